import { type ConceptUnderReview, employers, oneOf, patchOf, type Rule, standing } from './rule.ts'

const agreements = ['company_agr', 'territorial_agr', 'internal_rule'] as const

/** Employers that stand in the blocks: kinds, and a network counts for several. */
function severalEmployers(concept: ConceptUnderReview): boolean {
  if (concept.facts.employers !== undefined) return concept.facts.employers > 1
  const kinds = new Set(concept.actors().filter(oneOf(employers)))
  return kinds.has('firm_network') || kinds.size > 1 || concept.has('governance', 'network_contract')
}

/** Rules of work: hours given, agreements, rosters across firms, home carers. */
export const workRules: readonly Rule[] = [
  {
    id: 'R04',
    kind: 'forbid',
    needsCounsel: true,
    applies: (concept) => concept.has('lever', 'solidarity_hours') && severalEmployers(concept),
    message: {
      it: 'La banca ore solidale vale nella stessa impresa',
      en: 'Hours can be given to colleagues within one firm only',
    },
    repair: {
      it: 'Fra imprese diverse: distacco o codatorialità in rete, oppure tempo alla pari fuori dal lavoro.',
      en: 'Across firms: secondment in a network, or time given between peers outside work.',
    },
    patch: (concept) =>
      patchOf(concept, 'R04', ['lever:network_second', 'resource:peer_time'], standing(concept, 'lever', 'solidarity_hours')),
  },
  {
    id: 'R05',
    kind: 'requires',
    needsCounsel: true,
    applies: ({ has }) => has('lever', 'solidarity_hours'),
    met: ({ has }) => has('lever', ...agreements),
    message: {
      it: 'Serve contratto o accordo/regolamento con casi, adesione, residui; solo ferie oltre 4 settimane',
      en: 'A contract, agreement or regulation with cases, consent and remaining hours is needed; only holidays beyond 4 weeks',
    },
    repair: {
      it: 'Aggiungere un accordo aziendale che dica casi, adesione e residui.',
      en: 'Add a company agreement that states cases, consent and remaining hours.',
    },
    patch: (concept) => patchOf(concept, 'R05', ['lever:company_agr']),
  },
  {
    id: 'R10',
    kind: 'suggest',
    needsCounsel: true,
    applies: (concept) =>
      concept.actors().some(oneOf(['micro_firm', 'sme'])) &&
      !concept.actors().includes('firm_network') &&
      concept.has('lever', 'company_agr', 'network_second') &&
      concept.facts.worksCouncil !== true,
    met: ({ has }) => has('lever', 'territorial_agr'),
    message: {
      it: 'Senza RSU: adesione ad accordo territoriale o firma con sindacati del territorio',
      en: 'Without a works council: join a territorial agreement, or sign with the unions of the territory',
    },
    repair: {
      it: 'Mettere un accordo territoriale accanto o al posto di quello aziendale.',
      en: 'Put a territorial agreement beside the company one, or in its place.',
    },
    patch: (concept) => patchOf(concept, 'R10', ['lever:territorial_agr']),
  },
  {
    id: 'R16',
    kind: 'requires',
    applies: (concept) =>
      concept.has('resource', 'roster_info', 'swap_room') &&
      (severalEmployers(concept) || concept.actors('doer_peer').length > 0),
    met: ({ has }) => has('trust', 'privacy_shield'),
    message: {
      it: 'Condividere solo fasce e posti scoperti, senza nomi',
      en: 'Share only time bands and uncovered places, without names',
    },
    repair: {
      it: 'Aggiungere la regola: chi organizza vede le fasce, non i nomi e non i motivi.',
      en: 'Add the rule: organisers see time bands, neither names nor reasons.',
    },
    patch: (concept) => patchOf(concept, 'R16', ['trust:privacy_shield']),
  },
  {
    id: 'R35',
    kind: 'requires',
    needsCounsel: true,
    applies: ({ has }) => has('lever', 'domestic_parts'),
    met: ({ has }) => has('resource', 'admin'),
    message: {
      it: 'Ogni famiglia ha il suo contratto, ore sommate entro i limiti',
      en: 'Each household has its own contract, and added hours stay within the limits',
    },
    repair: {
      it: 'Aggiungere un aiuto per le pratiche che tenga i contratti e il conto delle ore.',
      en: 'Add help with paperwork that keeps the contracts and the count of hours.',
    },
    patch: (concept) => patchOf(concept, 'R35', ['resource:admin']),
  },
]
