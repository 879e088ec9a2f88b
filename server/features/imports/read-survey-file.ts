import { maskWords } from '#words'
import { splitCsvLines } from '../../csv/csv-lines.ts'
import type { House } from '../../house.ts'
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

const longestText = 4000
const weightTop = 10

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
  const columns = mapping.columns.map((column) => ({ ...column, at: at(column.column) }))
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
    for (const column of columns) {
      const raw = valueAt(column.at)
      if (raw === '') continue
      const reason = answers.add(column, raw)
      if (reason) reject(column.at, reason)
    }
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

/** Gathers the columns of one row into survey answers; several columns may speak of one dimension. */
class AnswersBuilder {
  private readonly sets = new Map<string, Set<string>>()
  private readonly levels: Record<string, string> = {}
  private readonly texts: string[] = []
  private readonly cells = new Set<string>()
  private varies = false
  private weight: number | undefined

  /** Returns why the value was not understood, if so. */
  add(mapping: ColumnMapping, raw: string): string | undefined {
    switch (mapping.kind) {
      case 'text':
        if (raw.length > longestText) return `the text has ${raw.length} characters, at most ${longestText}`
        this.texts.push(maskWords(raw))
        return undefined
      case 'single':
        return this.addFacets([raw], mapping.values)
      case 'multi':
        return this.addFacets(split(raw, mapping.separator), mapping.values)
      case 'ordinal': {
        const level = mapping.values[raw]
        if (level === undefined) return unknownValue(raw)
        if (level !== null) this.levels[mapping.dimension] = level
        return undefined
      }
      case 'grid':
        return this.addCells(split(raw, mapping.separator), mapping.values)
      case 'weight':
        return this.addWeight(raw, mapping)
    }
  }

  private addFacets(values: readonly string[], meaning: Readonly<Record<string, readonly string[]>>): string | undefined {
    for (const value of values) {
      const facets = meaning[value]
      if (!facets) return unknownValue(value)
      for (const facet of facets) {
        const cut = facet.indexOf(':')
        const dimension = facet.slice(0, cut)
        this.sets.set(dimension, (this.sets.get(dimension) ?? new Set()).add(facet.slice(cut + 1)))
      }
    }
    return undefined
  }

  private addCells(
    values: readonly string[],
    meaning: Readonly<Record<string, readonly string[] | 'varies'>>,
  ): string | undefined {
    for (const value of values) {
      const cells = meaning[value]
      if (!cells) return unknownValue(value)
      if (cells === 'varies') this.varies = true
      else for (const cell of cells) this.cells.add(cell)
    }
    return undefined
  }

  private addWeight(raw: string, mapping: Extract<ColumnMapping, { kind: 'weight' }>): string | undefined {
    const told = mapping.values ? mapping.values[raw] : Number(raw.replace(',', '.'))
    if (told === undefined) return unknownValue(raw)
    if (told === null) return undefined
    if (!Number.isFinite(told)) return `"${raw.slice(0, 40)}" is not a number`
    if (told < mapping.min || told > mapping.max) return `${told} is outside ${mapping.min} to ${mapping.max}`
    this.weight = Math.round((weightTop * (told - mapping.min)) / (mapping.max - mapping.min))
    return undefined
  }

  text(): string {
    return this.texts.join('\n')
  }

  isEmpty(): boolean {
    return (
      this.texts.length === 0 &&
      this.sets.size === 0 &&
      this.cells.size === 0 &&
      !this.varies &&
      Object.keys(this.levels).length === 0
    )
  }

  build(): Record<string, unknown> {
    return {
      ...Object.fromEntries([...this.sets].map(([dimension, values]) => [dimension, [...values].sort()])),
      ...this.levels,
      ...(this.texts.length > 0 ? { ep_text: this.text() } : {}),
      ...(this.cells.size > 0 || this.varies ? { grid: { cells: [...this.cells].sort(), varies: this.varies } } : {}),
      ...(this.weight === undefined ? {} : { weight: this.weight }),
    }
  }
}

const unknownValue = (value: string) => `the value "${value.slice(0, 60)}" is not in the mapping`

function split(raw: string, separator: string): string[] {
  return raw
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
