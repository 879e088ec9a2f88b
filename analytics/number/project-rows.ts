import type { SeededRandom } from './seeded-random.ts'
import type { SparseMatrix } from './sparse-matrix.ts'

/** Dense rows, row-major. */
export interface DenseRows {
  readonly rows: number
  readonly width: number
  readonly value: Float64Array
}

/**
 * Rows in the space of the strongest `width` singular directions, each scaled to length 1 (latent semantic analysis).
 *
 * Shape: a sparse n x m matrix; the basis is orthonormal but not rotated to single singular vectors, which no inner product between
 * rows can tell.
 * Result: n x min(width, m, n) rows; a row without entries stays zero.
 * Chance: the starting basis only.
 * Cost: O(sweeps * (entries * width + m * width^2)) time, O((n + m) * width) memory.
 * Source: subspace iteration in term space, Halko, Martinsson and Tropp 2011, algorithm 4.4.
 */
export function projectRows(matrix: SparseMatrix, width: number, random: SeededRandom, sweeps = 4): DenseRows {
  const w = Math.max(1, Math.min(width, matrix.columns, matrix.rows))
  let basis: Float64Array = new Float64Array(matrix.columns * w)
  for (let i = 0; i < basis.length; i++) basis[i] = random.next() - 0.5
  orthonormalise(basis, matrix.columns, w)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    basis = backward(matrix, forward(matrix, basis, w), w)
    orthonormalise(basis, matrix.columns, w)
  }
  const value = forward(matrix, basis, w)
  unitRows(value, matrix.rows, w)
  return { rows: matrix.rows, width: w, value }
}

/** Scales every dense row to length 1 in place; a zero row stays zero. Cost: O(rows * width). */
export function unitRows(value: Float64Array, rows: number, width: number): void {
  for (let i = 0; i < rows; i++) {
    let sum = 0
    for (let d = i * width; d < (i + 1) * width; d++) sum += value[d]! * value[d]!
    if (sum < 1e-24) {
      value.fill(0, i * width, (i + 1) * width)
      continue
    }
    const scale = 1 / Math.sqrt(sum)
    for (let d = i * width; d < (i + 1) * width; d++) value[d]! *= scale
  }
}

function forward(x: SparseMatrix, basis: Float64Array, w: number): Float64Array {
  const out = new Float64Array(x.rows * w)
  for (let i = 0; i < x.rows; i++) {
    const at = i * w
    for (let e = x.start[i]!; e < x.start[i + 1]!; e++) {
      const v = x.value[e]!
      const from = x.column[e]! * w
      for (let d = 0; d < w; d++) out[at + d]! += v * basis[from + d]!
    }
  }
  return out
}

function backward(x: SparseMatrix, rows: Float64Array, w: number): Float64Array {
  const out = new Float64Array(x.columns * w)
  for (let i = 0; i < x.rows; i++) {
    const from = i * w
    for (let e = x.start[i]!; e < x.start[i + 1]!; e++) {
      const v = x.value[e]!
      const at = x.column[e]! * w
      for (let d = 0; d < w; d++) out[at + d]! += v * rows[from + d]!
    }
  }
  return out
}

/** Gram matrix, Cholesky, triangular solve (Cholesky-QR); a direction that has vanished becomes zero instead of noise. */
function orthonormalise(basis: Float64Array, m: number, w: number): void {
  const gram = new Float64Array(w * w)
  let t = 0
  for (; t + 3 < m; t += 4) {
    const at0 = t * w
    const at1 = at0 + w
    const at2 = at1 + w
    const at3 = at2 + w
    for (let a = 0; a < w; a++) {
      const v0 = basis[at0 + a]!
      const v1 = basis[at1 + a]!
      const v2 = basis[at2 + a]!
      const v3 = basis[at3 + a]!
      const row = a * w
      for (let b = 0; b <= a; b++) {
        gram[row + b]! += v0 * basis[at0 + b]! + v1 * basis[at1 + b]! + v2 * basis[at2 + b]! + v3 * basis[at3 + b]!
      }
    }
  }
  for (; t < m; t++) {
    const at = t * w
    for (let a = 0; a < w; a++) for (let b = 0; b <= a; b++) gram[a * w + b]! += basis[at + a]! * basis[at + b]!
  }
  let trace = 0
  for (let a = 0; a < w; a++) trace += gram[a * w + a]!
  const floor = (trace / w) * 1e-13
  for (let a = 0; a < w; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = gram[a * w + b]!
      for (let c = 0; c < b; c++) sum -= gram[a * w + c]! * gram[b * w + c]!
      if (a === b) gram[a * w + a] = sum > floor ? Math.sqrt(sum) : 0
      else gram[a * w + b] = gram[b * w + b]! === 0 ? 0 : sum / gram[b * w + b]!
    }
  }
  for (let r = 0; r < m; r++) {
    const at = r * w
    for (let a = 0; a < w; a++) {
      const pivot = gram[a * w + a]!
      if (pivot === 0) {
        basis[at + a] = 0
        continue
      }
      let sum = basis[at + a]!
      for (let b = 0; b < a; b++) sum -= gram[a * w + b]! * basis[at + b]!
      basis[at + a] = sum / pivot
    }
  }
}
