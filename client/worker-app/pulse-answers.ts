import type { Answers } from '#contract/responses'

export const states = ['same', 'better', 'worse', 'changed', 'ended'] as const
export type State = (typeof states)[number]
export const changes = ['who', 'when', 'place', 'freq', 'pred', 'work', 'help', 'me'] as const
export const returns = ['m1', 'm3', 'm6', 'stop'] as const
/** Months until the moment the person chose; 0 for none. */
export const monthsUntil = (again: string | undefined): number => Number(/^m(\d+)$/.exec(again ?? '')?.[1] ?? 0)

export interface PulseAnswers {
  state: State | undefined
  what: string[]
  why: string
  weight: number | undefined
}
export const blankPulse: PulseAnswers = { state: undefined, what: [], why: '', weight: undefined }

/** Question ids and codes of the pulse; only what the chosen state still asks: an answer of a hidden question is refused. */
export function answersOf({ state, what, why, weight }: PulseAnswers, again: string | undefined): Answers {
  const moved = state !== undefined && state !== 'same'
  const answers: Answers = { p_state: state }
  if (moved && state !== 'ended' && what.length > 0) answers.p_what = what
  if (moved && why.trim() !== '') answers.p_why = why.trim()
  if (state !== 'ended' && weight !== undefined) answers.p_weight = weight
  if (again !== undefined) answers.p_again = again
  return answers
}
