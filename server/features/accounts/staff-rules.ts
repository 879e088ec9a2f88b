import type { StaffRole } from '#contract/accounts'
import { nameProblem } from '#contract/names'
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

/** What a spreadsheet would run, or what cannot be read, is nobody's name. Throws: Failure bad-request. */
export function checkName(name: string, field = 'name'): void {
  const problem = nameProblem(name)
  if (problem) throw new Failure('bad-request', [{ field, problem }])
}

/** Nobody prepares and signs, listens and represents, or organises and reads as an employer, in one alliance. */
const apart: readonly (readonly [StaffRole, StaffRole])[] = [
  ['coordinator', 'facilitator'],
  ['coordinator', 'worker_rep'],
  ['coordinator', 'hr'],
  ['hr', 'worker_rep'],
]
const areApart = (one: string, other: string) => apart.some(([a, b]) => (one === a && other === b) || (one === b && other === a))

/** Roles kept by different people; besides, whoever facilitates neither works for nor represents a member. */
export function clashes(held: readonly HeldGrant[], added: NewGrant): boolean {
  return held.some(
    (grant) =>
      grant.allianceId === added.allianceId &&
      (areApart(grant.role, added.role) ||
        (added.role === 'facilitator' && grant.organisationId !== null) ||
        (grant.role === 'facilitator' && added.organisationId !== undefined)),
  )
}

/** A seat speaks for a kind of member; without an organisation it is a worker's. */
export const seatKind = (organisationKind: string | undefined): string => organisationKind ?? 'worker'
