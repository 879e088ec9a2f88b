import { fromNodeHeaders } from 'better-auth/node'
import type { Me, StaffGrant, StaffRole } from '#contract/accounts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { findMember, listGrants } from './accounts.queries.ts'
import { getAuth } from './auth.ts'
import { type Asking, refuseForeignOrigin } from './own-origin.ts'

export interface GrantNeed {
  allianceId?: string
  organisationId?: string
  roles: readonly StaffRole[]
}
export interface GrantedStaff {
  userId: string
  name: string
  grant: StaffGrant
}

/** Throws: Failure not-signed-in. */
export async function getSession(house: House, request: Asking) {
  const cookie = request.headers.cookie
  const session = cookie ? await getAuth(house).api.getSession({ headers: fromNodeHeaders({ cookie }) }) : null
  if (!session) throw new Failure('not-signed-in')
  return session
}

/** Throws: Failure not-signed-in. */
export async function getMe(house: House, request: Asking): Promise<Me> {
  const { id, name, email } = (await getSession(house, request)).user
  return { userId: id, name, email, grants: (await listGrants(house.db, id)).map(toGrant) }
}

function toGrant(row: Awaited<ReturnType<typeof listGrants>>[number]): StaffGrant {
  const { allianceId, allianceName, organisationId, organisationName, role } = row
  const place = organisationId && organisationName ? { organisationId, organisationName } : {}
  return { allianceId, allianceName, ...place, role: role as StaffRole }
}

/**
 * The door of every staff route. A grant for the whole alliance holds for each of its organisations; one for an
 * organisation holds for that one, and for the alliance where only the alliance is asked for.
 * Of several grants that fit, the first in the order of `roles`. Throws: Failure not-signed-in, not-allowed.
 */
export async function requireGrant(house: House, request: Asking, need: GrantNeed): Promise<GrantedStaff> {
  refuseForeignOrigin(house, request)
  const me = await getMe(house, request)
  const allianceId = need.organisationId ? await allianceOf(house, need.organisationId, need.allianceId) : need.allianceId
  const fitting = me.grants.filter(
    (grant) =>
      need.roles.includes(grant.role) &&
      (allianceId === undefined || grant.allianceId === allianceId) &&
      (need.organisationId === undefined || grant.organisationId === undefined || grant.organisationId === need.organisationId),
  )
  const grant = need.roles.map((role) => fitting.find((each) => each.role === role)).find((each) => each !== undefined)
  if (!grant) throw new Failure('not-allowed')
  return { userId: me.userId, name: me.name, grant }
}

/** An organisation that is not there, or not of the alliance named, is nobody's to see. */
async function allianceOf(house: House, organisationId: string, claimed: string | undefined): Promise<string> {
  const member = await findMember(house.db, organisationId)
  if (!member || (claimed !== undefined && claimed !== member.allianceId)) throw new Failure('not-allowed')
  return member.allianceId
}
