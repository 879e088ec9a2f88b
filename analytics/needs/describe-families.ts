import type { Runtime } from '../runtime.ts'
import { type FacetsByDimension, facetProfiles } from './facet-profiles.ts'
import { familyPhrases } from './family-phrases.ts'
import { nameFamilies } from './name-family.ts'
import type { FacetProfile, FoundFamily, Need, Ontology } from './need.ts'
import type { ReadNeeds } from './read-needs.ts'

/** Groups of rows before they are described; -1 where no group explains the need. */
export interface GroupedNeeds {
  readonly labels: Int32Array
  readonly groups: number
  /** Bootstrap Jaccard of each group. */
  readonly jaccard: Float64Array
  readonly strength: Float64Array
}

export interface DescribedFamilies {
  /** Largest first. */
  readonly families: readonly FoundFamily[]
  /** Family of each row, -1 for none, and how surely; 0 for none. */
  readonly family: Int32Array
  readonly strength: Float64Array
  /** Groups that were only what is left. */
  readonly rests: number
}

/** Fewer members make no family. */
const smallestFamily = 10
/** Stability from which a family is shown, and shown as certain (Hennig 2007). */
const tentativeFrom = 0.5
const stableFrom = 0.75
/**
 * A facet that tells what a family is about: most hold it, clearly more than elsewhere. Where needs were grouped by the levels of a question,
 * a facet is only where its mapping cuts them, and whether most lie above the cut says nothing: there the difference decides.
 */
const tellingShare = 0.5
const tellingDifference = 0.2
/** Telling facets have to come from so many questions, or the group is only "the rest". */
const tellingQuestions = 2

/**
 * Turns groups into families: each with its profile, week, phrases, name and sentence.
 *
 * Shape: needs in canonical order with their groups.
 * Result: families and the family of each row. A group that is too small, or that nothing tells apart, is no family.
 * Cost: O(needs * (facets + words)).
 */
export function describeFamilies(
  read: ReadNeeds,
  ontology: Ontology,
  facets: readonly FacetsByDimension[],
  grouped: GroupedNeeds | undefined,
  runtime: Runtime,
): DescribedFamilies {
  const family = new Int32Array(read.rows).fill(-1)
  const strength = new Float64Array(read.rows)
  if (grouped === undefined) return { families: [], family, strength, rests: 0 }
  const members: number[][] = Array.from({ length: grouped.groups }, () => [])
  grouped.labels.forEach((label, row) => {
    if (label >= 0) members[label]!.push(row)
  })
  const large = [...members.keys()].filter((group) => members[group]!.length >= smallestFamily)
  const firstProfiles = facetProfiles(
    read.needs,
    facets,
    large.map((group) => members[group]!),
    ontology,
  )
  const telling = large.filter((group, at) => !isRest(read.needs, members[group]!, firstProfiles[at]!, ontology))
  telling.sort((a, b) => members[b]!.length - members[a]!.length || members[a]![0]! - members[b]![0]!)
  const rows = telling.map((group) => members[group]!)
  rows.forEach((own, index) => {
    for (const row of own) {
      family[row] = index
      strength[row] = grouped.strength[row]!
    }
  })
  const profiles = facetProfiles(read.needs, facets, rows, ontology)
  const weeks = rows.map((own) => weekShares(read.needs, own))
  const phrases = familyPhrases(read.needs, read.languages, rows, runtime)
  const texts = nameFamilies(rows.map((_, index) => ({ facets: profiles[index]!, grid: weeks[index]!.grid })))
  const families = rows.map((own, index): FoundFamily => {
    const stability = Math.round(grouped.jaccard[telling[index]!]! * 1e6) / 1e6
    return {
      index,
      memberIds: own.map((row) => read.needs[row]!.id).sort(),
      stability,
      band: bandOf(stability),
      facets: profiles[index]!,
      ...weeks[index]!,
      phrases: phrases[index]!,
      ...texts[index]!,
      languages: countLanguages(own.map((row) => read.languages[row]!)),
    }
  })
  return { families, family, strength, rests: large.length - telling.length }
}

/** At least .75 stable, at least .5 tentative, below not published. */
export function bandOf(stability: number): FoundFamily['band'] {
  return stability >= stableFrom ? 'stable' : stability >= tentativeFrom ? 'tentative' : 'not-published'
}

/**
 * Whether a group is only what is left: closed answers were given, and next to none of them tells the group apart.
 * Where closed answers are missing nothing is said.
 */
function isRest(
  needs: readonly Need[],
  members: readonly number[],
  profile: readonly FacetProfile[],
  ontology: Ontology,
): boolean {
  const clustering = Object.keys(ontology.weights)
  const half = members.length / 2
  const asked = clustering.filter((dimension) =>
    dimension === 'when'
      ? members.filter((row) => needs[row]!.grid !== undefined).length >= half
      : profile.some((facet) => facet.dimension === dimension && facet.answered >= half),
  )
  if (asked.length < 3) return false
  const itemised = new Set(members.flatMap((row) => Object.keys(needs[row]!.items ?? {}).map((item) => item.split(':')[0]!)))
  const telling = new Set(
    profile
      .filter(
        ({ dimension, share, difference }) =>
          clustering.includes(dimension) &&
          (share >= tellingShare || itemised.has(dimension)) &&
          difference.value >= tellingDifference &&
          difference.significant,
      )
      .map(({ dimension, facet }) => (itemised.has(dimension) ? facet : dimension)),
  )
  return telling.size < tellingQuestions
}

function weekShares(needs: readonly Need[], members: readonly number[]): { grid: number[]; gridAnswered: number } {
  const drawn = members.flatMap((row) => {
    const { grid } = needs[row]!
    return grid?.length === 49 ? [grid] : []
  })
  const grid = Array.from({ length: 49 }, (_, cell) =>
    drawn.length === 0 ? 0 : drawn.filter((week) => week[cell]! > 0).length / drawn.length,
  )
  return { grid, gridAnswered: drawn.length }
}

function countLanguages(languages: readonly string[]): { [language: string]: number } {
  const counts = new Map<string, number>()
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}
