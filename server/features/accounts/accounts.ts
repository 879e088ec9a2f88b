/** Front door: staff accounts, grants, one-time links. Workers have no account. */
export { accountsRoutes, authHandler } from './accounts.routes.ts'
export { type GrantedStaff, type GrantNeed, requireGrant } from './require-grant.ts'
export { setupLink } from './setup.ts'
export { createStaff, isEmptyHouse, type NewStaff, signInResponse } from './staff-accounts.ts'
