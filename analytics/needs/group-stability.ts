import { seededRandom } from '../number/seeded-random.ts'
import { type GroupingEffort, groupRows, quickEffort } from './group-rows.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'
import { placeRows } from './place-rows.ts'

export interface GroupStability {
  /** The groups, those that samples find as one joined; numbered 0..groups-1. */
  readonly labels: Int32Array
  readonly groups: number
  /** Mean over samples of the Jaccard index with the most alike group found there, per group. */
  readonly jaccard: Float64Array
  /** Share of samples in which the row stays with its group, per row. */
  readonly strength: Float64Array
}

/** Two unstable groups are one when samples find their union so much better than either, and well. */
const unstable = 0.75
const betterTogether = 0.12
const foundTogether = 0.6

/**
 * Tells which groups would be found again if other people of the same kind had answered.
 *
 * Shape: labels 0..groups-1 or -1 over the rows; `pool` are the rows samples are drawn from, all where it is absent.
 * Result: Jaccard over the rows of each sample (bootstrap without duplicates); strength over all rows, others placed by the sample's model.
 *   Groups that samples mostly find as one are joined first.
 * Chance: samples and runs, from the seed.
 * Too few: a group of which a sample holds nobody does not count in that sample.
 * Cost: samples * run.
 * Source: Hennig 2007 (clusterboot).
 */
export function groupStability(
  data: Observations,
  labels: Int32Array,
  groups: number,
  seed: string,
  options: { samples?: number; pool?: Int32Array; effort?: GroupingEffort; onSample?: (done: number) => void } = {},
): GroupStability {
  const { samples = 20, effort = quickEffort, pool = Int32Array.from({ length: data.rows }, (_, row) => row) } = options
  const drawn = Array.from({ length: samples }, (_, s): Sample => {
    const random = seededRandom(`${seed}|bootstrap|${s}`)
    const rows = bootstrapRows(pool, random.below)
    const found = groupRows(viewOf(takeObservations(data, rows), 'words'), groups, random, effort)
    options.onSample?.((s + 1) / samples)
    return { rows, found, everywhere: placeRows(viewOf(data, 'words'), rows, found, groups) }
  })
  const joined = joinGroups(labels, groups, drawn)
  const strength = new Float64Array(data.rows)
  for (const sample of drawn) {
    const { partner } = matchSample(joined.labels, joined.groups, sample, groups)
    for (let row = 0; row < data.rows; row++) {
      const own = joined.labels[row]!
      if (own >= 0 && sample.everywhere[row] === partner[own]) strength[row]! += 1
    }
  }
  return {
    ...joined,
    jaccard: meanJaccard(joined.labels, joined.groups, drawn, groups),
    strength: strength.map((count) => count / samples),
  }
}

interface Sample {
  readonly rows: Int32Array
  /** Groups found among its rows. */
  readonly found: Int32Array
  /** The same for all rows, the others placed. */
  readonly everywhere: Int32Array
}

function matchSample(
  labels: Int32Array,
  groups: number,
  { rows, found }: Sample,
  others: number,
): ReturnType<typeof matchGroups> {
  return matchGroups(
    rows.map((row) => labels[row]!),
    found,
    groups,
    others,
  )
}

function meanJaccard(labels: Int32Array, groups: number, drawn: readonly Sample[], others: number): Float64Array {
  const sum = new Float64Array(groups)
  const counted = new Float64Array(groups)
  for (const sample of drawn) {
    const { size, jaccard } = matchSample(labels, groups, sample, others)
    for (let g = 0; g < groups; g++) {
      if (size[g] === 0) continue
      sum[g]! += jaccard[g]!
      counted[g]! += 1
    }
  }
  return sum.map((total, g) => (counted[g] === 0 ? 0 : total / counted[g]!))
}

/** Joins, best pair first, unstable groups that samples find as one. */
function joinGroups(start: Int32Array, count: number, drawn: readonly Sample[]): { labels: Int32Array; groups: number } {
  let labels = start
  let groups = count
  for (;;) {
    const jaccard = meanJaccard(labels, groups, drawn, count)
    let best: { a: number; b: number; index: number } | undefined
    for (let a = 0; a < groups; a++) {
      for (let b = a + 1; b < groups; b++) {
        if (jaccard[a]! >= unstable || jaccard[b]! >= unstable) continue
        const together = meanJaccard(joinPair(labels, a, b), groups, drawn, count)[a]!
        if (together < foundTogether || together < Math.max(jaccard[a]!, jaccard[b]!) + betterTogether) continue
        if (best === undefined || together > best.index) best = { a, b, index: together }
      }
    }
    if (best === undefined) return { labels, groups }
    labels = joinPair(labels, best.a, best.b)
    groups--
  }
}

/** Group b becomes a, and the last group takes its number. */
function joinPair(labels: Int32Array, a: number, b: number): Int32Array {
  let last = b
  for (const label of labels) if (label > last) last = label
  return labels.map((label) => (label === b ? a : label === last ? b : label))
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
