import { crossTable, mutualInformation } from '../number/partition-scores.ts'
import type { OnProgress, Runtime } from '../runtime.ts'
import { consensusGroups } from './consensus-groups.ts'
import { describeFamilies, type GroupedNeeds } from './describe-families.ts'
import { readFacets } from './facet-profiles.ts'
import { asOneWeek, findStructure, sampleRows, sideOf } from './find-structure.ts'
import { groupStability } from './group-stability.ts'
import { type FamiliesRun, type Need, type Ontology, ordinalDimensions, setDimensions } from './need.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'
import { placeAll } from './place-rows.ts'
import { type ReadNeeds, readNeeds } from './read-needs.ts'
import { chanceFit, rowFit } from './row-fit.ts'
import { findWeakSignals } from './weak-signals.ts'

export interface FamiliesOptions {
  readonly seed: number
  /** How many groups to look for; `auto` chooses by stability. */
  readonly groups: number | 'auto'
  readonly runtime: Runtime
  readonly onProgress?: OnProgress
}

/** Version of the whole procedure: a change of any figure changes it. */
export const algorithm = 'joint-mixture-consensus-1'

/** Rows on which the number of groups is chosen, and on which the runs of the consensus work. */
const ladderRows = 1_500
const consensusRows = 4_000
/** A need that fewer of the samples keep in its group belongs nowhere yet. */
const leastStrength = 0.5
const rareDimension = 0.02

/**
 * Finds families of similar situations: latent classes of the closed answers and a Dirichlet mixture of the words, together.
 *
 * Shape: needs in any order, any language, with gaps; the ontology gives values, levels and weights.
 * Result: families largest first, each with its stability, profile, week, phrases, name and sentence; needs that fit nowhere are -1.
 * Chance: all of it from the seed; the same needs give the same bytes in any order of rows.
 * Too few: no family below ten needs; below twenty needs, or where shuffled answers are grouped as well, none at all.
 * Throws: RangeError when two needs have the same id or the number of groups is not a positive whole number.
 * Cost: about 250 quick runs over at most 1,500 rows, 8 runs over at most 4,000, then passes over all.
 * Source: the measured design; Lazarsfeld and Henry 1968, Yin and Wang 2014, Strehl and Ghosh 2002, Hennig 2007.
 */
export function findNeedFamilies(needs: readonly Need[], ontology: Ontology, options: FamiliesOptions): FamiliesRun {
  const { groups, seed, runtime, onProgress } = options
  if (groups !== 'auto' && (!Number.isInteger(groups) || groups < 1)) throw new RangeError('findNeedFamilies requires a positive whole number of groups')
  if (new Set(needs.map(({ id }) => id)).size !== needs.length) throw new RangeError('findNeedFamilies requires needs with different ids')
  const say = (from: number, to: number, step: string) => (done: number) => onProgress?.(from + (to - from) * done, step)
  const read = readNeeds(needs, ontology, runtime)
  const key = `families|${seed}`
  const structure = findStructure(takeObservations(read, sampleRows(read.rows, ladderRows, key)), groups, key, say(0.05, 0.6, 'choosing the number of families'))
  const grouped = structure.kind === 'none' ? undefined : groupNeeds(read, sideOf(read, structure.data), structure.groups, key, say)
  const facets = readFacets(read.needs, ontology)
  say(0.9, 1, 'describing families')(0)
  const described = describeFamilies(read, ontology, facets, grouped, runtime)
  const unexplained = [...read.needs.keys()].filter((row) => described.family[row]! < 0)
  const weakSignals = structure.kind === 'none' ? [] : findWeakSignals(read.needs, facets, unexplained)
  say(0.9, 1, 'describing families')(1)
  const explained = (family: number): boolean => family >= 0
  return {
    algorithm,
    seed,
    families: described.families,
    memberships: read.needs
      .map((need, row) => ({ needId: need.id, family: described.family[row]!, strength: roundShare(grouped?.strength[row] ?? 0) }))
      .sort((a, b) => (a.needId < b.needId ? -1 : 1)),
    weakSignals,
    diagnostics: {
      needs: read.rows,
      unexplainedShare: read.rows === 0 ? 0 : unexplained.length / read.rows,
      ladder: structure.ladder,
      structure: structure.kind,
      segmentTestZ: structure.segmentTestZ,
      languageNmi: described.families.length < 2 ? 0 : mutualInformation(crossTable(described.family, read.languages, (family) => !explained(family))),
      missingDimensions: missingDimensions(read.needs),
    },
  }
}

type Say = (from: number, to: number, step: string) => (done: number) => void

function groupNeeds(read: ReadNeeds, side: Observations, groups: number, key: string, say: Say): GroupedNeeds {
  const pool = sampleRows(read.rows, consensusRows, key)
  const sample = takeObservations(side, pool)
  const agreed = consensusGroups(sample, groups, key, { onRun: say(0.6, 0.72, 'grouping') })
  const view = viewOf(side, 'words')
  const placed = placeAll(view, pool, agreed.labels, groups)
  const stability = groupStability(side, placed, groups, key, { pool, onSample: say(0.72, 0.9, 'measuring stability') })
  const fit = rowFit(view, stability.labels, stability.groups)
  const byChance = chanceFit(sample, groups, key, asOneWeek)
  const labels = stability.labels.map((label, row) => (stability.strength[row]! >= leastStrength && fit[row]! > byChance ? label : -1))
  return { ...sameForSameContent(read.contents, labels, stability.strength), groups: stability.groups, jaccard: stability.jaccard }
}

/** Needs that say the same are in the same family, with the same strength. */
function sameForSameContent(contents: readonly string[], labels: Int32Array, strength: Float64Array): { labels: Int32Array; strength: Float64Array } {
  const first = new Map<string, number>()
  const rowsOf = new Map<number, number[]>()
  contents.forEach((content, row) => {
    const head = first.get(content) ?? row
    first.set(content, head)
    rowsOf.set(head, [...(rowsOf.get(head) ?? []), row])
  })
  const same = { labels: Int32Array.from(labels), strength: Float64Array.from(strength) }
  for (const rows of rowsOf.values()) {
    if (rows.length === 1) continue
    const votes = new Map<number, number>()
    for (const row of rows) votes.set(labels[row]!, (votes.get(labels[row]!) ?? 0) + 1)
    const label = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]
    const mean = rows.reduce((sum, row) => sum + strength[row]!, 0) / rows.length
    for (const row of rows) {
      same.labels[row] = label
      same.strength[row] = mean
    }
  }
  return same
}

const roundShare = (share: number): number => Math.round(share * 1e6) / 1e6

/** Dimensions that nobody, or next to nobody, answered; with no needs, none can be said to be missing. */
function missingDimensions(needs: readonly Need[]): string[] {
  if (needs.length === 0) return []
  const answered = (told: (need: Need) => boolean) => needs.filter(told).length / needs.length
  const shares: [string, number][] = [
    ...setDimensions.map((dimension): [string, number] => [dimension, answered((need) => need.sets[dimension] !== undefined)]),
    ...ordinalDimensions.map((dimension): [string, number] => [dimension, answered((need) => need.ordinals[dimension] !== undefined)]),
    ['when', answered((need) => need.grid !== undefined)],
    ['text', answered((need) => need.text !== '')],
  ]
  return shares.filter(([, share]) => share < rareDimension).map(([dimension]) => dimension)
}
