import type { SurveyDefinition } from '../define-survey.ts'
import { countSeconds } from '../definitions/duration.ts'
import type { OwnTexts } from '../texts/texts.ts'
import { longestPath } from './answer-space.ts'

const counted = new Map<string, number>()
const mostCounted = 300

/**
 * Seconds of the longest path, counted from the Italian wording (Italian is read more slowly than English).
 * Too few: where a question has no wording yet, the sum of the seconds its questions declare.
 * Cost: about 0.3 s for 44 questions, once for the same questions and words.
 */
export function surveySeconds(definition: SurveyDefinition, texts: OwnTexts): number {
  const key = JSON.stringify([definition.questions, definition.short, texts.it, texts.en])
  const seconds = counted.get(key) ?? count(definition, texts)
  if (counted.size >= mostCounted) counted.clear()
  counted.set(key, seconds)
  return seconds
}

function count(definition: SurveyDefinition, texts: OwnTexts): number {
  try {
    return countSeconds(definition, 'it', texts).longest
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return longestPath(definition).seconds
  }
}
