import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { PasswordChange, PasswordLinkView, PasswordRenewal } from '#contract/accounts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { findUserByEmail, replacePassword } from './accounts.queries.ts'
import { deleteOldLinks, deletePasswordLinks, findLink, insertLink, spendLink } from './one-time-links.queries.ts'
import { daysFromNow, hashToken, keptLinkDays, makeToken, passwordDays } from './one-time-token.ts'
import { normaliseEmail } from './staff-accounts.ts'

export async function isTheirs(passwordHash: string | null, password: string): Promise<boolean> {
  return passwordHash !== null && (await verifyPassword({ hash: passwordHash, password }))
}

/** A person changes their own password; every other session of theirs ends. Throws: Failure bad-request. */
export async function changePassword(
  house: House,
  session: { id: string; email: string },
  { current, next }: PasswordChange,
): Promise<void> {
  const known = await findUserByEmail(house.db, session.email)
  if (!known) throw new Failure('not-signed-in')
  if (!(await isTheirs(known.passwordHash, current))) throw new Failure('bad-request', [{ field: 'current', problem: 'wrong' }])
  const passwordHash = await hashPassword(next)
  await house.db.transaction().execute(async (trx) => {
    await deletePasswordLinks(trx, session.email)
    await replacePassword(trx, known.id, passwordHash, house.clock.now(), session.id)
  })
}

/**
 * Path of a one-time link with which a person chooses a new password, for whoever runs the machine: no address of the
 * API makes one. Voids the link made before. Throws: Failure not-found.
 */
export async function passwordLink(house: House, typed: string): Promise<string> {
  const email = normaliseEmail(typed)
  const { token, tokenHash } = makeToken(house)
  await house.db.transaction().execute(async (trx) => {
    const known = await findUserByEmail(trx, email)
    if (!known) throw new Failure('not-found')
    await deleteOldLinks(trx, daysFromNow(house, -keptLinkDays))
    await deletePasswordLinks(trx, email)
    const whose = { name: known.name, email }
    await insertLink(trx, {
      id: house.random.id(),
      tokenHash,
      purpose: 'password',
      expiresAt: daysFromNow(house, passwordDays),
      whose,
    })
  })
  return `/app/password#t=${token}`
}

async function getOpenLink(house: House, token: string) {
  const link = await findLink(house.db, 'password', hashToken(house, token))
  if (!link) throw new Failure('not-found')
  const known = link.email ? await findUserByEmail(house.db, link.email) : undefined
  if (link.used_at !== null || link.expires_at <= house.clock.now() || !known || !link.email) throw new Failure('link-spent')
  return { linkId: link.id, userId: known.id, name: known.name, email: link.email }
}

export async function lookAtPasswordLink(house: House, token: string): Promise<PasswordLinkView> {
  const { name, email } = await getOpenLink(house, token)
  return { name, email }
}

/** Every session of the person ends. Throws: Failure not-found, link-spent. */
export async function renewPassword(house: House, { token, password }: PasswordRenewal): Promise<void> {
  const { linkId, userId } = await getOpenLink(house, token)
  const passwordHash = await hashPassword(password)
  await house.db.transaction().execute(async (trx) => {
    const now = house.clock.now()
    if (!(await spendLink(trx, linkId, now))) throw new Failure('link-spent')
    await replacePassword(trx, userId, passwordHash, now)
  })
}
