import { addBlock, blockFor, type Draft } from './assembly.ts'
import type { ConceptBlock } from './profile.ts'

/** Kinds of actor that employ the people of a family. */
export const employerKinds: ReadonlySet<string> = new Set(['micro_firm', 'sme', 'large_firm', 'public_company', 'firm_network'])
/** What an organisation does by sharing a resource. */
const roleOfResource: Readonly<Record<string, string>> = {
  space: 'host',
  kitchen: 'host',
  vehicle: 'host',
  seats: 'host',
  pro_hours: 'doer_pro',
  admin: 'doer_pro',
  skill: 'doer_pro',
  language: 'doer_pro',
  money: 'funder',
  buying_power: 'promoter',
}
/** Who owns the rule at a place people name. */
const ownerOfPlace = [
  ['place:school', 'school'],
  ['place:health_site', 'health_body'],
  ['mob:no_service', 'transport_op'],
  ['mob:no_public_transport', 'transport_op'],
  ['mob:connection', 'transport_op'],
] as const
const asked = ['tried:colleagues', 'tried:friends', 'tried:family']

/** The facet a block about the people themselves stands on: the strongest of what is missing, to be done, or hard at work. */
export function strongestFacet({ situation }: Draft): string | undefined {
  for (const dimension of ['res', 'fn', 'work', 'pred', 'who', 'place']) {
    const facet = situation.strongest(dimension)[0]
    if (facet) return facet.facet
  }
  return undefined
}

function localOwner({ situation }: Draft): ConceptBlock | undefined {
  const found = ownerOfPlace.find(([facet]) => situation.share(facet) >= 0.2)
  return found ? blockFor('actor', found[1], 'worker_text', found[0], 'rule_owner') : undefined
}

function peers(draft: Draft, kind: string, role: string): ConceptBlock {
  const offer = draft.offered[0]
  if (offer) {
    const own = offer.from.family.id === draft.situation.family.id
    return blockFor('actor', kind, 'worker_offer', own ? offer.facet : `${offer.facet}@${offer.from.family.id}`, role)
  }
  const tried = asked.find((facet) => draft.situation.share(facet) >= 0.2)
  return tried ? blockFor('actor', kind, 'worker_text', tried, role) : blockFor('actor', kind, 'open', undefined, role)
}

function resolve(draft: Draft, kind: string, role: string): ConceptBlock | undefined {
  const taken = draft.blocks.some((block) => block.kind === 'actor' && block.role === role && block.value !== 'open')
  const open = blockFor('actor', 'open', 'open', undefined, role)
  if (kind === 'open' || kind === 'host' || kind === 'pro') return taken ? undefined : open
  if (kind === 'employer') {
    const sharing = draft.used.find((match) => match.actor !== undefined && employerKinds.has(match.actor))
    if (sharing) return blockFor('actor', sharing.actor!, 'employer_share', sharing.resource.id, role)
    return taken ? undefined : open
  }
  if (kind === 'local') return taken ? undefined : (localOwner(draft) ?? resolve(draft, 'employer', role))
  if (kind === 'worker_group' || kind === 'household') {
    if (role !== 'receiver' && role !== 'promoter') return peers(draft, kind, role)
    return blockFor('actor', kind, 'worker_text', strongestFacet(draft), role)
  }
  const named = ownerOfPlace.find(([facet, owner]) => owner === kind && draft.situation.share(facet) >= 0.2)
  return named ? blockFor('actor', kind, 'worker_text', named[0], role) : blockFor('actor', kind, 'open', undefined, role)
}

/**
 * Puts people and organisations in their roles: whoever shares a resource, whoever is named by the place, the workers
 * themselves. Whoever is not known stays a question.
 */
export function placeActors(draft: Draft): void {
  for (const match of draft.used) {
    if (!match.actor) continue
    addBlock(
      draft,
      blockFor('actor', match.actor, 'employer_share', match.resource.id, roleOfResource[match.kind] ?? 'rule_owner'),
    )
  }
  const [lead, second] = draft.plays
  const wanted = [...(lead?.plan.actors ?? []), ...(second?.plan.actors ?? []).filter((actor) => actor.endsWith(':rule_owner'))]
  for (const actor of wanted) {
    const [kind = '', role = ''] = actor.split(':')
    const block = resolve(draft, kind, role)
    if (block) addBlock(draft, block)
  }
  const has = (role: string) => draft.blocks.some((block) => block.role === role)
  if (!has('receiver')) addBlock(draft, blockFor('actor', 'worker_group', 'worker_text', strongestFacet(draft), 'receiver'))
  for (let at = draft.blocks.length - 1; at >= 0; at--) {
    const { kind, value, role } = draft.blocks[at]!
    const named = draft.blocks.some((block) => block.kind === 'actor' && block.role === role && block.value !== 'open')
    if (kind === 'actor' && value === 'open' && named) draft.blocks.splice(at, 1)
  }
}
