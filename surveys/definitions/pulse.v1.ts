import type { Question } from '../define-survey.ts'
import { defineSurvey } from '../define-survey.ts'
import { firstListeningV1 } from './first-listening.v1.ts'

/** "What has changed" opens only the matching question of the first listening, filled in with the earlier answer. */
const reopened: readonly [code: string, question: string][] = [
  ['who', 'who'],
  ['when', 'grid'],
  ['place', 'place'],
  ['freq', 'freq'],
  ['pred', 'pred'],
  ['work', 'work'],
  ['help', 'res'],
  ['me', 'manage'],
]

/** Questions of the first listening that a pulse may ask again. */
export const reopenedQuestions: readonly string[] = reopened.map(([, question]) => question)

function reopen([code, id]: readonly [string, string]): Question {
  const question = firstListeningV1.questions.find((q) => q.id === id)
  if (question === undefined) throw new RangeError(`pulse reopens ${id}, which the first listening does not ask`)
  return { ...question, page: 'changed', visibleIf: `{p_what} contains '${code}'` }
}

/**
 * The pulse: how one need told earlier stands now. The approved sentence is shown around the runner, never as markup inside it.
 * Longest path without reopened questions: 55 seconds. The variable `tryout_active` says whether something is being tried.
 */
export const pulseV1 = defineSurvey(
  {
    instrument: 'pulse',
    version: 1,
    questions: [
      {
        id: 'p_state',
        page: 'pulse',
        type: 'single',
        choices: ['same', 'better', 'worse', 'changed', 'ended'],
        required: true,
        seconds: 8,
        dims: ['change'],
      },
      {
        id: 'p_what',
        page: 'pulse',
        type: 'multi',
        max: 3,
        choices: reopened.map(([code]) => code),
        visibleIf: "{p_state} anyof ['better','worse','changed']",
        seconds: 8,
      },
      ...reopened.map(reopen),
      {
        id: 'p_why',
        page: 'pulse',
        type: 'short-text',
        maxLength: 140,
        visibleIf: "{p_state} anyof ['better','worse','changed','ended']",
        seconds: 10,
      },
      {
        id: 'p_weight',
        page: 'pulse',
        type: 'scale',
        min: 0,
        max: 10,
        visibleIf: "{p_state} <> 'ended'",
        seconds: 4,
        dims: ['weight'],
      },
      { id: 'p_new', page: 'pulse', type: 'single', choices: ['0', '1', '2'], seconds: 4 },
      { id: 'p_new_text', page: 'pulse', type: 'short-text', maxLength: 200, visibleIf: "{p_new} anyof ['1','2']", seconds: 12 },
      {
        id: 'p_try',
        page: 'pulse',
        type: 'single',
        choices: ['yes', 'little', 'no', 'unaware'],
        visibleIf: '{tryout_active} = true',
        seconds: 5,
      },
      { id: 'p_again', page: 'pulse', type: 'single', choices: ['m1', 'm3', 'm6', 'stop'], seconds: 4 },
    ],
  },
  ['tryout_active'],
)
