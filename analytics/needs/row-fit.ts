import { seededRandom } from '../number/seeded-random.ts'
import { evenness, groupRows, informedTerms, quickEffort } from './group-rows.ts'
import type { MixtureData } from './mixture-data.ts'
import { openMixture } from './mixture-sampler.ts'
import { type Observations, viewOf } from './observations.ts'
import { shuffleObservations } from './shuffle-observations.ts'

/**
 * How much better its group explains a row than "anybody" does: leave-one-out log-likelihood ratio over the square root of what was said.
 *
 * Shape: labels 0..groups-1 or -1.
 * Result: one figure per row, 0 for rows in no group; large is a good fit.
 * Cost: O(entries * groups).
 */
export function rowFit(data: MixtureData, labels: Int32Array, groups: number): Float64Array {
  const termWeight = informedTerms(data, labels, groups)
  const among = openMixture(data, labels, { groups, evenness, termWeight })
  const everybody = labels.map((label) => (label < 0 ? -1 : 0))
  const anybody = openMixture(data, everybody, { groups: 1, evenness, termWeight })
  const scores = new Float64Array(groups)
  const one = new Float64Array(1)
  const size = new Float64Array(groups)
  for (const label of labels) if (label >= 0) size[label]! += 1
  const total = size.reduce((sum, n) => sum + n, 0)
  return Float64Array.from({ length: data.rows }, (_, row) => {
    const label = labels[row]!
    if (label < 0) return 0
    among.score(row, label, scores)
    anybody.score(row, 0, one)
    const bySize = Math.log(Math.max(0, size[label]! - 1) + 0.1) - Math.log(Math.max(0, total - 1) + 0.1)
    return (scores[label]! - one[0]! - bySize) / Math.sqrt(Math.max(1, saidOf(data, row, termWeight)))
  })
}

function saidOf({ text, answers }: MixtureData, row: number, termWeight: Float64Array | null): number {
  let said = 0
  if (answers !== null) {
    const q = answers.questions.length
    for (let b = row * q; b < (row + 1) * q; b++) said += answers.answered[b]!
  }
  if (text === null) return said
  for (let e = text.counts.start[row]!; e < text.counts.start[row + 1]!; e++)
    said += text.counts.value[e]! * (termWeight?.[text.counts.column[e]!] ?? 1)
  return said
}

/**
 * The fit that shuffled answers reach in three cases out of four: what does not exceed it belongs nowhere.
 *
 * Chance: one shuffle and one quick run, from the seed.
 */
export function chanceFit(data: Observations, groups: number, seed: string, together: (name: string) => string): number {
  const random = seededRandom(`${seed}|chance-fit`)
  const shuffled = viewOf(shuffleObservations(data, random, together), 'words')
  const labels = groupRows(shuffled, groups, random, quickEffort)
  const fits = rowFit(shuffled, labels, groups)
    .filter((_, row) => labels[row]! >= 0)
    .sort()
  return fits.length === 0 ? 0 : fits[Math.floor(0.75 * (fits.length - 1))]!
}
