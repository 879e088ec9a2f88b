import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digamma, trigamma } from '../number/gamma-derivatives.ts'
import { equalShares, type ShareProject, type ShareVoter } from './equal-shares.ts'
import { type Preference, rankPairs } from './rank-pairs.ts'
import { supportAcross } from './support-across.ts'

describe('gamma derivatives', () => {
  it('are those of the tables', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 10)
    expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 10)
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 9)
    expect(trigamma(10)).toBeCloseTo(0.10516633568168575, 10)
    expect(() => digamma(0)).toThrow(RangeError)
  })
})

describe('supportAcross', () => {
  const group = (id: string, inFavour: number, answered: number) => ({ id, inFavour, answered })

  it('is the group-informed consensus: the many do not drown the few', () => {
    // (81/102 * 5/22)^(1/2)
    const { geometric, least, divided } = supportAcross([group('many', 80, 100), group('few', 4, 20)])
    expect(geometric?.value).toBeCloseTo(Math.sqrt((81 / 102) * (5 / 22)), 12)
    expect(least).toMatchObject({ ids: ['few'] })
    expect(divided).toBe(true)
    const agreed = supportAcross([group('many', 80, 100), group('few', 16, 20)])
    expect(agreed.geometric?.value).toBeGreaterThan(0.75)
    expect(agreed.divided).toBe(false)
  })

  it('has an interval that holds the truth nine times in ten', () => {
    // Two groups of 40 with .7 and .4: every outcome by its exact chance.
    const truth = Math.sqrt(0.7 * 0.4)
    const chances = (p: number) => {
      const all = [(1 - p) ** 40]
      for (let k = 1; k <= 40; k++) all.push(((all[k - 1] as number) * (41 - k) * p) / (k * (1 - p)))
      return all
    }
    const [a, b] = [chances(0.7), chances(0.4)]
    let covered = 0
    for (let i = 0; i <= 40; i++)
      for (let j = 0; j <= 40; j++) {
        const { geometric } = supportAcross([group('a', i, 40), group('b', j, 40)])
        if (geometric && geometric.low <= truth && truth <= geometric.high) covered += (a[i] as number) * (b[j] as number)
      }
    expect(covered).toBeGreaterThan(0.86)
    expect(covered).toBeLessThan(0.95)
  })

  it('puts small groups together, and says nothing of too few', () => {
    const { groups } = supportAcross([group('a', 3, 4), group('b', 5, 7), group('c', 20, 30), group('d', 1, 2)])
    expect(groups.map(({ ids, answered }) => [ids.join('+'), answered])).toEqual([
      ['a+b+d', 13],
      ['c', 30],
    ])
    expect(supportAcross([group('a', 3, 4), group('c', 20, 30)]).groups).toMatchObject([{ ids: ['a', 'c'], answered: 34 }])
    expect(supportAcross([group('a', 3, 4)])).toEqual({ geometric: null, least: null, groups: [], divided: false })
    expect(supportAcross([])).toMatchObject({ geometric: null })
    expect(() => supportAcross([group('a', 5, 4)])).toThrow(RangeError)
    expect(() => supportAcross([group('a', 1, 40), group('a', 1, 40)])).toThrow(RangeError)
    expect(() => supportAcross([group('a', Number.NaN, 40)])).toThrow(RangeError)
  })

  it('never falls when somebody turns in favour, whatever the order of groups', () => {
    const some = fc.array(
      fc
        .integer({ min: 10, max: 60 })
        .chain((answered) => fc.record({ answered: fc.constant(answered), inFavour: fc.nat(answered - 1) })),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(some, fc.nat(), (counts, pick) => {
        const groups = counts.map((count, i) => ({ id: `g${i}`, ...count }))
        const more = groups.map((each, i) => (i === pick % groups.length ? { ...each, inFavour: each.inFavour + 1 } : each))
        const before = supportAcross(groups)
        expect(supportAcross(more).geometric?.value).toBeGreaterThan(before.geometric?.value ?? 1)
        expect(supportAcross(groups.toReversed())).toEqual({ ...before, groups: expect.anything() })
        const { value = 0, low = 1, high = 0 } = before.geometric ?? {}
        expect(low <= value && value <= high).toBe(true)
      }),
      { seed: 6 },
    )
  })
})

describe('rankPairs', () => {
  const times = (n: number, better: string, worse: string): Preference[] => Array.from({ length: n }, () => ({ better, worse }))

  it('is Bradley-Terry where there is enough to go by', () => {
    // Two items, 30 to 10: log odds near log 3, a little pulled to one half.
    const { method, items } = rankPairs(['a', 'b'], [...times(30, 'a', 'b'), ...times(10, 'b', 'a')])
    expect(method).toBe('bradley-terry')
    expect(items[0]).toMatchObject({ id: 'a', wins: 30, losses: 10, places: [1, 1] })
    expect(items[0]?.score).toBeGreaterThan(72)
    expect(items[0]?.score).toBeLessThan(75)
  })

  it('orders what was never compared through what both met', () => {
    const { items } = rankPairs(
      ['a', 'b', 'c'],
      [...times(8, 'a', 'b'), ...times(3, 'b', 'a'), ...times(8, 'b', 'c'), ...times(3, 'c', 'b')],
    )
    expect(items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('counts wins below five comparisons per item, and stays finite for who always wins', () => {
    const few = rankPairs(['a', 'b', 'c'], [...times(2, 'a', 'b'), ...times(2, 'a', 'c')])
    expect(few.method).toBe('win-share')
    expect(few.items[0]?.score).toBeCloseTo((100 * 5) / 6, 10)
    const always = rankPairs(['a', 'b'], times(50, 'a', 'b'))
    expect(always.items[0]?.score).toBeGreaterThan(95)
    expect(always.items[0]?.score).toBeLessThan(100)
    const islands = rankPairs(['a', 'b', 'c', 'd'], [...times(9, 'a', 'b'), ...times(9, 'c', 'd')])
    expect(islands.items.every(({ score }) => Number.isFinite(score))).toBe(true)
  })

  it('says too few, refuses nonsense, and does not mind the order', () => {
    expect(rankPairs(['a'], [])).toEqual({ method: 'too-few', items: [] })
    expect(rankPairs(['a', 'b'], [])).toEqual({ method: 'too-few', items: [] })
    expect(() => rankPairs(['a', 'a'], [])).toThrow(RangeError)
    expect(() => rankPairs(['a', 'b'], [{ better: 'a', worse: 'a' }])).toThrow(RangeError)
    expect(() => rankPairs(['a', 'b'], [{ better: 'a', worse: 'x' }])).toThrow(RangeError)
    const choices = [...times(6, 'a', 'b'), ...times(5, 'b', 'c'), ...times(4, 'c', 'a')]
    expect(rankPairs(['c', 'b', 'a'], choices.toReversed())).toEqual(rankPairs(['a', 'b', 'c'], choices))
  })
})

describe('equalShares', () => {
  const voters = (n: number, prefix: string, worth: ShareVoter['worth']): ShareVoter[] =>
    Array.from({ length: n }, (_, i) => ({ id: `${prefix}${i}`, weight: 1, worth }))
  const ids = (funded: readonly { id: string }[]) => funded.map(({ id }) => id)

  it('gives 51 against 49 two and one, where counting votes gives four and none', () => {
    const projects = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4'].map((id) => ({ id, cost: 250 }))
    const wants = (side: string) => Object.fromEntries(projects.filter(({ id }) => id.startsWith(side)).map(({ id }) => [id, 1]))
    const all = [...voters(51, 'p', wants('a')), ...voters(49, 'q', wants('b'))]
    const { funded, spent, left } = equalShares(all, projects, 1000, 'none')
    expect(ids(funded)).toEqual(['a1', 'a2', 'b1'])
    expect([spent, left]).toEqual([750, 250])
    const completed = equalShares(all, projects, 1000, 'most-worth-per-cost')
    expect(completed.funded.at(-1)).toMatchObject({ id: 'a3', stage: 'completion', paidBy: { '': 250 } })
    expect(completed.left).toBe(0)
  })

  it('tells each group what it got for its share', () => {
    const projects: ShareProject[] = [
      { id: 'bus', cost: 600 },
      { id: 'room', cost: 300 },
    ]
    const groups: ShareVoter[] = [
      { id: 'night', weight: 2, worth: { bus: 3 } },
      { id: 'care', weight: 1, worth: { bus: 1, room: 2 } },
    ]
    const { funded, voters: accounts } = equalShares(groups, projects, 900, 'none')
    expect(ids(funded)).toEqual(['room', 'bus'])
    expect(accounts).toEqual([
      { id: 'care', share: 300, spent: 300, left: 0, paidFor: [{ project: 'room', amount: 300 }], gets: ['room', 'bus'] },
      { id: 'night', share: 600, spent: 600, left: 0, paidFor: [{ project: 'bus', amount: 600 }], gets: ['bus'] },
    ])
  })

  it('pays by worth, each within its purse', () => {
    // rho: 10 = min(4, rho) + min(16, 3 rho) -> rho 2.5.
    const { funded } = equalShares(
      [
        { id: 'x', weight: 1, worth: { p: 1 } },
        { id: 'y', weight: 4, worth: { p: 3 } },
      ],
      [{ id: 'p', cost: 10 }],
      20,
      'none',
    )
    expect(funded[0]?.paidBy).toEqual({ x: 2.5, y: 7.5 })
  })

  it('buys nothing where nothing can be paid, and refuses nonsense', () => {
    expect(equalShares([], [{ id: 'p', cost: 1 }], 10, 'most-worth-per-cost')).toMatchObject({ funded: [], spent: 0, left: 10 })
    expect(equalShares(voters(2, 'v', { p: 1 }), [{ id: 'p', cost: 100 }], 10, 'most-worth-per-cost').funded).toEqual([])
    expect(equalShares(voters(2, 'v', {}), [{ id: 'p', cost: 0 }], 10, 'none').funded).toEqual([])
    const p = [{ id: 'p', cost: 1 }]
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => equalShares([], p, bad, 'none')).toThrow(RangeError)
      expect(() => equalShares([], [{ id: 'p', cost: bad }], 1, 'none')).toThrow(RangeError)
      expect(() => equalShares([{ id: 'v', weight: bad, worth: {} }], p, 1, 'none')).toThrow(RangeError)
      expect(() => equalShares([{ id: 'v', weight: 1, worth: { p: bad } }], p, 1, 'none')).toThrow(RangeError)
    }
    expect(() => equalShares([{ id: 'v', weight: 1, worth: { other: 1 } }], p, 1, 'none')).toThrow(RangeError)
    expect(() => equalShares([], [...p, ...p], 1, 'none')).toThrow(RangeError)
  })

  it('never overspends, never makes anybody pay for nothing, and leaves nothing affordable to its supporters', () => {
    const election = fc.record({
      worths: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
      costs: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 }),
      budget: fc.integer({ min: 1, max: 150 }),
    })
    fc.assert(
      fc.property(election, ({ worths, costs, budget }) => {
        const projects = costs.map((cost, i) => ({ id: `p${i}`, cost }))
        const all = worths.map((row, i) => ({
          id: `v${i}`,
          weight: 1,
          worth: Object.fromEntries(row.map((w, j) => [`p${j}`, w])),
        }))
        const result = equalShares(all, projects, budget, 'none')
        expect(result.spent).toBeLessThanOrEqual(budget + 1e-6)
        for (const { id, cost, paidBy } of result.funded) {
          expect(Object.values(paidBy).reduce((a, b) => a + b, 0)).toBeCloseTo(cost, 6)
          for (const voter of Object.keys(paidBy)) expect(all.find((each) => each.id === voter)?.worth[id]).toBeGreaterThan(0)
        }
        for (const { id, cost } of projects.filter((project) => !ids(result.funded).includes(project.id))) {
          const held = result.voters.filter((_, i) => ([...all].sort((a, b) => (a.id < b.id ? -1 : 1))[i]?.worth[id] ?? 0) > 0)
          expect(held.reduce((total, { left }) => total + left, 0)).toBeLessThan(cost + 1e-6)
        }
        expect(equalShares(all.toReversed(), projects.toReversed(), budget, 'none')).toEqual(result)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
