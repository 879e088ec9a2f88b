import type { NoiseKey } from '#analytics'
import type { LocalText } from '#contract/common'
import type { ReleasedGroup } from '#contract/releases'
import { type FigureRules, publishGroup } from './figures.ts'
import { type FirmGroups, type Group, groupFirm, groupPools, nearestPool } from './groups.ts'
import type { ReleasePlan } from './plan.ts'
import { readPeople, type SealedAnswer } from './records.ts'
import { noPageAdvice, noPageReason } from './release-words.ts'
import { markReleased, type Released } from './sealed.ts'
import { type SealedBase, sealBase } from './sealed-base.ts'

export const algorithm = 'release-v1'

/** What is stored of a firm: its own figures, or why there are none. */
export interface FirmDocument {
  algorithm: string
  waveId: string
  organisationId: string
  firm?: ReleasedGroup
  units: { id: string; group: ReleasedGroup }[]
  reason?: LocalText
  advice?: LocalText
  /** Pool of the same wave's alliance document. */
  poolId?: string
}

/** What is stored of an alliance: its pools, and which firms' documents belong to the wave. */
export interface PoolsDocument {
  algorithm: string
  waveId: string
  organisationIds: string[]
  pools: { id: string; group: ReleasedGroup }[]
  /** Whether this wave had the turn of delicate facts. */
  delicateAllowed: boolean
  base: SealedBase
}

export interface ReleaseInput {
  waveId: string
  plan: ReleasePlan
  answers: readonly SealedAnswer[]
  noise: NoiseKey
  delicateAllowed: boolean
  /** Documents of the release before, for trends. */
  before: { pools?: PoolsDocument; firms: ReadonlyMap<string, FirmDocument> }
}

export interface BuiltRelease {
  pools: Released<PoolsDocument>
  /** By organisation id. */
  firms: Released<FirmDocument>[]
}

/**
 * The one release of a closed wave. Which groups are shown is decided by the frozen plan and by who answered, never by what was
 * answered; the same rows, plan and key give the same documents.
 */
export function buildRelease({ waveId, plan, answers, noise, delicateAllowed, before }: ReleaseInput): BuiltRelease {
  const people = readPeople(answers, plan, noise)
  const byFirm = new Map<string, typeof people>()
  for (const person of people) {
    const beside = byFirm.get(person.firmId)
    if (beside) beside.push(person)
    else byFirm.set(person.firmId, [person])
  }
  const firms = plan.firms.map((firm) => groupFirm(plan, firm, byFirm.get(firm.id) ?? []))
  const rules: FigureRules = { plan, noise, delicateAllowed }

  const pools = groupPools(plan, firms, people).map((pool) => ({
    id: pool.id,
    group: publishGroup(pool, rules, before.pools?.pools.find(({ id }) => id === pool.id)?.group),
  }))
  const poolIds = pools.map(({ id }) => id)
  return {
    firms: firms.map((each) => markReleased(firmDocument(waveId, each, rules, poolIds, before.firms.get(each.firm.id)))),
    pools: markReleased({
      algorithm,
      waveId,
      organisationIds: plan.firms.map(({ id }) => id),
      pools,
      delicateAllowed,
      base: sealBase(noise, waveId, people),
    }),
  }
}

function firmDocument(
  waveId: string,
  { firm, page }: FirmGroups,
  rules: FigureRules,
  poolIds: string[],
  before?: FirmDocument,
): FirmDocument {
  const poolId = nearestPool(firm, poolIds)
  const common = { algorithm, waveId, organisationId: firm.id }
  const pool = poolId === undefined ? {} : { poolId }
  if (typeof page === 'string') {
    return {
      ...common,
      units: [],
      reason: noPageReason(rules.plan, firm, page),
      advice: noPageAdvice(rules.plan, page, poolId !== undefined),
      ...pool,
    }
  }
  const earlierUnit = (unit: Group) => before?.units.find(({ id }) => id === unit.id)?.group
  return {
    ...common,
    firm: publishGroup(page.total, rules, before?.firm),
    units: page.units.map((unit) => ({ id: unit.id, group: publishGroup(unit, rules, earlierUnit(unit)) })),
    ...pool,
  }
}
