import type { LocalText } from '#contract/common'

export type Rejection =
  | { kind: 'empty-file' | 'too-many-rows' | 'quotes' | 'too-many-cells' | 'encoding' | 'more-rejected' }
  | { kind: 'column-missing' | 'column-twice' | 'required' | 'unreadable' | 'formula' | 'number' | 'kind' | 'sector' }
  | { kind: 'too-long' | 'range' | 'twice' | 'units'; limit: number }

const words: Record<Rejection['kind'], LocalText> = {
  'empty-file': {
    it: 'Il file è vuoto: serve una riga di intestazione e almeno un’organizzazione.',
    en: 'The file is empty: it needs a heading line and at least one organisation.',
  },
  'too-many-rows': {
    it: 'Il file ha più di 5.000 righe. Dividilo in più file.',
    en: 'The file has more than 5,000 rows. Split it into several files.',
  },
  quotes: {
    it: 'Le virgolette di questa riga non si chiudono bene. Una virgoletta dentro un testo va scritta due volte ("").',
    en: 'The quotes of this row do not close. A quote inside a text is written twice ("").',
  },
  'too-many-cells': {
    it: 'La riga ha più celle dell’intestazione. Un testo che contiene il separatore va tra virgolette.',
    en: 'The row has more cells than the heading. A text that contains the separator goes between quotes.',
  },
  encoding: {
    it: 'Alcuni caratteri non si leggono. Salva il file come CSV UTF-8 e riprova.',
    en: 'Some characters cannot be read. Save the file as CSV UTF-8 and try again.',
  },
  'more-rejected': {
    it: 'Ci sono altre righe da correggere: qui vedi solo le prime.',
    en: 'More rows need mending: only the first ones are shown here.',
  },
  'column-missing': {
    it: 'Nell’intestazione manca questa colonna.',
    en: 'The heading misses this column.',
  },
  'column-twice': { it: 'Questa colonna c’è due volte nell’intestazione.', en: 'This column is in the heading twice.' },
  required: { it: 'La cella è vuota.', en: 'The cell is empty.' },
  unreadable: {
    it: 'Ci sono caratteri invisibili o non ammessi. Riscrivi il testo a mano.',
    en: 'There are invisible or refused characters. Type the text by hand.',
  },
  formula: {
    it: 'Un nome non può cominciare con = + - @: un foglio di calcolo lo leggerebbe come formula.',
    en: 'A name cannot begin with = + - @: a spreadsheet would read it as a formula.',
  },
  number: {
    it: 'Serve un numero intero scritto con sole cifre, per esempio 1200.',
    en: 'A whole number in digits only is needed, for example 1200.',
  },
  kind: { it: 'Questo tipo non è tra quelli ammessi.', en: 'This kind is not one of the allowed ones.' },
  sector: { it: 'Questo settore non è tra quelli ammessi.', en: 'This sector is not one of the allowed ones.' },
  'too-long': {
    it: 'Il testo è troppo lungo: al massimo {limit} caratteri.',
    en: 'The text is too long: {limit} characters at most.',
  },
  range: { it: 'Il numero è troppo grande: al massimo {limit}.', en: 'The number is too large: {limit} at most.' },
  twice: { it: 'Lo stesso nome è già alla riga {limit}.', en: 'The same name is already in line {limit}.' },
  units: {
    it: 'Le unità di questa organizzazione invitano già {limit} persone: qui non possono essere di meno.',
    en: 'The units of this organisation already invite {limit} people: there cannot be fewer here.',
  },
}

/** Why a row was refused, in the reader's language; never with what the cell holds. */
export const sayRejection = (rejection: Rejection, language: 'it' | 'en'): string =>
  words[rejection.kind][language].replace('{limit}', 'limit' in rejection ? String(rejection.limit) : '')
