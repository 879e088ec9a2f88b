import type { Kysely } from 'kysely'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

export interface ImportedRow {
  id: string
  answers: Record<string, unknown>
  language: string
  employer: string | null
}

const rowsPerInsert = 500

export async function findImport(db: Kysely<Tables>, waveId: string, contentHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('import_batch')
    .select('wave_id')
    .where('wave_id', '=', waveId)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst()
  return row !== undefined
}

/** All rows or none; a row that is there already stays as it is. Returns how many are new. */
export async function insertImport(
  db: Kysely<Tables>,
  waveId: string,
  contentHash: string,
  rows: readonly ImportedRow[],
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let added = 0
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      const inserted = await trx
        .insertInto('response')
        .values(
          rows.slice(start, start + rowsPerInsert).map((row) => ({
            id: row.id,
            wave_id: waveId,
            organisation_id: null,
            entry: 'imported' as const,
            language: row.language,
            notice_version: 'imported',
            answers: toJson(row.answers),
            thread_id: null,
            pulse_of: null,
            employer: row.employer,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute()
      added += inserted.length
    }
    await trx.insertInto('import_batch').values({ wave_id: waveId, content_hash: contentHash, imported_rows: added }).execute()
    return added
  })
}
