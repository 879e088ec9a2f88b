import { type SparseMatrix, scaleColumnsUnitRows } from '../number/sparse-matrix.ts'

/**
 * Sublinear TF-IDF with rows of length 1.
 *
 * Result: (1 + log tf) * (1 + log((1 + n) / (1 + df))), rows scaled; a row without terms stays empty.
 * Cost: O(entries).
 * Source: Salton and Buckley 1988; idf smoothed as in scikit-learn.
 */
export function tfidf(counts: SparseMatrix): SparseMatrix {
  return scaleColumnsUnitRows({ ...counts, value: counts.value.map((v) => 1 + Math.log(v)) }, rarity(counts))
}

/** 1 + log((1 + n) / (1 + rows that have it)), per column. Cost: O(entries). */
export function rarity(counts: SparseMatrix): Float64Array {
  const rows = new Float64Array(counts.columns)
  for (const t of counts.column) rows[t]! += 1
  return rows.map((n) => 1 + Math.log((1 + counts.rows) / (1 + n)))
}

/**
 * How much each term tells about the group of a text: the divergence of the groups of its texts from the groups of all texts.
 *
 * Shape: labels 0..groups-1, -1 for no group. `block` tells with which texts a term is compared: those that have words of its block.
 * Result: 0 (tells nothing) to about 1 (names one group), per term. It does the work of a stop list in every language.
 * Too few: a prior of two texts keeps rare terms from looking sure.
 * Cost: O(entries + terms * groups).
 * Source: Kullback-Leibler divergence KL(p(c|t) || p(c)) / log(groups).
 */
export function termInformation(counts: SparseMatrix, block: Uint16Array, labels: Int32Array, groups: number): Float64Array {
  if (groups < 2) return new Float64Array(counts.columns).fill(1)
  const blocks = block.reduce((most, b) => Math.max(most, b), 0) + 1
  const prior = 2
  const inBlock = new Float64Array(blocks * groups)
  const perTerm = new Float64Array(counts.columns * groups)
  const documents = new Float64Array(counts.columns)
  const last = new Int32Array(blocks).fill(-1)
  for (let i = 0; i < counts.rows; i++) {
    const c = labels[i]!
    if (c < 0) continue
    for (let e = counts.start[i]!; e < counts.start[i + 1]!; e++) {
      const t = counts.column[e]!
      perTerm[t * groups + c]! += 1
      documents[t]! += 1
      const b = block[t]!
      if (last[b]! !== i) {
        last[b] = i
        inBlock[b * groups + c]! += 1
      }
    }
  }
  const share = new Float64Array(blocks * groups)
  for (let b = 0; b < blocks; b++) {
    let total = 0
    for (let c = 0; c < groups; c++) total += inBlock[b * groups + c]!
    for (let c = 0; c < groups; c++) share[b * groups + c] = total === 0 ? 1 / groups : inBlock[b * groups + c]! / total
  }
  const scale = 1 / Math.log(groups)
  const information = new Float64Array(counts.columns)
  for (let t = 0; t < counts.columns; t++) {
    const from = block[t]! * groups
    let sum = 0
    for (let c = 0; c < groups; c++) {
      const p0 = share[from + c]!
      const p = (perTerm[t * groups + c]! + prior * p0) / (documents[t]! + prior)
      if (p > 0 && p0 > 0) sum += p * Math.log(p / p0)
    }
    information[t] = Math.max(0, sum * scale)
  }
  return information
}
