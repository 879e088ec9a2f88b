import type { FamiliesRun, FoundFamily, WeakSignal } from '../needs/need.ts'
import { type MapShare, mapCounts, mapShare } from './map-counts.ts'
import { type GatedFamily, isWidelyHeld, type MapContext, writeFamily } from './map-family.ts'
import { type LocalText, type MapMember, mapNumbers, type NeedMapOptions, peopleByFirm, ruleOf } from './map-options.ts'
import { type HeldBackReason, heldBackReasons, mapLimits, mapNotes } from './map-words.ts'
import { findPoolProblem } from './pool-rule.ts'

export type { GatedFamily } from './map-family.ts'
export type { NeedMapOptions } from './map-options.ts'

export interface GatedMap {
  families: GatedFamily[]
  notes: LocalText[]
  unexplained: MapShare
  weakSignals: { facets: LocalText[] }[]
  hiddenSignals: number
  limits: LocalText[]
  heldBack: { reason: LocalText }[]
}

/**
 * Lets through of a run only what the table may see: families large enough and spread over enough firms, noisy shares in 10-point
 * steps, facets instead of words where few people speak.
 * Shape: members name the firm of each need of the run; options hold the needs themselves, because a draw is keyed by who holds what.
 * Result: the map's content, the reasons of what is held back (without content), and how many weak signals may not be shown.
 * Chance: only the keyed die; the same run gives the same map whatever the order of needs.
 * Too few: with fewer than 10 needs the share not explained is `few` and no family is shown.
 * Cost: O(families x facets x needs). Source: rulings 2 to 4 and 6.
 */
export function gateNeedMap(run: FamiliesRun, members: readonly MapMember[], options: NeedMapOptions): GatedMap {
  const everyone = members.map(({ needId }) => needId).sort()
  const context: MapContext = {
    options,
    counts: mapCounts(options),
    rule: ruleOf(members, options),
    everyone,
    firmOf: new Map(members.flatMap(({ needId, firm }) => (firm === undefined ? [] : [[needId, firm] as const]))),
  }
  const families: GatedFamily[] = []
  const heldBack: GatedMap['heldBack'] = []
  for (const family of run.families) {
    const sorted = { ...family, memberIds: [...family.memberIds].sort() }
    const reason = holdBack(sorted, context)
    if (reason) heldBack.push({ reason: heldBackReasons[reason] })
    else families.push(writeFamily(sorted, context))
  }
  const missing = missingDimensions(run, context)
  const outside = run.memberships.filter(({ family }) => family < 0).map(({ needId }) => needId)
  const unexplained: MapShare =
    everyone.length < mapNumbers.family ? { kind: 'few' } : mapShare(context.counts.noisy('unexplained', everyone, outside))
  const people = context.counts.noisy('everyone', everyone, everyone).base
  const shown = run.weakSignals.filter((signal) => isShowable(signal, context))
  return {
    families,
    notes: mapNotes(options, context.rule, missing),
    unexplained,
    weakSignals: shown.map(({ facets }) => ({ facets: facets.flatMap((facet) => options.labelOf(facet) ?? []) })),
    hiddenSignals: run.weakSignals.length - shown.length,
    limits: mapLimits(run, options, { people, missing, unexplained }),
    heldBack,
  }
}

/** Looks at sizes, firms and stability; of answers only at whether something delicate is held by many. */
function holdBack(family: FoundFamily, { options, rule, firmOf, counts }: MapContext): HeldBackReason | undefined {
  const { memberIds } = family
  if (family.band === 'not-published' || family.stability < mapNumbers.stability) return 'unstable'
  if (memberIds.length < mapNumbers.family) return 'small'
  if (rule !== 'pool') {
    if (memberIds.length < mapNumbers.withoutFirms) return 'withoutFirms'
  } else {
    const problem = findPoolProblem(peopleByFirm(memberIds, firmOf))
    if (problem) return problem
  }
  if (options.delicateAllowed) return undefined
  const delicate = new Set(options.delicate.flatMap((facet) => counts.holders(memberIds, facet)?.yes ?? []))
  return delicate.size > mapNumbers.delicateShare * memberIds.length ? 'delicate' : undefined
}

/** A weak signal is shown as facets only, without a count; never when one of them is delicate or firms are unknown. */
function isShowable({ facets, memberIds }: WeakSignal, context: MapContext): boolean {
  const { options, rule } = context
  if (rule !== 'pool' || facets.length === 0) return false
  if (facets.some((facet) => options.delicate.includes(facet) || options.labelOf(facet) === undefined)) return false
  return isWidelyHeld(memberIds, context)
}

/** What the analysis found missing, and the week when fewer than ten people marked it. */
function missingDimensions(run: FamiliesRun, { everyone, counts }: MapContext): string[] {
  const weeks = everyone.filter((id) => counts.needOf(id)?.grid !== undefined).length
  const named = run.diagnostics.missingDimensions.map((dimension) => (dimension === 'when' ? 'grid' : dimension))
  return [...new Set([...named, ...(weeks < mapNumbers.family ? ['grid'] : [])])]
}
