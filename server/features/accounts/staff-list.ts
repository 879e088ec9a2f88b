import type { StaffListItem, StaffRole } from '#contract/accounts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import {
  deleteGrant,
  deleteSeat,
  deleteUser,
  findGrant,
  findMember,
  insertSeat,
  listActiveStaff,
  listHeldGrants,
  lockCoordinators,
  lockUser,
} from './accounts.queries.ts'
import { deletePendingInvitation, listPendingInvitations } from './one-time-links.queries.ts'
import { seatKind } from './staff-rules.ts'

/** Who works for an alliance, once for every role, and who is invited and has not answered. */
export async function listStaff(house: House, allianceId: string): Promise<StaffListItem[]> {
  const active = await listActiveStaff(house.db, allianceId)
  const invited = await listPendingInvitations(house.db, allianceId, house.clock.now())
  const item = (row: (typeof active | typeof invited)[number], state: StaffListItem['state']): StaffListItem => ({
    id: row.id,
    name: row.name ?? '',
    email: row.email ?? '',
    role: row.role as StaffRole,
    ...(row.organisationName ? { organisationName: row.organisationName } : {}),
    state,
  })
  return [...active.map((row) => item(row, 'active')), ...invited.map((row) => item(row, 'invited'))]
}

/**
 * Takes a role away, or an invitation back. The seat goes with the last role at the table, the account with the last
 * role of all. Throws: Failure not-found, conflict for the last coordinator.
 */
export async function removeStaff(house: House, allianceId: string, id: string): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    if (await deletePendingInvitation(trx, allianceId, id)) return
    const grant = await findGrant(trx, allianceId, id)
    if (!grant) throw new Failure('not-found')
    if (grant.role === 'coordinator') {
      const coordinators = await lockCoordinators(trx, allianceId)
      if (coordinators.length < 2) throw new Failure('conflict', [{ field: 'role', problem: 'last-coordinator' }])
    }
    await lockUser(trx, grant.userId)
    await deleteGrant(trx, grant.id)
    const left = await listHeldGrants(trx, grant.userId)
    if (left.length === 0) return deleteUser(trx, grant.userId)
    if (grant.role !== 'table') return
    await deleteSeat(trx, allianceId, grant.userId)
    const other = left.find((each) => each.role === 'table' && each.allianceId === allianceId)
    if (!other) return
    const member = other.organisationId ? await findMember(trx, other.organisationId) : undefined
    const { organisationId } = other
    await insertSeat(trx, {
      id: house.random.id(),
      allianceId,
      userId: grant.userId,
      organisationId,
      kind: seatKind(member?.kind),
    })
  })
}
