import { crossTable, mutualInformation } from '../number/partition-scores.ts'
import type { OnProgress, Runtime } from '../runtime.ts'
import { type DescribedFamilies, describeFamilies } from './describe-families.ts'
import { readFacets } from './facet-profiles.ts'
import { findStructure, type Structure, sampleRows, sideOf } from './find-structure.ts'
import { groupNeeds } from './group-needs.ts'
import { type FamiliesRun, type Need, type Ontology, ordinalDimensions, setDimensions } from './need.ts'
import { takeObservations } from './observations.ts'
import { readNeeds } from './read-needs.ts'
import { findWeakSignals } from './weak-signals.ts'

export interface FamiliesOptions {
  readonly seed: number
  /** How many groups to look for; `auto` chooses by stability. */
  readonly groups: number | 'auto'
  readonly runtime: Runtime
  readonly onProgress?: OnProgress
}

/** Version of the whole procedure: a change of any figure changes it. */
export const algorithm = 'joint-mixture-consensus-3'

/** Rows on which the number of groups is chosen. */
const ladderRows = 1_500
/** Where a group is only what is left, so many larger numbers of groups, if about as stable, are tried as well. */
const furtherTries = 1
const aboutAsStable = 0.05
const rareDimension = 0.02

/**
 * Finds families of similar situations: latent classes of the closed answers and a Dirichlet mixture of the words, together.
 *
 * Shape: needs in any order, any language, with gaps; the ontology gives values, levels and weights.
 * Result: families largest first, each with its stability, profile, week, phrases, name and sentence; needs that fit nowhere are -1.
 * Chance: all of it from the seed; the same needs give the same bytes in any order of rows.
 * Too few: no family below ten needs; below twenty needs, or where shuffled answers are grouped as well, none at all.
 * Throws: RangeError when two needs have the same id or the number of groups is not a positive whole number.
 * Cost: about 500 quick runs over at most 1,500 rows, once or twice 8 runs over at most 2,500, then passes over all.
 * Source: the measured design; Lazarsfeld and Henry 1968, Yin and Wang 2014, Strehl and Ghosh 2002, Hennig 2007.
 */
export function findNeedFamilies(needs: readonly Need[], ontology: Ontology, options: FamiliesOptions): FamiliesRun {
  const { groups, seed, runtime, onProgress } = options
  if (groups !== 'auto' && (!Number.isInteger(groups) || groups < 1))
    throw new RangeError('findNeedFamilies requires a positive whole number of groups')
  if (new Set(needs.map(({ id }) => id)).size !== needs.length)
    throw new RangeError('findNeedFamilies requires needs with different ids')
  let told = 0
  const say = (from: number, to: number, step: string) => (done: number) => {
    told = Math.max(told, from + (to - from) * done)
    onProgress?.(told, step)
  }
  say(0, 0.05, 'reading needs')(0)
  const read = readNeeds(needs, ontology, runtime)
  const key = `families|${seed}`
  const structure = findStructure(
    takeObservations(read, sampleRows(read.rows, ladderRows, key)),
    groups,
    key,
    say(0.05, 0.6, 'choosing the number of families'),
  )
  const facets = readFacets(read.needs, ontology)
  const side = sideOf(read, structure.data)
  const look = (number: number): DescribedFamilies => {
    const grouped = groupNeeds(side, read.contents, number, key, say(0.6, 0.95, 'grouping'))
    return describeFamilies(read, ontology, facets, grouped, runtime)
  }
  const described =
    structure.kind === 'none' ? describeFamilies(read, ontology, facets, undefined, runtime) : lookAgain(look, structure)
  const unexplained = [...read.needs.keys()].filter((row) => described.family[row]! < 0)
  const weakSignals = structure.kind === 'none' ? [] : findWeakSignals(read.needs, facets, unexplained)
  say(0.95, 1, 'describing families')(1)
  const explained = (family: number): boolean => family >= 0
  return {
    algorithm,
    seed,
    families: described.families,
    memberships: read.needs
      .map((need, row) => ({
        needId: need.id,
        family: described.family[row]!,
        strength: roundShare(described.strength[row]!),
      }))
      .sort((a, b) => (a.needId < b.needId ? -1 : 1)),
    weakSignals,
    diagnostics: {
      needs: read.rows,
      unexplainedShare: read.rows === 0 ? 0 : unexplained.length / read.rows,
      ladder: structure.ladder,
      structure: structure.kind,
      segmentTestZ: structure.segmentTestZ,
      languageNmi:
        described.families.length < 2
          ? 0
          : mutualInformation(crossTable(described.family, read.languages, (family) => !explained(family))),
      missingDimensions: missingDimensions(read.needs),
    },
  }
}

/** The families of the chosen number, or of a larger one where that leaves less to a group of the rest. */
function lookAgain(look: (groups: number) => DescribedFamilies, { groups, ladder }: Structure): DescribedFamilies {
  const first = look(groups)
  if (first.rests === 0) return first
  const stable = ({ families }: DescribedFamilies): number => families.filter(({ band }) => band === 'stable').length
  const least = ladder.find((rung) => rung.groups === groups)!.stability - aboutAsStable
  const further = ladder.filter((rung) => rung.groups > groups && rung.stability >= least).slice(0, furtherTries)
  return further.map((rung) => look(rung.groups)).reduce((best, other) => (stable(other) > stable(best) ? other : best), first)
}

const roundShare = (share: number): number => Math.round(share * 1e6) / 1e6

/** Dimensions that nobody, or next to nobody, answered; with no needs, none can be said to be missing. */
function missingDimensions(needs: readonly Need[]): string[] {
  if (needs.length === 0) return []
  const answered = (told: (need: Need) => boolean) => needs.filter(told).length / needs.length
  const shares: [string, number][] = [
    ...setDimensions.map((dimension): [string, number] => [dimension, answered((need) => need.sets[dimension] !== undefined)]),
    ...ordinalDimensions.map((dimension): [string, number] => [
      dimension,
      answered((need) => need.ordinals[dimension] !== undefined),
    ]),
    ['when', answered((need) => need.grid !== undefined)],
    ['text', answered((need) => need.text !== '')],
  ]
  return shares.filter(([, share]) => share < rareDimension).map(([dimension]) => dimension)
}
