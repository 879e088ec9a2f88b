import type { Question } from '../define-survey.ts'
import { defineSurvey } from '../define-survey.ts'
import { pulseV1 } from './pulse.v1.ts'

const learn: Question = {
  id: 'p_learn',
  page: 'pulse',
  type: 'short-text',
  maxLength: 140,
  visibleIf: "{p_state} = 'ended'",
  seconds: 10,
}
const when: Question = {
  id: 'p_new_when',
  page: 'pulse',
  type: 'single',
  choices: ['m1', 'm3', 'm6', 'later'],
  visibleIf: "{p_new} = '2'",
  seconds: 4,
}

/**
 * The pulse as `nextPulse` composes it: what ended teaches one thing, what is coming has a moment, and what is new is told in the short
 * first listening. The variable `tryout_active` says whether something is being tried for this need.
 */
export const pulseV2 = defineSurvey(
  {
    instrument: 'pulse',
    version: 2,
    questions: pulseV1.questions.flatMap((question): Question[] => {
      if (question.id === 'p_why') return [{ ...question, visibleIf: "{p_state} anyof ['better','worse','changed']" }, learn]
      return question.id === 'p_new_text' ? [when] : [question]
    }),
  },
  ['tryout_active'],
)
