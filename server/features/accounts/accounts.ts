import { type Request, type RequestHandler, Router } from 'express'
import type { StaffGrant, StaffRole } from '#contract/accounts'
import type { House } from '../../house.ts'

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
export interface NewStaff {
  name: string
  email: string
  password: string
  grants: { allianceId: string; organisationId?: string; role: StaffRole }[]
}
const later = (): never => {
  throw new TypeError('accounts is being built')
}
export const accountsRoutes = (_house: House): Router => Router()
export const authHandler = (_house: House): RequestHandler => (_request, _response, next) => next()
export const requireGrant = async (_house: House, _request: Request, _need: GrantNeed): Promise<GrantedStaff> => later()
export const setupLink = async (_house: House): Promise<string | undefined> => later()
export const createStaff = async (_house: House, _staff: NewStaff): Promise<{ userId: string }> => later()
/** Set-Cookie headers of a fresh session. */
export const signInResponse = async (_house: House, _email: string, _password: string): Promise<string[]> => later()
