import type { OperatorId } from '../operators.ts'
import type { Situation } from '../situation.ts'
import { askingPlays } from './asking-plays.ts'
import { carePlays } from './care-plays.ts'
import { gatheringPlays } from './gathering-plays.ts'
import { hourPlays } from './hour-plays.ts'
import { linkPlays } from './link-plays.ts'
import { paidPlays } from './paid-plays.ts'
import { peerPlays } from './peer-plays.ts'
import type { Play } from './play.ts'
import { poolingPlays } from './pooling-plays.ts'
import { workPlays } from './work-plays.ts'

/** Every way the generator knows to play a verb. */
export const plays: readonly Play[] = [
  ...workPlays,
  ...askingPlays,
  ...hourPlays,
  ...peerPlays,
  ...gatheringPlays,
  ...poolingPlays,
  ...linkPlays,
  ...carePlays,
  ...paidPlays,
]

const firstSign = 2
const workSign = 1.5

/**
 * How to play a verb in this situation.
 * Result: the play whose signs weigh most: shares added up, the first sign twice, what comes from work once and a half;
 * ties, and a verb without a sign, take the first. Cost: O(plays).
 */
export function choosePlay(operator: OperatorId, situation: Situation): Play {
  const weigh = (facet: string, at: number) =>
    situation.share(facet) * (at === 0 ? firstSign : 1) * (facet.startsWith('work:') ? workSign : 1)
  const fitting = plays
    .filter((play) => play.operator === operator && (play.only ?? []).every((mark) => situation[mark]))
    .map((play) => ({ play, weight: play.signs.reduce((sum, facet, at) => sum + weigh(facet, at), 0) }))
    .sort((a, b) => b.weight - a.weight)
  const best = fitting[0]
  if (!best) throw new RangeError(`choosePlay knows no play for '${operator}'`)
  return best.play
}
