import type { Kysely } from 'kysely'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export async function listSeats(db: Db, allianceId: string) {
  return db
    .selectFrom('roundtable_seat')
    .innerJoin('auth_user', 'auth_user.id', 'roundtable_seat.user_id')
    .leftJoin('organisation', 'organisation.id', 'roundtable_seat.organisation_id')
    .select(['roundtable_seat.user_id', 'roundtable_seat.kind', 'auth_user.name', 'organisation.name as organisation_name'])
    .where('roundtable_seat.alliance_id', '=', allianceId)
    .orderBy('auth_user.name')
    .execute()
}

/** One vote per person and version; voting again replaces it. */
export async function putVote(
  db: Db,
  vote: {
    conceptId: string
    version: number
    userId: string
    byName: string
    seat: string
    choice: string
    reason: string
    day: string
  },
): Promise<void> {
  const said = { by_name: vote.byName, seat: vote.seat, choice: vote.choice, reason: vote.reason, voted_on: vote.day }
  await db
    .insertInto('concept_vote')
    .values({ concept_id: vote.conceptId, version: vote.version, user_id: vote.userId, ...said })
    .onConflict((conflict) => conflict.columns(['concept_id', 'version', 'user_id']).doUpdateSet(said))
    .execute()
}

export async function listVotes(db: Db, conceptIds: readonly string[]) {
  if (conceptIds.length === 0) return []
  return db
    .selectFrom('concept_vote')
    .selectAll()
    .where('concept_id', 'in', conceptIds)
    .orderBy('version')
    .orderBy('by_name')
    .execute()
}

/** Earlier decisions stay; the new one gets the next number. */
export async function insertDecision(
  db: Db,
  decision: {
    conceptId: string
    outcome: 'yes' | 'not-yet' | 'no'
    reason: { it: string; en: string }
    byName: string
    day: string
  },
): Promise<void> {
  const said = { outcome: decision.outcome, reason: toJson(decision.reason), by_name: decision.byName, decided_on: decision.day }
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('concept').select('id').where('id', '=', decision.conceptId).forUpdate().execute()
    const last = await trx
      .selectFrom('concept_decision')
      .select((eb) => eb.fn.max('number').as('number'))
      .where('concept_id', '=', decision.conceptId)
      .executeTakeFirst()
    await trx
      .insertInto('concept_decision')
      .values({ concept_id: decision.conceptId, number: Number(last?.number ?? 0) + 1, ...said })
      .execute()
  })
}

/** Newest first. */
export async function listDecisions(db: Db, conceptIds: readonly string[]) {
  if (conceptIds.length === 0) return []
  return db.selectFrom('concept_decision').selectAll().where('concept_id', 'in', conceptIds).orderBy('number', 'desc').execute()
}
