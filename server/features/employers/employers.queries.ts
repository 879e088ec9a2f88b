import type { Kysely } from 'kysely'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

/** Everything an organisation sent, newest first. */
export async function listSendings(db: Db, organisationId: string) {
  return db
    .selectFrom('employer_answer')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('number', 'desc')
    .execute()
}

export async function findDraft(db: Db, organisationId: string) {
  return db.selectFrom('employer_draft').selectAll().where('organisation_id', '=', organisationId).executeTakeFirst()
}

export async function putDraft(
  db: Db,
  draft: { organisationId: string; version: number; answers: Record<string, unknown>; byName: string; day: string },
): Promise<void> {
  const kept = {
    instrument_version: draft.version,
    answers: toJson(draft.answers),
    by_name: draft.byName,
    saved_on: draft.day,
  }
  await db
    .insertInto('employer_draft')
    .values({ organisation_id: draft.organisationId, ...kept })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(kept))
    .execute()
}

export async function deleteDraft(db: Db, organisationId: string): Promise<void> {
  await db.deleteFrom('employer_draft').where('organisation_id', '=', organisationId).execute()
}

/** Adds a sending after `basedOn` and drops the draft, or nothing: false when somebody else sent meanwhile. */
export async function insertSending(
  db: Db,
  sending: {
    organisation_id: string
    instrument_version: number
    answers: Record<string, unknown>
    by_name: string
    on_behalf: boolean
    sent_on: string
  },
  basedOn: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('organisation').select('id').where('id', '=', sending.organisation_id).forUpdate().execute()
    const last = await trx
      .selectFrom('employer_answer')
      .select((eb) => eb.fn.max('number').as('number'))
      .where('organisation_id', '=', sending.organisation_id)
      .executeTakeFirst()
    if (Number(last?.number ?? 0) !== basedOn) return false
    await trx
      .insertInto('employer_answer')
      .values({ ...sending, answers: toJson(sending.answers), number: basedOn + 1 })
      .execute()
    await deleteDraft(trx, sending.organisation_id)
    return true
  })
}

/** The newest sending of each organisation of an alliance, without what it says. */
export async function listNewestSendings(db: Db, allianceId: string) {
  return db
    .selectFrom('employer_answer')
    .innerJoin('organisation', 'organisation.id', 'employer_answer.organisation_id')
    .select(['organisation_id', 'number', 'by_name', 'on_behalf', 'sent_on'])
    .distinctOn('organisation_id')
    .where('organisation.alliance_id', '=', allianceId)
    .orderBy('organisation_id')
    .orderBy('number', 'desc')
    .execute()
}

/** Whether the organisation can answer by itself. */
export async function hasHr(db: Db, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff_grant')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'hr')
    .executeTakeFirst()
  return row !== undefined
}
