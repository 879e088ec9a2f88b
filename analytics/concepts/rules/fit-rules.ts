import { leastHolders } from '../expected-use.ts'
import { type ConceptUnderReview, employers, oneOf, patchOf, type Rule, standing } from './rule.ts'

const must = (concept: ConceptUnderReview, value: string) => concept.situation.share(`must:${value}`)

/** More than half of a family is further than 20 minutes from the place of the need. */
function farFromNeed({ situation }: ConceptUnderReview): boolean {
  const far = ['mob:d40', 'mob:d60', 'mob:d60p'].reduce((sum, facet) => sum + situation.share(facet), 0)
  const near = ['mob:d10', 'mob:d20'].reduce((sum, facet) => sum + situation.share(facet), 0)
  return far >= 0.5 && far > near
}

/** Asking would go through the own employer: inside the firm, or with the firm as host or coordinator. */
function throughEmployer(concept: ConceptUnderReview): boolean {
  if (concept.has('access', 'automatic')) return false
  return concept.has('place', 'company_space') || concept.actors('host', 'coordinator').some(oneOf(employers))
}

/** Rules on whether a concept fits the family: its conditions, its hours, its size. */
export const fitRules: readonly Rule[] = [
  {
    id: 'R17',
    kind: 'forbid',
    applies: (concept) => must(concept, 'private') >= 0.3 && throughEmployer(concept),
    message: { it: 'Serve un accesso fuori dal datore di lavoro', en: 'A way in outside the employer is needed' },
    repair: {
      it: 'Spostare l’accesso fuori dall’azienda: in uno spazio pubblico, con un messaggio o una persona che non dipende dall’impresa.',
      en: 'Move the way in outside the firm: a public space, with a message or a person who does not depend on the firm.',
    },
    patch: (concept) =>
      patchOf(
        concept,
        'R17',
        [...(concept.has('place', 'company_space') ? ['place:public_space'] : []), 'access:phone', 'trust:privacy_shield'],
        [
          ...standing(concept, 'place', 'company_space'),
          ...standing(concept, 'access', 'board', 'person'),
          ...concept.blocks.filter(
            (block) =>
              block.kind === 'actor' &&
              ['host', 'coordinator'].includes(block.role ?? '') &&
              employers.some((kind) => kind === block.value),
          ),
        ],
      ),
  },
  {
    id: 'R18',
    kind: 'forbid',
    applies: (concept) => must(concept, 'low_digital') >= 0.2 && concept.has('access', 'app'),
    met: ({ has }) => has('access', 'person', 'phone', 'board', 'automatic'),
    message: { it: 'Serve un accesso senza app', en: 'A way in without an app is needed' },
    repair: { it: 'Aggiungere una persona di riferimento o il telefono.', en: 'Add a reference person or the phone.' },
    patch: (concept) => patchOf(concept, 'R18', ['access:phone']),
  },
  {
    id: 'R19',
    kind: 'warn',
    applies: (concept) => must(concept, 'shift_ok') >= 0.3 && concept.has('time', 'daily_fixed', 'weekly_fixed'),
    met: ({ has }) => has('time', 'shift_aligned'),
    message: { it: 'Orario fisso con bisogni a turni', en: 'Fixed hours for needs that follow shifts' },
    repair: { it: 'Seguire i turni, oppure accordare gli orari.', en: 'Follow the shifts, or tune the hours together.' },
    patch: (concept) => patchOf(concept, 'R19', ['time:shift_aligned'], standing(concept, 'time', 'daily_fixed', 'weekly_fixed')),
  },
  {
    id: 'R20',
    kind: 'warn',
    applies: (concept) => must(concept, 'last_minute') >= 0.3 && concept.has('time', 'days_notice'),
    met: ({ has }) => has('time', 'same_day'),
    message: { it: 'Il bisogno nasce all’ultimo', en: 'The need comes up at the last minute' },
    repair: {
      it: 'Rispondere anche lo stesso giorno, con chi coordina e una riserva.',
      en: 'Answer on the same day too, with a coordinator and a reserve.',
    },
    patch: (concept) =>
      patchOf(
        concept,
        'R20',
        ['time:same_day', 'governance:pool_coord', 'trust:reserve'],
        standing(concept, 'time', 'days_notice'),
      ),
  },
  {
    id: 'R21',
    kind: 'warn',
    applies: (concept) =>
      Math.max(must(concept, 'known_person'), must(concept, 'same_person')) >= 0.3 &&
      (concept.facts.rotaSize === undefined ? concept.has('governance', 'rota') : concept.facts.rotaSize > 6),
    met: (concept) => concept.facts.rotaSize === undefined && concept.has('trust', 'same_person', 'known'),
    message: { it: 'Troppe facce diverse', en: 'Too many different faces' },
    repair: {
      it: 'Tenere sempre la stessa persona, o gruppi piccoli: al massimo sei.',
      en: 'Keep the same person, or small groups: six at most.',
    },
    patch: (concept) => patchOf(concept, 'R21', ['trust:same_person']),
  },
  {
    id: 'R22',
    kind: 'warn',
    applies: (concept) => concept.has('place', 'near_work') && farFromNeed(concept),
    met: ({ has, operators }) => has('place', 'near_home', 'on_route') || operators.has('MOVE'),
    message: { it: 'Vicino al lavoro ma lontano dal bisogno', en: 'Near work but far from the need' },
    repair: { it: 'Spostare il luogo vicino a casa o lungo la strada.', en: 'Move the place near home or along the way.' },
    patch: (concept) => patchOf(concept, 'R22', ['place:near_home'], standing(concept, 'place', 'near_work')),
  },
  {
    id: 'R24',
    kind: 'forbid',
    applies: ({ situation }) => (leastHolders(situation.family.sizeBand) ?? 10) < 10,
    message: { it: 'Sotto la soglia di riservatezza', en: 'Below the confidentiality threshold' },
    repair: {
      it: 'Non mostrarla fuori dal tavolo: unirla a una famiglia vicina, o aspettare la prossima rilevazione.',
      en: 'Do not show it outside the table: join it to a close family, or wait for the next wave.',
    },
  },
]
