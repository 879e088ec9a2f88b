import type { SeededRandom } from '../number/seeded-random.ts'
import { packRows } from '../number/sparse-matrix.ts'
import type { AnswerPart, TextPart } from './mixture-data.ts'
import type { Observations } from './observations.ts'

/**
 * The same answers and words without any tie between them: what would be seen if questions had nothing to do with each other.
 *
 * Shape: as given; `together` names questions that are dealt out as one (the hours and days of one week).
 * Result: each question keeps its answers and who answered it, each text its length, each term its count in its block; who holds what is
 *   drawn anew. Who was asked what is thus no finding.
 *   A question that let people tick freely is drawn anew code by code: which codes go together is then part of what is tested.
 * Chance: one permutation per question and one per block of terms.
 * Cost: O(entries).
 * Source: permutation null, as in parallel analysis (Horn 1965).
 */
export function shuffleObservations(
  { rows, text, answers }: Observations,
  random: SeededRandom,
  together: (name: string) => string,
): Observations {
  return {
    rows,
    answers: answers === null ? null : shuffleAnswers(answers, rows, random, together),
    text: text === null ? null : { words: shuffleWords(text.words, random), pairs: shuffleWords(text.pairs, random) },
  }
}

function shuffleAnswers(
  { features, questions, answered }: AnswerPart,
  rows: number,
  random: SeededRandom,
  together: (name: string) => string,
): AnswerPart {
  const q = questions.length
  const keys = questions.map(({ name }) => together(name))
  const orders = new Map<string, Int32Array>()
  for (const key of keys) {
    if (orders.has(key)) continue
    const own = keys.flatMap((other, at) => (other === key ? [at] : []))
    const asked = Array.from({ length: rows }, (_, row) => row).filter((row) => own.some((at) => answered[row * q + at] === 1))
    const order = Int32Array.from({ length: rows }, (_, row) => row)
    random.permutation(asked.length).forEach((source, at) => {
      order[asked[at]!] = asked[source]!
    })
    orders.set(key, order)
  }
  const orderOf = keys.map((key) => orders.get(key)!)
  const unlimited = questions.map((_, q) => isUnlimited({ features, questions, answered }, rows, q))
  const dealt = new Uint8Array(answered.length)
  const values: Map<number, number>[] = []
  for (let row = 0; row < rows; row++) {
    const held = new Map<number, number>()
    questions.forEach(({ from, to }, q) => {
      if (unlimited[q]) return
      const source = orderOf[q]![row]!
      dealt[row * questions.length + q] = answered[source * questions.length + q]!
      for (let e = features.start[source]!; e < features.start[source + 1]!; e++) {
        const f = features.column[e]!
        if (f >= from && f < to) held.set(f, features.value[e]!)
      }
    })
    values.push(held)
  }
  unlimited.forEach((free, q) => {
    if (free) dealCodes({ features, questions, answered }, q, random, values, dealt)
  })
  return { features: packRows(values, features.columns), questions, answered: dealt }
}

/** Codes somebody may tick together; more than these in a few answers, and the question set no limit (or was many questions). */
const usualLimit = 3
const fewAnswers = 0.02

/** Whether the codes of a question were free of each other: then which go together is a finding, not an effect of the limit. */
function isUnlimited({ features, questions, answered }: AnswerPart, rows: number, q: number): boolean {
  const { kind, from, to } = questions[q]!
  if (kind !== 'set') return false
  let asked = 0
  let beyond = 0
  for (let row = 0; row < rows; row++) {
    if (answered[row * questions.length + q] === 0) continue
    asked++
    let codes = 0
    for (let e = features.start[row]!; e < features.start[row + 1]!; e++) {
      const f = features.column[e]!
      if (f >= from && f < to && features.value[e]! >= 1) codes++
    }
    if (codes > usualLimit) beyond++
  }
  return beyond > fewAnswers * asked
}

/** Each code keeps its count among those who answered; who holds it is drawn anew, code by code. */
function dealCodes(
  { features, questions, answered }: AnswerPart,
  q: number,
  random: SeededRandom,
  values: readonly Map<number, number>[],
  dealt: Uint8Array,
): void {
  const { from, to } = questions[q]!
  const asked = values.flatMap((_, row) => (answered[row * questions.length + q] === 1 ? [row] : []))
  for (const row of asked) dealt[row * questions.length + q] = 1
  for (let f = from; f < to; f++) {
    const degrees = asked.map((row) => {
      for (let e = features.start[row]!; e < features.start[row + 1]!; e++)
        if (features.column[e] === f) return features.value[e]!
      return 0
    })
    random.permutation(asked.length).forEach((source, at) => {
      if (degrees[source]! > 0) values[asked[at]!]!.set(f, degrees[source]!)
    })
  }
}

function shuffleWords({ counts, block, blocks }: TextPart, random: SeededRandom): TextPart {
  const tokens: number[][] = Array.from({ length: blocks }, () => [])
  const lengths: { block: number; amount: number }[][] = []
  for (let row = 0; row < counts.rows; row++) {
    const amounts = new Map<number, number>()
    for (let e = counts.start[row]!; e < counts.start[row + 1]!; e++) {
      const term = counts.column[e]!
      for (let n = 0; n < counts.value[e]!; n++) tokens[block[term]!]!.push(term)
      amounts.set(block[term]!, (amounts.get(block[term]!) ?? 0) + counts.value[e]!)
    }
    lengths.push([...amounts].map(([own, amount]) => ({ block: own, amount })))
  }
  const dealt = tokens.map((terms) => Array.from(random.permutation(terms.length), (at) => terms[at]!))
  const next = new Int32Array(blocks)
  const values = lengths.map((parts) => {
    const row = new Map<number, number>()
    for (const { block: own, amount } of parts) {
      for (let n = 0; n < amount; n++) {
        const term = dealt[own]![next[own]!++]!
        row.set(term, (row.get(term) ?? 0) + 1)
      }
    }
    return row
  })
  return { counts: packRows(values, counts.columns), block, blocks }
}
