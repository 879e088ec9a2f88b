import { createHash, createHmac } from 'node:crypto'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import type { Wave } from '../campaigns/campaigns.ts'
import type { ImportMapping } from './import-mapping.ts'
import { findImport, insertImport } from './imports.queries.ts'
import { type RejectedRow, readSurveyFile } from './read-survey-file.ts'

export interface ImportOutcome {
  waveId: string
  /** Rows stored now. */
  added: number
  /** Rows that were there from an earlier import. */
  already: number
  /** Rows without anything about a need in the mapped columns. */
  empty: number
  rejected: RejectedRow[]
}

/** Rows of the file that could not be read, without storing anything. Throws: UnusableSurvey. */
export function listRejectedRows(house: House, csv: string, mapping: ImportMapping): RejectedRow[] {
  return readSurveyFile(csv, mapping, house.analysis.detectLanguage).rejected
}

/**
 * Brings an earlier survey into an imported wave: masked at entry, never a firm's page, no quotes. With rejected rows
 * nothing is stored, unless the caller chose to go on with the others. A second import of the same rows adds nothing.
 */
export async function importSurvey(
  house: House,
  wave: Wave,
  csv: string,
  mapping: ImportMapping,
  options: { skipRejected: boolean },
): Promise<ImportOutcome> {
  if (wave.kind !== 'imported') throw new Failure('conflict')
  const contentHash = createHash('sha256').update(JSON.stringify(mapping)).update('\n').update(csv).digest('hex')
  const read = readSurveyFile(csv, mapping, house.analysis.detectLanguage)
  const outcome = { waveId: wave.id, added: 0, already: 0, empty: read.empty, rejected: read.rejected }
  if (read.rejected.length > 0 && !options.skipRejected) return outcome
  if (await findImport(house.db, wave.id, contentHash)) return { ...outcome, already: read.rows.length }

  const key = house.keys.derive(`imported:${wave.id}`)
  const rows = read.rows.map(({ identity, ...row }) => ({
    id: createHmac('sha256', key).update(identity).digest('base64url').slice(0, 22),
    ...row,
    employer:
      row.employer === null
        ? null
        : createHmac('sha256', key).update(`employer:${row.employer}`).digest('base64url').slice(0, 22),
  }))
  const added = await insertImport(house.db, wave.id, contentHash, rows)
  return { ...outcome, added, already: rows.length - added }
}
