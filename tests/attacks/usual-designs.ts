import type { Random } from '../../server/demo/seeded-random.ts'
import { makeRandom } from './synthetic-firms.ts'

/** Somebody of a firm as colleagues know them: unit, gender, age band, contract; and what nobody should learn. */
export interface Worker {
  attributes: readonly number[]
  yes: boolean
}
const values = [5, 2, 3, 2] as const

/** Who answered in a firm of `invited` people. `rate`: chance of yes by unit. */
export function workersOf(invited: number, seed: string, rate: (unit: number) => number = () => 0.2, answers = 0.7): Worker[] {
  const random = makeRandom(`workers ${seed}`)
  return Array.from({ length: invited }, () => draw(random, rate)).filter(() => random.chance(answers))
}

function draw(random: Random, rate: (unit: number) => number): Worker {
  const attributes = values.map((count) => random.below(count))
  return { attributes, yes: random.chance(rate(attributes[0] as number)) }
}

/** A published sum: of these people (by index), as many as `low`..`high` say yes. */
export interface Sum {
  members: readonly number[]
  low: number
  high: number
}

/** `filters`: every combination of filters with at least k people, exact. `remainder`: also hidden when fewer than k others are left. */
export type UsualDesign = 'filters' | 'remainder'

export function usualFigures(workers: readonly Worker[], design: UsualDesign, k = 5): Sum[] {
  const sums: Sum[] = []
  for (const chosen of combinations()) {
    const members = workers.flatMap(({ attributes }, at) =>
      chosen.every((value, which) => value === undefined || attributes[which] === value) ? [at] : [],
    )
    const rest = workers.length - members.length
    if (members.length < k || (design === 'remainder' && rest > 0 && rest < k)) continue
    const yes = members.filter((at) => workers[at]?.yes).length
    sums.push({ members, low: yes, high: yes })
  }
  return sums
}

function combinations(): (number | undefined)[][] {
  return values.reduce<(number | undefined)[][]>(
    (all, count) => all.flatMap((chosen) => [undefined, ...Array(count).keys()].map((value) => [...chosen, value])),
    [[]],
  )
}

/**
 * Smallest set of people whose sum a reader can work out by taking one published group away from another that holds it, over and over:
 * what differencing needs no mathematics for. Infinity when there is nothing to take away.
 */
export function smallestDifference(sums: readonly Pick<Sum, 'members'>[]): number {
  return Math.min(...closedUnderDifference(sums.map((sum) => ({ low: 0, high: 0, ...sum }))).map(({ members }) => members.length))
}

const mostSums = 1_500

/** Sums and everything that differences of a group and one inside it tell, until nothing new comes or there is more than enough. */
export function closedUnderDifference(sums: readonly Sum[]): Sum[] {
  const known = new Map<string, { sum: Sum; mask: bigint }>()
  const add = (sum: Sum, mask: bigint): void => {
    const name = mask.toString(36)
    const present = known.get(name)
    if (!present) known.set(name, { sum, mask })
    else present.sum = { ...sum, low: Math.max(sum.low, present.sum.low), high: Math.min(sum.high, present.sum.high) }
  }
  for (const sum of sums) add(sum, maskOf(sum.members))
  let from = 0
  while (from < known.size && known.size < mostSums) {
    const all = [...known.values()]
    for (let a = 0; a < all.length && known.size < mostSums; a++) {
      for (let b = Math.max(from, 0); b < all.length; b++) {
        const [x, y] = [all[a] as { sum: Sum; mask: bigint }, all[b] as { sum: Sum; mask: bigint }]
        const [large, small] = x.mask > y.mask ? [x, y] : [y, x]
        if (large.mask === small.mask || (large.mask & small.mask) !== small.mask) continue
        const inside = new Set(small.sum.members)
        const members = large.sum.members.filter((at) => !inside.has(at))
        const low = Math.max(0, large.sum.low - small.sum.high)
        add({ members, low, high: Math.min(members.length, large.sum.high - small.sum.low) }, large.mask ^ small.mask)
      }
    }
    from = all.length
  }
  return [...known.values()].map(({ sum }) => sum)
}

const maskOf = (members: readonly number[]): bigint => members.reduce((mask, at) => mask | (1n << BigInt(at)), 0n)
