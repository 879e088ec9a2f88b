import type { BlockKind, ConceptBlock, LocalText, ResourceProfile, RuleCheck } from '../profile.ts'
import type { Situation } from '../situation.ts'

/** What blocks cannot tell and a table may know. */
export interface ReviewFacts {
  /** Different employers of the people who would use it. */
  readonly employers?: number
  /** Different people who would take turns. */
  readonly rotaSize?: number
  /** Who would do the care among equals. */
  readonly peers?: 'mixed' | 'women'
  /** Likeness to an offer that exists already, 0..1; computed by the table, the generator knows no offers. */
  readonly offerSimilarity?: number
  readonly worksCouncil?: boolean
}

/** A set of blocks with what its rules need to know. */
export interface ConceptUnderReview {
  readonly blocks: readonly ConceptBlock[]
  readonly operators: ReadonlySet<string>
  readonly situation: Situation
  readonly resources: readonly ResourceProfile[]
  readonly facts: ReviewFacts
  /** One of these words stands in a kind of block (any word but a question when none is given). */
  readonly has: (kind: BlockKind, ...values: string[]) => boolean
  /** Kinds of actor, in one of these roles when given; questions left out. */
  readonly actors: (...roles: string[]) => readonly string[]
}

export interface Patch {
  readonly add: readonly ConceptBlock[]
  readonly remove: readonly ConceptBlock[]
}

/** A rule of the grammar. It speaks when it applies and what it asks is not there. */
export interface Rule {
  readonly id: string
  readonly kind: RuleCheck['kind']
  /** Law is touched: the message ends with "da verificare con il consulente". */
  readonly needsCounsel?: boolean
  readonly applies: (concept: ConceptUnderReview) => boolean
  /** What the rule asks is already there. */
  readonly met?: (concept: ConceptUnderReview) => boolean
  readonly message: LocalText
  readonly repair: LocalText
  /** Blocks that would satisfy it; absent where people have to decide. */
  readonly patch?: (concept: ConceptUnderReview) => Patch | undefined
}

export const employers = ['micro_firm', 'sme', 'large_firm', 'public_company', 'firm_network'] as const
export const publicBodies = ['municipality', 'ambito', 'school', 'health_body'] as const
export const civicActors = [
  'association',
  'social_coop',
  'foundation',
  'housing',
  'shop',
  'household',
  'worker_group',
  'union',
] as const
export const doers = ['host', 'doer_pro', 'doer_peer'] as const

export const oneOf = (list: readonly string[]) => (value: string) => list.includes(value)

/** Prepares blocks for the rules. */
export function underReview(
  blocks: readonly ConceptBlock[],
  context: Pick<ConceptUnderReview, 'operators' | 'situation' | 'resources'> & { readonly facts?: ReviewFacts },
): ConceptUnderReview {
  return {
    blocks,
    ...context,
    facts: context.facts ?? {},
    has: (kind, ...values) =>
      blocks.some(
        (block) => block.kind === kind && block.value !== 'open' && (values.length === 0 || values.includes(block.value)),
      ),
    actors: (...roles) =>
      blocks
        .filter(
          (block) => block.kind === 'actor' && block.value !== 'open' && (roles.length === 0 || roles.includes(block.role ?? '')),
        )
        .map((block) => block.value),
  }
}

/**
 * Blocks to add, as `kind:value` or `actor:value:role`; those that stand already and questions they answer are left out.
 * Result: undefined when nothing would change.
 */
export function patchOf(
  concept: ConceptUnderReview,
  rule: string,
  add: readonly string[],
  remove: readonly ConceptBlock[] = [],
): Patch | undefined {
  const added = add.flatMap((word): ConceptBlock[] => {
    const [kind, value, role] = word.split(':') as [BlockKind, string, string | undefined]
    const stands = concept.blocks.some(
      (block) => block.kind === kind && block.value === value && (role === undefined || block.role === role),
    )
    return stands ? [] : [{ kind, value, ...(role ? { role } : {}), provenance: 'table', source: `rule:${rule}` }]
  })
  const answered = concept.blocks.filter(
    (block) =>
      block.value === 'open' &&
      added.some((each) => each.kind === block.kind && each.role === block.role) &&
      !remove.includes(block),
  )
  const removed = [...remove, ...answered]
  return added.length + removed.length === 0 ? undefined : { add: added, remove: removed }
}

/** Blocks of a kind with one of these words, as they stand. */
export const standing = (concept: ConceptUnderReview, kind: BlockKind, ...values: string[]): ConceptBlock[] =>
  concept.blocks.filter((block) => block.kind === kind && values.includes(block.value))
