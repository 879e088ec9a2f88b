import { describe, expect, it } from 'vitest'
import { findPoolProblem } from '../../analytics/index.ts'
import { type FirmGroups, type Group, groupFirm, groupPools } from '../../server/disclosure/groups.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import { type Person, readPeople, type SealedAnswer } from '../../server/disclosure/records.ts'
import { answersOf, keyOf, makeRandom, planOf, type SyntheticFirm, syntheticFirm } from './synthetic-firms.ts'

/** What can be learned even with the noise taken away: sizes, differences, collusion (A1, A2, A12). */
const sizes = [3, 9, 10, 14, 15, 16, 24, 39, 40, 41, 60, 60, 60, 149, 150, 151, 600] as const
const rates = { answers: 0.62, time: () => 0.2 }

interface Released {
  plan: ReleasePlan
  people: Person[]
  firms: FirmGroups[]
  pools: Group[]
}
function release(firms: SyntheticFirm[], answers: SealedAnswer[], change: Partial<ReleasePlan> = {}): Released {
  const plan = planOf(firms, change)
  const people = readPeople(answers, { ...plan, properties: [] }, keyOf(0))
  const grouped = plan.firms.map((firm) =>
    groupFirm(
      plan,
      firm,
      people.filter(({ firmId }) => firmId === firm.id),
    ),
  )
  return { plan, people, firms: grouped, pools: groupPools(plan, grouped, people) }
}
const groupsOf = ({ firms, pools }: Released): Group[] => [
  ...firms.flatMap(({ page }) => (typeof page === 'string' ? [] : [page.total, ...page.units])),
  ...pools,
]

function alliance(seed: string, count: number, change: Partial<ReleasePlan> = {}): Released {
  const random = makeRandom(seed)
  const firms = Array.from({ length: count }, (_, at) => syntheticFirm(`f${at}`, random.pick(sizes), random))
  return release(
    firms,
    firms.flatMap((firm) => answersOf(firm, rates, random)),
    change,
  )
}

/** Every set that sums of a firm's published groups can isolate: any difference of a total and some of its units. */
function differences({ firms }: Released): number[] {
  return firms.flatMap(({ page }) => {
    if (typeof page === 'string') return []
    const { total, units } = page
    return Array.from({ length: 1 << units.length }, (_, subset) => {
      const taken = units.filter((_, at) => (subset & (1 << at)) !== 0)
      return total.people.length - taken.reduce((sum, unit) => sum + unit.people.length, 0)
    }).filter((left) => left > 0)
  })
}

const many = (change: Partial<ReleasePlan> = {}) =>
  Array.from({ length: 40 }, (_, seed) => alliance(`alliance ${seed}`, 30, change))

describe('A1 small groups', () => {
  const smallest = (all: Released[]) => {
    const groups = all.flatMap(groupsOf)
    expect(groups.length).toBeGreaterThan(1_000)
    return {
      answered: Math.min(...groups.map(({ people }) => people.length)),
      invited: Math.min(...groups.map(({ invited }) => invited)),
    }
  }
  it('no group of 1,200 firms has under 10 answers or under 15 invited', () => {
    const { answered, invited } = smallest(many())
    expect(answered).toBeGreaterThanOrEqual(10)
    expect(invited).toBeGreaterThanOrEqual(15)
  })
  it('goes red with thresholds of 5', () => {
    expect(smallest(many({ minAnswered: 5, minIsolable: 5 })).answered).toBeLessThan(10)
  })
})

describe('A2 differencing total and units', () => {
  it('isolates nobody: every difference holds at least 10 people', () => {
    const all = many()
    expect(Math.min(...all.flatMap(differences))).toBeGreaterThanOrEqual(10)
    expect(all.some(({ firms }) => firms.some(({ page }) => typeof page !== 'string' && page.units.length > 1))).toBe(true)
  })
  it('goes red when who named no unit is left over and the cut is not tested', () => {
    expect(Math.min(...many({ minIsolable: 1 }).flatMap(differences))).toBeLessThan(10)
  })
})

describe('A2 differencing pools and the pages of their firms', () => {
  /** What a reader of every page gets by taking published firms away from a pool. */
  const leftovers = ({ firms, pools }: Released) =>
    pools.map(({ people }) => {
      const shown = firms.flatMap(({ page }) => (typeof page === 'string' ? [] : page.total.people))
      const known = new Set(shown)
      return people.filter((person) => !known.has(person)).length
    })
  const nearlyAllPublished = (change: Partial<ReleasePlan> = {}) =>
    Array.from({ length: 40 }, (_, seed) => {
      const random = makeRandom(`nearly ${seed}`)
      const firms = [60, 60, 60, 41, 41, 24, 4].map((invited, at) => ({
        ...syntheticFirm(`f${at}`, invited, random),
        sector: 'trade' as const,
      }))
      return release(
        firms,
        firms.flatMap((firm) => answersOf(firm, { ...rates, answers: 0.8 }, random)),
        change,
      )
    })
  it('leaves nobody or at least 10 people', () => {
    const left = [...many(), ...nearlyAllPublished()].flatMap(leftovers)
    expect(left.filter((size) => size > 0 && size < 10)).toEqual([])
    expect(left.length).toBeGreaterThan(50)
  })
  it('goes red without the remainder test', () => {
    expect(
      nearlyAllPublished({ minIsolable: 1 })
        .flatMap(leftovers)
        .some((size) => size > 0 && size < 10),
    ).toBe(true)
  })
})

describe('A12 collusion in pools', () => {
  const byFirm = (people: readonly Person[]) => {
    const counts = new Map<string, number>()
    for (const { firmId } of people) counts.set(firmId, (counts.get(firmId) ?? 0) + 1)
    return [...counts.values()]
  }
  /** Any two firms put their answers together and look at the rest. */
  const brokenBy = (people: readonly Person[]): number => {
    const counts = byFirm(people)
    const all = people.length
    let broken = counts.filter((count) => count > all / 2).length
    for (let a = 0; a < counts.length; a++) {
      for (let b = 0; b < a; b++) {
        const rest = counts.filter((_, at) => at !== a && at !== b)
        if (rest.length < 3 || rest.reduce((sum, each) => sum + each, 0) < 10) broken++
      }
    }
    return broken
  }
  it('no pair of firms learns of fewer than 10 people of 3 firms, and no firm holds half a pool', () => {
    const pools = many().flatMap((each) => each.pools)
    expect(pools.length).toBeGreaterThan(60)
    expect(pools.reduce((sum, { people }) => sum + brokenBy(people), 0)).toBe(0)
  })
  it('goes red when leaves of the tree are published as they are', () => {
    const raw = many().flatMap(({ plan, people }) =>
      plan.leaves.map((leaf) => {
        const members = new Set(plan.firms.filter((firm) => firm.leaf === leaf).map(({ id }) => id))
        return people.filter(({ firmId }) => members.has(firmId))
      }),
    )
    expect(raw.reduce((sum, people) => sum + brokenBy(people), 0)).toBeGreaterThan(0)
    expect(raw.some((people) => findPoolProblem(byFirm(people)) !== undefined)).toBe(true)
  })
})
