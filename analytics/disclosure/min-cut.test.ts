import { describe, expect, it } from 'vitest'
import { seededRandom } from '../number/seeded-random.ts'
import { minCut, smallestIsolable, smallestRemainder } from './min-cut.ts'

/** Smallest support of a combination of block sums, by trying every set of people: is its indicator complement-free in the row space? */
function bruteForce(p: readonly number[], q: readonly number[]): number {
  const people = p.length
  let best = Number.POSITIVE_INFINITY
  for (let set = 1; set < 1 << people; set++) {
    const size = [...set.toString(2)].filter((bit) => bit === '1').length
    if (size < best && supports(p, q, set)) best = size
  }
  return best
}

/** Whether some a_P + b_Q is zero outside the set and not zero everywhere: edges outside tie potentials, one edge inside must be free. */
function supports(p: readonly number[], q: readonly number[], set: number): boolean {
  const rows = p.map((block, person) => ({ block, other: q[person] as number, outside: (set & (1 << person)) === 0 }))
  const potential = new Map<string, string>()
  const find = (name: string): string => {
    const up = potential.get(name) ?? name
    return up === name ? name : find(up)
  }
  for (const row of rows.filter(({ outside }) => outside)) potential.set(find(`p${row.block}`), find(`q${row.other}`))
  return rows.some(({ block, other }) => find(`p${block}`) !== find(`q${other}`))
}

/** Rank test on small matrices: the same question asked of linear algebra, without graphs. */
function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row])
  let at = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= at && Math.abs(row[column] as number) > 1e-9)
    if (pivot < 0) continue
    ;[rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]]
    for (const [index, row] of rows.entries()) {
      if (index === at) continue
      const factor = (row[column] as number) / (rows[at]?.[column] as number)
      for (let c = 0; c < row.length; c++) row[c] = (row[c] as number) - factor * (rows[at]?.[c] as number)
    }
    at++
  }
  return at
}
function byLinearAlgebra(p: readonly number[], q: readonly number[]): number {
  const indicator = (blocks: readonly number[]) =>
    [...new Set(blocks)].map((block) => blocks.map((each) => (each === block ? 1 : 0)))
  const sums = [...indicator(p), ...indicator(q)]
  const full = rank(sums)
  let best = Number.POSITIVE_INFINITY
  for (let set = 1; set < 1 << p.length; set++) {
    const outside = p.map((_, person) => person).filter((person) => (set & (1 << person)) === 0)
    const size = p.length - outside.length
    if (size >= best) continue
    // A combination vanishing outside the set exists exactly when dropping the people of the set loses rank.
    if (rank(sums.map((row) => outside.map((person) => row[person] as number))) < full) best = size
  }
  return best
}

describe('smallestIsolable', () => {
  const random = seededRandom('min-cut')
  const cases = Array.from({ length: 80 }, () => {
    const people = 2 + random.below(8)
    const [blocksP, blocksQ] = [1 + random.below(4), 1 + random.below(4)]
    const draw = (blocks: number) => Array.from({ length: people }, () => random.below(blocks))
    return { p: draw(blocksP), q: draw(blocksQ) }
  })

  it('equals the smallest set that arithmetic can isolate, on 80 random pairs of partitions', () => {
    for (const { p, q } of cases) expect(smallestIsolable([p, q]), JSON.stringify({ p, q })).toBe(bruteForce(p, q))
  })
  it('equals the answer of linear algebra', () => {
    for (const { p, q } of cases) expect(smallestIsolable([p, q]), JSON.stringify({ p, q })).toBe(byLinearAlgebra(p, q))
  })
  it('is the smallest block of one partition, and the whole without any split', () => {
    expect(smallestIsolable([[0, 0, 0, 1, 1, 2, 2, 2]])).toBe(2)
    expect(smallestIsolable([[0, 0, 0]])).toBe(3)
    expect(smallestIsolable([[]])).toBe(Number.POSITIVE_INFINITY)
  })
  it('refuses what it cannot say exactly', () => {
    expect(() => smallestIsolable([[0], [0], [0]])).toThrow(RangeError)
    expect(() => smallestIsolable([[0, 1], [0]])).toThrow(RangeError)
    expect(() => minCut([[0]])).toThrow(RangeError)
  })
})

describe('minCut', () => {
  it('cuts the known graph of Stoer and Wagner at 4', () => {
    const edges = [
      [1, 2, 2],
      [1, 5, 3],
      [2, 3, 3],
      [2, 5, 2],
      [2, 6, 2],
      [3, 4, 4],
      [3, 7, 2],
      [4, 7, 2],
      [4, 8, 2],
      [5, 6, 3],
      [6, 7, 1],
      [7, 8, 3],
    ] as const
    const weights = Array.from({ length: 8 }, () => new Array<number>(8).fill(0))
    for (const [a, b, weight] of edges) {
      ;(weights[a - 1] as number[])[b - 1] = weight
      ;(weights[b - 1] as number[])[a - 1] = weight
    }
    expect(minCut(weights)).toBe(4)
  })
})

describe('smallestRemainder', () => {
  it('is what subtraction leaves of nested groups', () => {
    expect(
      smallestRemainder([
        { size: 100, inside: [40, 53] },
        { size: 40, inside: [20, 20] },
      ]),
    ).toBe(7)
    expect(smallestRemainder([{ size: 40, inside: [20, 20] }])).toBe(Number.POSITIVE_INFINITY)
  })
})
