import { stringify } from 'csv-stringify/sync'
import type { ReadFirm } from './dashboard.ts'
import type { StoredRelease } from './release-chain.ts'
import { columns, type FileLanguage, tableOf } from './release-table.ts'

/** The released figures as a table for a spreadsheet; a cell never starts a formula. */
export function writeReleaseCsv(read: ReadFirm, row: StoredRelease, language: FileLanguage): string {
  const head = columns.map((column) => column.head[language])
  return stringify([head, ...tableOf(read, row, language)], { bom: true, escape_formulas: true })
}
