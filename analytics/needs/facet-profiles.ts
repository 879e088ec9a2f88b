import { falseDiscoveries, sameShareP, shareDifference } from '../number/compare-shares.ts'
import { type FacetProfile, type Need, type Ontology, setDimensions } from './need.ts'

/** Facets of a need by dimension; a dimension that was not answered is absent. */
export type FacetsByDimension = ReadonlyMap<string, ReadonlySet<string>>

/** Least holders of a facet that a profile names. */
export const fewestHolders = 5
const falseRate = 0.05
/** A heading ticked by at most this share of those who hold one of its values is a mere heading, and they hold it too. */
const headingShare = 0.1

/**
 * Reads what a need holds, dimension by dimension, headings included where nobody ticks them as such.
 *
 * Shape: needs with codes of the ontology.
 * Result: values as codes; levels as the code of the level; `when` only tells whether it always changes.
 * Cost: O(codes).
 */
export function readFacets(needs: readonly Need[], ontology: Ontology): FacetsByDimension[] {
  const headings = findHeadings(needs, ontology)
  return needs.map((need) => {
    const facets = new Map<string, ReadonlySet<string>>()
    for (const dimension of setDimensions) {
      const codes = need.sets[dimension]
      if (codes === undefined) continue
      const values = ontology.dimensions[dimension]?.values ?? {}
      const parents = codes
        .flatMap((code) => values[code]?.parent ?? [])
        .filter((parent) => headings.has(`${dimension}:${parent}`))
      facets.set(dimension, new Set([...codes, ...parents]))
    }
    for (const [dimension, level] of Object.entries(need.ordinals)) {
      const known = ontology.dimensions[dimension]
      const code = known?.kind === 'ordinal' ? Object.keys(known.values)[level] : undefined
      if (code !== undefined) facets.set(dimension, new Set([code]))
    }
    if (need.gridVaries !== undefined) facets.set('when', new Set(need.gridVaries ? ['varies'] : []))
    return facets
  })
}

function findHeadings(needs: readonly Need[], ontology: Ontology): Set<string> {
  const ticked = new Map<string, number>()
  const implied = new Map<string, number>()
  const count = (counts: Map<string, number>, facet: string) => counts.set(facet, (counts.get(facet) ?? 0) + 1)
  for (const need of needs) {
    for (const dimension of setDimensions) {
      const codes = need.sets[dimension] ?? []
      const values = ontology.dimensions[dimension]?.values ?? {}
      for (const code of codes) count(ticked, `${dimension}:${code}`)
      for (const parent of new Set(codes.flatMap((code) => values[code]?.parent ?? []))) count(implied, `${dimension}:${parent}`)
    }
  }
  return new Set(
    [...implied].filter(([facet, holders]) => (ticked.get(facet) ?? 0) <= headingShare * holders).map(([facet]) => facet),
  )
}

/**
 * What sets each family apart: every facet at least five members hold, against everybody outside the family.
 *
 * Shape: facets and firms of all needs; families as rows of members.
 * Result: strongest first (share times log lift); a heading only where it says more than its best value.
 * Chance: none. The interval describes; families were formed by the same answers, so significance is not proof.
 * Cost: O(needs * facets + families * facets).
 * Source: Newcombe 1998; Benjamini and Hochberg 1995 over all facets of all families.
 */
export function facetProfiles(
  needs: readonly Need[],
  facets: readonly FacetsByDimension[],
  families: readonly (readonly number[])[],
  ontology: Ontology,
): FacetProfile[][] {
  const all = countFacets(facets, facets.keys())
  const drafts = families.map((members) => {
    const own = countFacets(facets, members)
    const firms = firmsOf(needs, facets, members)
    return [...own.holders].flatMap(([facet, holders]) => {
      if (holders < fewestHolders) return []
      const dimension = facet.slice(0, facet.indexOf(':'))
      const answered = own.answered.get(dimension)!
      const elsewhere = { holders: all.holders.get(facet)! - holders, answered: all.answered.get(dimension)! - answered }
      const difference = shareDifference(holders, answered, elsewhere.holders, elsewhere.answered)
      const p = sameShareP(holders, answered, elsewhere.holders, elsewhere.answered)
      const shareElsewhere = elsewhere.answered === 0 ? 0 : elsewhere.holders / elsewhere.answered
      return [
        {
          facet,
          dimension,
          answered,
          holders,
          share: holders / answered,
          shareElsewhere,
          difference,
          p,
          firms: firms.get(facet)?.size ?? 0,
        },
      ]
    })
  })
  const holds = falseDiscoveries(
    drafts.flat().map(({ p }) => p),
    falseRate,
  )
  let test = 0
  return drafts.map((draft) => {
    const profiles = draft.map(({ p: _, difference, ...profile }) => ({
      ...profile,
      difference: { ...difference, significant: holds[test++]! },
    }))
    return withoutIdleHeadings(profiles, ontology).sort((a, b) => strengthOf(b) - strengthOf(a) || (a.facet < b.facet ? -1 : 1))
  })
}

/** Share of the holders times how much more often than elsewhere. */
export function strengthOf({ share, shareElsewhere }: Pick<FacetProfile, 'share' | 'shareElsewhere'>): number {
  return share * Math.log((share + 0.02) / (shareElsewhere + 0.02))
}

function countFacets(
  facets: readonly FacetsByDimension[],
  rows: Iterable<number>,
): { answered: Map<string, number>; holders: Map<string, number> } {
  const answered = new Map<string, number>()
  const holders = new Map<string, number>()
  for (const row of rows) {
    for (const [dimension, codes] of facets[row]!) {
      answered.set(dimension, (answered.get(dimension) ?? 0) + 1)
      for (const code of codes) holders.set(`${dimension}:${code}`, (holders.get(`${dimension}:${code}`) ?? 0) + 1)
    }
  }
  return { answered, holders }
}

function firmsOf(
  needs: readonly Need[],
  facets: readonly FacetsByDimension[],
  members: readonly number[],
): Map<string, Set<string>> {
  const firms = new Map<string, Set<string>>()
  for (const row of members) {
    const { firm } = needs[row]!
    if (firm === undefined) continue
    for (const [dimension, codes] of facets[row]!) {
      for (const code of codes) {
        const facet = `${dimension}:${code}`
        const own = firms.get(facet) ?? new Set()
        firms.set(facet, own.add(firm))
      }
    }
  }
  return firms
}

function withoutIdleHeadings(profiles: readonly FacetProfile[], ontology: Ontology): FacetProfile[] {
  const saysMore = 1.15
  return profiles.filter(({ facet, dimension, holders }) => {
    const values = ontology.dimensions[dimension]?.values ?? {}
    const code = facet.slice(dimension.length + 1)
    const best = profiles.filter(
      (other) => other.dimension === dimension && values[other.facet.slice(dimension.length + 1)]?.parent === code,
    )
    return best.every((other) => holders >= saysMore * other.holders)
  })
}
