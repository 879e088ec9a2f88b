import { z } from 'zod'
import { Exact, Id, Words } from './common.ts'

/** `facilitator`: works for no member firm, prepares the need map at the analysis desk. */
export const staffRoles = ['coordinator', 'facilitator', 'hr', 'worker_rep', 'table'] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

export interface StaffGrant {
  allianceId: string
  allianceName: string
  /** Absent for roles that hold for the whole alliance. */
  organisationId?: string
  organisationName?: string
  role: StaffRole
}

/** GET /api/me */
export interface Me {
  userId: string
  name: string
  email: string
  grants: StaffGrant[]
}

/** GET /api/setup: true while the house has no coordinator yet. */
export interface SetupState {
  needed: boolean
}

/** POST /api/setup: the one-time link printed at an empty start makes the first coordinator. */
export const SetupRequest = z.object({
  token: Exact(20, 100),
  name: Words(1, 120),
  email: z.email().max(200),
  password: Exact(12, 128),
  allianceName: Words(2, 120),
  territory: Words(2, 120),
})
export type SetupRequest = z.infer<typeof SetupRequest>

/** POST /api/alliances/:allianceId/invitations */
export const InvitationRequest = z.object({
  name: Words(1, 120),
  email: z.email().max(200),
  role: StaffRole,
  organisationId: Id.optional(),
})
export type InvitationRequest = z.infer<typeof InvitationRequest>

/** The path holds the one-time token in the fragment; it is shown once and never stored in clear. */
export interface InvitationCreated {
  id: string
  path: string
}

export interface StaffListItem {
  id: string
  name: string
  email: string
  role: StaffRole
  organisationName?: string
  state: 'invited' | 'active'
}

/** POST /api/invitations/look: body { token } */
export interface InvitationView {
  name: string
  email: string
  role: StaffRole
  allianceName: string
  organisationName?: string
}

/** POST /api/invitations/accept */
export const AcceptInvitation = z.object({ token: Exact(20, 100), password: Exact(12, 128) })
export type AcceptInvitation = z.infer<typeof AcceptInvitation>

/** POST /api/me/password: one's own; every other session of the person ends. */
export const PasswordChange = z.object({ current: z.string().min(1).max(128), next: z.string().min(12).max(128) })
export type PasswordChange = z.infer<typeof PasswordChange>

/** POST /api/password/look: body { token }; a link that only the command line makes. */
export interface PasswordLinkView {
  name: string
  email: string
}

/** POST /api/password/renew */
export const PasswordRenewal = z.object({ token: Exact(20, 100), password: Exact(12, 128) })
export type PasswordRenewal = z.infer<typeof PasswordRenewal>
