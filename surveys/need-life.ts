import type { Answers, MirrorTag } from './define-survey.ts'
import { reopenedQuestions } from './definitions/pulse.v1.ts'

export const needStates = ['new', 'same', 'better', 'worse', 'changed', 'ended'] as const
export type NeedState = (typeof needStates)[number]

/** Dimension of the tags that a reopened question replaces. */
const dimensionOf: { readonly [question: string]: string } = { grid: 'when' }

/**
 * A need as its owner last told it: the answers of the first listening, with what later pulses changed.
 * Shape: `pulses` from the oldest to the newest.
 * Result: answers in the form of the first listening. A reopened question replaces its earlier answer, and the tags the words had given for it.
 * Cost: linear in the answers.
 */
export function newestAnswers(first: Answers, pulses: readonly Answers[]): Answers {
  const newest: { [question: string]: unknown } = { ...first }
  for (const pulse of pulses) {
    for (const question of reopenedQuestions) {
      if (pulse[question] === undefined) continue
      newest[question] = pulse[question]
      const prefix = `${dimensionOf[question] ?? question}:`
      if (Array.isArray(newest.mirror))
        newest.mirror = (newest.mirror as MirrorTag[]).filter(({ tag }) => !tag.startsWith(prefix))
    }
    if (typeof pulse.p_weight === 'number') newest.weight = pulse.p_weight
  }
  return newest
}

/** State after a pulse; undefined for anything that is no state. */
export function stateOf(pulse: Answers): Exclude<NeedState, 'new'> | undefined {
  return needStates.find((state): state is Exclude<NeedState, 'new'> => state !== 'new' && state === pulse.p_state)
}
