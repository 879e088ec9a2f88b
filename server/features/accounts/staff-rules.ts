import type { StaffRole } from '#contract/accounts'
import { Failure } from '../../http/failure.ts'

export interface NewGrant {
  allianceId: string
  organisationId?: string
  role: StaffRole
}
export interface HeldGrant {
  allianceId: string
  organisationId: string | null
  role: string
}

const ofTheAlliance = new Set<StaffRole>(['coordinator', 'facilitator'])

/** Who needs an organisation and who may have none. Throws: Failure bad-request. */
export function checkGrantShape({ role, organisationId }: NewGrant): void {
  if (role === 'hr' && !organisationId) throw new Failure('bad-request', [{ field: 'organisationId', problem: 'required' }])
  if (ofTheAlliance.has(role) && organisationId) {
    throw new Failure('bad-request', [{ field: 'organisationId', problem: 'not-for-role' }])
  }
}

/** Whoever facilitates an alliance neither works for nor represents a member of it. */
export function clashes(held: readonly HeldGrant[], added: NewGrant): boolean {
  return held.some(
    (grant) =>
      grant.allianceId === added.allianceId &&
      ((added.role === 'facilitator' && grant.organisationId !== null) ||
        (grant.role === 'facilitator' && added.organisationId !== undefined)),
  )
}

/** A seat speaks for a kind of member; without an organisation it is a worker's. */
export const seatKind = (organisationKind: string | undefined): string => organisationKind ?? 'worker'
