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

/** Closing days of the waves of an alliance planned to publish delicate facts: those that take no answers any more, and the one asked about. */
export async function listDelicateClosings(db: Db, allianceId: string, waveId: string) {
  return db
    .selectFrom('wave')
    .select(['id', 'closes_on as closesOn'])
    .where('alliance_id', '=', allianceId)
    .where('kind', '=', 'listening')
    .where('publish_delicate', '=', true)
    .where((eb) => eb.or([eb('state', 'in', ['closing', 'closed']), eb('id', '=', waveId)]))
    .orderBy('closes_on')
    .orderBy('number')
    .execute()
}
