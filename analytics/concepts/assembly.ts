import type { ChosenDirection } from './choose-operators.ts'
import type { OfferMatch } from './match-offers.ts'
import type { ResourceMatch } from './match-resources.ts'
import type { Play } from './plays/play.ts'
import type { BlockKind, ConceptBlock, CycleProfile, Provenance } from './profile.ts'
import type { Situation } from './situation.ts'

export interface AssemblyInput {
  readonly situation: Situation
  readonly chosen: ChosenDirection
  readonly matches: readonly ResourceMatch[]
  readonly offers: readonly OfferMatch[]
  readonly cycle: CycleProfile
  readonly turn: number
  /** Leading plays of the families before this one. */
  readonly taken: readonly Play[]
}

/** A concept while it is put together. */
export interface Draft {
  readonly situation: Situation
  /** One for each operator, the leading one first. */
  readonly plays: readonly Play[]
  readonly blocks: ConceptBlock[]
  readonly used: ResourceMatch[]
  readonly offered: OfferMatch[]
  /** Place of the family in the map: families take turns at the phrasings. */
  readonly turn: number
  /** Another family of the map has the same leading play already: its second wording is used. */
  readonly again: boolean
}

export const blockFor = (
  kind: BlockKind,
  value: string,
  provenance: Provenance,
  source?: string,
  role?: string,
): ConceptBlock => ({
  kind,
  value,
  ...(role ? { role } : {}),
  provenance,
  ...(source ? { source } : {}),
})

/** Adds a block unless the same word stands there already. */
export function addBlock(draft: Draft, block: ConceptBlock): void {
  const same = (other: ConceptBlock) => other.kind === block.kind && other.value === block.value && other.role === block.role
  if (!draft.blocks.some(same)) draft.blocks.push(block)
}
