import { findPoolProblem, mergeChain, smallestIsolable, smallestRemainder } from '#analytics'
import { joinBlocks, type PlannedFirm, type ReleasePlan } from './plan.ts'
import type { Person } from './records.ts'

/** A set of people about whom figures are published. */
export interface Group {
  /** Stable from wave to wave while the plan keeps it: `firm`, `unit:a+b`, `pool:all`, `pool:trade+catering`. */
  id: string
  kind: 'firm' | 'unit' | 'pool'
  people: readonly Person[]
  /** Labels of units, or codes of leaves; empty for a whole firm or the whole territory. */
  names: readonly string[]
  /** A block that also holds who named no unit. */
  withUnnamed: boolean
  invited: number
}

/** Why a firm has no page of its own. Nothing of it depends on what people answered. */
export type NoPage = 'few-invited' | 'few-answered'

export interface FirmGroups {
  firm: PlannedFirm
  page: { total: Group; units: Group[] } | NoPage
}

/** The firm's total and its blocks by unit, merged until each has enough people, dropped when arithmetic could isolate too few. */
export function groupFirm(plan: ReleasePlan, firm: PlannedFirm, people: readonly Person[]): FirmGroups {
  if (!firm.ownPage) return { firm, page: 'few-invited' }
  const total = people.filter((person) => person.byCard)
  if (total.length < plan.minAnswered) return { firm, page: 'few-answered' }
  return {
    firm,
    page: {
      total: { id: 'firm', kind: 'firm', people: total, names: [], withUnnamed: false, invited: firm.invited },
      units: groupUnits(plan, firm, total),
    },
  }
}

interface Block {
  units: { code: string; label: string }[]
  invited: number
  people: readonly Person[]
}

function groupUnits(plan: ReleasePlan, firm: PlannedFirm, people: readonly Person[]): Group[] {
  const blocks = firm.blocks.map(
    (block): Block => ({
      ...block,
      people: people.filter(({ unit }) => unit !== undefined && block.units.some(({ code }) => code === unit)),
    }),
  )
  const named = new Set(blocks.flatMap((block) => block.people))
  const unnamed = people.filter((person) => !named.has(person))
  // Who named no unit would be left over by subtraction: few such people count with the last block, many stay an unpublished block.
  const joinsLast = unnamed.length > 0 && unnamed.length < plan.minIsolable
  const last = blocks.at(-1)
  if (joinsLast && last) last.people = [...last.people, ...unnamed]
  const merged = mergeChain<Block>(blocks, {
    passes: (block) => block.invited >= plan.minInvited && block.people.length >= plan.minAnswered,
    join: (a, b) => ({ ...joinBlocks(a, b), people: [...a.people, ...b.people] }),
    size: (block) => block.people.length,
  })
  if (merged.length < 2 || merged.some((block) => block.people.length < plan.minAnswered)) return []
  const blockOf = new Map(merged.flatMap((block, at) => block.people.map((person) => [person, at] as const)))
  if (smallestIsolable([people.map((person) => blockOf.get(person) ?? merged.length)]) < plan.minIsolable) return []
  return merged.map((block, at) => ({
    id: `unit:${block.units.map(({ code }) => code).join('+')}`,
    kind: 'unit',
    people: block.people,
    names: block.units.map(({ label }) => label),
    withUnnamed: joinsLast && at === merged.length - 1,
    invited: block.invited,
  }))
}

/** The whole territory, then its leaves merged until the pool rule holds; leaves that become one are the territory itself. */
export function groupPools(plan: ReleasePlan, firms: readonly FirmGroups[], people: readonly Person[]): Group[] {
  const answered = new Map<string, number>()
  for (const { firmId } of people) answered.set(firmId, (answered.get(firmId) ?? 0) + 1)
  const answeredOf = ({ firm }: FirmGroups): number => answered.get(firm.id) ?? 0
  const passes = (members: readonly FirmGroups[]): boolean => {
    const sizes = members.map(answeredOf)
    if (findPoolProblem(sizes) !== undefined) return false
    const size = sizes.reduce((a, b) => a + b, 0)
    const inside = members.flatMap(({ page }) => (typeof page === 'string' ? [] : [page.total.people.length]))
    return smallestRemainder([{ size, inside }]) >= plan.minIsolable
  }
  const pool = (names: readonly string[], members: readonly FirmGroups[]): Group => {
    const ids = new Set(members.map(({ firm }) => firm.id))
    return {
      id: `pool:${names.length === 0 ? 'all' : names.join('+')}`,
      kind: 'pool',
      people: people.filter(({ firmId }) => ids.has(firmId)),
      names,
      withUnnamed: false,
      invited: members.reduce((sum, { firm }) => sum + firm.invited, 0),
    }
  }
  if (!passes(firms)) return []
  const leaves = mergeChain(
    plan.leaves.map((leaf) => ({ names: [leaf], members: firms.filter(({ firm }) => firm.leaf === leaf) })),
    {
      passes: ({ members }) => passes(members),
      join: (a, b) => ({ names: [...a.names, ...b.names], members: [...a.members, ...b.members] }),
      size: ({ members }) => members.reduce((sum, each) => sum + answeredOf(each), 0),
    },
  )
  const whole = pool([], firms)
  return leaves.length < 2 ? [whole] : [whole, ...leaves.map(({ names, members }) => pool(names, members))]
}

/** The smallest pool that holds a firm. */
export function nearestPool(firm: PlannedFirm, poolIds: readonly string[]): string | undefined {
  const leaf = poolIds.find((id) => id.slice('pool:'.length).split('+').includes(firm.leaf))
  return leaf ?? poolIds.find((id) => id === 'pool:all')
}
