import type { Thread, ThreadNeed } from '#contract/responses'
import type { NextDate, OpenNeed } from '#surveys'
import { answering, type Wave } from '../campaigns/campaigns.ts'

export interface ToldNeed {
  need: ThreadNeed
  open: OpenNeed
  /** When its owner is to be asked again; undefined: never. */
  next: NextDate | undefined
  /** Until then its id will not stay. */
  sealed: boolean
}

/** The next pulse wave where one is planned; else when the rules, or its owner, want the first of these needs asked about again. */
export function nextTime(told: readonly ToldNeed[], waves: readonly Wave[], today: string): Thread['next'] {
  const dates = told
    .filter(({ open }) => open.sentence !== '')
    .flatMap(({ next }) => next ?? [])
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const [first] = dates
  const planned = waves
    .filter((wave) => wave.kind === 'pulse' && wave.state === 'open' && answering(wave, today) === 'not-yet')
    .map((wave) => wave.opensOn)
    .sort()[0]
  if (planned !== undefined && told.length > 0) return { on: planned, why: 'wave' }
  return first && { ...first, on: first.on < today ? today : first.on }
}
