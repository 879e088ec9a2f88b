import type { OrganisationKind, Sector } from '#contract/alliances'
import { nameProblem } from '#contract/names'
import { type CsvLine, splitCsvLines } from '../../csv/csv-lines.ts'
import { type CsvColumn, codeByWord, csvColumns, headings, kindWords, sectorWords, wordKey } from './csv-words.ts'
import { nameKey } from './organisations.ts'
import type { Rejection } from './rejection-words.ts'

const maximumRows = 5_000
const maximumRejected = 500
const maximumName = 120
const maximumInvited = 100_000

export interface CsvOrganisation {
  line: number
  name: string
  kind: OrganisationKind
  sector: Sector
  invited: number
}
export interface RejectedCell {
  line: number
  column: string
  problem: Rejection
}
export interface ReadCsv {
  rows: CsvOrganisation[]
  /** When not empty, the rows are not to be used. */
  rejected: RejectedCell[]
}

const columnByHeading = codeByWord(headings)
const kindByWord = codeByWord(kindWords)
const sectorByWord = codeByWord(sectorWords)

/** Reads `name, kind, sector, invited` in any order, with `,` `;` or tab between, headings and words in Italian or English. */
export function readOrganisationsCsv(csv: string): ReadCsv {
  const { lines, tooMany } = splitCsvLines(csv, { delimiter: guessDelimiter(csv), most: maximumRows + 1 })
  const [head, ...body] = lines
  if (!head || (body.length === 0 && !head.brokenQuotes))
    return refuse([{ line: 1, column: '', problem: { kind: 'empty-file' } }])
  if (head.brokenQuotes) return refuse([{ line: head.line, column: '', problem: { kind: 'quotes' } }])
  if (tooMany) return refuse([{ line: body.at(-1)?.line ?? 1, column: '', problem: { kind: 'too-many-rows' } }])
  const columns = head.cells.map((heading) => columnByHeading.get(wordKey(heading)))
  const ofHeading = csvColumns.flatMap((column): RejectedCell[] => {
    const count = columns.filter((each) => each === column).length
    if (count === 1) return []
    return [{ line: head.line, column, problem: { kind: count === 0 ? 'column-missing' : 'column-twice' } }]
  })
  if (ofHeading.length > 0) return refuse(ofHeading)
  return readRows(body, columns, head.cells)
}

const refuse = (rejected: RejectedCell[]): ReadCsv => ({ rows: [], rejected })

/** Told by the heading, which holds no texts: a file of one column has none. */
function guessDelimiter(csv: string): string {
  const heading = /^[^\r\n]*/.exec(csv.replace(/^\uFEFF/, '').trimStart())?.[0] ?? ''
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: heading.split(sign).length }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign
}

function readRows(body: readonly CsvLine[], columns: readonly (CsvColumn | undefined)[], titles: readonly string[]): ReadCsv {
  const rows: CsvOrganisation[] = []
  const rejected: RejectedCell[] = []
  const firstLineOf = new Map<string, number>()
  for (const { line, cells, brokenQuotes } of body) {
    if (rejected.length >= maximumRejected) {
      rejected.push({ line, column: '', problem: { kind: 'more-rejected' } })
      break
    }
    if (brokenQuotes || cells.length > columns.length) {
      rejected.push({ line, column: '', problem: { kind: brokenQuotes ? 'quotes' : 'too-many-cells' } })
      continue
    }
    const refuseCell = (column: CsvColumn, problem: Rejection): undefined => {
      rejected.push({ line, column: titles[columns.indexOf(column)]?.trim() || column, problem })
    }
    const cell = (column: CsvColumn): string => (cells[columns.indexOf(column)] ?? '').trim()
    const known = rejected.length
    const name = readName(cell('name'), (problem) => refuseCell('name', problem))
    const kind = readWord(cell('kind'), kindByWord, 'kind', (problem) => refuseCell('kind', problem))
    const sector = readWord(cell('sector'), sectorByWord, 'sector', (problem) => refuseCell('sector', problem))
    const invited = readInvited(cell('invited'), (problem) => refuseCell('invited', problem))
    if (name !== undefined) {
      const earlier = firstLineOf.get(nameKey(name))
      if (earlier === undefined) firstLineOf.set(nameKey(name), line)
      else refuseCell('name', { kind: 'twice', limit: earlier })
    }
    if (rejected.length > known || !name || !kind || !sector || invited === undefined) continue
    rows.push({ line, name, kind, sector, invited })
  }
  return { rows, rejected }
}

type Refuse = (problem: Rejection) => undefined

function readName(cell: string, refuseCell: Refuse): string | undefined {
  if (cell === '') return refuseCell({ kind: 'required' })
  if (cell.includes('\ufffd')) return refuseCell({ kind: 'encoding' })
  const problem = nameProblem(cell)
  if (problem) return refuseCell({ kind: problem })
  return cell.length > maximumName ? refuseCell({ kind: 'too-long', limit: maximumName }) : cell
}

function readWord<Code extends string>(
  cell: string,
  codes: ReadonlyMap<string, Code>,
  column: 'kind' | 'sector',
  refuseCell: Refuse,
): Code | undefined {
  if (cell === '') return refuseCell({ kind: 'required' })
  return codes.get(wordKey(cell)) ?? refuseCell({ kind: column })
}

function readInvited(cell: string, refuseCell: Refuse): number | undefined {
  if (cell === '') return refuseCell({ kind: 'required' })
  if (!/^\d{1,9}$/.test(cell)) return refuseCell({ kind: 'number' })
  const invited = Number(cell)
  return invited > maximumInvited ? refuseCell({ kind: 'range', limit: maximumInvited }) : invited
}
