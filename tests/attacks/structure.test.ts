import { describe, expect, it } from 'vitest'
import { findPoolProblem } from '../../analytics/index.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import type { Person } from '../../server/disclosure/records.ts'
import { defineAttack, scale } from './attack-table.ts'
import { alliance, groupsOf, type Released, release } from './released-groups.ts'
import { answersOf, makeRandom, syntheticFirm } from './synthetic-firms.ts'
import { smallestDifference, type UsualDesign, usualFigures, workersOf } from './usual-designs.ts'

/** What can be learned even with the noise taken away: sizes, differences, collusion (A1, A2, A12). */
const rates = { answers: 0.62, time: () => 0.2 }
const alliances = scale(40, 80)
const firms = alliances * 30
const many = (change: Partial<ReleasePlan> = {}) =>
  Array.from({ length: alliances }, (_, seed) => alliance(`alliance ${seed}`, 30, rates, change))
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

const usualFirms = Array.from({ length: scale(10, 60) }, (_, seed) => workersOf(60, `structure ${seed}`))
const usualSizes = (design: UsualDesign) => () =>
  least(usualFirms.flatMap((workers) => usualFigures(workers, design).map(({ members }) => members.length)))
const usualDifference = (design: UsualDesign) => () =>
  least(usualFirms.map((workers) => smallestDifference(usualFigures(workers, design))))

const smallest = (all: readonly Released[], of: 'answered' | 'invited'): number => {
  const groups = all.flatMap(groupsOf)
  expect(groups.length).toBeGreaterThan(1_000)
  return least(groups.map(({ people, invited }) => (of === 'answered' ? people.length : invited)))
}
/** Firms with few people invited as well: the door the head-count keeps shut. */
const openedTo = (invited: number): Partial<ReleasePlan> => ({ minInvited: invited, minAnswered: 5, minIsolable: 5 })

defineAttack({
  id: 'A1',
  attack: `fewest answers behind a published group, ${firms} firms`,
  limit: ['>=', 10],
  ours: () => smallest(many(), 'answered'),
  without: { defence: 'thresholds of 5', measure: () => smallest(many({ minAnswered: 5, minIsolable: 5 }), 'answered') },
  filters: usualSizes('filters'),
  remainder: usualSizes('remainder'),
})
defineAttack({
  id: 'A1',
  attack: `fewest invited behind a published group, ${firms} firms`,
  limit: ['>=', 15],
  ours: () => smallest(many(), 'invited'),
  without: {
    defence: 'a page for every firm',
    measure: () =>
      smallest(
        many(openedTo(5)).map((each) => ({
          ...each,
          firms: each.firms.map(({ firm }) => {
            const total = each.people.filter(({ firmId }) => firmId === firm.id)
            const group = {
              id: 'firm',
              kind: 'firm',
              people: total,
              names: [],
              withUnnamed: false,
              invited: firm.invited,
            } as const
            return { firm, page: total.length < 5 ? ('few-answered' as const) : { total: group, units: [] } }
          }),
        })),
        'invited',
      ),
  },
})

/** Every set that sums of a firm's published groups can isolate: any difference of a total and some of its units. */
function differences({ firms: all }: Released): number[] {
  return all.flatMap(({ page }) => {
    if (typeof page === 'string') return []
    const { total, units } = page
    return Array.from({ length: 1 << units.length }, (_, subset) => {
      const taken = units.filter((_, at) => (subset & (1 << at)) !== 0)
      return total.people.length - taken.reduce((sum, unit) => sum + unit.people.length, 0)
    }).filter((left) => left > 0)
  })
}
defineAttack({
  id: 'A2',
  attack: 'fewest people isolated by a total minus units',
  limit: ['>=', 10],
  ours: () => {
    const all = many()
    expect(all.some((each) => each.firms.some(({ page }) => typeof page !== 'string' && page.units.length > 1))).toBe(true)
    return least(all.flatMap(differences))
  },
  without: {
    defence: 'who named no unit is left over, the cut not tested',
    measure: () => least(many({ minIsolable: 1 }).flatMap(differences)),
  },
  filters: usualDifference('filters'),
  remainder: usualDifference('remainder'),
})

/** What a reader of every page gets by taking published firms away from a pool. */
const leftovers = ({ firms: all, pools }: Released) =>
  pools.map(({ people }) => {
    const shown = all.flatMap(({ page }) => (typeof page === 'string' ? [] : page.total.people))
    const known = new Set(shown)
    return people.filter((person) => !known.has(person)).length
  })
const nearlyAllPublished = (change: Partial<ReleasePlan> = {}) =>
  Array.from({ length: alliances }, (_, seed) => {
    const random = makeRandom(`nearly ${seed}`)
    const members = [60, 60, 60, 41, 41, 24, 4].map((invited, at) => ({
      ...syntheticFirm(`f${at}`, invited, random),
      sector: 'trade' as const,
    }))
    return release(
      members,
      members.flatMap((firm) => answersOf(firm, { ...rates, answers: 0.8 }, random)),
      change,
    )
  })
const leftOver = (change: Partial<ReleasePlan> = {}): number => {
  const left = [...many(change), ...nearlyAllPublished(change)].flatMap(leftovers)
  expect(left.length).toBeGreaterThan(50)
  return least(left.filter((size) => size > 0))
}
defineAttack({
  id: 'A2',
  attack: 'fewest people left of a pool without the published firms in it',
  limit: ['>=', 10],
  ours: () => leftOver(),
  without: { defence: 'the remainder not tested', measure: () => leftOver({ minIsolable: 1 }) },
})

const byFirm = (people: readonly Person[]) => {
  const counts = new Map<string, number>()
  for (const { firmId } of people) counts.set(firmId, (counts.get(firmId) ?? 0) + 1)
  return [...counts.values()]
}
/** Any two firms put their answers together and look at the rest. */
const brokenBy = (people: readonly Person[]): number => {
  const counts = byFirm(people)
  let broken = counts.filter((count) => count > people.length / 2).length
  for (let a = 0; a < counts.length; a++) {
    for (let b = 0; b < a; b++) {
      const rest = counts.filter((_, at) => at !== a && at !== b)
      if (rest.length < 3 || rest.reduce((sum, each) => sum + each, 0) < 10) broken++
    }
  }
  return broken
}
const rawLeaves = () =>
  many().flatMap(({ plan, people }) =>
    plan.leaves.map((leaf) => {
      const members = new Set(plan.firms.filter((firm) => firm.leaf === leaf).map(({ id }) => id))
      return people.filter(({ firmId }) => members.has(firmId))
    }),
  )
defineAttack({
  id: 'A12',
  attack: 'pairs of firms that break a pool, and firms above half of one',
  limit: ['=', 0],
  ours: () => {
    const pools = many().flatMap((each) => each.pools)
    expect(pools.length).toBeGreaterThan(60)
    return pools.reduce((sum, { people }) => sum + brokenBy(people), 0)
  },
  without: {
    defence: 'leaves of the tree published as they are',
    measure: () => rawLeaves().reduce((sum, people) => sum + brokenBy(people), 0),
  },
})
describe('A12 the rule itself', () => {
  it('finds fault with leaves as they are', () => {
    expect(rawLeaves().some((people) => findPoolProblem(byFirm(people)) !== undefined)).toBe(true)
  })
})
