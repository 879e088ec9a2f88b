import { type Kysely, sql } from 'kysely'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export interface NewHand {
  id: string
  allianceId: string
  name: string
  contact: string
  availability: { when: string[]; note: string }
  language: string
  month: string
  withdrawHash: string
}

/**
 * Stores a hand once. All hands of the alliance are then written anew in random order, so that neither place nor transaction of a row
 * tells when it came; who raises a hand at the same time waits for the alliance.
 */
export async function insertHand(db: Db, hand: NewHand, most: number): Promise<'stored' | 'known' | 'full'> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('alliance').select('id').where('id', '=', hand.allianceId).forNoKeyUpdate().execute()
    const present = await trx
      .selectFrom('raised_hand')
      .select(['withdraw_hash'])
      .where('alliance_id', '=', hand.allianceId)
      .execute()
    if (present.some((row) => row.withdraw_hash === hand.withdrawHash)) return 'known'
    if (present.length >= most) return 'full'
    const stored = await trx
      .insertInto('raised_hand')
      .values({
        ...{ id: hand.id, alliance_id: hand.allianceId, name: hand.name, contact: hand.contact, language: hand.language },
        ...{ availability: toJson(hand.availability), month: hand.month, withdraw_hash: hand.withdrawHash },
      })
      .onConflict((conflict) => conflict.column('withdraw_hash').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) return 'known'
    await shuffle(trx, hand.allianceId)
    return 'stored'
  })
}

const columns = ['id', 'alliance_id', 'name', 'contact', 'availability', 'language', 'month', 'withdraw_hash'] as const

async function shuffle(trx: Db, allianceId: string): Promise<void> {
  await trx
    .with('gone', (cte) => cte.deleteFrom('raised_hand').where('alliance_id', '=', allianceId).returning(columns))
    .insertInto('raised_hand')
    .columns([...columns])
    .expression((eb) => eb.selectFrom('gone').select(columns).orderBy(sql`random()`))
    .execute()
}

/** By name; two of the same name by their random id. */
export async function listHands(db: Db, allianceId: string) {
  return db
    .selectFrom('raised_hand')
    .select(['id', 'name', 'contact', 'availability', 'language'])
    .where('alliance_id', '=', allianceId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function deleteHand(db: Db, allianceId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('raised_hand')
    .where('alliance_id', '=', allianceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function withdrawHand(db: Db, withdrawHash: string): Promise<boolean> {
  const gone = await db.deleteFrom('raised_hand').where('withdraw_hash', '=', withdrawHash).returning('id').executeTakeFirst()
  return gone !== undefined
}

/** Hands of that month or an earlier one. */
export async function deleteHandsUpTo(db: Db, month: string): Promise<void> {
  await db.deleteFrom('raised_hand').where('month', '<=', month).execute()
}

/** Takes withdrawn hands, and the older places of those that stay, off the disk. Outside of any transaction. */
export async function wipeHands(db: Db): Promise<void> {
  await sql`vacuum (full) raised_hand`.execute(db)
}
