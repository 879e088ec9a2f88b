import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/tables.ts'

type Db = Kysely<Tables>

export async function countInvited(db: Db, waveId: string): Promise<{ organisations: number; invited: number }> {
  const row = await db
    .selectFrom('wave_organisation')
    .select([
      sql<number>`count(*) filter (where invited > 0)::int`.as('organisations'),
      sql<number>`coalesce(sum(invited), 0)::int`.as('invited'),
    ])
    .where('wave_id', '=', waveId)
    .executeTakeFirstOrThrow()
  return row
}

/** Waves of an alliance that asked their workers and were opened, in order, up to a number. */
export async function listWavesUpTo(db: Db, allianceId: string, number: number) {
  return db
    .selectFrom('wave')
    .select(['number', 'closes_on', 'publish_delicate'])
    .where('alliance_id', '=', allianceId)
    .where('kind', '=', 'listening')
    .where('state', '!=', 'draft')
    .where('number', '<=', number)
    .orderBy('number')
    .execute()
}
