import { bound, resourceKind } from './match-resources.ts'
import { employerKinds } from './place-actors.ts'
import type { ConceptBlock, LocalText, ResourceProfile, ScoreBar } from './profile.ts'
import type { Situation } from './situation.ts'

const labels: Readonly<Record<ScoreBar['id'], LocalText>> = {
  grid: { it: 'Ore coperte', en: 'Hours covered' },
  musts: { it: 'Condizioni rispettate', en: 'Conditions respected' },
  provenance: { it: 'Mattoni nati da chi lavora e dalle imprese', en: 'Blocks born of workers and firms' },
  robustness: { it: 'Tenuta', en: 'Robustness' },
  effort: { it: 'Si può provare in 90 giorni', en: 'Can be tried in 90 days' },
  unknowns: { it: 'Quanto si sa già', en: 'How much is known' },
}
const bar = (id: ScoreBar['id'], value: number | null, it: string, en: string): ScoreBar => ({
  id,
  label: labels[id],
  value: value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100) / 100,
  note: { it, en },
})

const has = (blocks: readonly ConceptBlock[], kind: ConceptBlock['kind'], ...values: string[]) =>
  blocks.some((block) => block.kind === kind && values.includes(block.value))

function gridBar(blocks: readonly ConceptBlock[], situation: Situation, resources: readonly ResourceProfile[]): ScoreBar {
  const used = resources.filter(({ id, kind }) => bound.has(resourceKind(kind)) && blocks.some((block) => block.source === id))
  const needed = situation.cells.length
  if (needed === 0)
    return bar('grid', null, 'La mappa non mostra le ore di questa famiglia.', 'The map does not show this family’s hours.')
  if (used.length === 0)
    return bar('grid', null, 'Nessuna risorsa con un orario è ancora nell’idea.', 'No resource with hours is in the idea yet.')
  const covered = situation.cells.filter((cell) => used.some((resource) => resource.grid[cell] === 1)).length
  return bar(
    'grid',
    covered / needed,
    `Le risorse condivise coprono ${covered} delle ${needed} fasce orarie più segnate.`,
    `Shared resources cover ${covered} of the ${needed} time bands most marked.`,
  )
}

/** Whether the blocks respect a condition; undefined when they say nothing about it. */
export function respects(must: string, blocks: readonly ConceptBlock[]): boolean | undefined {
  const place = (...values: string[]) => has(blocks, 'place', ...values)
  const access = (...values: string[]) => has(blocks, 'access', ...values)
  const knownPlace = blocks.some((block) => block.kind === 'place' && block.value !== 'open')
  const automatic = access('automatic')
  switch (must) {
    case 'near_home':
      return knownPlace ? place('near_home', 'home', 'on_route', 'itinerant', 'remote') || automatic : undefined
    case 'near_work':
      return knownPlace ? place('near_work', 'company_space', 'on_route', 'remote') || automatic : undefined
    case 'low_cost':
      return has(blocks, 'funding', 'open')
        ? undefined
        : has(blocks, 'funding', 'user_flat')
          ? has(blocks, 'funding', 'employer', 'municipal')
          : true
    case 'known_person':
      return automatic || has(blocks, 'trust', 'known', 'same_person') || has(blocks, 'resource', 'known_person')
    case 'same_person':
      return automatic || has(blocks, 'trust', 'same_person')
    case 'shift_ok':
      return automatic || has(blocks, 'time', 'shift_aligned', 'same_day', 'emergency')
    case 'last_minute':
      return has(blocks, 'time', 'same_day', 'emergency') || has(blocks, 'trust', 'reserve')
    case 'private':
      return automatic || (has(blocks, 'trust', 'privacy_shield') && !place('company_space'))
    case 'culture':
      return has(blocks, 'trust', 'mediator') || has(blocks, 'resource', 'language') || (access('person') ? undefined : false)
    case 'low_digital':
      return automatic || access('person', 'phone', 'board')
    case 'simple':
      return automatic || access('phone', 'person')
    default:
      return undefined
  }
}

function mustsBar(blocks: readonly ConceptBlock[], situation: Situation): ScoreBar {
  const judged = situation.strongest('must').flatMap(({ value, share }) => {
    const kept = respects(value, blocks)
    return kept === undefined ? [] : [{ share, kept }]
  })
  const all = judged.reduce((sum, { share }) => sum + share, 0)
  if (all === 0)
    return bar('musts', null, 'La mappa non mostra condizioni da confrontare.', 'The map shows no conditions to compare.')
  const kept = judged.filter(({ kept }) => kept)
  return bar(
    'musts',
    kept.reduce((sum, { share }) => sum + share, 0) / all,
    `Condizioni rispettate: ${kept.length} su ${judged.length}, pesate per quante persone le chiedono.`,
    `Conditions respected: ${kept.length} of ${judged.length}, weighed by how many people ask for them.`,
  )
}

function provenanceBar(blocks: readonly ConceptBlock[]): ScoreBar {
  const workers = blocks.filter(({ provenance }) => provenance === 'worker_text' || provenance === 'worker_offer').length
  const firms = blocks.filter(({ provenance }) => provenance === 'employer_share').length
  return bar(
    'provenance',
    blocks.length === 0 ? null : (workers + firms) / blocks.length,
    `Su ${blocks.length} mattoni, ${workers} vengono da chi lavora e ${firms} da chi mette in comune qualcosa.`,
    `Of ${blocks.length} blocks, ${workers} come from workers and ${firms} from those who share something.`,
  )
}

function robustnessBar(blocks: readonly ConceptBlock[]): ScoreBar {
  const legs = blocks.filter(({ kind, value }) => kind === 'funding' && value !== 'open').map(({ value }) => value)
  const doers = blocks.filter(({ role, value }) => role?.startsWith('doer') && value !== 'open').length
  const signs = [
    legs.includes('zero') || legs.length > 1,
    has(blocks, 'trust', 'reserve') || has(blocks, 'access', 'automatic') || doers > 1,
    has(blocks, 'governance', 'table_review'),
    blocks.some(({ role, value }) => role === 'rule_owner' && value !== 'open'),
  ]
  const present = signs.filter(Boolean).length
  return bar(
    'robustness',
    present / signs.length,
    `Segni di tenuta: ${present} su 4 (più di una gamba o nessun costo, chi sostituisce, una data per rivedere, chi può cambiare la regola).`,
    `Signs of robustness: ${present} of 4 (more than one leg or no cost, stand-ins, a review date, someone who can change the rule).`,
  )
}

const slow = [
  'network_contract',
  'public_codesign',
  'public_act',
  'art55',
  'procurement',
  'city_times',
  'territorial_agr',
  'network_second',
  'company_agr',
  'union_agreement',
  'solidarity_hours',
]

function effortBar(blocks: readonly ConceptBlock[]): ScoreBar {
  const paper = blocks.filter(({ kind, value }) => (kind === 'governance' || kind === 'lever') && slow.includes(value)).length
  const paid = blocks.filter(
    ({ kind, value }) => kind === 'funding' && !['zero', 'reciprocity', 'cofin_kind', 'open'].includes(value),
  ).length
  const actors = new Set(blocks.filter(({ kind, value }) => kind === 'actor' && value !== 'open').map(({ value }) => value)).size
  const willing = blocks.some(({ provenance, value }) => provenance === 'employer_share' && employerKinds.has(value)) ? 0.1 : 0
  return bar(
    'effort',
    1 - 0.15 * paper - 0.1 * paid - 0.05 * Math.max(0, actors - 3) + willing,
    `Accordi e atti da fare: ${paper}. Gambe di denaro da trovare: ${paid}. Tipi di organizzazioni e gruppi da mettere d’accordo: ${actors}.`,
    `Agreements and acts to make: ${paper}. Money legs to find: ${paid}. Kinds of organisations and groups to agree: ${actors}.`,
  )
}

function unknownsBar(blocks: readonly ConceptBlock[]): ScoreBar {
  const open = blocks.filter(({ provenance, value }) => provenance === 'open' || value === 'open').length
  return bar(
    'unknowns',
    blocks.length === 0 ? null : 1 - open / blocks.length,
    open === 0
      ? 'Nessun mattone è ancora da confermare.'
      : open === 1
        ? 'Un mattone è ancora da confermare.'
        : `Mattoni ancora da confermare: ${open}.`,
    open === 0
      ? 'No block is left to confirm.'
      : open === 1
        ? 'One block is still to be confirmed.'
        : `Blocks still to be confirmed: ${open}.`,
  )
}

/**
 * Six bars for a concept, never one number; higher is better in all.
 * Result: null where the map or the blocks do not say. Cost: O(blocks + resources x 49).
 */
export function scoreConcept(
  blocks: readonly ConceptBlock[],
  situation: Situation,
  resources: readonly ResourceProfile[],
): ScoreBar[] {
  return [
    gridBar(blocks, situation, resources),
    mustsBar(blocks, situation),
    provenanceBar(blocks),
    robustnessBar(blocks),
    effortBar(blocks),
    unknownsBar(blocks),
  ]
}
