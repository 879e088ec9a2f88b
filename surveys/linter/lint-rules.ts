import type { ForbiddenTopic } from './find-words.ts'

/** Everything a survey of an alliance's own can be refused for. */
export const lintRules = [
  'service-name',
  'forbidden-topic',
  'anonymous',
  'placeholder',
  'markup',
  'way-out',
  'reading-level',
  'too-long',
  'text-length',
  'unreachable',
  'too-tangled',
  'meaning',
  'condition',
  'wording-missing',
  'needed',
] as const
export type LintRule = (typeof lintRules)[number]

interface InBoth {
  it: string
  en: string
}

export interface LintRefusal {
  /** Id of the question; empty when it is about the whole survey. */
  question: string
  rule: LintRule
  /** Language of the wording refused, where one is. */
  language?: string
  /** The words refused, as they stand in the text, or the figure found. */
  found?: string
  message: InBoth
  repair: InBoth
}

export const shortestReadable = 60
export const shortestReadableChoice = 50
export const longestSeconds = 420
export const longestTitle = 220
export const longestChoice = 110

const topicNames: { readonly [topic in ForbiddenTopic]: InBoth } = {
  union: { it: 'sindacato', en: 'unions' },
  politics: { it: 'politica', en: 'politics' },
  religion: { it: 'religione', en: 'religion' },
  diagnosis: { it: 'malattie e dati sanitari', en: 'illness and health records' },
  origin: { it: 'origine', en: 'origin' },
  'sexual-life': { it: 'vita sessuale', en: 'sexual life' },
}

type Say = (found: string) => { message: InBoth; repair: InBoth }

const words: { readonly [rule in Exclude<LintRule, 'forbidden-topic'>]: Say } = {
  'service-name': (found) => ({
    message: {
      it: `Nomina un servizio che esiste già («${found}»): chi risponde sceglierebbe quello, invece di dire che cosa manca.`,
      en: `It names a service that exists already (“${found}”): people would pick it instead of saying what is missing.`,
    },
    repair: {
      it: 'Chiedi della situazione, non del rimedio: che cosa succede, quando, a chi, che cosa manca.',
      en: 'Ask about the situation, not the remedy: what happens, when, to whom, what is missing.',
    },
  }),
  anonymous: (found) => ({
    message: {
      it: `Dice «${found}». Le risposte sono riservate: chi promette di più inganna.`,
      en: `It says “${found}”. Answers are confidential: promising more would deceive.`,
    },
    repair: { it: 'Scrivi «riservato».', en: 'Write “confidential”.' },
  }),
  placeholder: (found) => ({
    message: {
      it: `Contiene un segnaposto («${found}»): inserirebbe nella pagina quello che un’altra persona ha scritto.`,
      en: `It holds a placeholder (“${found}”): it would put into the page what somebody wrote.`,
    },
    repair: { it: 'Togli le parentesi graffe e scrivi le parole.', en: 'Take the curly brackets away and write the words.' },
  }),
  markup: (found) => ({
    message: {
      it: `Contiene codice o un indirizzo («${found}»): sul telefono si mostra solo testo.`,
      en: `It holds code or an address (“${found}”): the phone shows text only.`,
    },
    repair: { it: 'Scrivi solo testo, senza codici, link o immagini.', en: 'Write text only: no codes, links or pictures.' },
  }),
  'way-out': () => ({
    message: {
      it: 'Obbliga a rispondere su una cosa personale, senza «preferisco non dirlo».',
      en: 'It makes people answer about something personal, with no “I prefer not to say”.',
    },
    repair: {
      it: 'Togli l’obbligo, o aggiungi la risposta «Preferisco non dirlo» con il codice pns.',
      en: 'Let people skip it, or add the answer “I prefer not to say” with the code pns.',
    },
  }),
  'reading-level': (found) => ({
    message: {
      it: `È difficile da leggere: Gulpease ${found}, ne servono almeno ${shortestReadable} (${shortestReadableChoice} per una risposta).`,
      en: `It is hard to read: Gulpease ${found}, at least ${shortestReadable} is needed (${shortestReadableChoice} for a choice).`,
    },
    repair: {
      it: 'Dividi la frase in due e usa parole corte, come quando parli.',
      en: 'Split the sentence and use short words, as in speech.',
    },
  }),
  'too-long': (found) => ({
    message: {
      it: `Il percorso più lungo dura circa ${found} secondi: il limite è ${longestSeconds}, cioè sette minuti.`,
      en: `The longest path takes about ${found} seconds: the limit is ${longestSeconds}, seven minutes.`,
    },
    repair: {
      it: 'Togli o accorcia delle domande, o falle solo a chi riguardano.',
      en: 'Take questions out, shorten them, or ask them only of those they concern.',
    },
  }),
  'text-length': (found) => ({
    message: {
      it: `È troppo lungo per un telefono: ${found} caratteri, al massimo ${longestTitle} (${longestChoice} per una risposta).`,
      en: `It is too long for a phone: ${found} characters, at most ${longestTitle} (${longestChoice} for a choice).`,
    },
    repair: { it: 'Accorcia il testo.', en: 'Shorten the text.' },
  }),
  unreachable: () => ({
    message: {
      it: 'Nessuna combinazione di risposte fa comparire questa domanda.',
      en: 'No combination of answers makes this question appear.',
    },
    repair: {
      it: 'Controlla i codici nella condizione, o toglila.',
      en: 'Check the codes in the condition, or take the condition away.',
    },
  }),
  'too-tangled': (found) => ({
    message: {
      it: `Ci sono troppe condizioni da controllare (${found}): non si può dire chi vede quali domande, né quanto dura.`,
      en: `There are too many conditions to be checked (${found}): nobody can tell who sees which questions, or how long it takes.`,
    },
    repair: {
      it: 'Togli delle condizioni o rendile più semplici, oppure fai due questionari.',
      en: 'Take conditions out or make them simpler, or make two surveys.',
    },
  }),
  meaning: (found) => ({
    message: {
      it: `Cambia le parole di una risposta della casa («${found}»): la mappa e la pubblicazione la contano con le parole della casa, e direbbero un’altra cosa.`,
      en: `It changes the words of an answer of the house (“${found}”): the map and the release count it under the house’s words, and would say something else.`,
    },
    repair: {
      it: 'Lascia la risposta com’è. Per chiedere un’altra cosa aggiungi una domanda tua.',
      en: 'Leave the answer as it is. To ask something else, add a question of your own.',
    },
  }),
  condition: (found) => ({
    message: {
      it: `La condizione non funziona: «${found}».`,
      en: `The condition does not work: “${found}”.`,
    },
    repair: {
      it: "Una condizione può leggere solo domande che vengono prima, senza funzioni: per esempio {x_una} = 'si'. Sposta la domanda più avanti, rimetti quella che manca o correggi la condizione.",
      en: "A condition may read only questions that come before, without functions: for example {x_one} = 'yes'. Move the question down, put the missing one back, or mend the condition.",
    },
  }),
  'wording-missing': (found) => ({
    message: { it: `Manca il testo (${found}).`, en: `Wording is missing (${found}).` },
    repair: {
      it: 'Scrivi la domanda e tutte le sue risposte in italiano o in inglese: le altre lingue ripiegano su queste.',
      en: 'Write the question and all its answers in Italian or English: the other languages fall back on these.',
    },
  }),
  needed: () => ({
    message: {
      it: 'Questa domanda della casa manca, e senza non si può fare la mappa o la pubblicazione.',
      en: 'This question of the house is missing; the map or the release cannot be made without it.',
    },
    repair: {
      it: 'Rimettila: puoi cambiare le parole della domanda e il posto.',
      en: 'Put it back: you may change the question’s words and its place.',
    },
  }),
}

const topicRefusal = (topic: ForbiddenTopic, found: string) => ({
  message: {
    it: `Tocca un argomento vietato (${topicNames[topic].it}: «${found}»): l’art. 8 della legge 300/1970 non lascia indagare su opinioni e fatti che non riguardano il lavoro (da verificare con il consulente).`,
    en: `It touches a forbidden matter (${topicNames[topic].en}: “${found}”): art. 8 of law 300/1970 forbids inquiries into opinions and facts beyond the job (to be checked with the adviser).`,
  },
  repair: {
    it: 'Togli la domanda o chiedi solo del tempo, degli orari, dei luoghi.',
    en: 'Take the question out, or ask only about time, hours, places.',
  },
})

export function refuseFor(
  question: string,
  rule: Exclude<LintRule, 'forbidden-topic'>,
  { language, found }: { language?: string; found?: string } = {},
): LintRefusal {
  return { question, rule, ...(language ? { language } : {}), ...(found ? { found } : {}), ...words[rule](found ?? '') }
}

export function refuseTopic(question: string, topic: ForbiddenTopic, found: string, language: string): LintRefusal {
  return { question, rule: 'forbidden-topic', language, found, ...topicRefusal(topic, found) }
}
