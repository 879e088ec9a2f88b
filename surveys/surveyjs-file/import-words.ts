interface InBoth {
  it: string
  en: string
}

/** Something of a SurveyJS file that cannot be taken, or was left out. */
export interface ImportRemark {
  /** Name of the question in the file; empty for the whole file. */
  question: string
  rule: ImportRule
  message: InBoth
  repair: InBoth
}

const editIt = 'Cambialo nel programma con cui l’hai fatto, o togli la domanda, e carica di nuovo il file.'
const editEn = 'Change it in the program you made it with, or take the question out, and load the file again.'
const nothingIt = 'Non serve fare niente.'
const nothingEn = 'There is nothing to do.'

const words = {
  'not-json': [
    ['Il file non è JSON leggibile.', 'The file is not readable JSON.'],
    ['Esportalo di nuovo come JSON di SurveyJS.', 'Export it again as SurveyJS JSON.'],
  ],
  'too-large': [
    ['Il file supera 5 MB.', 'The file is larger than 5 MB.'],
    ['Togli immagini e testi che non servono.', 'Take out pictures and texts that are not needed.'],
  ],
  'too-deep': [
    ['Il file ha troppi livelli uno dentro l’altro.', 'The file has too many levels inside one another.'],
    ['Togli i pannelli dentro i pannelli.', 'Take out panels inside panels.'],
  ],
  'no-questions': [
    ['Nel file non ci sono domande.', 'There are no questions in the file.'],
    ['Serve un questionario di SurveyJS con «pages» o «elements».', 'A SurveyJS survey with “pages” or “elements” is needed.'],
  ],
  'too-many': [
    ['Ci sono troppe domande o troppe risposte.', 'There are too many questions or choices.'],
    [
      'Al massimo 120 domande, di cui 40 tue, e da 2 a 40 risposte per domanda.',
      'At most 120 questions, 40 of them your own, and 2 to 40 choices for each.',
    ],
  ],
  name: [
    ['Manca il nome della domanda, o il nome non è testo.', 'The question has no name, or its name is not text.'],
    [editIt, editEn],
  ],
  repeated: [
    ['Due domande hanno lo stesso nome.', 'Two questions have the same name.'],
    [editIt, editEn],
  ],
  type: [
    ['Questo tipo di domanda non si può usare qui.', 'This type of question cannot be used here.'],
    [
      'Si possono usare: testo, testo lungo, una risposta, più risposte, scala fino a 11 gradini, numero, sì o no, avviso.',
      'These can be used: text, long text, one answer, several answers, scale up to 11 steps, number, yes or no, notice.',
    ],
  ],
  personal: [
    ['Chiede un recapito o un dato che identifica la persona.', 'It asks for contact details or data that identify the person.'],
    ['Togli la domanda: le risposte sono riservate.', 'Take the question out: answers are confidential.'],
  ],
  remote: [
    ['Prende le risposte da un indirizzo di rete.', 'It takes its choices from a network address.'],
    ['Scrivi le risposte nel file.', 'Write the choices in the file.'],
  ],
  choices: [
    [
      'Le risposte non sono leggibili: servono da 2 a 40 voci diverse.',
      'The choices cannot be read: 2 to 40 different ones are needed.',
    ],
    [editIt, editEn],
  ],
  range: [
    [
      'Minimo e massimo non vanno bene: una scala ha da 2 a 11 gradini.',
      'Minimum and maximum are not right: a scale has 2 to 11 steps.',
    ],
    [editIt, editEn],
  ],
  text: [
    [
      'Il testo non è leggibile o è troppo lungo (al massimo 600 caratteri, 200 per una risposta).',
      'The text cannot be read or is too long (at most 600 characters, 200 for a choice).',
    ],
    [editIt, editEn],
  ],
  script: [
    ['Contiene codice che la pagina potrebbe eseguire.', 'It holds code that a page might run.'],
    ['Lascia solo testo.', 'Leave text only.'],
  ],
  codes: [
    [
      'È una domanda della casa con tipo o codici diversi: i confronti tra rilevazioni non varrebbero più.',
      'It is a question of the house with another type or other codes: rounds could not be compared any more.',
    ],
    [
      'Lascia tipo e codici come sono, o dai alla domanda un altro nome.',
      'Leave type and codes as they are, or give the question another name.',
    ],
  ],
  condition: [
    ['Il nome di una domanda o la condizione non sono leggibili.', 'The name of a question or its condition cannot be read.'],
    ["Usa condizioni semplici, come {domanda} = 'codice'.", "Use simple conditions, such as {question} = 'code'."],
  ],
  dropped: [
    [
      'Alcune proprietà non si usano qui e sono state lasciate fuori: %',
      'Some properties are not used here and were left out: %',
    ],
    [nothingIt, nothingEn],
  ],
  languages: [
    ['Testi in lingue che non offriamo, lasciati fuori: %', 'Texts in languages we do not offer, left out: %'],
    [nothingIt, nothingEn],
  ],
  plain: [
    ['Il testo aveva codici di impaginazione: è rimasto solo il testo.', 'The text had layout codes: only the text was kept.'],
    [nothingIt, nothingEn],
  ],
  recoded: [
    ['Nomi o risposte hanno ricevuto un codice breve: %', 'Names or choices were given a short code: %'],
    [nothingIt, nothingEn],
  ],
  meaning: [
    [
      'Il file cambiava le parole di una risposta della casa («%»): la mappa la conta con le parole della casa, che restano.',
      'The file changed the words of an answer of the house (“%”): the map counts it under the house’s words, which stay.',
    ],
    ['Per chiedere un’altra cosa aggiungi una domanda tua.', 'To ask something else, add a question of your own.'],
  ],
  added: [
    [
      'Il file non aveva domande della casa: sono state aggiunte quelle che servono alla mappa: %',
      'The file had no questions of the house: those that the map needs were added: %',
    ],
    ['Puoi cambiare le parole e il posto.', 'You may change their words and places.'],
  ],
} as const satisfies Record<string, readonly [readonly [string, string], readonly [string, string]]>

export type ImportRule = keyof typeof words

export function remark(question: string, rule: ImportRule, filling = ''): ImportRemark {
  const [message, repair] = words[rule]
  const [it, en] = message.map((text) => text.replace('%', filling))
  return {
    question: question.slice(0, 60),
    rule,
    message: { it: it ?? '', en: en ?? '' },
    repair: { it: repair[0], en: repair[1] },
  }
}
