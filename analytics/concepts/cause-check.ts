import type { Draft } from './assembly.ts'
import { workWords } from './facet-words.ts'
import { familySlots, fill } from './family-slots.ts'
import { shareInWords } from './join-words.ts'
import { leadingWork } from './need-words.ts'
import { causeLead, decideLead, type Phrasings, phrased } from './phrasings.ts'
import type { Direction, LocalText } from './profile.ts'
import { canonicalFacet, type Situation, type StrongFacet } from './situation.ts'

type Words = Readonly<Record<string, LocalText>>

/** What can be removed, moved, announced or allowed, by cause; asked of whoever owns the rule. */
const workQuestions: Words = {
  hours: { it: 'quale parte dell’orario si può spostare?', en: 'which part of the hours can move?' },
  short_notice_roster: { it: 'i turni si possono far sapere prima?', en: 'can rosters be announced sooner?' },
  no_replacement: {
    it: 'si può permettere uno scambio o una sostituzione breve?',
    en: 'can a swap or a short replacement be allowed?',
  },
  cannot_leave: {
    it: 'si può permettere a qualcuno di prendere il posto per poco?',
    en: 'can someone be allowed to take over for a while?',
  },
  no_remote: {
    it: 'quale parte del lavoro, anche piccola, si può spostare altrove?',
    en: 'which part of the work, however small, can move elsewhere?',
  },
  overtime: {
    it: 'che cosa si può togliere perché la giornata finisca in tempo?',
    en: 'what can be removed so that the day ends on time?',
  },
  travel_work: { it: 'quali viaggi si possono togliere o spostare?', en: 'which trips can be removed or moved?' },
  not_dared: { it: 'quale permesso va detto ad alta voce?', en: 'which permission has to be said out loud?' },
  boss_no: { it: 'quale regola può prendere il posto di quel no?', en: 'which rule can take the place of that no?' },
  contract: { it: 'quale regola può valere per tutti i contratti?', en: 'which rule can hold for every contract?' },
  temp_contract: {
    it: 'quale regola può valere anche per chi ha un contratto a termine?',
    en: 'which rule can hold for temporary contracts too?',
  },
  part_time_forced: { it: 'chi lo desidera può avere più ore?', en: 'can those who wish have more hours?' },
  shift_rot: { it: 'il giro dei turni può diventare più regolare?', en: 'can the rotation of shifts become more regular?' },
  weekly_var: {
    it: 'l’orario può cambiare meno spesso, o farsi sapere prima?',
    en: 'can hours change less often, or be known sooner?',
  },
  shift_night: {
    it: 'alcune notti si possono togliere o distribuire meglio?',
    en: 'can some nights be removed or spread better?',
  },
  night_work: {
    it: 'alcune notti si possono togliere o distribuire meglio?',
    en: 'can some nights be removed or spread better?',
  },
  split: { it: 'la pausa in mezzo alla giornata si può accorciare?', en: 'can the break in the middle of the day be shorter?' },
  on_call: { it: 'la reperibilità si può limitare o far sapere prima?', en: 'can on-call time be limited or announced sooner?' },
  weekend_work: { it: 'i fine settimana liberi si possono decidere prima?', en: 'can free weekends be decided sooner?' },
  pressure: { it: 'che cosa si può smettere di fare?', en: 'what can stop being done?' },
  rigid_start: { it: 'di quanto si può spostare l’entrata?', en: 'by how much can the start move?' },
  meeting_late: { it: 'quali riunioni si possono togliere o spostare?', en: 'which meetings can be removed or moved?' },
  seasonal_peak: { it: 'il picco si può distribuire su più settimane?', en: 'can the peak be spread over more weeks?' },
}

/** Causes outside work that somebody at the table may move. */
const outsideCauses: readonly { readonly facet: string; readonly text: LocalText }[] = [
  {
    facet: 'mob:no_service',
    text: {
      it: 'a quest’ora i mezzi non passano; si può spostare una corsa?',
      en: 'no transport runs at that hour; can a bus be moved?',
    },
  },
  {
    facet: 'mob:no_public_transport',
    text: { it: 'non ci sono mezzi utili; si può spostare una corsa?', en: 'there is no useful transport; can a bus be moved?' },
  },
  {
    facet: 'mob:connection',
    text: {
      it: 'le coincidenze non funzionano; si possono accordare gli orari?',
      en: 'connections do not work; can the timetables be tuned?',
    },
  },
  {
    facet: 'place:office_desk',
    text: {
      it: 'gli sportelli aprono durante il lavoro; si può spostare l’orario?',
      en: 'offices open during working hours; can their hours move?',
    },
  },
  {
    facet: 'place:school',
    text: {
      it: 'la scuola ha orari suoi; si possono accordare con il lavoro?',
      en: 'school keeps its own hours; can they be tuned with work?',
    },
  },
  {
    facet: 'res:coordination',
    text: { it: 'gli orari non combaciano; quale si può spostare?', en: 'hours do not match; which can move?' },
  },
  {
    facet: 'res:notice',
    text: { it: 'lo si sa tardi; chi lo può far sapere prima?', en: 'it is known late; who can let people know sooner?' },
  },
  {
    facet: 'res:legitimacy',
    text: {
      it: 'chiedere fa paura; quale permesso va detto ad alta voce?',
      en: 'asking is frightening; which permission has to be said out loud?',
    },
  },
  {
    facet: 'place:health_site',
    text: {
      it: 'le visite hanno un solo orario; si può spostare l’appuntamento?',
      en: 'appointments come at one hour only; can they move?',
    },
  },
]

const ending: Readonly<Record<Direction, Phrasings>> = {
  'remove-cause': [
    { it: 'Questa idea parte da lì.', en: 'This idea starts from there.' },
    { it: 'È da qui che si comincia.', en: 'This is where the idea begins.' },
  ],
  combine: [
    {
      it: 'Questa idea non toglie la causa: le due cose si guardano insieme.',
      en: 'This idea does not remove the cause: look at both together.',
    },
    {
      it: 'Qui la causa resta, e si mette insieme quello che c’è.',
      en: 'Here the cause remains, and what exists is put together.',
    },
  ],
  create: [
    {
      it: 'Si crea qualcosa di nuovo soltanto per la parte che la risposta lascia scoperta.',
      en: 'Something new is created only for what the answer leaves uncovered.',
    },
    { it: 'Il lavoro nuovo viene dopo, se serve ancora.', en: 'New work comes after that, if it is still needed.' },
    { it: 'Solo quello che resta si affida o si paga.', en: 'Only what remains is handed over or paid for.' },
  ],
}
const noCause: LocalText = {
  it: 'Nelle risposte che la mappa mostra non c’è una causa di lavoro o di orario. Prima di aggiungere qualcosa conviene chiedere lo stesso: che cosa si può togliere, spostare o far sapere prima, quando {happens}?',
  en: 'The answers the map shows name no cause in work or in hours. Before adding anything it is still worth asking: what can be removed, moved or announced sooner, when {happens}?',
}

function workCause(situation: Situation, cause: StrongFacet, turn: number): LocalText {
  const clause = workWords[cause.value]!
  const entry = situation.family.facets.find((facet) => canonicalFacet(facet.facet) === cause.facet)
  const share = entry && shareInWords(entry.share)
  const asked = fill(phrased(decideLead, turn), { question: workQuestions[cause.value] })
  return {
    it: `${clause.it}${share ? ` (lo segnano ${share.it})` : ''}. ${asked.it}`,
    en: `${clause.en}${share ? ` (marked by ${share.en})` : ''}. ${asked.en}`,
  }
}

/**
 * Whether a cause can be removed, moved, announced or allowed: asked before anything is added. An idea that removes a
 * cause speaks of its own.
 * Result: the strongest cause of work (from one fifth), else one outside work, else that the map shows none and that it
 * is still worth asking. Cost: O(facets).
 */
export function causeCheckOf({ situation, plays, turn }: Draft, direction: Direction): LocalText {
  const meant = direction === 'remove-cause' ? (plays[0]?.signs ?? []) : []
  const work = leadingWork(situation, workQuestions, meant)
  const standing = outsideCauses.filter(({ facet }) => situation.share(facet) >= 0.2)
  const outside = standing.find(({ facet }) => meant.includes(facet) && situation.share(facet) >= 0.4)
  const cause = outside?.text ?? (work ? workCause(situation, work, turn) : standing[0]?.text)
  const end = phrased(ending[direction], turn)
  if (cause) {
    const first = fill(phrased(causeLead, turn), { cause })
    return { it: `${first.it} ${end.it}`, en: `${first.en} ${end.en}` }
  }
  return fill(noCause, familySlots(situation))
}
