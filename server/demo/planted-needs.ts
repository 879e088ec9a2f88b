import { childrenNeeds } from './situations/children-needs.ts'
import { errandNeeds } from './situations/errand-needs.ts'
import { ownTimeNeeds } from './situations/own-time-needs.ts'
import type { PlantedNeed } from './situations/situation.ts'

export type { PlantedNeed, Situation } from './situations/situation.ts'

/**
 * What the invented people of the territory live through. Between waves 1 and 2 summer fades, weekends are born,
 * the early ride grows, the pick-up persists; the second job is on purpose too rare to be a family.
 */
export const plantedNeeds: readonly PlantedNeed[] = [...childrenNeeds, ...errandNeeds, ...ownTimeNeeds]
