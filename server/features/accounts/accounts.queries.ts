import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { HeldGrant } from './staff-rules.ts'

type Db = Kysely<Tables>

export async function hasCoordinator(db: Db): Promise<boolean> {
  return (
    (await db.selectFrom('staff_grant').select('id').where('role', '=', 'coordinator').limit(1).executeTakeFirst()) !== undefined
  )
}

export async function hasNothing(db: Db): Promise<boolean> {
  const alliance = await db.selectFrom('alliance').select('id').limit(1).executeTakeFirst()
  const user = await db.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()
  return !alliance && !user
}

export async function insertFirstAlliance(db: Db, alliance: { id: string; name: string; territory: string }): Promise<void> {
  await db
    .insertInto('alliance')
    .values({ ...alliance, is_demo: false })
    .execute()
}

/* people */

export async function findUserByEmail(db: Db, email: string) {
  return db
    .selectFrom('auth_user')
    .innerJoin('auth_account', (join) =>
      join.onRef('auth_account.user_id', '=', 'auth_user.id').on('provider_id', '=', 'credential'),
    )
    .select(['auth_user.id', 'auth_user.name', 'auth_account.password as passwordHash'])
    .where('email', '=', email)
    .executeTakeFirst()
}

/** False when the e-mail is taken already; nothing is written then. */
export async function insertUser(
  db: Db,
  user: { id: string; accountId: string; name: string; email: string; passwordHash: string; now: Date },
): Promise<boolean> {
  const times = { created_at: user.now, updated_at: user.now }
  const made = await db
    .insertInto('auth_user')
    .values({ id: user.id, name: user.name, email: user.email, email_verified: false, image: null, ...times })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await db
    .insertInto('auth_account')
    .values({
      id: user.accountId,
      user_id: user.id,
      account_id: user.id,
      provider_id: 'credential',
      access_token: null,
      refresh_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      id_token: null,
      password: user.passwordHash,
      ...times,
    })
    .execute()
  return true
}

/** Ends every session of the person as well, but for the one they are in when they change it themselves. */
export async function replacePassword(
  db: Db,
  userId: string,
  passwordHash: string,
  now: Date,
  keptSessionId?: string,
): Promise<void> {
  await db
    .updateTable('auth_account')
    .set({ password: passwordHash, updated_at: now })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute()
  await db
    .deleteFrom('auth_session')
    .where('user_id', '=', userId)
    .$if(keptSessionId !== undefined, (query) => query.where('id', '<>', keptSessionId as string))
    .execute()
}

export async function deleteUser(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('auth_user').where('id', '=', userId).execute()
}

/** So that two changes of one person's grants wait for each other; call it inside a transaction. */
export async function lockUser(db: Db, userId: string): Promise<void> {
  await db.selectFrom('auth_user').select('id').where('id', '=', userId).forUpdate().execute()
}

/* grants and seats */

export async function listGrants(db: Db, userId: string) {
  return db
    .selectFrom('staff_grant')
    .innerJoin('alliance', 'alliance.id', 'staff_grant.alliance_id')
    .leftJoin('organisation', 'organisation.id', 'staff_grant.organisation_id')
    .select([
      'staff_grant.alliance_id as allianceId',
      'alliance.name as allianceName',
      'staff_grant.organisation_id as organisationId',
      'organisation.name as organisationName',
      'staff_grant.role',
    ])
    .where('staff_grant.user_id', '=', userId)
    .orderBy('alliance.name')
    .orderBy('alliance.id')
    .orderBy('organisation.name')
    .orderBy('staff_grant.role')
    .execute()
}

export async function listHeldGrants(db: Db, userId: string): Promise<HeldGrant[]> {
  return db
    .selectFrom('staff_grant')
    .select(['alliance_id as allianceId', 'organisation_id as organisationId', 'role'])
    .where('user_id', '=', userId)
    .execute()
}

export async function insertGrant(
  db: Db,
  grant: { id: string; userId: string; allianceId: string; organisationId: string | null; role: string; day: string },
): Promise<void> {
  await db
    .insertInto('staff_grant')
    .values({
      id: grant.id,
      user_id: grant.userId,
      alliance_id: grant.allianceId,
      organisation_id: grant.organisationId,
      role: grant.role,
      granted_on: grant.day,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One seat per person and alliance: a second grant for the table does not move who sits already. */
export async function insertSeat(
  db: Db,
  seat: { id: string; allianceId: string; userId: string; kind: string; organisationId: string | null },
): Promise<void> {
  await db
    .insertInto('roundtable_seat')
    .values({
      id: seat.id,
      alliance_id: seat.allianceId,
      user_id: seat.userId,
      kind: seat.kind,
      organisation_id: seat.organisationId,
    })
    .onConflict((conflict) => conflict.columns(['alliance_id', 'user_id']).doNothing())
    .execute()
}

export async function deleteSeat(db: Db, allianceId: string, userId: string): Promise<void> {
  await db.deleteFrom('roundtable_seat').where('alliance_id', '=', allianceId).where('user_id', '=', userId).execute()
}

export async function findGrant(db: Db, allianceId: string, id: string) {
  return db
    .selectFrom('staff_grant')
    .select(['id', 'user_id as userId', 'role'])
    .where('alliance_id', '=', allianceId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function deleteGrant(db: Db, id: string): Promise<void> {
  await db.deleteFrom('staff_grant').where('id', '=', id).execute()
}

/** Locks them, so that of two coordinators who remove each other one stays; call it inside a transaction. */
export async function lockCoordinators(db: Db, allianceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('staff_grant')
    .select('id')
    .where('alliance_id', '=', allianceId)
    .where('role', '=', 'coordinator')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export async function listActiveStaff(db: Db, allianceId: string) {
  return db
    .selectFrom('staff_grant')
    .innerJoin('auth_user', 'auth_user.id', 'staff_grant.user_id')
    .leftJoin('organisation', 'organisation.id', 'staff_grant.organisation_id')
    .select(['staff_grant.id', 'auth_user.name', 'auth_user.email', 'staff_grant.role', 'organisation.name as organisationName'])
    .where('staff_grant.alliance_id', '=', allianceId)
    .orderBy('auth_user.name')
    .orderBy('staff_grant.role')
    .execute()
}

export async function findMember(db: Db, organisationId: string) {
  return db
    .selectFrom('organisation')
    .select(['alliance_id as allianceId', 'kind'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
}
