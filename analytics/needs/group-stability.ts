import { seededRandom } from '../number/seeded-random.ts'
import { type GroupingEffort, groupRows, quickEffort } from './group-rows.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'
import { placeRows } from './place-rows.ts'

export interface GroupStability {
  /** Mean over samples of the Jaccard index with the most alike group found there, per group. */
  readonly jaccard: Float64Array
  /** Share of samples in which the row stays with its group, per row. */
  readonly strength: Float64Array
}

/**
 * Tells which groups would be found again if other people of the same kind had answered.
 *
 * Shape: labels 0..groups-1 or -1 over the rows; `pool` are the rows samples are drawn from, all where it is absent; `found` is how many groups each sample looks for.
 * Result: Jaccard over the rows of each sample (bootstrap without duplicates); strength over all rows, others placed by the sample's model.
 * Chance: samples and runs, from the seed.
 * Too few: a group of which a sample holds nobody does not count in that sample.
 * Cost: samples * run.
 * Source: Hennig 2007 (clusterboot).
 */
export function groupStability(
  data: Observations,
  labels: Int32Array,
  groups: number,
  found: number,
  seed: string,
  options: { samples?: number; pool?: Int32Array; effort?: GroupingEffort; onSample?: (done: number) => void } = {},
): GroupStability {
  const { samples = 20, effort = quickEffort, pool = Int32Array.from({ length: data.rows }, (_, row) => row) } = options
  const jaccard = new Float64Array(groups)
  const counted = new Float64Array(groups)
  const strength = new Float64Array(data.rows)
  for (let s = 0; s < samples; s++) {
    const random = seededRandom(`${seed}|bootstrap|${s}`)
    const rows = bootstrapRows(pool, random.below)
    const again = groupRows(viewOf(takeObservations(data, rows), 'words'), found, random, effort)
    const inSample = matchGroups(Array.from(rows, (row) => labels[row]!), again, groups, found)
    for (let g = 0; g < groups; g++) {
      if (inSample.size[g] === 0) continue
      jaccard[g]! += inSample.jaccard[g]!
      counted[g]! += 1
    }
    const everywhere = placeRows(viewOf(data, 'words'), rows, again, found)
    for (let row = 0; row < data.rows; row++) {
      const own = labels[row]!
      if (own >= 0 && everywhere[row] === inSample.partner[own]) strength[row]! += 1 / samples
    }
    options.onSample?.((s + 1) / samples)
  }
  return { jaccard: jaccard.map((sum, g) => (counted[g] === 0 ? 0 : sum / counted[g]!)), strength: strength.map((share) => Math.min(1, share)) }
}

/** Rows of the pool drawn with replacement, each kept once, ascending. */
function bootstrapRows(pool: Int32Array, below: (limit: number) => number): Int32Array {
  const drawn = new Uint8Array(pool.length)
  for (let i = 0; i < pool.length; i++) drawn[below(pool.length)] = 1
  return pool.filter((_, at) => drawn[at] === 1)
}

/** For each group of `first` the most alike group of `second` by Jaccard index. */
export function matchGroups(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  groups: number,
  others: number,
): { size: Float64Array; jaccard: Float64Array; partner: Int32Array } {
  const both = new Float64Array(groups * others)
  const size = new Float64Array(groups)
  const otherSize = new Float64Array(others)
  for (let i = 0; i < first.length; i++) {
    if (first[i]! >= 0) size[first[i]!]! += 1
    if (second[i]! >= 0) otherSize[second[i]!]! += 1
    if (first[i]! >= 0 && second[i]! >= 0) both[first[i]! * others + second[i]!]! += 1
  }
  const jaccard = new Float64Array(groups)
  const partner = new Int32Array(groups).fill(-1)
  for (let g = 0; g < groups; g++) {
    for (let o = 0; o < others; o++) {
      const common = both[g * others + o]!
      const index = common === 0 ? 0 : common / (size[g]! + otherSize[o]! - common)
      if (index > jaccard[g]!) {
        jaccard[g] = index
        partner[g] = o
      }
    }
  }
  return { size, jaccard, partner }
}
