import type { AnswerPart, PartModel, SweepOptions } from './mixture-data.ts'

/**
 * Latent classes of the closed answers: the chance of each feature in each group, drawn towards the chance among all.
 *
 * Shape: a 'set' question has one yes/no chance per feature; a 'levels' question one distribution whose neighbours share a fifth each.
 * Too few: pseudo answers (2 for yes/no, one per level) keep small groups near the whole.
 * Cost: O(features held * groups) per score plus the features of its questions for the own group.
 * Source: Lazarsfeld and Henry 1968; kernel for ordered answers, Titterington 1980.
 */
export function answerModel(part: AnswerPart, labels: Int32Array, options: Omit<SweepOptions, 'temperatures'>): PartModel {
  const { features, questions, answered } = part
  const k = options.groups
  const q = questions.length
  const strength = options.answerWeight ?? 1
  const count = features.columns
  const questionOf = new Int32Array(count)
  for (let b = 0; b < q; b++) questionOf.fill(b, questions[b]!.from, questions[b]!.to)
  const held = new Float64Array(count * k)
  const asked = new Float64Array(q * k)
  const overall = new Float64Array(count)
  const askedOverall = new Float64Array(q)
  const isSet = Uint8Array.from(questionOf, (b) => (questions[b]!.kind === 'set' ? 1 : 0))
  /** What a feature keeps of itself: all of it, or what its neighbours on the scale leave. */
  const kept = Float64Array.from(questionOf, (b, f) => {
    const { kind, from, to } = questions[b]!
    return kind === 'set' ? 1 : 0.6 + ((f > from ? 0 : 0.2) + (f + 1 < to ? 0 : 0.2))
  })
  const spread = (target: Float64Array, at: number, stride: number, f: number, amount: number): void => {
    target[at + f * stride]! += amount * kept[f]!
    if (isSet[f] === 1) return
    const b = questionOf[f]!
    if (f > questions[b]!.from) target[at + (f - 1) * stride]! += amount * 0.2
    if (f + 1 < questions[b]!.to) target[at + (f + 1) * stride]! += amount * 0.2
  }
  for (let i = 0; i < features.rows; i++) {
    for (let b = 0; b < q; b++) askedOverall[b]! += answered[i * q + b]!
    for (let e = features.start[i]!; e < features.start[i + 1]!; e++)
      spread(overall, 0, 1, features.column[e]!, features.value[e]!)
    const c = labels[i]!
    if (c < 0) continue
    for (let b = 0; b < q; b++) asked[b * k + c]! += answered[i * q + b]!
    for (let e = features.start[i]!; e < features.start[i + 1]!; e++) spread(held, c, k, features.column[e]!, features.value[e]!)
  }
  const pseudo = questions.map((question) => (question.kind === 'set' ? 2 : question.to - question.from))
  for (let f = 0; f < count; f++) {
    const b = questionOf[f]!
    const levels = questions[b]!.to - questions[b]!.from
    const even = questions[b]!.kind === 'set' ? 0.5 : 1 / levels
    overall[f] = (overall[f]! + even) / (askedOverall[b]! + (questions[b]!.kind === 'set' ? 1 : levels * even))
  }
  const chance = (f: number, b: number, inGroup: number, askedInGroup: number): number => {
    const p = (Math.max(0, inGroup) + pseudo[b]! * overall[f]!) / (Math.max(0, askedInGroup) + pseudo[b]!)
    return p < 1e-6 ? 1e-6 : p > 1 - 1e-6 ? 1 - 1e-6 : p
  }
  /** For 'set': log odds per feature and the sum of log(1 - p) per question. For 'levels': log p per feature. */
  const logYes = new Float64Array(count * k)
  const logNone = new Float64Array(q * k)
  /** The same sum for somebody of the group who holds nothing, seen without that person; NaN until it is needed. */
  const logNoneOfOthers = new Float64Array(q * k).fill(Number.NaN)
  const logNoOfOthers = new Float64Array(count * k)
  const tabulate = (b: number, c: number): void => {
    const { kind, from, to } = questions[b]!
    let none = 0
    for (let f = from; f < to; f++) {
      const p = chance(f, b, held[f * k + c]!, asked[b * k + c]!)
      if (kind === 'levels') logYes[f * k + c] = Math.log(p)
      else {
        const no = Math.log(1 - p)
        logYes[f * k + c] = Math.log(p) - no
        none += no
      }
    }
    logNone[b * k + c] = none
    logNoneOfOthers[b * k + c] = Number.NaN
  }
  const noneOfOthers = (b: number, c: number): number => {
    const known = logNoneOfOthers[b * k + c]!
    if (!Number.isNaN(known)) return known
    let none = 0
    for (let f = questions[b]!.from; f < questions[b]!.to; f++) {
      const no = Math.log(1 - chance(f, b, held[f * k + c]!, asked[b * k + c]! - 1))
      logNoOfOthers[f * k + c] = no
      none += no
    }
    logNoneOfOthers[b * k + c] = none
    return none
  }
  for (let b = 0; b < q; b++) for (let c = 0; c < k; c++) tabulate(b, c)

  const own = new Float64Array(count)
  const ownScore = (row: number, c: number): number => {
    let score = 0
    const first = features.start[row]!
    const end = features.start[row + 1]!
    for (let e = first; e < end; e++) spread(own, 0, 1, features.column[e]!, features.value[e]!)
    let e = first
    for (let b = 0; b < q; b++) {
      if (answered[row * q + b]! === 0) continue
      const { kind, to, weight } = questions[b]!
      let sum = kind === 'set' ? noneOfOthers(b, c) : 0
      for (; e < end && features.column[e]! < to; e++) {
        const f = features.column[e]!
        const p = chance(f, b, held[f * k + c]! - own[f]!, asked[b * k + c]! - 1)
        if (kind === 'set') {
          const none = Math.log(1 - p)
          sum += none - logNoOfOthers[f * k + c]! + features.value[e]! * (Math.log(p) - none)
        } else sum += features.value[e]! * Math.log(p)
      }
      score += weight * sum
    }
    for (e = first; e < end; e++) {
      const f = features.column[e]!
      own[f] = 0
      if (f > 0) own[f - 1] = 0
      if (f + 1 < count) own[f + 1] = 0
    }
    return score * strength
  }
  const addScores: PartModel['addScores'] = (row, mine, scores) => {
    const ownBefore = mine >= 0 ? scores[mine]! : 0
    for (let b = 0; b < q; b++) {
      if (answered[row * q + b]! === 0 || questions[b]!.kind !== 'set') continue
      const weight = questions[b]!.weight * strength
      for (let c = 0; c < k; c++) scores[c]! += weight * logNone[b * k + c]!
    }
    for (let e = features.start[row]!; e < features.start[row + 1]!; e++) {
      const f = features.column[e]!
      const amount = features.value[e]! * questions[questionOf[f]!]!.weight * strength
      for (let c = 0; c < k; c++) scores[c]! += amount * logYes[f * k + c]!
    }
    if (mine >= 0) scores[mine] = ownBefore + ownScore(row, mine)
  }
  const shift = (row: number, c: number, sign: number): void => {
    for (let e = features.start[row]!; e < features.start[row + 1]!; e++)
      spread(held, c, k, features.column[e]!, sign * features.value[e]!)
    for (let b = 0; b < q; b++) {
      if (answered[row * q + b]! === 0) continue
      asked[b * k + c]! += sign
      tabulate(b, c)
    }
  }
  const move: PartModel['move'] = (row, from, to) => {
    if (from >= 0) shift(row, from, -1)
    if (to >= 0) shift(row, to, 1)
  }
  return { addScores, move }
}
