import { splitCsvLines } from '../../csv/csv-lines.ts'
import type { House } from '../../house.ts'
import { AnswersBuilder } from './answers-builder.ts'
import type { ColumnMapping, ColumnRef, ImportMapping } from './import-mapping.ts'

export interface RejectedRow {
  /** As an editor counts: 1 is the header line. */
  line: number
  column: string
  reason: string
}

export interface ImportedAnswer {
  /** What makes this respondent the same in a second import. */
  identity: string
  answers: Record<string, unknown>
  language: string
  employer: string | null
}

export interface ReadSurvey {
  rows: ImportedAnswer[]
  rejected: RejectedRow[]
  /** Valid rows that say nothing of a need in the mapped columns. */
  empty: number
}

/** A file or mapping that cannot be used at all. */
export class UnusableSurvey extends Error {
  override readonly name = 'UnusableSurvey'
}

/** Reads a survey as CSV into answers. Nothing is stored; every row is either read whole or rejected with line, column and reason. */
export function readSurveyFile(
  csv: string,
  mapping: ImportMapping,
  detectLanguage: House['analysis']['detectLanguage'],
): ReadSurvey {
  const { lines } = splitCsvLines(csv)
  const broken = lines.find((each) => each.brokenQuotes)
  if (broken) throw new UnusableSurvey(`Line ${broken.line} of the CSV is broken: its quotes do not match.`)
  const [header, ...body] = lines
  if (!header || body.length === 0) throw new UnusableSurvey('The CSV has no rows.')
  const headers = header.cells

  const at = (reference: ColumnRef) => findColumn(headers, reference)
  const columns = mapping.columns.map((column) => placeColumn(column, at))
  const respondentAt = mapping.respondent === undefined ? undefined : at(mapping.respondent)
  const employerAt = 'column' in mapping.employer ? at(mapping.employer.column) : undefined
  const language = mapping.language
  const languageAt = 'column' in language ? at(language.column) : undefined
  const missing = new Set(mapping.missing)
  const seen = new Map<string, number>()

  const read: ReadSurvey = { rows: [], rejected: [], empty: 0 }
  body.forEach(({ line, cells }) => {
    const reject = (index: number, reason: string) => read.rejected.push({ line, column: headers[index] ?? `#${index}`, reason })
    if (cells.length !== headers.length) {
      reject(Math.min(cells.length, headers.length) - 1, `the line has ${cells.length} fields, the header ${headers.length}`)
      return
    }
    const before = read.rejected.length
    const valueAt = (index: number) => {
      const value = (cells[index] ?? '').trim()
      return missing.has(value) ? '' : value
    }
    const answers = new AnswersBuilder()
    for (const add of columns) for (const { column, reason } of add(answers, valueAt)) reject(column, reason)
    const rowLanguage = languageOf()
    if (rowLanguage === undefined && languageAt !== undefined)
      reject(languageAt, `"${valueAt(languageAt)}" is not a mapped language`)
    if (read.rejected.length > before) return
    if (answers.isEmpty()) {
      read.empty += 1
      return
    }
    const respondent = respondentAt === undefined ? JSON.stringify(cells) : valueAt(respondentAt)
    const times = (seen.get(respondent) ?? 0) + 1
    seen.set(respondent, times)
    if (respondentAt !== undefined && times > 1) {
      reject(respondentAt, `respondent "${respondent}" is there twice`)
      return
    }
    const identity = `${respondent}#${times}`
    read.rows.push({
      identity,
      answers: answers.build(),
      language: rowLanguage ?? 'en',
      employer:
        employerAt !== undefined
          ? valueAt(employerAt) || null
          : 'independent' in mapping.employer
            ? `independent:${identity}`
            : null,
    })

    function languageOf(): string | undefined {
      if ('fixed' in language) return language.fixed
      if ('detect' in language)
        return answers.text() === '' ? language.otherwise : detectLanguage(answers.text(), language.otherwise).language
      return languageAt === undefined ? undefined : language.values[valueAt(languageAt)]
    }
  })
  return read
}

function findColumn(headers: readonly string[], reference: ColumnRef): number {
  if (typeof reference === 'string') {
    const found = headers.indexOf(reference)
    if (found < 0) throw new UnusableSurvey(`The CSV has no column "${reference}".`)
    if (headers.lastIndexOf(reference) !== found)
      throw new UnusableSurvey(`The CSV has two columns "${reference}": name one by its index.`)
    return found
  }
  const header = headers[reference.index]
  if (!header?.startsWith(reference.startsWith)) {
    throw new UnusableSurvey(
      `Column ${reference.index} of the CSV does not begin with "${reference.startsWith}" but is "${header ?? 'missing'}".`,
    )
  }
  return reference.index
}

/** What one mapped column does to a row: its answers go to the builder, what is not understood comes back. */
type AddColumn = (answers: AnswersBuilder, valueAt: (index: number) => string) => { column: number; reason: string }[]

function placeColumn(mapping: ColumnMapping, at: (reference: ColumnRef) => number): AddColumn {
  if (mapping.kind === 'best-worst') {
    const sets = mapping.sets.map((set) => ({ best: at(set.best), worst: at(set.worst), offered: set.offered }))
    return (answers, valueAt) =>
      answers.addChoices(
        mapping,
        sets.map(({ best, worst, offered }) => ({
          offered,
          best: { column: best, value: valueAt(best) },
          worst: { column: worst, value: valueAt(worst) },
        })),
      )
  }
  const column = at(mapping.column)
  return (answers, valueAt) => {
    const raw = valueAt(column)
    const reason = raw === '' ? undefined : answers.add(mapping, raw)
    return reason === undefined ? [] : [{ column, reason }]
  }
}
