import { describe, expect, it } from 'vitest'
import { bestAssignment } from './best-assignment.ts'
import { canonicalOrder, hashText } from './hash-text.ts'
import { adjustedRand, crossTable, mutualInformation } from './partition-scores.ts'
import { projectRows } from './project-rows.ts'
import { seededRandom } from './seeded-random.ts'
import { joinColumns, packRows, scaleColumnsUnitRows, takeRows } from './sparse-matrix.ts'
import { refineByDirection, sphericalKMeans } from './spherical-k-means.ts'

/** Unit rows near one of `groups` axes. */
function nearAxes(rows: number, groups: number, seed: string) {
  const random = seededRandom(seed)
  const truth = Array.from({ length: rows }, () => random.below(groups))
  const maps = truth.map(
    (group) => new Map(Array.from({ length: groups }, (_, axis) => [axis, (axis === group ? 1 : 0) + 0.3 * random.next()])),
  )
  return { truth, matrix: scaleColumnsUnitRows(packRows(maps, groups), null) }
}

describe('projectRows', () => {
  it('keeps the cosines of rows that need no more directions', () => {
    const { matrix } = nearAxes(30, 4, 'low')
    const dense = projectRows(matrix, 4, seededRandom('basis'))
    const cosine = (a: number, b: number) =>
      Array.from({ length: 4 }, (_, d) => dense.value[a * 4 + d]! * dense.value[b * 4 + d]!).reduce(
        (sum, value) => sum + value,
        0,
      )
    const exact = (a: number, b: number) =>
      Array.from({ length: 4 }, (_, d) => matrix.value[a * 4 + d]! * matrix.value[b * 4 + d]!).reduce(
        (sum, value) => sum + value,
        0,
      )
    for (const [a, b] of [
      [0, 1],
      [3, 17],
      [29, 5],
    ] as const)
      expect(cosine(a, b)).toBeCloseTo(exact(a, b), 8)
  })
  it('leaves empty rows at zero', () => {
    const dense = projectRows(packRows([new Map([[0, 1]]), new Map(), new Map([[1, 2]])], 2), 2, seededRandom('x'))
    expect([...dense.value.subarray(dense.width, 2 * dense.width)]).toEqual([0, 0])
  })
})

describe('sphericalKMeans', () => {
  it('finds directions, gives zero rows no group, and refines a given grouping', () => {
    const { truth, matrix } = nearAxes(60, 3, 'means')
    const rows = { rows: 61, width: 3, value: new Float64Array(61 * 3) }
    rows.value.set(matrix.value)
    const labels = sphericalKMeans(rows, 3, seededRandom('k'), 4)
    expect(labels[60]).toBe(-1)
    expect(adjustedRand(crossTable(truth, labels.subarray(0, 60)))).toBe(1)
    const half = Int32Array.from([...truth, -1], (group, row) => (row % 4 === 0 ? (group + 1) % 3 : group))
    expect(adjustedRand(crossTable(truth, refineByDirection(rows, 3, half).subarray(0, 60)))).toBe(1)
  })
})

describe('partition scores', () => {
  it('are 0 by chance and symmetric', () => {
    const a = [0, 0, 1, 1]
    const b = [0, 1, 0, 1]
    expect(mutualInformation(crossTable(a, b))).toBeCloseTo(0, 12)
    expect(adjustedRand(crossTable(a, b))).toBeCloseTo(-0.5, 12)
    expect(adjustedRand(crossTable(b, a))).toBeCloseTo(-0.5, 12)
    expect(() => crossTable([1], [1, 2])).toThrow(RangeError)
  })
})

describe('bestAssignment', () => {
  it('is as good as trying every permutation', () => {
    const random = seededRandom('assign')
    for (let round = 0; round < 20; round++) {
      const gain = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => random.below(20)))
      const best = (row: number, free: number[]): number =>
        row === 5
          ? 0
          : Math.max(
              ...free.map(
                (column) =>
                  gain[row]![column]! +
                  best(
                    row + 1,
                    free.filter((other) => other !== column),
                  ),
              ),
            )
      const found = bestAssignment(gain)
      expect(new Set(found).size).toBe(5)
      expect(found.reduce((sum, column, row) => sum + gain[row]![column]!, 0)).toBe(best(0, [0, 1, 2, 3, 4]))
    }
    expect(bestAssignment([[1], [5]])).toEqual([-1, 0])
  })
})

describe('canonicalOrder', () => {
  it('depends on contents alone', () => {
    const contents = Array.from({ length: 50 }, (_, at) => `row ${at % 40}`)
    const order = seededRandom('mix').permutation(50)
    const mixed = Array.from(order, (at) => contents[at]!)
    expect(Array.from(canonicalOrder(mixed), (at) => mixed[at])).toEqual(
      Array.from(canonicalOrder(contents), (at) => contents[at]),
    )
  })
  it('spreads texts that differ in one letter, within safe integers', () => {
    const hashes = Array.from({ length: 5_000 }, (_, at) => hashText(`bisogno ${at}`))
    expect(new Set(hashes).size).toBe(5_000)
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true)
    expect(hashes.filter((hash) => hash < 2 ** 52).length).toBeGreaterThan(2_300)
  })
})

describe('sparse matrices', () => {
  it('take rows and join columns', () => {
    const left = packRows([new Map([[0, 1]]), new Map([[1, 2]])], 2)
    const both = joinColumns(left, takeRows(left, [1, 0]))
    expect(both).toMatchObject({ rows: 2, columns: 4 })
    expect([...both.column]).toEqual([0, 3, 1, 2])
    expect([...both.value]).toEqual([1, 2, 2, 1])
    expect(() => joinColumns(left, takeRows(left, [0]))).toThrow(RangeError)
  })
})

describe('seededRandom', () => {
  it('is the same for ever', () => {
    const random = seededRandom('ascolto')
    const first = [random.next(), random.next(), random.next()]
    const again = seededRandom('ascolto')
    expect([again.next(), again.next(), again.next()]).toEqual(first)
    expect(seededRandom('ascolto|1').next()).not.toBe(first[0])
    const mean = Array.from({ length: 10_000 }, () => random.next()).reduce((sum, value) => sum + value, 0) / 10_000
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
    expect([...random.permutation(20)].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at))
  })
})
