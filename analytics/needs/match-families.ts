/** What is compared of a family from one published map to the next: shares 0..1 by facet id, grid bins 0..1. */
export interface FamilyTrace {
  readonly id: string
  readonly facets: Readonly<Record<string, number>>
  readonly grid: readonly number[] | null
}

export interface FamilyMatch {
  readonly previous: string
  readonly next: string
  /** 0..1 */
  readonly similarity: number
}

/** Facets weigh 3/4, the week 1/4; where a grid is missing the facets decide alone. */
const facetWeight = 0.75

/**
 * Says which family of the next map continues which family of the previous one, from published figures alone.
 *
 * Shape: two lists of family traces.
 * Result: one-to-one pairs with similarity >= `threshold`, best pair first; the rest is born or faded.
 * Cost: O(previous x next x facets).
 * Source: mutual best pairs on cosine similarity; without linked members the object overlap of MONIC (Spiliopoulou et al. 2006) is not available.
 */
export function matchFamilies(previous: readonly FamilyTrace[], next: readonly FamilyTrace[], threshold = 0.6): FamilyMatch[] {
  const pairs: FamilyMatch[] = []
  for (const before of previous) {
    for (const after of next) {
      const similarity = compareTraces(before, after)
      if (similarity >= threshold) pairs.push({ previous: before.id, next: after.id, similarity })
    }
  }
  pairs.sort((a, b) => b.similarity - a.similarity || compareText(a.previous, b.previous) || compareText(a.next, b.next))
  const usedBefore = new Set<string>()
  const usedAfter = new Set<string>()
  return pairs.filter((pair) => {
    if (usedBefore.has(pair.previous) || usedAfter.has(pair.next)) return false
    usedBefore.add(pair.previous)
    usedAfter.add(pair.next)
    return true
  })
}

function compareTraces(a: FamilyTrace, b: FamilyTrace): number {
  const keys = [...new Set([...Object.keys(a.facets), ...Object.keys(b.facets)])].sort()
  const facets = cosine(
    keys.map((key) => a.facets[key] ?? 0),
    keys.map((key) => b.facets[key] ?? 0),
  )
  if (!a.grid || !b.grid) return facets
  return facetWeight * facets + (1 - facetWeight) * cosine(a.grid, b.grid)
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let dot = 0
  let normA = 0
  let normB = 0
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    dot += x * y
    normA += x * x
    normB += y * y
  }
  return normA > 0 && normB > 0 ? dot / Math.sqrt(normA * normB) : 0
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
