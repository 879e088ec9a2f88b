import { type FirmGroups, type Group, groupFirm, groupPools } from '../../server/disclosure/groups.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import { type Person, readPeople, type SealedAnswer } from '../../server/disclosure/records.ts'
import { type AnswerRates, answersOf, keyOf, makeRandom, planOf, type SyntheticFirm, syntheticFirm } from './synthetic-firms.ts'

/** Sizes at which a rule begins or ends, and ordinary ones. */
export const sizes = [3, 9, 10, 11, 12, 13, 14, 15, 16, 24, 39, 40, 41, 60, 60, 60, 149, 150, 151, 600] as const

export interface Released {
  plan: ReleasePlan
  people: Person[]
  firms: FirmGroups[]
  pools: Group[]
}

/** The groups a release would publish, before any figure. */
export function release(
  firms: readonly SyntheticFirm[],
  answers: readonly SealedAnswer[],
  change: Partial<ReleasePlan> = {},
): Released {
  const plan = planOf(firms, { properties: [], ...change })
  const people = readPeople(answers, plan, keyOf(0))
  const grouped = plan.firms.map((firm) =>
    groupFirm(
      plan,
      firm,
      people.filter(({ firmId }) => firmId === firm.id),
    ),
  )
  return { plan, people, firms: grouped, pools: groupPools(plan, grouped, people) }
}

export const groupsOf = ({ firms, pools }: Released): Group[] => [
  ...firms.flatMap(({ page }) => (typeof page === 'string' ? [] : [page.total, ...page.units])),
  ...pools,
]

/** An alliance of firms of all sizes. */
export function alliance(seed: string, count: number, rates: AnswerRates, change: Partial<ReleasePlan> = {}): Released {
  const random = makeRandom(seed)
  const firms = Array.from({ length: count }, (_, at) => syntheticFirm(`f${at}`, random.pick(sizes), random))
  return release(
    firms,
    firms.flatMap((firm) => answersOf(firm, rates, random)),
    change,
  )
}
