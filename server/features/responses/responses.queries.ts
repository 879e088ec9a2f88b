import { type Kysely, sql } from 'kysely'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'
import type { SealedResponse } from './sealed-response.ts'

type Db = Kysely<Tables>

/**
 * In the intake a pulse carries the answer it speaks of under this name, which no question has; sealing gives it its column.
 */
export const pulseOfName = 'pulse_of'

export interface Arrival {
  id: string
  waveId: string
  organisationId: string | null
  entry: 'card' | 'open'
  language: string
  noticeVersion: string
  answers: Record<string, unknown>
  pulseOf?: string
}

export interface Delivery {
  waveId: string
  keyHash: string
  arrivals: readonly Arrival[]
  /** The card to redeem. */
  card?: { codeHash: string; organisationId: string }
  /** Found by its lookup; made under `newId`, or refused where none is given. */
  thread?: { allianceId: string; lookup: string; newId?: string }
}

export type Delivered = 'stored' | 'known-key' | 'not-open' | 'card-spent' | 'card-unknown' | 'thread-gone' | 'pulse-twice'

/** Rolls the transaction back with a reason. */
class Undo extends Error {
  readonly reason: Delivered
  constructor(reason: Delivered) {
    super(reason)
    this.reason = reason
  }
}

export async function isKeyKnown(db: Db, keyHash: string): Promise<boolean> {
  const row = await db.selectFrom('idempotency_key').select('key_hash').where('key_hash', '=', keyHash).executeTakeFirst()
  return row !== undefined
}

/**
 * Everything of one sending, or nothing: the key is noted, the card redeemed, the thread found or made, the answers stored.
 * No row names another but the answer its thread. The shared lock lets no answer in after a wave began to close.
 */
export async function deliver(db: Db, delivery: Delivery): Promise<Delivered> {
  try {
    return await db.transaction().execute((trx) => deliverIn(trx, delivery))
  } catch (error) {
    if (error instanceof Undo) return error.reason
    // Errors of a database carry what was being stored, and unexpected errors are logged: of this one only its code goes on.
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'without a code'
    throw new Error(`The database could not store an answer (${code})`)
  }
}

async function deliverIn(trx: Db, { waveId, keyHash, arrivals, card, thread }: Delivery): Promise<Delivered> {
  const noted = await trx
    .insertInto('idempotency_key')
    .columns(['key_hash', 'wave_id'])
    .expression((eb) =>
      eb
        .selectFrom('wave')
        .select([sql<string>`${keyHash}::text`.as('key_hash'), 'wave.id as wave_id'])
        .where('wave.id', '=', waveId)
        .where('wave.state', '=', 'open')
        .forShare(),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('wave_id')
    .executeTakeFirst()
  if (!noted) return (await isKeyKnown(trx, keyHash)) ? 'known-key' : 'not-open'
  if (card) await redeem(trx, waveId, card)
  const threadId = thread ? await holdThread(trx, thread) : null
  const pulses = arrivals.flatMap((arrival) => arrival.pulseOf ?? [])
  if (threadId !== null && pulses.length > 0 && (await hasPulse(trx, waveId, threadId, pulses))) throw new Undo('pulse-twice')
  await trx
    .insertInto('intake')
    .values(
      arrivals.map((arrival) => ({
        id: arrival.id,
        wave_id: waveId,
        organisation_id: arrival.organisationId,
        entry: arrival.entry,
        language: arrival.language,
        notice_version: arrival.noticeVersion,
        answers: toJson<Record<string, unknown>>(
          arrival.pulseOf === undefined ? arrival.answers : { ...arrival.answers, [pulseOfName]: arrival.pulseOf },
        ),
        thread_id: threadId,
      })),
    )
    .execute()
  return 'stored'
}

/** Of many who redeem one card at once, one finds it unspent. */
async function redeem(trx: Db, waveId: string, { codeHash, organisationId }: NonNullable<Delivery['card']>): Promise<void> {
  const redeemed = await trx
    .updateTable('urn_code')
    .set({ spent: true })
    .where('code_hash', '=', codeHash)
    .where('wave_id', '=', waveId)
    .where('organisation_id', '=', organisationId)
    .where('spent', '=', false)
    .returning('wave_id')
    .executeTakeFirst()
  if (redeemed) return
  const present = await trx
    .selectFrom('urn_code')
    .select('wave_id')
    .where('code_hash', '=', codeHash)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  throw new Undo(present ? 'card-spent' : 'card-unknown')
}

/** Its id, with the row held until the end of the transaction: writing the lookup it has already holds it too. */
async function holdThread(trx: Db, { allianceId, lookup, newId }: NonNullable<Delivery['thread']>): Promise<string> {
  if (newId === undefined) {
    const held = await lockThread(trx, 'lookup', lookup)
    if (held === undefined) throw new Undo('thread-gone')
    return held
  }
  const row = await trx
    .insertInto('thread')
    .values({ id: newId, alliance_id: allianceId, lookup })
    .onConflict((conflict) => conflict.column('lookup').doUpdateSet({ lookup }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Asked again where it is not there: a statement that waited for a seal does not see the row the seal wrote anew. */
export async function lockThread(trx: Db, by: 'id' | 'lookup', value: string): Promise<string | undefined> {
  const find = () => trx.selectFrom('thread').select('id').where(by, '=', value).forUpdate().executeTakeFirst()
  return ((await find()) ?? (await find()))?.id
}

async function hasPulse(trx: Db, waveId: string, threadId: string, pulses: readonly string[]): Promise<boolean> {
  const row = await trx
    .selectFrom('intake')
    .select('id')
    .where('wave_id', '=', waveId)
    .where('thread_id', '=', threadId)
    .where(sql<string>`answers ->> ${sql.lit(pulseOfName)}`, 'in', [...pulses])
    .executeTakeFirst()
  return row !== undefined
}

/** What tells whether a sealed row is a person, without what was answered. */
export interface SealedRow {
  id: string
  organisationId: string | null
  entry: 'card' | 'open' | 'imported'
  threadId: string | null
  answered: boolean
}

/** 128 bits, of which 122 are random, in the shape of every id. */
const freshId = sql<string>`rtrim(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=')`

/**
 * Moves the answers of a wave in random order and under new ids into the sealed table, empties the intake, and forgets keys and
 * cards. The threads of the alliance are written anew in random order: neither place nor transaction of a row tells when it came.
 * A wave that is sealed already stays as it is. `describe` makes what is kept of how many answered.
 */
export async function sealIntake(
  db: Db,
  waveId: string,
  describe: (rows: SealedRow[]) => { key: string; band: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const wave = await trx
      .selectFrom('wave')
      .select(['state', 'alliance_id'])
      .where('id', '=', waveId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (wave.state !== 'open' && wave.state !== 'closing') return
    // One seal at a time in an alliance: two would wait for each other's threads.
    await trx.selectFrom('alliance').select('id').where('id', '=', wave.alliance_id).forNoKeyUpdate().execute()
    await trx
      .insertInto('response')
      .columns([
        'id',
        'wave_id',
        'organisation_id',
        'entry',
        'language',
        'notice_version',
        'answers',
        'thread_id',
        'pulse_of',
        'employer',
      ])
      .expression((eb) =>
        eb
          .selectFrom('intake')
          .select([
            freshId.as('id'),
            'wave_id',
            'organisation_id',
            'entry',
            'language',
            'notice_version',
            sql<Record<string, unknown>>`answers - ${sql.lit(pulseOfName)}`.as('answers'),
            'thread_id',
            sql<string | null>`answers ->> ${sql.lit(pulseOfName)}`.as('pulse_of'),
            sql<string | null>`null::text`.as('employer'),
          ])
          .where('wave_id', '=', waveId)
          .orderBy(sql`random()`),
      )
      .execute()
    const sealed = await trx
      .selectFrom('response')
      .select(['id', 'organisation_id as organisationId', 'entry', 'thread_id as threadId'])
      .select(sql<boolean>`answers <> '{}'::jsonb`.as('answered'))
      .where('wave_id', '=', waveId)
      .execute()
    for (const table of ['intake', 'idempotency_key', 'urn_code'] as const) {
      await trx.deleteFrom(table).where('wave_id', '=', waveId).execute()
    }
    await trx
      .with('gone', (cte) =>
        cte.deleteFrom('thread').where('alliance_id', '=', wave.alliance_id).returning(['id', 'alliance_id', 'lookup']),
      )
      .insertInto('thread')
      .columns(['id', 'alliance_id', 'lookup'])
      .expression((eb) => eb.selectFrom('gone').select(['id', 'alliance_id', 'lookup']).orderBy(sql`random()`))
      .execute()
    const { key, band } = describe(sealed)
    await trx
      .insertInto('house_setting')
      .values({ key, value: toJson({ band }) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    await trx.updateTable('wave').set({ state: 'closed' }).where('id', '=', waveId).execute()
  })
}

const emptied = ['intake', 'urn_code', 'idempotency_key', 'thread'] as const

/** Takes what was deleted off the disk. Result: the tables where the database did not let us. Outside of any transaction. */
export async function wipeDeleted(db: Db, tables: readonly (keyof Tables)[] = emptied): Promise<string[]> {
  const places = async () => {
    const { rows } = await sql<{ place: string }>`select ${sql.join(
      tables.map((table) => sql`pg_relation_filenode(${sql.lit(table)}::regclass)::text`),
      sql` || ',' || `,
    )} as place`.execute(db)
    return (rows[0]?.place ?? '').split(',')
  }
  const before = await places()
  // One by one, each its own transaction; where rights are missing the database skips the table without an error.
  for (const table of tables) await sql`vacuum (full) ${sql.table(table)}`.execute(db)
  const after = await places()
  return tables.filter((_, at) => before[at] === after[at])
}

/** By random id, so that the order says nothing and is the same each time. */
export async function listSealed(db: Db, waveId: string): Promise<SealedResponse[]> {
  return db
    .selectFrom('response')
    .select([
      'id',
      'wave_id as waveId',
      'organisation_id as organisationId',
      'entry',
      'language',
      'answers',
      'thread_id as threadId',
      'pulse_of as pulseOf',
      'employer',
    ])
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute()
}

/** Who answers for the waves under a notice; drafts were shown to nobody. */
export async function listNoticeParties(db: Db, noticeVersion: string) {
  return db
    .selectFrom('wave')
    .innerJoin('alliance', 'alliance.id', 'wave.alliance_id')
    .select(['wave.controller as controller', 'wave.contact as contact', 'alliance.name as allianceName'])
    .distinct()
    .where('wave.notice_version', '=', noticeVersion)
    .where('wave.state', '<>', 'draft')
    .limit(2)
    .execute()
}
