import { type ConceptUnderReview, civicActors, doers, employers, oneOf, patchOf, type Rule, standing } from './rule.ts'

const bodily = ['escort', 'watch', 'care', 'visit', 'homework', 'meals_shop', 'listen', 'emergency', 'night', 'travel'].map(
  (value) => `fn:${value}`,
)
const things = ['space', 'vehicle', 'seats', 'kitchen', 'peer_time', 'pro_hours', 'known_person'] as const
const helping = ({ actors }: ConceptUnderReview) => actors(...doers).length > 0
const atFirm = (concept: ConceptUnderReview) =>
  concept.has('place', 'company_space') || concept.actors('host').some(oneOf(employers))

/** Rules that keep people safe: minors, cover, vehicles, rooms, nights. */
export const safetyRules: readonly Rule[] = [
  {
    id: 'R01',
    kind: 'forbid',
    needsCounsel: true,
    applies: (concept) =>
      concept.situation.children &&
      ['fn:watch', 'fn:homework'].some((facet) => concept.situation.share(facet) >= 0.2) &&
      concept.actors(...doers, 'coordinator').some((kind) => kind !== 'household' && kind !== 'worker_group'),
    met: ({ has }) => has('trust', 'check') && has('trust', 'two_adults'),
    message: {
      it: 'Con minori servono verifiche, copertura e presenza adeguata',
      en: 'With minors, legal checks, cover and enough adults are needed',
    },
    repair: {
      it: 'Aggiungere le verifiche di legge, due adulti presenti e la copertura assicurativa.',
      en: 'Add the legal checks, two adults present and insurance cover.',
    },
    patch: (concept) => patchOf(concept, 'R01', ['trust:check', 'trust:two_adults', 'trust:insurance']),
  },
  {
    id: 'R02',
    kind: 'requires',
    applies: (concept) =>
      helping(concept) &&
      (concept.has('resource', ...things) || bodily.some((facet) => concept.situation.share(facet) >= 0.2)) &&
      !concept.actors(...doers).every((kind) => kind === 'worker_group' && !concept.has('resource', ...things)) &&
      !(
        concept.actors(...doers, 'receiver').every((kind) => kind === 'household') &&
        !concept.has('actor', ...civicActors.filter((kind) => kind !== 'household'))
      ),
    met: ({ has }) => has('trust', 'insurance'),
    message: { it: 'Serve copertura assicurativa', en: 'Insurance cover is needed' },
    repair: {
      it: 'Aggiungere la copertura assicurativa di chi ospita e di chi aiuta.',
      en: 'Add insurance cover for hosts and helpers.',
    },
    patch: (concept) => patchOf(concept, 'R02', ['trust:insurance']),
  },
  {
    id: 'R03',
    kind: 'requires',
    applies: ({ has }) => has('time', 'same_day', 'emergency'),
    met: ({ has }) => has('governance', 'pool_coord') && has('trust', 'reserve'),
    message: {
      it: 'Servono un coordinatore e una riserva di almeno 3 persone',
      en: 'A coordinator and a reserve of at least 3 people are needed',
    },
    repair: {
      it: 'Aggiungere un gruppo con chi coordina e una riserva di almeno tre persone.',
      en: 'Add a pool with a coordinator and a reserve of at least three people.',
    },
    patch: (concept) => patchOf(concept, 'R03', ['governance:pool_coord', 'trust:reserve']),
  },
  {
    id: 'R14',
    kind: 'requires',
    needsCounsel: true,
    applies: ({ has }) => has('resource', 'vehicle'),
    met: ({ has }) => has('governance', 'written_pact') && has('trust', 'insurance'),
    message: {
      it: 'Uso promiscuo: assicurazione, conducente, responsabilità',
      en: 'Mixed use of a vehicle: insurance, driver, liability',
    },
    repair: {
      it: 'Aggiungere un patto scritto su chi guida e chi risponde, e la copertura assicurativa.',
      en: 'Add a written pact on who drives and who is liable, and insurance cover.',
    },
    patch: (concept) => patchOf(concept, 'R14', ['governance:written_pact', 'trust:insurance']),
  },
  {
    id: 'R15',
    kind: 'requires',
    needsCounsel: true,
    applies: (concept) =>
      concept.has('resource', 'space', 'kitchen') &&
      atFirm(concept) &&
      (concept.situation.children ||
        concept.actors('receiver').some((kind) => kind !== 'worker_group') ||
        concept
          .actors('doer_pro', 'doer_peer', 'coordinator')
          .some((kind) => kind !== 'worker_group' && !employers.some((each) => each === kind))),
    met: ({ has }) => has('governance', 'written_pact') && has('trust', 'insurance'),
    message: { it: 'Sicurezza: accessi, DVR, orari, pulizia', en: 'Safety: access, risk assessment, hours, cleaning' },
    repair: {
      it: 'Aggiungere un patto scritto su accessi, orari e pulizia, e la copertura assicurativa di chi entra.',
      en: 'Add a written pact on access, hours and cleaning, and insurance cover for those who come in.',
    },
    patch: (concept) => patchOf(concept, 'R15', ['governance:written_pact', 'trust:insurance']),
  },
  {
    id: 'R34',
    kind: 'requires',
    needsCounsel: true,
    applies: (concept) =>
      (concept.has('time', 'night') && helping(concept)) ||
      (concept.situation.share('fn:night') >= 0.2 && concept.has('place', 'home', 'near_home') && helping(concept)),
    met: ({ has }) => has('trust', 'training'),
    message: { it: 'Persona formata e turni di riposo (11 ore)', en: 'A trained person and rest between shifts (11 hours)' },
    repair: {
      it: 'Aggiungere una formazione breve e scrivere i riposi nel patto.',
      en: 'Add short training and write the rest periods into the pact.',
    },
    patch: (concept) => patchOf(concept, 'R34', ['trust:training']),
  },
  {
    id: 'R26',
    kind: 'warn',
    applies: (concept) =>
      concept.actors('doer_peer').length > 0 &&
      concept.facts.peers !== 'mixed' &&
      ['escort', 'watch', 'care', 'visit', 'homework', 'listen', 'night', 'emergency'].some(
        (value) => concept.situation.share(`fn:${value}`) >= 0.2,
      ),
    met: ({ has, actors, facts }) => facts.peers !== 'women' && (has('resource', 'pro_hours') || actors('doer_pro').length > 0),
    message: {
      it: 'Se lo fanno soltanto donne, il lavoro di cura si sposta, non si divide',
      en: 'If only women do it, the work of care moves, it is not shared',
    },
    repair: {
      it: 'Chiedere un giro misto, oppure qualche ora di chi lo fa per mestiere.',
      en: 'Ask for a mixed rota, or for some hours of people who do it for a living.',
    },
    patch: (concept) =>
      standing(concept, 'resource', 'pro_hours').length > 0 ? undefined : patchOf(concept, 'R26', ['resource:pro_hours']),
  },
]
