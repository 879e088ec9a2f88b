import { seededRandom } from '../number/seeded-random.ts'
import { evenness, informedTerms } from './group-rows.ts'
import type { MixtureData } from './mixture-data.ts'
import { openMixture, sweepMixture } from './mixture-sampler.ts'

/**
 * Labels of all rows after some of them were grouped: each other row goes to the group that explains it best.
 *
 * Shape: `labels[i]` belongs to row `rows[i]` of the data.
 * Result: one label per row of the data; rows that say nothing get -1.
 * Cost: O(entries * groups).
 */
export function placeRows(data: MixtureData, rows: Int32Array, labels: Int32Array, groups: number): Int32Array {
  const placed = new Int32Array(data.rows).fill(-1)
  for (let i = 0; i < rows.length; i++) placed[rows[i]!] = labels[i]!
  const termWeight = informedTerms(data, placed, groups)
  const model = openMixture(data, placed, { groups, evenness, termWeight })
  const scores = new Float64Array(groups)
  const inside = new Uint8Array(data.rows)
  for (const row of rows) inside[row] = 1
  const result = Int32Array.from(placed)
  for (let row = 0; row < data.rows; row++) {
    if (inside[row] === 1 || saysNothing(data, row)) continue
    model.score(row, -1, scores)
    let best = 0
    for (let c = 1; c < groups; c++) if (scores[c]! > scores[best]!) best = c
    result[row] = best
  }
  return result
}

/** Whether a row has neither a counted word nor an answered question. */
export function saysNothing({ text, answers }: MixtureData, row: number): boolean {
  if (text !== null && text.counts.start[row + 1]! > text.counts.start[row]!) return false
  if (answers === null) return true
  const q = answers.questions.length
  for (let b = row * q; b < (row + 1) * q; b++) if (answers.answered[b]! === 1) return false
  return true
}

/**
 * Labels of all rows when a sample of them was grouped: the rest is placed, then every row may move twice.
 *
 * Cost: O(entries * groups).
 */
export function placeAll(data: MixtureData, rows: Int32Array, labels: Int32Array, groups: number): Int32Array {
  if (rows.length === data.rows) return labels
  const placed = placeRows(data, rows, labels, groups)
  const termWeight = informedTerms(data, placed, groups)
  return sweepMixture(
    data,
    placed,
    { groups, evenness, termWeight, temperatures: [0, 0] },
    seededRandom('greedy sweeps draw nothing'),
  ).labels
}
