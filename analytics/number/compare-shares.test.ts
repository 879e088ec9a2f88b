import { describe, expect, it } from 'vitest'
import { falseDiscoveries, normalTail, sameShareP, shareDifference, wilsonInterval } from './compare-shares.ts'

describe('shareDifference', () => {
  it('gives the intervals of Newcombe 1998, table II', () => {
    const first = shareDifference(56, 70, 48, 80)
    expect(first.value).toBeCloseTo(0.2, 12)
    expect(first.low).toBeCloseTo(0.0524, 4)
    expect(first.high).toBeCloseTo(0.3339, 4)
    const empty = shareDifference(5, 56, 0, 29)
    expect(empty.low).toBeCloseTo(-0.0381, 4)
    expect(empty.high).toBeCloseTo(0.1926, 4)
    const all = shareDifference(10, 10, 0, 10)
    expect(all.low).toBeCloseTo(0.6075, 4)
    expect(all.high).toBe(1)
  })
  it('knows nothing of nobody', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
    expect(shareDifference(3, 4, 0, 0).low).toBeLessThan(-0.2)
  })
})

describe('normalTail and sameShareP', () => {
  it('are the two-sided tails of the tables', () => {
    expect(normalTail(1.959964)).toBeCloseTo(0.05, 5)
    expect(normalTail(-2.575829)).toBeCloseTo(0.01, 5)
    expect(normalTail(0)).toBeCloseTo(1, 6)
    expect(sameShareP(15, 100, 30, 100)).toBeCloseTo(0.011, 3)
    expect(sameShareP(0, 0, 1, 2)).toBe(1)
    expect(sameShareP(4, 4, 9, 9)).toBe(1)
  })
})

describe('falseDiscoveries', () => {
  it('is the procedure of Benjamini and Hochberg 1995 on their own example', () => {
    const ps = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
    expect(falseDiscoveries(ps, 0.05).filter(Boolean)).toHaveLength(4)
    expect(falseDiscoveries([...ps].reverse(), 0.05)).toEqual(falseDiscoveries(ps, 0.05).reverse())
  })
  it('calls a p true that fails its own step when a larger one passes', () => {
    expect(falseDiscoveries([0.03, 0.04], 0.05)).toEqual([true, true])
    expect(falseDiscoveries([], 0.05)).toEqual([])
  })
})
