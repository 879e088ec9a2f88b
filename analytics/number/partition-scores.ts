import { bestAssignment } from './best-assignment.ts'

/** Cross table of two labelings: cells[a][b] = rows with label a in the first and b in the second. */
export interface CrossTable {
  readonly cells: readonly (readonly number[])[]
  readonly rowSums: readonly number[]
  readonly columnSums: readonly number[]
  readonly total: number
}

/**
 * Counts how two labelings of the same rows meet.
 *
 * Shape: any values as labels; rows for which `skip` says so are left out.
 * Throws: RangeError when the lengths differ.
 * Cost: O(rows).
 */
export function crossTable<A, B>(first: ArrayLike<A>, second: ArrayLike<B>, skip?: (a: A, b: B) => boolean): CrossTable {
  if (first.length !== second.length) throw new RangeError('crossTable requires two labelings of the same rows')
  const aIndex = new Map<A, number>()
  const bIndex = new Map<B, number>()
  const cells: number[][] = []
  let total = 0
  for (let i = 0; i < first.length; i++) {
    if (skip?.(first[i]!, second[i]!)) continue
    let a = aIndex.get(first[i]!)
    if (a === undefined) {
      a = aIndex.size
      aIndex.set(first[i]!, a)
      cells.push([])
    }
    let b = bIndex.get(second[i]!)
    if (b === undefined) {
      b = bIndex.size
      bIndex.set(second[i]!, b)
    }
    const row = cells[a]!
    while (row.length <= b) row.push(0)
    row[b]! += 1
    total++
  }
  for (const row of cells) while (row.length < bIndex.size) row.push(0)
  const rowSums = cells.map((row) => row.reduce((s, v) => s + v, 0))
  const columnSums = [...bIndex.values()].map((b) => cells.reduce((s, row) => s + row[b]!, 0))
  return { cells, rowSums, columnSums, total }
}

/**
 * Normalised mutual information of two labelings, arithmetic mean of the entropies.
 *
 * Result: 0..1; two labelings with a single group each are identical, hence 1.
 * Cost: O(groups x groups).
 * Source: Strehl and Ghosh 2002; scikit-learn `normalized_mutual_info_score`.
 */
export function mutualInformation(table: CrossTable): number {
  const { cells, rowSums, columnSums, total } = table
  if (total === 0) return 0
  const entropy = (sums: readonly number[]): number =>
    sums.reduce((h, s) => (s === 0 ? h : h - (s / total) * Math.log(s / total)), 0)
  const mean = (entropy(rowSums) + entropy(columnSums)) / 2
  if (mean < 1e-12) return 1
  let information = 0
  for (let a = 0; a < cells.length; a++) {
    for (let b = 0; b < columnSums.length; b++) {
      const n = cells[a]![b]!
      if (n > 0) information += (n / total) * Math.log((n * total) / (rowSums[a]! * columnSums[b]!))
    }
  }
  return Math.max(0, Math.min(1, information / mean))
}

/**
 * Adjusted Rand index of two labelings: 1 identical, 0 what chance gives.
 *
 * Cost: O(groups x groups).
 * Source: Hubert and Arabie 1985.
 */
export function adjustedRand(table: CrossTable): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2
  let together = 0
  for (const row of table.cells) for (const n of row) together += pairs(n)
  const rows = table.rowSums.reduce((s, n) => s + pairs(n), 0)
  const columns = table.columnSums.reduce((s, n) => s + pairs(n), 0)
  const all = pairs(table.total)
  const expected = all === 0 ? 0 : (rows * columns) / all
  const most = (rows + columns) / 2
  return most - expected < 1e-12 ? 1 : (together - expected) / (most - expected)
}

/**
 * Share of rows right under the best one-to-one renaming of found groups (clustering accuracy).
 *
 * Cost: O(groups^3).
 * Source: Xie, Girshick and Farhadi 2016, section 4.2.
 */
export function matchedAccuracy(table: CrossTable): number {
  if (table.total === 0) return 0
  const match = bestAssignment(table.cells)
  let right = 0
  for (let a = 0; a < match.length; a++) right += table.cells[a]![match[a]!] ?? 0
  return right / table.total
}
