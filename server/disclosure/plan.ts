import { createHash } from 'node:crypto'
import { findPoolProblem, mergeChain, poolRule } from '#analytics'
import { type Organisation, sectors, sizeClasses } from '#contract/alliances'
import type { PlanSummary } from '#contract/campaigns'
import { canonicalJson, type MenuProperty, releaseMenu, type SurveyDefinition } from '#surveys'
import { policy } from './policy.ts'

export interface PlannedFirm {
  id: string
  invited: number
  /** Has its own page when enough people answer. */
  ownPage: boolean
  /** Chain of blocks by unit, merged until each has enough people invited; fewer than two: no split. */
  blocks: { units: { code: string; label: string }[]; invited: number }[]
  /** Leaf of the pool tree. */
  leaf: string
}

/** What a wave will publish, frozen before it opens; made from head-counts, never from answers. */
export interface ReleasePlan {
  version: 1
  minAnswered: number
  minInvited: number
  minIsolable: number
  firmEpsilon: number
  poolEpsilon: number
  publishDelicate: boolean
  properties: MenuProperty[]
  firms: PlannedFirm[]
  /** Under the whole territory, firms are grouped by sector or by size, never both. */
  poolsBy: 'sector' | 'size'
  /** Leaves in the order in which neighbours are merged. */
  leaves: string[]
}

export interface PlanInput {
  organisations: readonly Pick<Organisation, 'id' | 'sector' | 'sizeClass' | 'invited' | 'units'>[]
  publishDelicate: boolean
  definition: SurveyDefinition
}

/** The plan of a wave about to open, with its hash and what is told to people before question 1. */
export function planWave(input: PlanInput): { plan: object; hash: string; summary: PlanSummary } {
  const plan = buildPlan(input)
  const hash = hashPlan(plan)
  return { plan, hash, summary: summarisePlan(plan, hash) }
}

export function buildPlan({ organisations, publishDelicate, definition }: PlanInput): ReleasePlan {
  const invited = organisations.filter((each) => each.invited > 0).sort((a, b) => (a.id < b.id ? -1 : 1))
  const leafOf = {
    sector: (each: (typeof invited)[number]) => each.sector as string,
    size: (each: (typeof invited)[number]) => each.sizeClass as string,
  }
  const order = { sector: sectors as readonly string[], size: sizeClasses as readonly string[] }
  const poolsWith = (by: 'sector' | 'size') =>
    mergeChain(
      order[by]
        .map((leaf) => invited.filter((each) => leafOf[by](each) === leaf).map((each) => each.invited))
        .filter((firms) => firms.length > 0),
      {
        passes: (firms) => findPoolProblem(firms, { ...poolRule, people: policy.minInvited }) === undefined,
        join: (a, b) => [...a, ...b],
        size: (firms) => firms.reduce((a, b) => a + b, 0),
      },
    ).length
  const poolsBy = poolsWith('size') > poolsWith('sector') ? 'size' : 'sector'
  return {
    version: 1,
    minAnswered: policy.minAnswered,
    minInvited: policy.minInvited,
    minIsolable: policy.minIsolable,
    firmEpsilon: policy.firmEpsilon,
    poolEpsilon: policy.poolEpsilon,
    publishDelicate,
    properties: releaseMenu(definition),
    firms: invited.map((each) => ({
      id: each.id,
      invited: each.invited,
      ownPage: each.invited >= policy.minInvited,
      blocks: planBlocks(each),
      leaf: leafOf[poolsBy](each),
    })),
    poolsBy,
    leaves: order[poolsBy].filter((leaf) => invited.some((each) => leafOf[poolsBy](each) === leaf)),
  }
}

type PlannedBlock = PlannedFirm['blocks'][number]

/** Neighbouring units share a block until each has enough people invited. */
function planBlocks({ invited, units }: Pick<Organisation, 'invited' | 'units'>): PlannedBlock[] {
  if (invited < policy.minInvitedForUnits) return []
  const single = units.map(({ code, label, invited: people }) => ({ units: [{ code, label }], invited: people }))
  const blocks = mergeChain<PlannedBlock>(single, {
    passes: (block) => block.invited >= policy.minInvited,
    join: joinBlocks,
    size: (block) => block.invited,
  })
  return blocks.length < 2 ? [] : blocks
}

export function joinBlocks(a: PlannedBlock, b: PlannedBlock): PlannedBlock {
  return { units: [...a.units, ...b.units], invited: a.invited + b.invited }
}

export function summarisePlan(plan: ReleasePlan, hash: string): PlanSummary {
  return {
    hash,
    minAnswered: plan.minAnswered,
    minInvited: plan.minInvited,
    properties: plan.properties.length,
    firmsWithOwnPage: plan.firms.filter((firm) => firm.ownPage).length,
    firmsInPools: plan.firms.filter((firm) => !firm.ownPage).length,
  }
}

/** Hash of a plan, whatever the order in which a database gives its keys back. */
export function hashPlan(plan: object): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex')
}

/** The frozen plan of a wave, checked against its hash. Throws: RangeError when it is not the plan that was hashed. */
export function readPlan(plan: object | null, hash: string | null): ReleasePlan {
  if (plan === null || hash === null || hashPlan(plan) !== hash)
    throw new RangeError('The plan of this wave is missing or was changed after opening')
  return plan as ReleasePlan
}
