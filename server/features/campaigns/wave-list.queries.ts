import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export async function listMapStatesOf(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return []
  return db
    .selectFrom('need_map')
    .select(['wave_id as waveId', 'state'])
    .where('wave_id', 'in', [...waveIds])
    .execute()
}

/** Closing jobs of these waves, whatever became of them. */
export async function listClosingJobs(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return []
  return db
    .selectFrom('job_progress')
    .select(['id', 'subject_id as waveId', 'state'])
    .where('kind', '=', 'close-wave')
    .where('subject_id', 'in', [...waveIds])
    .execute()
}

/** Where the band of answers of a closed wave is kept: drawn once, at sealing, so that no erasure ever moves it. */
export const answeredBandKey = (waveId: string): string => `answered-band:${waveId}`

export async function listAnsweredBands(db: Db, waveIds: readonly string[]): Promise<{ waveId: string; band: string }[]> {
  if (waveIds.length === 0) return []
  const keys = new Map(waveIds.map((waveId) => [answeredBandKey(waveId), waveId]))
  const rows = await db
    .selectFrom('house_setting')
    .selectAll()
    .where('key', 'in', [...keys.keys()])
    .execute()
  return rows.map((row) => ({ waveId: keys.get(row.key) as string, band: (row.value as { band: string }).band }))
}
