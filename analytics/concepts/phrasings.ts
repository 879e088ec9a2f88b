import type { LocalText } from './profile.ts'

/** Ways of saying the same thing, so that ideas for different families do not read alike. */
export type Phrasings = readonly [LocalText, ...LocalText[]]

/** The phrasing of a family: families take turns, in the order of the map. */
export const phrased = (phrasings: Phrasings, turn: number): LocalText => phrasings[turn % phrasings.length] ?? phrasings[0]

export const answersLead: Phrasings = [
  { it: 'Tra le risposte: {list}.', en: 'Among the answers: {list}.' },
  { it: 'La mappa mostra {list}.', en: 'The map shows {list}.' },
  { it: 'Che cosa pesa: {list}.', en: 'What weighs: {list}.' },
]
export const whenLead: Phrasings = [
  { it: 'Succede soprattutto {when}.', en: 'It happens mostly {when}.' },
  { it: 'Le ore più segnate: {when}.', en: 'The hours most marked: {when}.' },
  { it: 'Si sente di più {when}.', en: 'It is felt most {when}.' },
  { it: 'Nella settimana il momento è questo: {when}.', en: 'In the week the moment is this: {when}.' },
]
export const verbLead: Phrasings = [
  { it: 'Il verbo {verb} viene da {list}.', en: 'The verb {verb} comes from {list}.' },
  { it: '{verb}, partendo da {list}.', en: '{verb}, starting from {list}.' },
  { it: 'Perché {verb}: {list}.', en: 'Why {verb}: {list}.' },
]
export const causeLead: Phrasings = [
  { it: 'Prima la causa: {cause}', en: 'First the cause: {cause}' },
  { it: 'C’è una causa da guardare prima: {cause}', en: 'There is a cause to look at first: {cause}' },
  { it: 'Da dove nasce: {cause}', en: 'Where it comes from: {cause}' },
]
export const decideLead: Phrasings = [
  { it: 'Da chiedere a chi può decidere: {question}', en: 'To be asked of whoever can decide: {question}' },
  { it: 'La domanda per chi può decidere è una: {question}', en: 'There is one question for whoever can decide: {question}' },
  { it: 'Chi ne ha il potere risponda a questo: {question}', en: 'Let those with the power answer this: {question}' },
  { it: 'Al tavolo si chiede: {question}', en: 'The table asks: {question}' },
]
export const review: Phrasings = [
  {
    it: 'In quale giorno il tavolo guarda se va meglio quando {happens}?',
    en: 'On which day does the table look at whether it goes better when {happens}?',
  },
  {
    it: 'Tra quante settimane ci si ritrova per vedere che cosa è cambiato?',
    en: 'In how many weeks do people meet again to see what has changed?',
  },
  { it: 'Quando si fa il punto, e chi racconta com’è andata?', en: 'When is stock taken, and who tells how it went?' },
  {
    it: 'Entro quale data si decide se continuare, cambiare o smettere?',
    en: 'By what date is it decided whether to go on, change or stop?',
  },
  {
    it: 'Chi mette in agenda un giorno per riguardare l’idea insieme?',
    en: 'Who sets a day for looking at the idea together again?',
  },
]
export const pulse: Phrasings = [
  {
    it: 'Alla prossima rilevazione: quante persone dicono che va meglio quando {happens}.',
    en: 'At the next wave: how many people say it goes better when {happens}.',
  },
  {
    it: 'Nel prossimo polso: quanto pesa ancora, da 0 a 10, quando {happens}.',
    en: 'In the next pulse: how heavy it still is, from 0 to 10, when {happens}.',
  },
  {
    it: 'Il confronto con la prossima mappa: la famiglia cresce, resta uguale o si riduce.',
    en: 'A comparison with the next map: the family grows, stays the same or shrinks.',
  },
]
export const hoursBack: Phrasings = [
  { it: 'Le ore recuperate[ {when}], contate da chi le vive.', en: 'Hours regained[ {when}], counted by those who live them.' },
  {
    it: 'Quante volte in un mese ci si riesce senza chiedere un favore.',
    en: 'How many times a month people manage without asking a favour.',
  },
  {
    it: 'I permessi e le ferie che non si consumano più[ {when}].',
    en: 'Leave and holidays that are no longer used up[ {when}].',
  },
]
export const note: Phrasings = [
  { it: 'Dopo tre mesi, una nota: che cosa ha insegnato {title}?', en: 'After three months, a note: what did {title} teach?' },
  {
    it: 'Una pagina alla fine della prova: che cosa rifare e che cosa no.',
    en: 'One page at the end of the try-out: what to do again and what not.',
  },
  {
    it: 'Tre cose imparate provando, scritte da chi c’era.',
    en: 'Three things learned by trying, written by those who were there.',
  },
  {
    it: 'Che cosa ha sorpreso di più, durante la prova, chi vive questa situazione.',
    en: 'What surprised people in this situation most during the try-out.',
  },
]
export const stillMissing: Phrasings = [
  { it: 'Tra le cose che mancano c’è ancora {label}.', en: '{label} is still among what is missing.' },
  { it: 'Resta da trovare una risposta per {label}.', en: 'An answer for {label} has yet to be found.' },
  { it: '{label}: serve un’altra idea.', en: '{label}: this takes another idea.' },
]
export const brokenCondition: Phrasings = [
  { it: 'Non rispetta ancora la condizione {label}.', en: 'It does not meet the condition {label} yet.' },
  { it: 'Così com’è non va bene per chi ha detto {label}.', en: 'As it is, it does not suit those who said {label}.' },
]
export const hoursLeft: Phrasings = [
  { it: 'Nessuna risorsa condivisa copre queste ore: {hours}.', en: 'No shared resource covers these hours: {hours}.' },
  { it: 'Restano ore scoperte: {hours}.', en: 'Some hours remain uncovered: {hours}.' },
]
