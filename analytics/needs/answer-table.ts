import { packRows } from '../number/sparse-matrix.ts'
import type { AnswerPart, Question } from './mixture-data.ts'

/** A closed question before it is counted. */
export interface AskedQuestion {
  readonly name: string
  readonly kind: Question['kind']
  readonly weight: number
  /** Feature names in a fixed order; for 'levels' in the order of the levels. */
  readonly features: readonly string[]
  /** Features held by a row with their degree 0..1; undefined = not answered. */
  readonly held: (row: number) => ReadonlyMap<string, number> | undefined
}

/**
 * Counts closed answers into features.
 *
 * Shape: questions over rows 0..rows-1; questions that nobody answered and features that nobody holds are left out.
 * Result: null when nothing is left.
 * Cost: O(rows * questions + features held).
 */
export function answerTable(rows: number, asked: readonly AskedQuestion[]): AnswerPart | null {
  const kept = asked
    .map((question) => {
      const held = Array.from({ length: rows }, (_, row) => question.held(row))
      const used = new Set(held.flatMap((features) => (features ? [...features.keys()] : [])))
      const features = question.kind === 'levels' ? question.features : question.features.filter((name) => used.has(name))
      return { question, held, features, used: used.size }
    })
    .filter(({ used }) => used > 0)
  if (kept.length === 0) return null
  const answered = new Uint8Array(rows * kept.length)
  const values = Array.from({ length: rows }, () => new Map<number, number>())
  const questions: Question[] = []
  let from = 0
  for (const [q, { question, held, features }] of kept.entries()) {
    const place = new Map(features.map((name, at) => [name, from + at]))
    for (let row = 0; row < rows; row++) {
      const own = held[row]
      if (own === undefined) continue
      answered[row * kept.length + q] = 1
      const sorted = [...own]
        .flatMap(([name, degree]) => (place.has(name) ? [[place.get(name)!, degree] as const] : []))
        .sort((a, b) => a[0] - b[0])
      for (const [feature, degree] of sorted) values[row]!.set(feature, degree)
    }
    questions.push({ name: question.name, kind: question.kind, from, to: from + features.length, weight: question.weight })
    from += features.length
  }
  return { features: packRows(values, from), questions, answered }
}
