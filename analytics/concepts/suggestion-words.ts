import type { Phrasings } from './phrasings.ts'
import type { LocalText } from './profile.ts'

type Words = Readonly<Record<string, LocalText>>

/** Question behind a resource that nobody has given yet. */
export const resourceQuestions: Words = {
  roster_info: {
    it: 'Quali imprese possono far conoscere i turni prima[, per le ore {hours}]?',
    en: 'Which firms can make rosters known sooner[, for the hours {hours}]?',
  },
  swap_room: {
    it: 'In quali squadre c’è margine per scambiare i turni[ {when}]?',
    en: 'In which teams is there room to swap shifts[ {when}]?',
  },
  opening_hours: {
    it: 'Quale orario di apertura può cambiare, e chi lo decide?',
    en: 'Which opening hours can change, and who decides it?',
  },
  channel: {
    it: 'Con quale mezzo semplice si avvisa quando {happens}?',
    en: 'By what simple means are people told when {happens}?',
  },
  data: {
    it: 'Quali dati su viaggi e presenze si possono guardare senza nomi?',
    en: 'Which data on trips and presence can be looked at without names?',
  },
  known_person: {
    it: 'Quali persone già conosciute sono disponibili[ {when}]?',
    en: 'Which people already known are available[ {when}]?',
  },
  peer_time: { it: 'Chi può dare un po’ del suo tempo[ {when}]?', en: 'Who can give some of their time[ {when}]?' },
  seats: { it: 'Chi ha posti liberi su questa strada[ {when}]?', en: 'Who has free seats on this road[ {when}]?' },
  vehicle: { it: 'Quale mezzo resta fermo[ {when}]?', en: 'Which vehicle stands idle[ {when}]?' },
  space: { it: 'Quale spazio è libero[ {when}]?', en: 'Which space is free[ {when}]?' },
  kitchen: { it: 'Chi ha una cucina che si può usare[ {when}]?', en: 'Who has a kitchen that can be used[ {when}]?' },
  pro_hours: { it: 'Chi può dare ore di lavoro[ {when}], e quante?', en: 'Who can give hours of work[ {when}], and how many?' },
  skill: { it: 'Chi lo sa già fare e lo può insegnare?', en: 'Who already knows how and can teach it?' },
  language: { it: 'Chi parla la lingua che serve[ {when}]?', en: 'Who speaks the language that is needed[ {when}]?' },
  admin: { it: 'Chi può aiutare con le carte?', en: 'Who can help with the papers?' },
  money: { it: 'Chi può mettere denaro, e quanto?', en: 'Who can put in money, and how much?' },
  buying_power: { it: 'Che cosa si può comprare insieme?', en: 'What can be bought together?' },
}

/** Question behind a role nobody holds yet. */
export const roleQuestions: Words = {
  rule_owner: {
    it: 'Chi può decidere di cambiare la regola, visto che {work}?',
    en: 'Who can decide to change the rule, given that {work}?',
  },
  host: { it: 'Chi può ospitare[ {when}]?', en: 'Who can host[ {when}]?' },
  doer_pro: { it: 'Chi lo fa già per mestiere in zona[, {when}]?', en: 'Who nearby already does it for a living[, {when}]?' },
  doer_peer: { it: 'Chi è disposto a fare la propria parte[ {when}]?', en: 'Who is willing to do their part[ {when}]?' },
  coordinator: { it: 'Chi tiene le fila quando {happens}?', en: 'Who keeps things together when {happens}?' },
  funder: { it: 'Chi può mettere una parte del denaro?', en: 'Who can put in part of the money?' },
  guarantor: {
    it: 'Quale sindacato o RSU può garantire l’accordo?',
    en: 'Which union or works council can guarantee the agreement?',
  },
  promoter: { it: 'Chi fa la prima proposta agli altri?', en: 'Who makes the first proposal to the others?' },
}
export const ruleOwnerQuestion: LocalText = {
  it: 'Chi può cambiare la regola quando {happens}?',
  en: 'Who can change the rule when {happens}?',
}

/** Question behind any other block that is still open. */
export const blockQuestions: Words = {
  place: {
    it: 'Dove può succedere, perché sia comodo per {subject}?',
    en: 'Where can it take place, so that it suits {subject}?',
  },
  time: {
    it: 'In quali giorni e a quali ore serve, visto che la mappa non lo dice?',
    en: 'On which days and at what hours is it needed, as the map does not say?',
  },
  funding: {
    it: 'Chi mette la parte di denaro che manca, e per quanto tempo?',
    en: 'Who puts in the money that is missing, and for how long?',
  },
  lever: { it: 'Con quale regola o contratto si affida il lavoro?', en: 'Under which rule or contract is the work handed over?' },
}

/** Ways to ask for a role, where many ideas ask for it. */
export const roleAgain: Readonly<Record<string, Phrasings>> = {
  rule_owner: [
    {
      it: 'Chi può decidere di cambiare la regola, visto che {work}?',
      en: 'Who can decide to change the rule, given that {work}?',
    },
    { it: 'Se {work}, chi ha il potere di decidere in un altro modo?', en: 'If {work}, who has the power to decide otherwise?' },
    { it: 'Chi ha scritto la regola di oggi, e chi la può riscrivere?', en: 'Who wrote today’s rule, and who can rewrite it?' },
  ],
  guarantor: [
    { it: 'Quale sindacato o RSU può garantire l’accordo?', en: 'Which union or works council can guarantee the agreement?' },
    {
      it: 'Con chi rappresenta chi lavora si scrive l’accordo?',
      en: 'With which workers’ representatives is the agreement written?',
    },
    {
      it: 'Chi controlla che quanto è scritto valga per ogni persona?',
      en: 'Who watches that what is written holds for everyone?',
    },
  ],
  coordinator: [
    { it: 'Chi tiene le fila quando {happens}?', en: 'Who keeps things together when {happens}?' },
    { it: 'A chi ci si rivolge se qualcosa salta?', en: 'Whom do people turn to if something falls through?' },
    { it: 'Chi risponde nel primo mese di prova?', en: 'Who answers during the first month of the try-out?' },
  ],
}
export const blockAgain: Readonly<Record<string, Phrasings>> = {
  pro_hours: [
    { it: 'Chi può dare ore di lavoro[ {when}], e quante?', en: 'Who can give hours of work[ {when}], and how many?' },
    {
      it: 'Quante ore di lavoro servono, e da chi possono venire?',
      en: 'How many hours of work are needed, and from whom can they come?',
    },
  ],
  funding: [
    {
      it: 'Chi mette la parte di denaro che manca, e per quanto tempo?',
      en: 'Who puts in the money that is missing, and for how long?',
    },
    {
      it: 'Quale parte del costo resta scoperta, e chi ci può pensare?',
      en: 'Which part of the cost is left open, and who can see to it?',
    },
  ],
  lever: [
    { it: 'Con quale regola o contratto si affida il lavoro?', en: 'Under which rule or contract is the work handed over?' },
    { it: 'Con quale procedura si sceglie a chi affidare il lavoro?', en: 'By what procedure is it chosen who does the work?' },
  ],
}
