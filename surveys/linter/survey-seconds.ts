import type { Question, SurveyDefinition } from '../define-survey.ts'
import { countLongest } from '../definitions/duration.ts'
import { longestPath } from '../definitions/paths.ts'
import { createJudge, type Judge, mostWalked } from '../judge-conditions.ts'
import type { OwnTexts } from '../texts/texts.ts'

export interface PathCount {
  seconds: number
  /** There may be longer paths: the conditions are too many to try them. */
  tangled: boolean
  /** Judgements this took. */
  spent: number
}

const counted = new Map<string, PathCount>()
const mostCounted = 300

/**
 * Seconds of the longest path, counted from the Italian wording (Italian is read more slowly than English).
 * Too few: where a question has no wording yet, the sum of the seconds its questions declare.
 * Cost: once for the same questions and words, and within `mostWalked`.
 */
export const surveySeconds = (definition: SurveyDefinition, texts: OwnTexts): number => countPath(definition, texts).seconds

/** The same, and whether it was found within `mostWalked`. */
export function countPath(definition: SurveyDefinition, texts: OwnTexts): PathCount {
  const key = JSON.stringify([definition.questions, texts.it, texts.en])
  const known = counted.get(key)
  if (known !== undefined) return known
  const judge = createJudge(mostWalked)
  const seconds = count(definition, texts, judge)
  const path = { seconds, tangled: judge.exhausted(), spent: judge.spent() }
  if (counted.size >= mostCounted) counted.clear()
  counted.set(key, path)
  return path
}

function count(definition: SurveyDefinition, texts: OwnTexts, judge: Judge): number {
  const declared = (path: readonly Question[]) => path.reduce((sum, q) => sum + q.seconds, 0)
  try {
    return countLongest(definition, 'it', texts, judge)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return declared(longestPath(definition.questions, declared, {}, judge))
  }
}
