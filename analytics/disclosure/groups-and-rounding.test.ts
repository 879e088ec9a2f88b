import { describe, expect, it } from 'vitest'
import { noiseProbability } from './keyed-noise.ts'
import { shareMargin, trendOf } from './margin.ts'
import { mergeChain } from './merge-chain.ts'
import { findPoolProblem } from './pool-rule.ts'
import { bandStart, baseBand, heatBin, noisyFraction, responseBand, roundShare, stepOf } from './rounding.ts'

describe('mergeChain', () => {
  const merge = (sizes: number[]) =>
    mergeChain(
      sizes.map((size, at) => ({ names: [at], size })),
      {
        passes: ({ size }) => size >= 10,
        join: (a, b) => ({ names: [...a.names, ...b.names], size: a.size + b.size }),
        size: ({ size }) => size,
      },
    ).map(({ names }) => names)

  it('leaves blocks that pass alone', () => expect(merge([10, 20, 30])).toEqual([[0], [1], [2]]))
  it('joins a small block to its smaller neighbour, never to one that is not beside it', () => {
    expect(merge([30, 5, 20])).toEqual([[0], [1, 2]])
    expect(merge([20, 5, 30])).toEqual([[0, 1], [2]])
    expect(merge([12, 30, 4])).toEqual([[0], [1, 2]])
  })
  it('goes on until all pass, and gives a lone block back', () => {
    expect(merge([4, 4, 4, 4])).toEqual([[0, 1, 2, 3]])
    expect(merge([6, 6, 6, 6])).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(merge([3])).toEqual([[0]])
    expect(merge([])).toEqual([])
  })
})

describe('findPoolProblem', () => {
  it('counts people and firms without the two largest', () => {
    expect(findPoolProblem([8, 8, 4, 3, 3])).toBeUndefined()
    expect(findPoolProblem([8, 8, 4, 3, 2])).toBe('too-few-people')
    expect(findPoolProblem([8, 8, 5, 5])).toBe('too-few-firms')
    expect(findPoolProblem([])).toBe('too-few-people')
    expect(findPoolProblem([0, 0, 8, 8, 4, 3, 3])).toBeUndefined()
  })
  it('lets no firm hold more than half', () => {
    expect(findPoolProblem([18, 8, 4, 3, 3])).toBeUndefined()
    expect(findPoolProblem([19, 8, 4, 3, 3])).toBe('one-firm-dominates')
  })
})

describe('rounding', () => {
  it('shows steps of 10 below 30 people and of 5 from there', () => {
    expect([stepOf(9), stepOf(29), stepOf(30)]).toEqual([10, 10, 5])
    expect(roundShare(0.437, 10)).toEqual({ kind: 'share', percent: 40, step: 10 })
    expect(roundShare(0.437, 5)).toEqual({ kind: 'share', percent: 45, step: 5 })
  })
  it('never shows 0 or 100: caps tell the truth about what is under and over them', () => {
    for (const step of [5, 10] as const) {
      for (let percent = 0; percent <= 100; percent += 0.25) {
        const shown = roundShare(percent / 100, step)
        if (shown.kind === 'below') expect(percent).toBeLessThan(shown.percent)
        else if (shown.kind === 'above') expect(percent).toBeGreaterThan(shown.percent)
        else expect(Math.abs(shown.percent - percent)).toBeLessThanOrEqual(step / 2)
        expect(shown.percent).toBeGreaterThanOrEqual(step)
        expect(shown.percent).toBeLessThanOrEqual(100 - step)
      }
    }
  })
  it('holds a noisy share within 0 and 1, on a base of 10 at least', () => {
    expect(noisyFraction(-3, 40)).toBe(0)
    expect(noisyFraction(45, 40)).toBe(1)
    expect(noisyFraction(5, 2)).toBe(0.5)
  })
  it('says bands instead of head-counts', () => {
    expect([8, 10, 14, 15, 29, 30, 99, 100, 4_000].map(baseBand)).toEqual([
      '10-14',
      '10-14',
      '10-14',
      '15-19',
      '20-29',
      '30-49',
      '50-99',
      '100+',
      '100+',
    ])
    expect([3, 42, 100].map(bandStart)).toEqual([10, 30, 100])
    expect([10, 24, 40, 48, 60].map((n) => responseBand(n, 60))).toEqual(['<40', '40-60', '60-80', '60-80', '>80'])
    expect([0, 0.1, 0.2, 0.35, 0.5, 1].map(heatBin)).toEqual([0, 1, 2, 3, 4, 4])
  })
})

describe('shareMargin', () => {
  it.each([
    [42, 0.3, 1],
    [30, 0.5, 1],
    [12, 0.4, 1],
    [100, 0.3, 0.5],
    [45, 0.2, 0.5],
  ])('holds the true share of %s people at %s in at least 94 of 100 draws (epsilon %s)', (n, share, epsilon) => {
    const yes = Math.round(share * n)
    let within = 0
    for (let k = -30; k <= 30; k++) {
      for (let kb = -30; kb <= 30; kb++) {
        const shown = roundShare(noisyFraction(yes + k, n + kb), stepOf(n + kb))
        const reach = shown.kind === 'share' ? shareMargin(shown, n + kb, epsilon) : Number.POSITIVE_INFINITY
        const holds = Math.abs(shown.percent - (100 * yes) / n) <= reach
        if (holds) within += noiseProbability(k, epsilon) * noiseProbability(kb, epsilon)
      }
    }
    expect(within).toBeGreaterThan(0.94)
  })
  it('shrinks with the base and with less noise', () => {
    const share = { percent: 40, step: 5 } as const
    expect(shareMargin(share, 120, 1)).toBeLessThan(shareMargin(share, 42, 1))
    expect(shareMargin(share, 42, 1)).toBeLessThan(shareMargin(share, 42, 0.5))
    expect(shareMargin(share, 42, 1)).toBeLessThanOrEqual(13)
  })
})

describe('trendOf', () => {
  const at = (percent: number, noisyBase: number) => ({ share: { kind: 'share', percent, step: 5 } as const, noisyBase })
  it('draws an arrow from 10 points on, and only above what the die can make', () => {
    expect(trendOf(at(40, 120), at(30, 120), 1)).toBe('up')
    expect(trendOf(at(30, 120), at(40, 120), 1)).toBe('down')
    expect(trendOf(at(39, 120), at(30, 120), 1)).toBe('stable')
    // 2 sqrt(2) 1.357 / 30 = 12.8 points
    expect(trendOf(at(40, 120), at(30, 35), 1)).toBe('stable')
    expect(trendOf(at(45, 120), at(30, 35), 1)).toBe('up')
    expect(trendOf(at(60, 12), at(30, 12), 1)).toBe('stable')
  })
})
