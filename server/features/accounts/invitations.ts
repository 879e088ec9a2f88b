import { hashPassword } from 'better-auth/crypto'
import type { Kysely } from 'kysely'
import type { AcceptInvitation, InvitationCreated, InvitationRequest, InvitationView, StaffRole } from '#contract/accounts'
import type { Tables } from '../../db/tables.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { findUserByEmail, listHeldGrants, lockUser, replacePassword } from './accounts.queries.ts'
import { deleteOldLinks, deleteSameInvitation, findLink, insertLink, spendLink } from './one-time-links.queries.ts'
import { daysFromNow, hashToken, invitationDays, keptLinkDays, makeToken } from './one-time-token.ts'
import { isTheirs } from './passwords.ts'
import { addGrant, addUser, checkGrant, normaliseEmail } from './staff-accounts.ts'
import { checkName, clashes, type HeldGrant, type NewGrant } from './staff-rules.ts'

/** The token is in the path this one time; inviting the same person for the same role again voids the link before. */
export async function invite(house: House, allianceId: string, request: InvitationRequest): Promise<InvitationCreated> {
  const { role, organisationId } = request
  const grant: NewGrant = { allianceId, role, ...(organisationId ? { organisationId } : {}) }
  checkName(request.name)
  const email = normaliseEmail(request.email)
  const id = house.random.id()
  const { token, tokenHash } = makeToken(house)
  await house.db.transaction().execute(async (trx) => {
    await checkGrant(trx, grant)
    const known = await findUserByEmail(trx, email)
    const held = known ? await listHeldGrants(trx, known.id) : []
    if (clashes(held, grant)) throw new Failure('bad-request', [{ field: 'role', problem: 'clash' }])
    if (holds(held, grant) && !mayRenew(held, grant))
      throw new Failure('bad-request', [{ field: 'email', problem: 'holds-role' }])
    const invited = { allianceId, organisationId: organisationId ?? null, role, name: request.name, email }
    await deleteOldLinks(trx, daysFromNow(house, -keptLinkDays))
    await deleteSameInvitation(trx, invited)
    await insertLink(trx, { id, tokenHash, purpose: 'invitation', expiresAt: daysFromNow(house, invitationDays), invited })
  })
  return { id, path: `/app/invito#t=${token}` }
}

interface OpenInvitation {
  linkId: string
  name: string
  email: string
  grant: NewGrant
  allianceName: string
  organisationName?: string
}

/** Throws: Failure not-found for a token nobody gave, link-spent once used or expired. */
async function getOpenInvitation(house: House, token: string): Promise<OpenInvitation> {
  const link = await findLink(house.db, 'invitation', hashToken(house, token))
  if (!link) throw new Failure('not-found')
  if (link.used_at !== null || link.expires_at <= house.clock.now()) throw new Failure('link-spent')
  const { alliance_id: allianceId, alliance_name: allianceName, role, name, email } = link
  if (!allianceId || !allianceName || !role || !name || !email) throw new TypeError('an invitation misses whom it invites')
  return {
    linkId: link.id,
    name,
    email,
    grant: { allianceId, role: role as StaffRole, ...(link.organisation_id ? { organisationId: link.organisation_id } : {}) },
    allianceName,
    ...(link.organisation_name ? { organisationName: link.organisation_name } : {}),
  }
}

export async function lookAtInvitation(house: House, token: string): Promise<InvitationView> {
  const { name, email, grant, allianceName, organisationName } = await getOpenInvitation(house, token)
  return { name, email, role: grant.role, allianceName, ...(organisationName ? { organisationName } : {}) }
}

/**
 * Whoever is new chooses a password. Whoever has an account proves it with theirs, and gains the role. An invitation
 * to the very seat a person holds renews a forgotten password, as long as seats in this alliance are all they hold:
 * its coordinator can neither sign nor read in the place of another, nor reach into another alliance. Throws: Failure not-found, link-spent, bad-request.
 */
export async function acceptInvitation(house: House, { token, password }: AcceptInvitation): Promise<void> {
  const invitation = await getOpenInvitation(house, token)
  const known = await findUserByEmail(house.db, invitation.email)
  const mayRenewNow = async (db: Kysely<Tables>) =>
    known !== undefined && mayRenew(await listHeldGrants(db, known.id), invitation.grant)
  const renews = await mayRenewNow(house.db)
  if (known && !renews && !(await isTheirs(known.passwordHash, password))) {
    throw new Failure('bad-request', [{ field: 'password', problem: 'wrong' }])
  }
  const passwordHash = known && !renews ? undefined : await hashPassword(password)
  await house.db.transaction().execute(async (trx) => {
    const now = house.clock.now()
    if (!(await spendLink(trx, invitation.linkId, now))) throw new Failure('link-spent')
    if (known) {
      await lockUser(trx, known.id)
      if (renews && !(await mayRenewNow(trx))) throw new Failure('conflict')
      if (passwordHash) await replacePassword(trx, known.id, passwordHash, now)
      await addGrant(house, trx, known.id, invitation.grant)
    } else if (passwordHash) {
      const userId = await addUser(house, trx, { name: invitation.name, email: invitation.email, passwordHash })
      await addGrant(house, trx, userId, invitation.grant)
    }
  })
}

const holds = (held: readonly HeldGrant[], grant: NewGrant): boolean =>
  held.some(
    ({ allianceId, role, organisationId }) =>
      allianceId === grant.allianceId && role === grant.role && organisationId === (grant.organisationId ?? null),
  )

const mayRenew = (held: readonly HeldGrant[], grant: NewGrant): boolean =>
  holds(held, grant) && held.every(({ allianceId, role }) => allianceId === grant.allianceId && role === 'table')
