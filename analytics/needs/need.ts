/** Dimensions of a need whose answer is a set of codes of the ontology. */
export const setDimensions = ['who', 'fn', 'season', 'place', 'mob', 'work', 'res', 'stake', 'must', 'tried', 'offer'] as const
export type SetDimension = (typeof setDimensions)[number]

/** Dimensions whose answer is a level. `freq` 0..5, `pred` 0..4, `dist` 0..4 (see the ontology), `weight` 0..10. */
export const ordinalDimensions = ['freq', 'pred', 'dist', 'weight'] as const
export type OrdinalDimension = (typeof ordinalDimensions)[number]

/**
 * A need as a structured situation, not a category: facets + week grid + words.
 * A missing dimension was not answered; an empty set was answered with "nothing of this".
 */
export interface Need {
  readonly id: string
  readonly sets: { readonly [D in SetDimension]?: readonly string[] }
  readonly ordinals: { readonly [D in OrdinalDimension]?: number }
  /** 49 x 0|1, day-major (Mon..Sun x b1..b7). Absent = not answered. */
  readonly grid?: readonly number[]
  /** "It always changes". */
  readonly gridVaries?: boolean
  /**
   * Closed questions as they were asked, `dimension:item` with its level 0..10, where several spoke of one dimension: grouping
   * reads these instead of the dimension's set, which goes on naming and describing. Absent item = not asked or not answered.
   */
  readonly items?: { readonly [item: string]: number }
  /** Masked words; '' when none. */
  readonly text: string
  /** ISO 639-1 of the text, or of the form when there is no text. */
  readonly language: string
  /** Employer for pool rules and coverage only: never a feature of clustering. Absent = unknown. */
  readonly firm?: string
}

/** What the analysis needs to know of the ontology: values, parents, weights, labels. */
export interface Ontology {
  readonly version: string
  readonly weights: { readonly [dimension: string]: number }
  readonly dimensions: {
    readonly [dimension: string]: {
      readonly kind: 'set' | 'ordinal' | 'grid' | 'scale'
      readonly values: { readonly [code: string]: { readonly it: string; readonly en: string; readonly parent?: string } }
    }
  }
}

/** Facet id: `dimension:value`, e.g. `res:trusted_person`, `pred:sudden` (ordinals by the code of their level). */
export type FacetId = string

export interface FacetProfile {
  readonly facet: FacetId
  readonly dimension: string
  /** Members that answered the dimension / hold the value. */
  readonly answered: number
  readonly holders: number
  /** holders / answered; and among everybody outside the family. */
  readonly share: number
  readonly shareElsewhere: number
  /** share - shareElsewhere with 95 % interval (Newcombe); significant after Benjamini-Hochberg at 5 %. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number; readonly significant: boolean }
  /** Distinct firms among the holders (unknown firms count as none). */
  readonly firms: number
}

export interface FoundFamily {
  /** Position in the run, largest first; `Membership.family` points here. */
  readonly index: number
  readonly memberIds: readonly string[]
  /** Mean bootstrap Jaccard, 0..1 (Hennig 2007). */
  readonly stability: number
  readonly band: 'stable' | 'tentative' | 'not-published'
  /** Strongest first. */
  readonly facets: readonly FacetProfile[]
  /** 49 shares among members who answered the grid. */
  readonly grid: readonly number[]
  readonly gridAnswered: number
  /** Phrases in surface form with how many distinct people and firms used them. */
  readonly phrases: readonly { readonly phrase: string; readonly people: number; readonly firms: number; readonly z: number }[]
  /** Tension built from facets, e.g. "Sapere tardi, dover correre alle 16". */
  readonly name: { readonly it: string; readonly en: string }
  /** Generated from majority facets only. */
  readonly sentence: { readonly it: string; readonly en: string }
  readonly languages: { readonly [language: string]: number }
}

export interface Membership {
  readonly needId: string
  /** Index of the family, or -1: not explained yet. */
  readonly family: number
  /** Share of consensus/bootstrap runs that keep it there, 0..1. */
  readonly strength: number
}

export interface WeakSignal {
  /** Facets held by all of a small dense group. */
  readonly facets: readonly FacetId[]
  readonly memberIds: readonly string[]
  readonly firms: number
}

export interface FamiliesRun {
  readonly algorithm: string
  readonly seed: number
  readonly families: readonly FoundFamily[]
  readonly memberships: readonly Membership[]
  readonly weakSignals: readonly WeakSignal[]
  readonly diagnostics: {
    readonly needs: number
    readonly unexplainedShare: number
    /** k, subsample ARI stability, mean cluster Jaccard. */
    readonly ladder: readonly { readonly groups: number; readonly stability: number; readonly jaccard: number }[]
    readonly structure: 'found' | 'weak' | 'none'
    /** z of the permutation test between text and structure (segment test); null when one side is missing. */
    readonly segmentTestZ: number | null
    /** NMI between families and languages; above .15 is a warning. */
    readonly languageNmi: number
    /** Dimensions nobody or almost nobody answered. */
    readonly missingDimensions: readonly string[]
  }
}
