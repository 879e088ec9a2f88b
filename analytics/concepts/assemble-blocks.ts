import { type AssemblyInput, blockFor, type Draft } from './assembly.ts'
import { placeActors } from './place-actors.ts'
import { addConditions } from './place-conditions.ts'
import { choosePlay } from './plays/choose-play.ts'

const mostResources = 4

/** Takes what is shared or offered for a kind of resource; undefined when nobody has it. */
function takeResource(kind: string, { matches, offers }: AssemblyInput, draft: Draft): boolean {
  if (draft.blocks.some((block) => block.kind === 'resource' && block.value === kind)) return true
  const match = matches.find((each) => each.kind === kind)
  if (match) {
    draft.blocks.push(blockFor('resource', kind, 'employer_share', match.resource.id))
    draft.used.push(match)
    const another = kind === 'swap_room' ? matches.find((each) => each.kind === kind && each !== match) : undefined
    if (another) draft.used.push(another)
    return true
  }
  const offer = offers.find((each) => each.resource === kind)
  if (!offer) return false
  const own = offer.from.family.id === draft.situation.family.id
  draft.blocks.push(blockFor('resource', kind, 'worker_offer', own ? offer.facet : `${offer.facet}@${offer.from.family.id}`))
  draft.offered.push(offer)
  return true
}

/**
 * Puts blocks together for one direction of a family.
 * Shape: matches and offers as found for this family, best first.
 * Result: every block with what it stands on; a resource nobody offers stays as a question (provenance `open`).
 * Cost: O(plays + matches + offers).
 */
export function assembleBlocks(input: AssemblyInput): Draft {
  const { situation, chosen, turn, taken } = input
  const played = chosen.operators.map((operator) => choosePlay(operator, situation))
  const draft: Draft = {
    situation,
    plays: played,
    blocks: [],
    used: [],
    offered: [],
    turn,
    again: taken.filter((play) => play === played[0]).length % 2 === 1,
  }
  const room = () => draft.blocks.length < mostResources
  for (const [at, { plan, operator }] of played.entries()) {
    const found = plan.resources.filter((kind) => room() && takeResource(kind, input, draft))
    const first = plan.resources[0]
    if (found.length === 0 && first && room() && at < 2)
      draft.blocks.push(blockFor('resource', first, 'open', `operator:${operator}`))
  }
  const own = input.offers.find((offer) => offer.from.family.id === situation.family.id)
  if (chosen.direction === 'combine' && own && room()) takeResource(own.resource, input, draft)
  placeActors(draft)
  addConditions(draft, input.cycle)
  return draft
}
