import { takeRows } from '../number/sparse-matrix.ts'
import type { AnswerPart, MixtureData, TextPart } from './mixture-data.ts'
import type { TextViews } from './read-texts.ts'

/** What was observed of the rows: words in two views, closed answers, or both. */
export interface Observations {
  readonly rows: number
  readonly text: TextViews | null
  readonly answers: AnswerPart | null
}

/** The rows as one mixture sees them, with words alone or with pairs of neighbouring words. */
export function viewOf({ rows, text, answers }: Observations, view: keyof TextViews): MixtureData {
  return { rows, text: text === null ? null : text[view], answers }
}

/** The named rows in that order; words and features keep their numbers. Cost: O(entries taken). */
export function takeObservations({ text, answers }: Observations, rows: ArrayLike<number>): Observations {
  const part = (whole: TextPart): TextPart => ({ ...whole, counts: takeRows(whole.counts, rows) })
  return {
    rows: rows.length,
    text: text === null ? null : { words: part(text.words), pairs: part(text.pairs) },
    answers: answers === null ? null : takeAnswers(answers, rows),
  }
}

function takeAnswers({ features, questions, answered }: AnswerPart, rows: ArrayLike<number>): AnswerPart {
  const q = questions.length
  const taken = new Uint8Array(rows.length * q)
  for (let i = 0; i < rows.length; i++) taken.set(answered.subarray(rows[i]! * q, (rows[i]! + 1) * q), i * q)
  return { features: takeRows(features, rows), questions, answered: taken }
}
