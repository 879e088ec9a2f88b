/** A text in the two languages of the staff screens. */
export interface LocalText {
  readonly it: string
  readonly en: string
}

/** A published share: 10-point steps with end caps; `few` is a family too small for figures. */
export type PublishedShare =
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'below' }
  | { readonly kind: 'above' }
  | { readonly kind: 'few' }

/**
 * What the generator may know of a need family: the published map and nothing else, so that no concept can tell more
 * than the map already told. Shape: the fields of the map's family that the generator reads.
 */
export interface FamilyProfile {
  readonly id: string
  readonly name: LocalText
  readonly sentence: LocalText
  /** E.g. `30-49`. */
  readonly sizeBand: string
  readonly stability: { readonly value: number; readonly band: 'stable' | 'tentative' }
  /** Strongest first; `facet` is `dimension:value`. */
  readonly facets: readonly {
    readonly facet: string
    readonly dimension: string
    readonly label: LocalText
    readonly share: PublishedShare
    readonly distinctive: boolean
  }[]
  /** 49 bins 0..4, day-major from Monday; null when not published. */
  readonly grid: readonly number[] | null
  readonly phrases: readonly string[]
  readonly languages: readonly string[]
}

/** Something an organisation said it can share. The note of the firm is not read: it could name people or offers. */
export interface ResourceProfile {
  readonly id: string
  /** Resource of the grammar, or the code of the employer survey. */
  readonly kind: string
  /** 49 x 0|1, day-major from Monday. */
  readonly grid: readonly number[]
  readonly place: string
  readonly capacity: number
  readonly organisationKind: string
  /** micro, small, medium, large; only meaningful for firms. */
  readonly sizeClass?: string
}

/** What the current funding cycle allows. */
export interface CycleProfile {
  /** A regional grant can be one leg, for this cycle only. */
  readonly regionalGrant: boolean
}

export type BlockKind = 'actor' | 'resource' | 'place' | 'time' | 'access' | 'trust' | 'governance' | 'funding' | 'lever'
export type Provenance = 'worker_text' | 'worker_offer' | 'employer_share' | 'table' | 'facilitator' | 'open'

/** A building block. `value` is a word of the grammar, or `open`: still a question. */
export interface ConceptBlock {
  readonly kind: BlockKind
  readonly value: string
  /** Actors only. */
  readonly role?: string | undefined
  readonly provenance: Provenance
  /** What it stands on: a facet, a resource, a family's offer, or a rule. */
  readonly source?: string | undefined
}

/** A block with its label and the reason why it is there. */
export interface ExplainedBlock extends ConceptBlock {
  readonly label: LocalText
  readonly why: LocalText
}

/** What a rule says about a set of blocks. */
export interface RuleCheck {
  rule: string
  kind: 'forbid' | 'requires' | 'warn' | 'suggest'
  message: LocalText
  repair: LocalText
  patch?: { add: ConceptBlock[]; remove: ConceptBlock[] }
  needsCounsel: boolean
}

/** One of six bars; never added up. */
export interface ScoreBar {
  id: 'grid' | 'musts' | 'provenance' | 'robustness' | 'effort' | 'unknowns'
  label: LocalText
  /** 0..1; null when it cannot be said. */
  value: number | null
  note: LocalText
}

export type Direction = 'remove-cause' | 'combine' | 'create'

export type WhyKind = 'need' | 'word' | 'offer' | 'resource' | 'operator'

/** A concept proposed to the table: everything is explained, and what nobody said is left open. */
export interface SuggestedConcept {
  familyId: string
  direction: Direction
  title: LocalText
  challenge: LocalText
  causeCheck: LocalText
  why: { kind: WhyKind; text: LocalText }[]
  openPoints: LocalText[]
  measures: LocalText[]
  doesNotSolve: LocalText[]
  operators: { id: string; label: LocalText }[]
  blocks: ExplainedBlock[]
  checks: RuleCheck[]
  scores: ScoreBar[]
  scene: LocalText
}
