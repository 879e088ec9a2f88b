import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node'
import type { LocalText } from '#contract/common'
import type { ReadFirm } from './dashboard.ts'
import type { StoredRelease } from './release-chain.ts'
import { columns, type FileLanguage, groupsOf, tableOf } from './release-table.ts'

interface Stamp {
  organisationName: string
  waveName: string
  closesOn: string
}

/** The released figures as a workbook of three sheets: figures, codebook in both languages, where they come from. */
export async function writeReleaseXlsx(
  read: ReadFirm,
  row: StoredRelease,
  stamp: Stamp,
  language: FileLanguage,
): Promise<Buffer> {
  const words = (text: LocalText) => text[language]
  const figures: Row[] = [
    columns.map(({ head }) => headed(words(head))),
    ...tableOf(read, row, language).map((cells) => cells.map((cell): Cell => (cell === '' ? null : plain(cell)))),
  ]
  const sheets: Sheet<Buffer>[] = [
    {
      data: figures,
      sheet: words(sheetNames.figures),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      data: codebook(read),
      sheet: words(sheetNames.codebook),
      columns: [{ width: 24 }, { width: 40 }, { width: 60 }, { width: 40 }, { width: 60 }],
      stickyRowsCount: 1,
    },
    { data: origin(row, stamp, words), sheet: words(sheetNames.origin), columns: [{ width: 26 }, { width: 100 }] },
  ]
  return writeExcelFile(sheets).toBuffer()
}

const sheetNames = {
  figures: { it: 'Cifre', en: 'Figures' },
  codebook: { it: 'Legenda', en: 'Codebook' },
  origin: { it: 'Relazione', en: 'Report' },
} satisfies Record<string, LocalText>

const headed = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E6F1EF' })
/** Text stays text: a cell never starts a formula. */
const plain = (value: string | number): Cell =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true, alignVertical: 'top' }

function codebook(read: ReadFirm): Row[] {
  const items = new Map(
    groupsOf(read).flatMap(({ sections }) =>
      sections.flatMap(({ title, items: own }) => own.map((item) => [item.property, { title, item }] as const)),
    ),
  )
  const delicate = {
    it: 'Delicata: solo intera organizzazione o gruppo, una volta in 12 mesi.',
    en: 'Delicate: whole organisation or group only, once in 12 months.',
  }
  const ordinary = {
    it: 'Percentuale di chi ha risposto che ha indicato questa voce.',
    en: 'Percentage of those who answered who named this item.',
  }
  return [
    ['colonna o codice · column or code', 'italiano', 'che cosa vuol dire', 'English', 'what it means'].map(headed),
    ...columns.map(({ head, meaning }) => [`${head.it} · ${head.en}`, head.it, meaning.it, head.en, meaning.en].map(plain)),
    ...[...items.values()].map(({ title, item }) => {
      const rule = item.delicate ? delicate : ordinary
      const name = (language: FileLanguage) => `${title[language]}: ${item.label[language]}`
      return [item.property, name('it'), rule.it, name('en'), rule.en].map(plain)
    }),
  ]
}

function origin(row: StoredRelease, stamp: Stamp, words: (text: LocalText) => string): Row[] {
  const lines: [LocalText, string][] = [
    [{ it: 'Organizzazione', en: 'Organisation' }, stamp.organisationName],
    [{ it: 'Rilevazione', en: 'Wave' }, stamp.waveName],
    [{ it: 'Chiusa il', en: 'Closed on' }, stamp.closesOn],
    [{ it: 'Relazione', en: 'Report' }, row.id],
    [{ it: 'Impronta (SHA-256)', en: 'Fingerprint (SHA-256)' }, row.hash],
    [{ it: 'Che cosa c’è', en: 'What is here' }, words(whatIsHere)],
    [{ it: 'Perché i conti non tornano', en: 'Why sums do not add up' }, words(whySums)],
  ]
  return lines.map(([name, value]) => [headed(words(name)), plain(value)])
}

const whatIsHere: LocalText = {
  it: 'Le stesse cifre della relazione, e nessun’altra: percentuali di gruppi di almeno 10 risposte e 15 persone invitate. Nessuna risposta singola, nessuna parola scritta.',
  en: 'The same figures as the report, and no other: percentages of groups of at least 10 answers and 15 people invited. No single answer, no written word.',
}
const whySums: LocalText = {
  it: 'Ogni conteggio ha il suo piccolo «dado» segreto, sempre uguale per le stesse persone, e le percentuali sono arrotondate: le parti possono non fare il totale. È voluto.',
  en: 'Every count has its own small secret “die”, always the same for the same people, and percentages are rounded: parts may not add up to the total. It is intended.',
}
