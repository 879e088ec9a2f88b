import type { PartModel, SweepOptions, TextPart } from './mixture-data.ts'

/**
 * Dirichlet multinomial of the words in each group, term by term weighted.
 *
 * Shape: counts per term and group, term-major, with their logarithms kept at hand.
 * Cost: O(words of the row * groups) per score, O(words of the row) logarithms per move.
 */
export function textModel(text: TextPart, labels: Int32Array, options: Omit<SweepOptions, 'temperatures'>): PartModel {
  const { counts, block, blocks } = text
  const k = options.groups
  const terms = counts.columns
  const strength = options.textWeight ?? 1
  const weightOf = (entry: number): number =>
    counts.value[entry]! * (options.termWeight === null ? 1 : options.termWeight[counts.column[entry]!]!)
  const perTerm = new Float64Array(terms * k)
  const perBlock = new Float64Array(blocks * k)
  const vocabulary = new Float64Array(blocks)
  const tokens = new Float64Array(blocks)
  for (let t = 0; t < terms; t++) vocabulary[block[t]!]! += 1
  for (let i = 0; i < counts.rows; i++) {
    const c = labels[i]!
    if (c < 0) continue
    for (let e = counts.start[i]!; e < counts.start[i + 1]!; e++) {
      const amount = weightOf(e)
      const b = block[counts.column[e]!]!
      perTerm[counts.column[e]! * k + c]! += amount
      perBlock[b * k + c]! += amount
      tokens[b]! += amount
    }
  }
  const beta = tokens.map((n, b) => Math.max(1e-4, (0.5 * options.evenness * n) / (k * Math.max(1, vocabulary[b]!))))
  const mass = beta.map((v, b) => v * vocabulary[b]!)
  const logTerm = new Float64Array(terms * k)
  const logBlock = new Float64Array(blocks * k)
  const logBeta = beta.map(Math.log)
  for (let t = 0; t < terms; t++) {
    for (let at = t * k; at < (t + 1) * k; at++)
      logTerm[at] = perTerm[at] === 0 ? logBeta[block[t]!]! : Math.log(perTerm[at]! + beta[block[t]!]!)
  }
  for (let b = 0; b < blocks; b++) for (let c = 0; c < k; c++) logBlock[b * k + c] = Math.log(perBlock[b * k + c]! + mass[b]!)
  const length = new Float64Array(blocks)

  const measure = (row: number): void => {
    length.fill(0)
    for (let e = counts.start[row]!; e < counts.start[row + 1]!; e++) length[block[counts.column[e]!]!]! += weightOf(e)
  }
  const addScores: PartModel['addScores'] = (row, own, scores) => {
    const first = counts.start[row]!
    const end = counts.start[row + 1]!
    if (first === end) return
    const ownBefore = own >= 0 ? scores[own]! : 0
    measure(row)
    for (let e = first; e < end; e++) {
      const amount = weightOf(e) * strength
      const from = counts.column[e]! * k
      for (let c = 0; c < k; c++) scores[c]! += amount * logTerm[from + c]!
    }
    for (let b = 0; b < blocks; b++) {
      const n = length[b]! * strength
      if (n === 0) continue
      for (let c = 0; c < k; c++) scores[c]! -= n * logBlock[b * k + c]!
    }
    if (own < 0) return
    let score = ownBefore
    for (let e = first; e < end; e++) {
      const amount = weightOf(e)
      const b = block[counts.column[e]!]!
      const inTerm = Math.max(0, perTerm[counts.column[e]! * k + own]! - amount) + beta[b]!
      const inBlock = Math.max(0, perBlock[b * k + own]! - length[b]!) + mass[b]!
      score += strength * amount * (Math.log(inTerm) - Math.log(inBlock))
    }
    scores[own] = score
  }
  const shift = (row: number, c: number, sign: number): void => {
    for (let e = counts.start[row]!; e < counts.start[row + 1]!; e++) {
      const t = counts.column[e]!
      const b = block[t]!
      const at = t * k + c
      perTerm[at] = Math.max(0, perTerm[at]! + sign * weightOf(e))
      logTerm[at] = Math.log(perTerm[at]! + beta[b]!)
    }
    for (let b = 0; b < blocks; b++) {
      if (length[b]! === 0) continue
      const at = b * k + c
      perBlock[at] = Math.max(0, perBlock[at]! + sign * length[b]!)
      logBlock[at] = Math.log(perBlock[at]! + mass[b]!)
    }
  }
  const move: PartModel['move'] = (row, from, to) => {
    measure(row)
    if (from >= 0) shift(row, from, -1)
    if (to >= 0) shift(row, to, 1)
  }
  return { addScores, move }
}
