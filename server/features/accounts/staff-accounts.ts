import { hashPassword } from 'better-auth/crypto'
import type { Kysely } from 'kysely'
import type { StaffRole } from '#contract/accounts'
import type { Tables } from '../../db/tables.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { findMember, hasNothing, insertGrant, insertSeat, insertUser, listHeldGrants } from './accounts.queries.ts'
import { getAuth } from './auth.ts'
import { checkGrantShape, checkName, clashes, type NewGrant, seatKind } from './staff-rules.ts'

export interface NewStaff {
  name: string
  email: string
  password: string
  grants: { allianceId: string; organisationId?: string; role: StaffRole }[]
}

/** True while nobody and no alliance is in the house: only then may a demo come in. */
export const isEmptyHouse = (house: House): Promise<boolean> => hasNothing(house.db)

export const normaliseEmail = (email: string): string => email.trim().toLowerCase()

/** For the command line, the demo and tests; through the API a person accepts a link. */
export async function createStaff(house: House, staff: NewStaff): Promise<{ userId: string }> {
  const passwordHash = await hashPassword(staff.password)
  return house.db.transaction().execute(async (trx) => {
    const userId = await addUser(house, trx, { name: staff.name, email: staff.email, passwordHash })
    for (const grant of staff.grants) await addGrant(house, trx, userId, grant)
    return { userId }
  })
}

/** Throws: Failure bad-request when the e-mail has an account already. */
export async function addUser(
  house: House,
  trx: Kysely<Tables>,
  person: { name: string; email: string; passwordHash: string },
): Promise<string> {
  checkName(person.name)
  const id = house.random.id()
  const email = normaliseEmail(person.email)
  const made = await insertUser(trx, { ...person, id, accountId: house.random.id(), email, now: house.clock.now() })
  if (!made) throw new Failure('bad-request', [{ field: 'email', problem: 'taken' }])
  return id
}

/** Whoever may sit at the table gets the seat with the grant. Throws: Failure bad-request. */
export async function addGrant(house: House, trx: Kysely<Tables>, userId: string, grant: NewGrant): Promise<void> {
  const kind = await checkGrant(trx, grant)
  if (clashes(await listHeldGrants(trx, userId), grant)) throw new Failure('bad-request', [{ field: 'role', problem: 'clash' }])
  const place = { allianceId: grant.allianceId, organisationId: grant.organisationId ?? null, userId }
  await insertGrant(trx, { ...place, id: house.random.id(), role: grant.role, day: house.clock.today() })
  if (grant.role === 'table') await insertSeat(trx, { ...place, id: house.random.id(), kind: seatKind(kind) })
}

/** The kind of the organisation, which must be a member of that alliance. Throws: Failure bad-request. */
export async function checkGrant(db: Kysely<Tables>, grant: NewGrant): Promise<string | undefined> {
  checkGrantShape(grant)
  if (!grant.organisationId) return undefined
  const member = await findMember(db, grant.organisationId)
  if (member?.allianceId !== grant.allianceId) throw new Failure('bad-request', [{ field: 'organisationId', problem: 'choice' }])
  return member.kind
}

/** Signs in without a request, so that no address or agent is stored. Undefined when e-mail and password do not go together. */
export async function trySignIn(house: House, email: string, password: string): Promise<string[] | undefined> {
  const reply = await getAuth(house).api.signInEmail({ body: { email: normaliseEmail(email), password }, asResponse: true })
  if (reply.ok) return reply.headers.getSetCookie()
  if (reply.status >= 500) throw new Error(`better-auth answered ${reply.status} to a sign-in`)
  return undefined
}

/** Set-Cookie headers of a fresh session. Throws: Failure not-signed-in. */
export async function signInResponse(house: House, email: string, password: string): Promise<string[]> {
  const cookies = await trySignIn(house, email, password)
  if (!cookies) throw new Failure('not-signed-in')
  return cookies
}
