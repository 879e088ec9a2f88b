import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { lockThread, pulseOfName } from './responses.queries.ts'
import type { SealedResponse, ThreadResponse } from './sealed-response.ts'

type Db = Kysely<Tables>

/** The threads behind these lookups: one for each alliance in which the code was used. */
export async function listThreads(db: Db, lookups: readonly string[]): Promise<{ threadId: string; allianceId: string }[]> {
  if (lookups.length === 0) return []
  return db
    .selectFrom('thread')
    .select(['id as threadId', 'alliance_id as allianceId'])
    .where('lookup', 'in', [...lookups])
    .orderBy('id')
    .execute()
}

/** Everything one thread told, sealed or not yet, newest wave first. */
export async function listOfThread(db: Db, threadId: string): Promise<ThreadResponse[]> {
  const sealed = db
    .selectFrom('response')
    .innerJoin('wave', 'wave.id', 'response.wave_id')
    .select([
      'response.id as id',
      'response.wave_id as waveId',
      'response.organisation_id as organisationId',
      'response.entry as entry',
      'response.language as language',
      'response.notice_version as noticeVersion',
      'response.answers as answers',
      'response.thread_id as threadId',
      'response.pulse_of as pulseOf',
      sql<boolean>`true`.as('sealed'),
      'wave.number as number',
    ])
    .where('response.thread_id', '=', threadId)
  const waiting = db
    .selectFrom('intake')
    .innerJoin('wave', 'wave.id', 'intake.wave_id')
    .select([
      'intake.id as id',
      'intake.wave_id as waveId',
      'intake.organisation_id as organisationId',
      'intake.entry as entry',
      'intake.language as language',
      'intake.notice_version as noticeVersion',
      sql<Record<string, unknown>>`intake.answers - ${sql.lit(pulseOfName)}`.as('answers'),
      'intake.thread_id as threadId',
      sql<string | null>`intake.answers ->> ${sql.lit(pulseOfName)}`.as('pulseOf'),
      sql<boolean>`false`.as('sealed'),
      'wave.number as number',
    ])
    .where('intake.thread_id', '=', threadId)
  const rows = await sealed.unionAll(waiting).orderBy('number', 'desc').orderBy('id').execute()
  return rows.map(({ number: _, ...row }) => ({ ...row, employer: null }))
}

/** These needs and the pulses that speak of them, oldest wave first. */
export async function listSealedOfNeeds(db: Db, needIds: readonly string[]): Promise<(SealedResponse & { wave: number })[]> {
  if (needIds.length === 0) return []
  return db
    .selectFrom('response')
    .innerJoin('wave', 'wave.id', 'response.wave_id')
    .select([
      'response.id as id',
      'response.wave_id as waveId',
      'response.organisation_id as organisationId',
      'response.entry as entry',
      'response.language as language',
      'response.answers as answers',
      'response.thread_id as threadId',
      'response.pulse_of as pulseOf',
      'response.employer as employer',
      'wave.number as wave',
    ])
    .where((eb) => eb.or([eb('response.id', 'in', [...needIds]), eb('response.pulse_of', 'in', [...needIds])]))
    .orderBy('wave.number')
    .orderBy('response.id')
    .execute()
}

/** Takes a thread away with all it told, and says how many answers that were; memberships in families follow. */
export async function eraseThread(db: Db, threadId: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    // Waves before threads, as whoever stores or seals: nobody waits in a circle.
    const waves = trx.selectFrom('intake').select('wave_id').where('thread_id', '=', threadId)
    await trx.selectFrom('wave').select('id').where('id', 'in', waves).orderBy('id').forShare().execute()
    await lockThread(trx, 'id', threadId)
    const waiting = await trx.deleteFrom('intake').where('thread_id', '=', threadId).returning('id').execute()
    const sealed = await trx.deleteFrom('response').where('thread_id', '=', threadId).returning('id').execute()
    await trx.deleteFrom('thread').where('id', '=', threadId).execute()
    return waiting.length + sealed.length
  })
}
