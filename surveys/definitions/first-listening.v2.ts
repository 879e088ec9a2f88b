import type { Question } from '../define-survey.ts'
import { defineSurvey } from '../define-survey.ts'
import { firstListeningV1 } from './first-listening.v1.ts'

/**
 * Asked by version 1 and read by no analysis. The pulse tells what changes, what is given is told at a table; age, gender and trade said
 * nothing of the need and much of who answers.
 */
const left = new Set(['ep_recency', 'trend', 'offer_text', 'ba_who_else', 'bc_mode', 'age', 'gender', 'jobfam'])

function mended(question: Question): Question {
  // A second story as long as the first is beyond seven minutes.
  if (question.id === 'better' && question.type === 'long-text') return { ...question, maxLength: 400 }
  // Only hours that change can be known late.
  if (question.id === 'notice') {
    const changing = "{sched} anyof ['shift_rot','shift_night','weekly_var','split','on_call','oth']"
    return {
      ...question,
      visibleIf: question.visibleIf === undefined ? changing : `${question.visibleIf} and (${changing} or {sched} empty)`,
    }
  }
  return question
}

/**
 * The first listening as version 1, within seven minutes by the model of `duration.ts`, and with a short mode of three minutes.
 * Every facet that the analysis reads is still asked. The short mode has no mirror, because it asks
 * what the tags would say, and no sentence.
 */
export const firstListeningV2 = defineSurvey({
  instrument: 'first-listening',
  version: 2,
  questions: firstListeningV1.questions.filter(({ id }) => !left.has(id)).map(mended),
  short: ['ep_text', 'ep_none', 'keep_text', 'who', 'fn', 'grid', 'pred', 'res', 'weight', 'better', 'codesign'],
})
