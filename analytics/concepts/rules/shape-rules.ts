import { type ConceptUnderReview, employers, oneOf, patchOf, publicBodies, type Rule } from './rule.ts'

const causeOperators = ['SUBTRACT', 'PREDICT', 'SHIFT', 'SYNCHRONISE', 'LEGITIMISE'] as const
const changingRules = ['rule', 'roster_info', 'swap_room', 'opening_hours', 'hours_saved'] as const
const ruleHolders = [...employers, ...publicBodies, 'transport_op', 'housing', 'union'] as const

/** Somebody already in the concept who could own the rule, in the same order for everybody. */
const likelyOwner = (concept: ConceptUnderReview) => ruleHolders.find((kind) => concept.actors().includes(kind))

/** Rules on the shape of a concept: who owns the rule, whose words, is it a catalogue item, cause first. */
export const shapeRules: readonly Rule[] = [
  {
    id: 'R27',
    kind: 'requires',
    applies: () => true,
    met: (concept) => concept.actors('rule_owner').length > 0,
    message: { it: 'Nominare chi può cambiare la regola', en: 'Name who can change the rule' },
    repair: {
      it: 'Aggiungere chi può cambiare la regola: un’impresa, un ente, una scuola.',
      en: 'Add whoever can change the rule: a firm, a public body, a school.',
    },
    patch: (concept) => {
      const owner = likelyOwner(concept)
      return owner ? patchOf(concept, 'R27', [`actor:${owner}:rule_owner`]) : undefined
    },
  },
  {
    id: 'R28',
    kind: 'requires',
    applies: () => true,
    met: ({ blocks }) => blocks.some((block) => block.provenance === 'worker_text' || block.provenance === 'worker_offer'),
    message: {
      it: 'Almeno un mattone viene dalle parole o dalle offerte dei lavoratori',
      en: 'At least one block comes from the words or the offers of workers',
    },
    repair: {
      it: 'Rimettere un mattone nato dalla mappa: una condizione, un’ora, un’offerta.',
      en: 'Put back a block born of the map: a condition, an hour, an offer.',
    },
  },
  {
    id: 'R29',
    kind: 'warn',
    applies: (concept) => {
      const acting = concept.blocks.filter(
        (block) => block.kind === 'actor' && block.value !== 'open' && block.role !== 'receiver',
      )
      const provided =
        acting.length > 0 &&
        acting.every((block) => block.value === 'social_coop' || block.role === 'doer_pro' || block.role === 'coordinator')
      return (
        provided &&
        !acting.some((block) => employers.some((kind) => kind === block.value) || block.value === 'worker_group') &&
        !concept.has('resource', ...changingRules)
      )
    },
    message: {
      it: 'Sembra un’offerta esistente: che cosa mette di nuovo chi lavora o chi organizza il lavoro?',
      en: 'It looks like an existing offer: what do workers, or those who organise work, bring that is new?',
    },
    repair: {
      it: 'Aggiungere chi lavora, un’impresa o una regola che cambia. Che cosa lo rende diverso per queste persone?',
      en: 'Add workers, a firm or a rule that changes. What makes it different for these people?',
    },
    patch: (concept) => patchOf(concept, 'R29', ['actor:worker_group:promoter', 'resource:rule']),
  },
  {
    id: 'R30',
    kind: 'warn',
    applies: ({ facts }) => (facts.offerSimilarity ?? 0) >= 0.7,
    message: {
      it: 'Esiste già qualcosa di simile: perché non funziona per queste persone?',
      en: 'Something similar exists already: why does it not work for these people?',
    },
    repair: {
      it: 'Leggere insieme l’offerta esistente e scrivere che cosa manca.',
      en: 'Read the existing offer together and write down what is missing.',
    },
  },
  {
    id: 'R31',
    kind: 'suggest',
    applies: ({ situation, operators }) => situation.work >= 0.4 && !causeOperators.some((id) => operators.has(id)),
    message: {
      it: 'Prima di aggiungere un servizio: si può togliere la causa?',
      en: 'Before adding a service: can the cause be removed?',
    },
    repair: {
      it: 'Leggere prima la proposta che toglie la causa, e chiedere a chi può cambiare la regola.',
      en: 'Read the proposal that removes the cause first, and ask whoever can change the rule.',
    },
  },
  {
    id: 'R36',
    kind: 'warn',
    applies: (concept) =>
      concept.has('resource', 'opening_hours') &&
      concept.actors().some(oneOf([...publicBodies, 'public_company', 'transport_op'])),
    message: { it: 'Effetto sui cittadini da valutare', en: 'The effect on citizens has to be weighed' },
    repair: {
      it: 'Sentire chi usa quegli orari, e passare dal piano degli orari della città.',
      en: 'Listen to those who use those hours, and go through the city timetable plan.',
    },
    patch: (concept) => patchOf(concept, 'R36', ['lever:city_times', 'governance:public_act']),
  },
]
