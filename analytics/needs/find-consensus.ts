import { projectRows } from '../number/project-rows.ts'
import type { SeededRandom } from '../number/seeded-random.ts'
import { type SparseMatrix, scaleColumnsUnitRows } from '../number/sparse-matrix.ts'
import { sphericalKMeans } from '../number/spherical-k-means.ts'

/** With more groups a start costs more and matters less. */
const manyGroups = 60

/**
 * One grouping out of several: rows that the runs put together often come together.
 *
 * Shape: labelings of the same rows, 0..groups-1, -1 for no group.
 * Result: labels 0..groups-1; -1 where every run says -1.
 * Chance: starts of the k-means over the labels.
 * Cost: that of grouping rows x (runs * groups) with `runs` entries per row.
 * Source: cluster ensembles, Strehl and Ghosh 2002, with labels as one-hot columns.
 */
export function findConsensus(runs: readonly Int32Array[], groups: number, random: SeededRandom): Int32Array {
  const rows = runs[0]!.length
  const start = new Int32Array(rows + 1)
  const column: number[] = []
  for (let i = 0; i < rows; i++) {
    runs.forEach((labels, r) => {
      if (labels[i]! >= 0) column.push(r * groups + labels[i]!)
    })
    start[i + 1] = column.length
  }
  const size = new Float64Array(runs.length * groups)
  for (const c of column) size[c]! += 1
  const votes: SparseMatrix = {
    rows,
    columns: runs.length * groups,
    start,
    column: Int32Array.from(column),
    value: new Float64Array(column.length).fill(1),
  }
  const rarity = size.map((n) => (n === 0 ? 0 : 1 / Math.sqrt(n)))
  const projected = projectRows(scaleColumnsUnitRows(votes, rarity), groups + 4, random, 5)
  return sphericalKMeans(projected, groups, random, groups > manyGroups ? 4 : 12, 30)
}
