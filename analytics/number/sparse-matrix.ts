/** Compressed sparse rows: entries of row i are at `start[i] .. start[i + 1] - 1` of `column` and `value`. */
export interface SparseMatrix {
  readonly rows: number
  readonly columns: number
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/**
 * Packs rows of (column, value) pairs into a sparse matrix.
 *
 * Shape: one map per row, in the order its entries shall have.
 * Cost: O(entries).
 */
export function packRows(rows: readonly ReadonlyMap<number, number>[], columns: number): SparseMatrix {
  const start = new Int32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) start[i + 1] = start[i]! + rows[i]!.size
  const column = new Int32Array(start[rows.length]!)
  const value = new Float64Array(column.length)
  let at = 0
  for (const row of rows) {
    for (const [c, v] of row) {
      column[at] = c
      value[at++] = v
    }
  }
  return { rows: rows.length, columns, start, column, value }
}

/**
 * Every entry times the factor of its column, then every row scaled to length 1 (a zero row stays zero).
 *
 * Cost: O(entries).
 */
export function scaleColumnsUnitRows(matrix: SparseMatrix, factor: Float64Array | null): SparseMatrix {
  const value = new Float64Array(matrix.value.length)
  for (let i = 0; i < matrix.rows; i++) {
    let sum = 0
    for (let e = matrix.start[i]!; e < matrix.start[i + 1]!; e++) {
      const v = matrix.value[e]! * (factor === null ? 1 : factor[matrix.column[e]!]!)
      value[e] = v
      sum += v * v
    }
    if (sum === 0) continue
    const scale = 1 / Math.sqrt(sum)
    for (let e = matrix.start[i]!; e < matrix.start[i + 1]!; e++) value[e]! *= scale
  }
  return { ...matrix, value }
}

/**
 * The rows named by `order`, in that order.
 *
 * Cost: O(entries taken).
 */
export function takeRows(matrix: SparseMatrix, order: ArrayLike<number>): SparseMatrix {
  const start = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) start[i + 1] = start[i]! + matrix.start[order[i]! + 1]! - matrix.start[order[i]!]!
  const column = new Int32Array(start[order.length]!)
  const value = new Float64Array(column.length)
  for (let i = 0; i < order.length; i++) {
    const from = matrix.start[order[i]!]!
    const to = matrix.start[order[i]! + 1]!
    column.set(matrix.column.subarray(from, to), start[i]!)
    value.set(matrix.value.subarray(from, to), start[i]!)
  }
  return { rows: order.length, columns: matrix.columns, start, column, value }
}

/**
 * Two matrices over the same rows side by side.
 *
 * Throws: RangeError when the row counts differ.
 * Cost: O(entries).
 */
export function joinColumns(left: SparseMatrix, right: SparseMatrix): SparseMatrix {
  if (left.rows !== right.rows) throw new RangeError('joinColumns requires two matrices over the same rows')
  const start = new Int32Array(left.rows + 1)
  const column = new Int32Array(left.column.length + right.column.length)
  const value = new Float64Array(column.length)
  let at = 0
  for (let i = 0; i < left.rows; i++) {
    for (let e = left.start[i]!; e < left.start[i + 1]!; e++) {
      column[at] = left.column[e]!
      value[at++] = left.value[e]!
    }
    for (let e = right.start[i]!; e < right.start[i + 1]!; e++) {
      column[at] = right.column[e]! + left.columns
      value[at++] = right.value[e]!
    }
    start[i + 1] = at
  }
  return { rows: left.rows, columns: left.columns + right.columns, start, column, value }
}
