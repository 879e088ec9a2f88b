import { adjustedRand, type CrossTable, crossTable } from '../number/partition-scores.ts'
import { seededRandom } from '../number/seeded-random.ts'
import { type GroupingEffort, groupRows, quickEffort } from './group-rows.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'
import { placeRows } from './place-rows.ts'

/** How alike the groupings of part samples are for one number of groups. */
export interface Rung {
  readonly groups: number
  /** Mean adjusted Rand index of two samples, over all rows. */
  readonly stability: number
  /** Mean over groups of the Jaccard index with the most alike group of another sample. */
  readonly jaccard: number
  /** Stability that shuffled answers reach with as many groups; few closed answers repeat whatever is in them. */
  readonly chance?: number
}

/** How much of a rung's stability is not what shuffled answers reach as well. */
export const excessOf = ({ stability, chance = 0 }: Rung): number => stability - chance

export interface LadderOptions {
  readonly samples?: number
  readonly sampleShare?: number
  readonly effort?: GroupingEffort
  readonly onRung?: (done: number) => void
}

/**
 * Measures, for each number of groups, how much the grouping depends on who happened to answer.
 *
 * Shape: rows in canonical order; each sample groups its part of the rows and places the others by its model.
 * Chance: samples and runs, from the seed; the same samples for every number of groups.
 * Cost: O(candidates * samples * run).
 * Source: Ben-Hur, Elisseeff and Guyon 2002; Hennig 2007.
 */
export function stabilityLadder(
  data: Observations,
  candidates: readonly number[],
  seed: string,
  options: LadderOptions = {},
): Rung[] {
  const { samples = 8, sampleShare = 0.7, effort = quickEffort } = options
  const size = Math.max(2, Math.round(data.rows * sampleShare))
  const parts = Array.from({ length: samples }, (_, s) =>
    seededRandom(`${seed}|part|${s}`).permutation(data.rows).slice(0, size).sort(),
  )
  const taken = parts.map((rows) => takeObservations(data, rows))
  return candidates.map((groups, step) => {
    const labelings = parts.map((rows, s) => {
      const labels = groupRows(viewOf(taken[s]!, 'words'), groups, seededRandom(`${seed}|ladder|${groups}|${s}`), effort)
      return placeRows(viewOf(data, 'words'), rows, labels, groups)
    })
    let stability = 0
    let jaccard = 0
    let pairs = 0
    for (let a = 0; a < labelings.length; a++) {
      for (let b = a + 1; b < labelings.length; b++) {
        const table = crossTable(labelings[a]!, labelings[b]!, (x, y) => x < 0 || y < 0)
        stability += table.total === 0 ? 0 : adjustedRand(table)
        jaccard += meanJaccard(table)
        pairs++
      }
    }
    options.onRung?.((step + 1) / candidates.length)
    return { groups, stability: stability / pairs, jaccard: jaccard / pairs }
  })
}

/** Mean over the groups of both sides of their best Jaccard index on the other side. */
function meanJaccard({ cells, rowSums, columnSums }: CrossTable): number {
  const bestOfColumn = columnSums.map(() => 0)
  let sum = 0
  for (let a = 0; a < cells.length; a++) {
    let best = 0
    for (let b = 0; b < columnSums.length; b++) {
      const both = cells[a]![b]!
      if (both === 0) continue
      const index = both / (rowSums[a]! + columnSums[b]! - both)
      best = Math.max(best, index)
      bestOfColumn[b] = Math.max(bestOfColumn[b]!, index)
    }
    sum += best
  }
  const groups = cells.length + columnSums.length
  return groups === 0 ? 0 : (sum + bestOfColumn.reduce((total, index) => total + index, 0)) / groups
}

/** Differences that other samples would not repeat. */
const sameStability = 0.02
const sameJaccard = 0.01

/**
 * The number of groups whose grouping is most stable both as a whole and group by group.
 *
 * Result: the smallest rank sum of both figures, stability above what chance gives, where figures next to each other rank alike; then the smaller number.
 * Throws: RangeError for an empty ladder.
 */
export function bestRung(ladder: readonly Rung[]): Rung {
  if (ladder.length === 0) throw new RangeError('bestRung requires at least one number of groups')
  const rank = (of: (rung: Rung) => number, same: number) => (rung: Rung) =>
    ladder.filter((other) => of(other) > of(rung) + same).length
  const byStability = rank(excessOf, sameStability)
  const byJaccard = rank((rung) => rung.jaccard, sameJaccard)
  const ranked = ladder.map((rung) => ({ rung, rank: byStability(rung) + byJaccard(rung) }))
  ranked.sort((a, b) => a.rank - b.rank || a.rung.groups - b.rung.groups)
  return ranked[0]!.rung
}
