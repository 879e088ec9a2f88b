import { type Kysely, sql } from 'kysely'
import { toJson } from '../../db/json.ts'
import type { NeedMapRow, Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export interface RunToStore {
  id: string
  waveId: string
  seed: number
  algorithm: string
  inputHash: string
  params: object
  result: object
  memberships: readonly { responseId: string; family: number; strength: number }[]
}

const rowsPerInsert = 500

/** One transaction: a run without its memberships must not exist. */
export async function insertRun(db: Db, run: RunToStore): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('need_run')
      .values({
        id: run.id,
        wave_id: run.waveId,
        seed: run.seed,
        algorithm: run.algorithm,
        input_hash: run.inputHash,
        params: toJson(run.params),
        result: toJson(run.result),
      })
      .execute()
    for (let start = 0; start < run.memberships.length; start += rowsPerInsert) {
      await trx
        .insertInto('need_membership')
        .values(
          run.memberships.slice(start, start + rowsPerInsert).map((membership) => ({
            run_id: run.id,
            response_id: membership.responseId,
            family_index: membership.family,
            strength: membership.strength,
          })),
        )
        .execute()
    }
  })
}

export interface MapToStore extends Pick<NeedMapRow, 'wave_id' | 'alliance_id' | 'run_id' | 'document' | 'hash'> {
  held_back: object
  family_index: Record<string, number>
}

/** A prepared map may be prepared again; a published one never changes. Returns false when it was published already. */
export async function putPreparedMap(db: Db, map: MapToStore): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const present = await trx
      .selectFrom('need_map')
      .select('state')
      .where('wave_id', '=', map.wave_id)
      .forUpdate()
      .executeTakeFirst()
    if (present?.state === 'published') return false
    await trx.deleteFrom('need_map').where('wave_id', '=', map.wave_id).execute()
    await trx
      .insertInto('need_map')
      .values({
        ...map,
        held_back: toJson(map.held_back),
        family_index: toJson(map.family_index),
        state: 'prepared',
        published_on: null,
      })
      .execute()
    return true
  })
}

export async function findMap(db: Db, waveId: string) {
  return db.selectFrom('need_map').selectAll().where('wave_id', '=', waveId).executeTakeFirst()
}

/** Published maps of an alliance, newest wave first. */
export async function listPublishedMaps(db: Db, allianceId: string) {
  return db
    .selectFrom('need_map')
    .innerJoin('wave', 'wave.id', 'need_map.wave_id')
    .select(['need_map.wave_id', 'need_map.document', 'need_map.family_index', 'need_map.run_id', 'wave.name', 'wave.number'])
    .where('need_map.alliance_id', '=', allianceId)
    .where('need_map.state', '=', 'published')
    .orderBy('wave.number', 'desc')
    .execute()
}

export async function insertSignature(
  db: Db,
  signature: { waveId: string; role: 'facilitator' | 'worker_rep'; userId: string; name: string; hash: string; day: string },
): Promise<void> {
  await db
    .insertInto('need_map_signature')
    .values({
      wave_id: signature.waveId,
      role: signature.role,
      user_id: signature.userId,
      by_name: signature.name,
      hash: signature.hash,
      signed_on: signature.day,
    })
    .onConflict((conflict) => conflict.columns(['wave_id', 'role']).doNothing())
    .execute()
}

export async function listSignatures(db: Db, waveId: string) {
  return db
    .selectFrom('need_map_signature')
    .select(['role', 'user_id', 'hash', 'signed_on', 'by_name'])
    .where('wave_id', '=', waveId)
    .orderBy('role')
    .execute()
}

/** The person held the role on the day the wave was opened, or nobody did. Days are compared whole. */
export async function maySignMap(db: Db, waveId: string, role: 'facilitator' | 'worker_rep', userId: string): Promise<boolean> {
  const wave = await db
    .selectFrom('wave')
    .select(['alliance_id', 'opened_on', 'signing_roles'])
    .where('id', '=', waveId)
    .executeTakeFirst()
  if (!wave?.opened_on) return false
  if (!wave.signing_roles?.includes(role)) return true
  return (await listSignersAtOpening(db, wave.alliance_id, role, wave.opened_on)).includes(userId)
}

async function listSignersAtOpening(db: Db, allianceId: string, role: string, openedOn: string): Promise<string[]> {
  const grants = await db
    .selectFrom('staff_grant')
    .select('user_id')
    .where('alliance_id', '=', allianceId)
    .where('role', '=', role)
    .where('granted_on', '<=', openedOn)
    .execute()
  return grants.map(({ user_id }) => user_id)
}

/** From then on whoever holds the role may sign. False while somebody who held it at the opening still does. */
export async function freeSigningRole(db: Db, waveId: string, role: 'facilitator' | 'worker_rep'): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const wave = await trx
      .selectFrom('wave')
      .select(['alliance_id', 'opened_on', 'signing_roles'])
      .where('id', '=', waveId)
      .forUpdate()
      .executeTakeFirst()
    if (!wave?.opened_on) return false
    if ((await listSignersAtOpening(trx, wave.alliance_id, role, wave.opened_on)).length > 0) return false
    const left = (wave.signing_roles ?? []).filter((each) => each !== role)
    await trx
      .updateTable('wave')
      .set({ signing_roles: toJson(left) })
      .where('id', '=', waveId)
      .execute()
    return true
  })
}

export async function markMapPublished(db: Db, waveId: string, hash: string, day: string): Promise<void> {
  await db
    .updateTable('need_map')
    .set({ state: 'published', published_on: day })
    .where('wave_id', '=', waveId)
    .where('hash', '=', hash)
    .where('state', '=', 'prepared')
    .execute()
}

/** Families of the published maps to which these answers belong: what a thread may be told of its own words. */
export async function listFamiliesOfResponses(db: Db, responseIds: readonly string[]) {
  if (responseIds.length === 0) return []
  return db
    .selectFrom('need_membership')
    .innerJoin('need_map', 'need_map.run_id', 'need_membership.run_id')
    .select([
      'need_membership.response_id',
      'need_membership.family_index',
      'need_map.wave_id',
      'need_map.family_index as families',
    ])
    .where('need_map.state', '=', 'published')
    .where('need_membership.response_id', 'in', responseIds)
    .execute()
}

/** Empties the analyses of waves that closed `months` ago; their place stays, published maps refer to it. Result: how many. */
export async function emptyOldRuns(db: Db, today: string, months: number): Promise<number> {
  const emptied = await db
    .updateTable('need_run')
    .set({ result: toJson({}), params: toJson({}) })
    .where('result', '<>', toJson({}))
    .where('wave_id', 'in', (where) =>
      where
        .selectFrom('wave')
        .select('id')
        .where('state', '=', 'closed')
        .where(
          sql<boolean>`case when kind = 'imported' then opened_on else closes_on end::date + make_interval(months => ${months}::int) <= ${today}::date`,
        ),
    )
    .returning('id')
    .execute()
  return emptied.length
}
