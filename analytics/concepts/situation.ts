import type { FamilyProfile, PublishedShare } from './profile.ts'

/** Dimensions that describe the situation itself; the others tell what it costs and what was tried. */
const structure = ['who', 'fn', 'when', 'freq', 'pred', 'place', 'mob', 'work', 'res']
const neutral = new Set([
  'work:none',
  'work:fix_full',
  'work:fix_part',
  'work:self',
  'res:none',
  'stake:none',
  'offer:none',
  'when:all',
])
const children = ['kid02', 'kid35', 'kid610', 'kid1114', 'teen', 'kid_any', 'grandkid'].map((value) => `who:${value}`)
const adults = ['elder', 'ill_relative', 'disab', 'adult_care'].map((value) => `who:${value}`)
const rotating = [
  'work:shift_rot',
  'work:shift_night',
  'work:night_work',
  'work:weekly_var',
  'work:short_notice_roster',
  'must:shift_ok',
]

export interface StrongFacet {
  readonly facet: string
  readonly dimension: string
  readonly value: string
  readonly share: number
  readonly distinctive: boolean
}

/** A family read as numbers: one place that turns published shares into weights. */
export interface Situation {
  readonly family: FamilyProfile
  /** 0 when the map does not show the facet. */
  readonly share: (facet: string) => number
  /** Facets of a dimension, strongest first, without "nothing of this". */
  readonly strongest: (dimension: string) => readonly StrongFacet[]
  /** Cells of the week that matter most (indices 0..48). */
  readonly cells: readonly number[]
  readonly knownDimensions: readonly string[]
  /** Largest share of a work constraint. */
  readonly work: number
  readonly children: boolean
  readonly adultCare: boolean
  readonly shifts: boolean
}

/**
 * A published share as a number 0..1.
 * Result: the step; .05 and .95 at the caps; one half for `few`, where the map says that the facet is strong but not how much.
 */
export function shareValue(share: PublishedShare): number {
  if (share.kind === 'share') return share.percent / 100
  return share.kind === 'below' ? 0.05 : share.kind === 'above' ? 0.95 : 0.5
}

/** One spelling for facets that surveys and texts may file under two dimensions. */
export function canonicalFacet(facet: string): string {
  return facet.replace(/^season:/, 'when:').replace(/^dist:/, 'mob:')
}

/**
 * Cells a family needs most: the highest bins of its grid.
 * Result: indices 0..48 ascending; empty when the grid is not published or says nothing.
 */
export function neededCells(grid: readonly number[] | null): number[] {
  if (!grid) return []
  const top = Math.max(0, ...grid)
  if (top < 1) return []
  const floor = top >= 3 ? 3 : top
  return grid.flatMap((bin, cell) => (bin >= floor ? [cell] : []))
}

/**
 * Reads a family for the generator.
 * Too few: a dimension counts as known when one facet reaches 20 %, the week when it has a peak.
 * Cost: O(facets + 49).
 */
export function readSituation(family: FamilyProfile): Situation {
  const facets = family.facets.map((entry): StrongFacet => {
    const facet = canonicalFacet(entry.facet)
    const [dimension = '', value = ''] = facet.split(':')
    return { facet, dimension, value, share: shareValue(entry.share), distinctive: entry.distinctive }
  })
  const shares = new Map(facets.map((entry) => [entry.facet, entry.share]))
  const cells = neededCells(family.grid)
  for (let band = 1; band <= 7; band++) {
    const bins = (family.grid ?? []).filter((_, cell) => cell % 7 === band - 1)
    const share = Math.max(0, ...bins) / 4
    shares.set(`when:b${band}`, Math.max(share, shares.get(`when:b${band}`) ?? 0))
  }
  const share = (facet: string) => shares.get(facet) ?? 0
  const strongest = (dimension: string) =>
    facets
      .filter((entry) => entry.dimension === dimension && !neutral.has(entry.facet) && entry.share >= 0.1)
      .sort((a, b) => b.share - a.share || Number(b.distinctive) - Number(a.distinctive) || (a.facet < b.facet ? -1 : 1))
  const peaked = cells.length > 0 && cells.length < 40
  const known = structure.filter(
    (dimension) =>
      facets.some((entry) => entry.dimension === dimension && entry.share >= 0.2) || (dimension === 'when' && peaked),
  )
  const any = (list: readonly string[], least: number) => list.some((facet) => share(facet) >= least)
  return {
    family,
    share,
    strongest,
    cells: peaked ? cells : [],
    knownDimensions: known,
    work: strongest('work')[0]?.share ?? 0,
    children: any(children, 0.2),
    adultCare: any(adults, 0.2),
    shifts: any(rotating, 0.3),
  }
}
