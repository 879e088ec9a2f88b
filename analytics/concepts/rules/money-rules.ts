import { expectedUses } from '../expected-use.ts'
import { type ConceptUnderReview, civicActors, oneOf, patchOf, publicBodies, type Rule, standing } from './rule.ts'

const cofinancing = ['cofin_cash', 'cofin_kind'] as const
const legs = (concept: ConceptUnderReview) =>
  concept.blocks
    .filter((block) => block.kind === 'funding' && block.value !== 'open' && block.value !== 'zero')
    .map((block) => block.value)
/** Whoever pays: funders, else every employer and public body in the concept. */
const payers = (concept: ConceptUnderReview) => {
  const funders = concept.actors('funder')
  return funders.length > 0
    ? funders
    : concept.actors().filter((kind) => kind !== 'worker_group' && kind !== 'household' && kind !== 'union')
}
const thirdSector = civicActors.filter((kind) => kind !== 'worker_group' && kind !== 'household')

/** Rules of money: tax, public money, fees, what stays when a grant ends. */
export const moneyRules: readonly Rule[] = [
  {
    id: 'R06',
    kind: 'forbid',
    needsCounsel: true,
    applies: (concept) =>
      concept.has('funding', 'pdr') && payers(concept).length > 0 && payers(concept).every(oneOf(publicBodies)),
    message: {
      it: 'Il premio detassato non vale per le pubbliche amministrazioni',
      en: 'The tax-relieved bonus does not hold for public administrations',
    },
    repair: {
      it: 'Togliere il premio convertito e scegliere un’altra gamba, per esempio il bilancio comunale.',
      en: 'Remove the converted bonus and choose another leg, such as the municipal budget.',
    },
    patch: (concept) => patchOf(concept, 'R06', ['funding:municipal'], standing(concept, 'funding', 'pdr')),
  },
  {
    id: 'R07',
    kind: 'requires',
    needsCounsel: true,
    applies: ({ has }) => has('funding', 'pdr'),
    met: ({ has }) => has('lever', 'company_agr', 'territorial_agr'),
    message: { it: 'Serve accordo di secondo livello depositato', en: 'A registered second-level agreement is needed' },
    repair: { it: 'Aggiungere un accordo aziendale o territoriale.', en: 'Add a company or territorial agreement.' },
    patch: (concept) =>
      patchOf(concept, 'R07', [
        concept.actors().some(oneOf(['micro_firm', 'sme'])) ? 'lever:territorial_agr' : 'lever:company_agr',
      ]),
  },
  {
    id: 'R08',
    kind: 'requires',
    needsCounsel: true,
    applies: ({ has }) => has('funding', 'tuir_c2'),
    met: ({ has }) => has('lever', 'internal_rule', 'company_agr'),
    message: {
      it: 'Va offerto a tutti o a categorie omogenee, non a singole persone',
      en: 'It must be offered to all or to uniform categories, not to single people',
    },
    repair: {
      it: 'Aggiungere una regola interna che descriva la categoria in modo oggettivo.',
      en: 'Add an internal rule that describes the category objectively.',
    },
    patch: (concept) => patchOf(concept, 'R08', ['lever:internal_rule']),
  },
  {
    id: 'R09',
    kind: 'warn',
    needsCounsel: true,
    applies: ({ has }) => has('funding', 'tuir_c3'),
    message: {
      it: 'Attenzione alla soglia: un euro in più tassa tutto',
      en: 'Mind the threshold: one euro more and all of it is taxed',
    },
    repair: {
      it: 'Tenere il conto per persona durante l’anno, oppure usare il welfare dell’art. 51 c. 2.',
      en: 'Keep the count per person during the year, or use welfare under art. 51(2).',
    },
    patch: (concept) => patchOf(concept, 'R09', ['funding:tuir_c2'], standing(concept, 'funding', 'tuir_c3')),
  },
  {
    id: 'R11',
    kind: 'warn',
    needsCounsel: true,
    applies: (concept) => concept.actors().includes('public_company') && concept.has('funding', 'employer', 'pdr'),
    message: {
      it: 'Verificare gli obiettivi sui costi del personale dei soci',
      en: 'Check the shareholders’ targets on staff costs',
    },
    repair: {
      it: 'Chiedere ai soci pubblici prima di promettere una quota.',
      en: 'Ask the public shareholders before promising a share.',
    },
  },
  {
    id: 'R12',
    kind: 'requires',
    needsCounsel: true,
    applies: (concept) =>
      (concept.actors().some(oneOf(publicBodies)) || concept.has('lever', 'art55', 'procurement', 'collab')) &&
      concept.actors('host', 'doer_pro', 'doer_peer', 'coordinator').some(oneOf([...thirdSector, 'household', 'worker_group'])) &&
      (concept.has('funding', 'municipal', 'regional') ||
        concept.actors('funder', 'host').some(oneOf(publicBodies)) ||
        concept.has('lever', 'art55', 'procurement', 'collab')),
    met: ({ has }) => has('lever', 'art55', 'procurement', 'collab'),
    message: {
      it: 'Serve procedura pubblica: co-progettazione o appalto o patto',
      en: 'A public procedure is needed: co-design, procurement or a pact',
    },
    repair: {
      it: 'Aggiungere un patto di collaborazione, o la co-progettazione se c’è un ente del terzo settore.',
      en: 'Add a collaboration pact, or co-design where a third-sector body takes part.',
    },
    patch: (concept) =>
      patchOf(concept, 'R12', [concept.actors().some(oneOf(['social_coop', 'foundation'])) ? 'lever:art55' : 'lever:collab']),
  },
  {
    id: 'R13',
    kind: 'forbid',
    needsCounsel: true,
    applies: (concept) =>
      concept.has('resource', 'seats') &&
      (concept.has('funding', 'user_flat', 'user_income') || concept.actors('doer_pro').includes('transport_op')),
    message: {
      it: 'Passaggi a pagamento oltre il rimborso: trasporto da autorizzare',
      en: 'Rides paid beyond shared costs are transport that needs a licence',
    },
    repair: {
      it: 'Togliere la quota: si dividono soltanto le spese del viaggio.',
      en: 'Remove the fee: only the costs of the trip are shared.',
    },
    patch: (concept) =>
      patchOf(
        concept,
        'R13',
        ['funding:reciprocity'],
        [
          ...standing(concept, 'funding', 'user_flat', 'user_income'),
          ...standing(concept, 'actor', 'transport_op').filter((block) => block.role === 'doer_pro'),
        ],
      ),
  },
  {
    id: 'R23',
    kind: 'warn',
    applies: (concept) => {
      const uses = expectedUses(concept.situation)
      return (
        uses !== undefined &&
        uses < 4 &&
        (concept.has('resource', 'vehicle', 'pro_hours') || concept.actors('doer_pro').length > 0)
      )
    },
    met: ({ has }) => has('time', 'one_off'),
    message: { it: 'Domanda troppo bassa per un costo fisso', en: 'Too little demand for a fixed cost' },
    repair: {
      it: 'Mettere insieme la domanda con un’altra famiglia di bisogni, o provare una volta sola.',
      en: 'Bring the demand together with another need family, or try it once only.',
    },
    patch: (concept) =>
      patchOf(
        concept,
        'R23',
        ['time:one_off'],
        concept.blocks.filter((block) => block.kind === 'time'),
      ),
  },
  {
    id: 'R25',
    kind: 'requires',
    applies: (concept) => concept.has('funding', 'reciprocity') && concept.situation.share('stake:exhaustion') >= 0.4,
    met: ({ has }) => has('resource', 'pro_hours'),
    message: {
      it: 'Chi è sfinito non può restituire subito: prevedere esoneri',
      en: 'People who are worn out cannot give back at once: allow exemptions',
    },
    repair: {
      it: 'Scrivere chi riceve senza restituire, e aggiungere qualche ora di chi lo fa per mestiere.',
      en: 'Write down who receives without giving back, and add some hours of people who do it for a living.',
    },
    patch: (concept) => patchOf(concept, 'R25', ['resource:pro_hours']),
  },
  {
    id: 'R32',
    kind: 'requires',
    applies: ({ has }) => has('funding', 'regional'),
    met: ({ has }) => has('funding', ...cofinancing),
    message: {
      it: 'Durata, spese e cofinanziamento secondo l’avviso del ciclo',
      en: 'Duration, expenses and co-financing follow the call of the cycle',
    },
    repair: {
      it: 'Aggiungere il cofinanziamento, per esempio lavoro e spazi propri messi in conto.',
      en: 'Add the co-financing, such as own work and premises counted as a contribution.',
    },
    patch: (concept) => patchOf(concept, 'R32', ['funding:cofin_kind']),
  },
  {
    id: 'R33',
    kind: 'warn',
    applies: (concept) => {
      const all = legs(concept)
      return all.length === 1 && all[0] === 'regional'
    },
    message: { it: 'Che cosa resta quando finisce il contributo?', en: 'What remains when the grant ends?' },
    repair: {
      it: 'Aggiungere una seconda gamba: una quota dell’impresa, o chi riceve e poi dà.',
      en: 'Add a second leg: a share paid by the firm, or those who receive give back.',
    },
    patch: (concept) => patchOf(concept, 'R33', ['funding:employer']),
  },
]
