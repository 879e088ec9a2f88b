import { type Kysely, sql } from 'kysely'
import type { OneTimeLinkRow, Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export interface NewLink {
  id: string
  tokenHash: string
  purpose: OneTimeLinkRow['purpose']
  expiresAt: Date
  invited?: { allianceId: string; organisationId: string | null; role: string; name: string; email: string }
  /** Whose password it renews. */
  whose?: { name: string; email: string }
}

export async function insertLink(db: Db, link: NewLink): Promise<void> {
  await db
    .insertInto('one_time_link')
    .values({
      id: link.id,
      token_hash: link.tokenHash,
      purpose: link.purpose,
      alliance_id: link.invited?.allianceId ?? null,
      organisation_id: link.invited?.organisationId ?? null,
      role: link.invited?.role ?? null,
      name: (link.invited ?? link.whose)?.name ?? null,
      email: (link.invited ?? link.whose)?.email ?? null,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

export async function deleteSetupLinks(db: Db): Promise<void> {
  await db.deleteFrom('one_time_link').where('purpose', '=', 'setup').execute()
}

export async function deletePasswordLinks(db: Db, email: string): Promise<void> {
  await db.deleteFrom('one_time_link').where('purpose', '=', 'password').where('email', '=', email).execute()
}

/** Links used or expired before that day. */
export async function deleteOldLinks(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('one_time_link')
    .where((where) => where.or([where('used_at', '<', before), where('expires_at', '<', before)]))
    .execute()
}

export async function findLink(db: Db, purpose: OneTimeLinkRow['purpose'], tokenHash: string) {
  return db
    .selectFrom('one_time_link')
    .leftJoin('alliance', 'alliance.id', 'one_time_link.alliance_id')
    .leftJoin('organisation', 'organisation.id', 'one_time_link.organisation_id')
    .selectAll('one_time_link')
    .select(['alliance.name as alliance_name', 'organisation.name as organisation_name'])
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
}

/** True for exactly one of those who try at the same time. */
export async function spendLink(db: Db, id: string, now: Date): Promise<boolean> {
  const spent = await db
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return spent !== undefined
}

export async function listPendingInvitations(db: Db, allianceId: string, now: Date) {
  return db
    .selectFrom('one_time_link')
    .leftJoin('organisation', 'organisation.id', 'one_time_link.organisation_id')
    .select(['one_time_link.id', 'one_time_link.name', 'email', 'role', 'organisation.name as organisationName'])
    .where('purpose', '=', 'invitation')
    .where('one_time_link.alliance_id', '=', allianceId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('one_time_link.name')
    .execute()
}

/** An invitation made again voids the one before. */
export async function deleteSameInvitation(
  db: Db,
  invited: { allianceId: string; organisationId: string | null; role: string; email: string },
): Promise<void> {
  await db
    .deleteFrom('one_time_link')
    .where('purpose', '=', 'invitation')
    .where('alliance_id', '=', invited.allianceId)
    .where('email', '=', invited.email)
    .where('role', '=', invited.role)
    .where(sql<boolean>`organisation_id is not distinct from ${invited.organisationId}::text`)
    .where('used_at', 'is', null)
    .execute()
}

export async function deletePendingInvitation(db: Db, allianceId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('one_time_link')
    .where('id', '=', id)
    .where('alliance_id', '=', allianceId)
    .where('purpose', '=', 'invitation')
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
