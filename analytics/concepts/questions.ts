import { familySlots, fill } from './family-slots.ts'
import type { LocalText } from './profile.ts'
import type { Situation } from './situation.ts'

/** What to ask when a dimension is not known, those that shape an idea most first. */
const asked: readonly { readonly dimension: string; readonly text: LocalText }[] = [
  {
    dimension: 'fn',
    text: { it: 'Che cosa c’è da fare, in concreto[, quando {lack}]?', en: 'What has to be done, concretely[, when {lack}]?' },
  },
  { dimension: 'res', text: { it: 'Che cosa manca di più a {subject}?', en: 'What is missing most for {subject}?' } },
  {
    dimension: 'when',
    text: {
      it: 'In quali giorni e a quali ore pesa di più, per {subject}?',
      en: 'On which days and at what hours does it weigh most, for {subject}?',
    },
  },
  { dimension: 'pred', text: { it: 'Quanto prima si sa che {happens}?', en: 'How far ahead is it known that {happens}?' } },
  {
    dimension: 'work',
    text: { it: 'Che cosa, nel lavoro, lo rende difficile quando {happens}?', en: 'What makes it hard at work when {happens}?' },
  },
  {
    dimension: 'who',
    text: { it: 'Chi o che cosa ha bisogno di tempo quando {happens}?', en: 'Who or what needs time when {happens}?' },
  },
  {
    dimension: 'place',
    text: {
      it: 'In quale luogo succede, e quanto è lontano dal lavoro?',
      en: 'Where does it happen, and how far is it from work?',
    },
  },
  {
    dimension: 'freq',
    text: { it: 'Quante volte in un mese {happens}?', en: 'How many times a month would people say that {happens}?' },
  },
  {
    dimension: 'mob',
    text: { it: 'Con quale mezzo ci si arriva oggi[, {when}]?', en: 'How do people get there today[, {when}]?' },
  },
]

const mostQuestions = 5

/** What a table can ask before any idea, when the map tells too little of a family. Result: one to five questions. */
export function questionsFor(situation: Situation): LocalText[] {
  const slots = familySlots(situation)
  const missing = asked.filter(({ dimension }) => !situation.knownDimensions.includes(dimension))
  return (missing.length > 0 ? missing : asked).slice(0, mostQuestions).map(({ text }) => fill(text, slots))
}
