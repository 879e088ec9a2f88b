/**
 * The one-to-one assignment of rows to columns with the largest total (Hungarian algorithm).
 *
 * Shape: gain[r][c] over r rows and c columns, any sizes.
 * Result: for each row its column, or -1 where there are more rows than columns.
 * Cost: O(size^3), size = max(rows, columns).
 * Source: Kuhn 1955, in the shortest augmenting path form of Jonker and Volgenant 1987.
 */
export function bestAssignment(gain: readonly (readonly number[])[]): number[] {
  const rows = gain.length
  const columns = gain[0]?.length ?? 0
  const n = Math.max(rows, columns)
  const cost = (r: number, c: number): number => -(gain[r - 1]?.[c - 1] ?? 0)
  const u = new Float64Array(n + 1)
  const v = new Float64Array(n + 1)
  const owner = new Int32Array(n + 1)
  const way = new Int32Array(n + 1)
  for (let r = 1; r <= n; r++) {
    owner[0] = r
    let column = 0
    const slack = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(n + 1)
    do {
      used[column] = 1
      const row = owner[column]!
      let delta = Number.POSITIVE_INFINITY
      let nextColumn = 0
      for (let c = 1; c <= n; c++) {
        if (used[c]! === 1) continue
        const reduced = cost(row, c) - u[row]! - v[c]!
        if (reduced < slack[c]!) {
          slack[c] = reduced
          way[c] = column
        }
        if (slack[c]! < delta) {
          delta = slack[c]!
          nextColumn = c
        }
      }
      for (let c = 0; c <= n; c++) {
        if (used[c]! === 1) {
          u[owner[c]!]! += delta
          v[c]! -= delta
        } else slack[c]! -= delta
      }
      column = nextColumn
    } while (owner[column]! !== 0)
    do {
      const previous = way[column]!
      owner[column] = owner[previous]!
      column = previous
    } while (column !== 0)
  }
  const result = new Array<number>(rows).fill(-1)
  for (let c = 1; c <= columns; c++) if (owner[c]! >= 1 && owner[c]! <= rows) result[owner[c]! - 1] = c - 1
  return result
}
