import { hashPassword } from 'better-auth/crypto'
import type { SetupRequest, SetupState } from '#contract/accounts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { hasCoordinator, insertFirstAlliance } from './accounts.queries.ts'
import { deleteOldLinks, deleteSetupLinks, findLink, insertLink, spendLink } from './one-time-links.queries.ts'
import { daysFromNow, hashToken, keptLinkDays, makeToken, setupDays } from './one-time-token.ts'
import { addGrant, addUser } from './staff-accounts.ts'
import { checkName } from './staff-rules.ts'

/** Path of the link that makes the first coordinator; undefined once there is one. Voids the link made before. */
export async function setupLink(house: House): Promise<string | undefined> {
  const { token, tokenHash } = makeToken(house)
  return house.db.transaction().execute(async (trx) => {
    await deleteOldLinks(trx, daysFromNow(house, -keptLinkDays))
    await deleteSetupLinks(trx)
    if (await hasCoordinator(trx)) return undefined
    await insertLink(trx, { id: house.random.id(), tokenHash, purpose: 'setup', expiresAt: daysFromNow(house, setupDays) })
    return `/app/setup#t=${token}`
  })
}

/** Links used or expired long ago. */
export const removeOldLinks = (house: House): Promise<void> => deleteOldLinks(house.db, daysFromNow(house, -keptLinkDays))

export async function getSetupState(house: House): Promise<SetupState> {
  return { needed: !(await hasCoordinator(house.db)) }
}

/** The first alliance and its coordinator, both or neither; of several who try at once one wins. Throws: Failure link-spent. */
export async function setUp(house: House, request: SetupRequest): Promise<{ allianceId: string }> {
  const link = await findLink(house.db, 'setup', hashToken(house, request.token))
  const now = house.clock.now()
  if (!link || link.used_at !== null || link.expires_at <= now) throw new Failure('link-spent')
  for (const field of ['name', 'allianceName', 'territory'] as const) checkName(request[field], field)
  const passwordHash = await hashPassword(request.password)
  return house.db.transaction().execute(async (trx) => {
    if (!(await spendLink(trx, link.id, now)) || (await hasCoordinator(trx))) throw new Failure('link-spent')
    const allianceId = house.random.id()
    await insertFirstAlliance(trx, { id: allianceId, name: request.allianceName, territory: request.territory })
    const userId = await addUser(house, trx, { name: request.name, email: request.email, passwordHash })
    await addGrant(house, trx, userId, { allianceId, role: 'coordinator' })
    return { allianceId }
  })
}
