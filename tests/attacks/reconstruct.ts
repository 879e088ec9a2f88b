import type { Sum } from './usual-designs.ts'

/** What an attacker can work out of published sums: who is certain, and who looks likely. */

export interface Certain {
  yes: number
  no: number
}

/**
 * People whose answer the sums settle: intervals are narrowed by one another to a fixpoint over the people no sum tells apart.
 * Exact for groups that only contain or exclude each other (with every difference among the sums); otherwise a lower bound.
 */
export function certainPeople(count: number, sums: readonly Sum[]): Certain {
  const signature = Array.from({ length: count }, () => [] as number[])
  sums.forEach(({ members }, at) => {
    for (const person of members) signature[person]?.push(at)
  })
  const atoms = new Map<string, number[]>()
  signature.forEach((held, person) => {
    const name = held.join()
    atoms.set(name, [...(atoms.get(name) ?? []), person])
  })
  const parts = [...atoms.values()].map((people) => ({ size: people.length, low: 0, high: people.length }))
  const partOf = new Map([...atoms.values()].flatMap((people, part) => people.map((person) => [person, part] as const)))
  const inside = sums.map(({ members }) => [...new Set(members.map((person) => partOf.get(person) as number))])
  for (let changed = true; changed; ) {
    changed = false
    sums.forEach((sum, at) => {
      const own = (inside[at] as number[]).map((part) => parts[part] as (typeof parts)[number])
      const lows = own.reduce((total, { low }) => total + low, 0)
      const highs = own.reduce((total, { high }) => total + high, 0)
      for (const part of own) {
        const low = Math.max(part.low, sum.low - (highs - part.high))
        const high = Math.min(part.high, sum.high - (lows - part.low))
        if (low > part.low || high < part.high) changed = true
        part.low = low
        part.high = high
      }
    })
  }
  return {
    yes: parts.reduce((total, { size, low }) => total + (low === size ? size : 0), 0),
    no: parts.reduce((total, { size, high }) => total + (high === 0 ? size : 0), 0),
  }
}

/** The same by trying every combination of answers: exact for any sums, for few people only. */
export function certainByTrying(count: number, sums: readonly Sum[]): Certain {
  const masks = sums.map(({ members }) => members.reduce((mask, person) => mask | (1 << person), 0))
  let always = (1 << count) - 1
  let ever = 0
  for (let answers = 0; answers < 1 << count; answers++) {
    const fits = sums.every(({ low, high }, at) => {
      const yes = ones(answers & (masks[at] as number))
      return yes >= low && yes <= high
    })
    if (!fits) continue
    always &= answers
    ever |= answers
  }
  return { yes: ones(always), no: count - ones(ever) }
}

function ones(bits: number): number {
  let left = bits
  let found = 0
  for (; left; left &= left - 1) found++
  return found
}

/**
 * Linear reconstruction (Dinur and Nissim) by least squares with a weak pull towards the mean: how likely each person says yes.
 * Cost: O(n^3).
 */
export function likelyYes(count: number, sums: readonly (Pick<Sum, 'members'> & { yes: number })[], pull = 0.05): number[] {
  const all = sums.reduce((best, sum) => (sum.members.length > best.members.length ? sum : best))
  const mean = all.yes / Math.max(all.members.length, 1)
  const matrix = Array.from({ length: count }, (_, at) =>
    Float64Array.from({ length: count }, (_, other) => (at === other ? pull : 0)),
  )
  const right = new Float64Array(count).fill(pull * mean)
  for (const { members, yes } of sums) {
    for (const a of members) {
      right[a] = (right[a] as number) + yes
      const row = matrix[a] as Float64Array
      for (const b of members) row[b] = (row[b] as number) + 1
    }
  }
  return solve(matrix, right)
}

/** Cholesky. The matrix is symmetric and positive. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const n = matrix.length
  const at = (row: number, column: number): number => (matrix[row] as Float64Array)[column] as number
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let value = at(i, j)
      for (let k = 0; k < j; k++) value -= at(i, k) * at(j, k)
      ;(matrix[i] as Float64Array)[j] = i === j ? Math.sqrt(value) : value / at(j, j)
    }
  }
  const x = [...right]
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number)
    x[i] = (x[i] as number) / at(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number)
    x[i] = (x[i] as number) / at(i, i)
  }
  return x
}

/** Chance that somebody who says yes is ranked above somebody who does not. Undefined when all say the same. */
export function areaUnderCurve(scores: readonly number[], truth: readonly boolean[]): number | undefined {
  const of = (says: boolean) => scores.filter((_, at) => truth[at] === says)
  const [positives, negatives] = [of(true), of(false)]
  if (positives.length === 0 || negatives.length === 0) return undefined
  let won = 0
  for (const a of positives) for (const b of negatives) won += Math.abs(a - b) < 1e-9 ? 0.5 : a > b ? 1 : 0
  return won / (positives.length * negatives.length)
}

/** Best difference between hits and false alarms: the threshold is chosen on one half and counted on the other. */
export function advantage(cases: readonly { score: number; truth: boolean }[]): number {
  const halves = [cases.filter((_, at) => at % 2 === 0), cases.filter((_, at) => at % 2 === 1)] as const
  const [learn, test] = halves
  const thresholds = [...new Set(learn.map(({ score }) => score))].sort((a, b) => a - b)
  const step = Math.max(1, Math.floor(thresholds.length / 200))
  const candidates = thresholds.filter((_, at) => at % step === 0)
  const best = candidates.reduce((a, b) => (rates(learn, b) > rates(learn, a) ? b : a), Number.POSITIVE_INFINITY)
  return rates(test, best)
}

function rates(cases: readonly { score: number; truth: boolean }[], threshold: number): number {
  const share = (truth: boolean): number => {
    const own = cases.filter((each) => each.truth === truth)
    return own.length === 0 ? 0 : own.filter(({ score }) => score >= threshold).length / own.length
  }
  return share(true) - share(false)
}

export const mean = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0) / figures.length
