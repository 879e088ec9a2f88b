/** Front door: staff accounts, grants, one-time links. Workers have no account. */
export { accountsRoutes, authHandler } from './accounts.routes.ts'
export { refuseForeignOrigin } from './own-origin.ts'
export { passwordLink } from './passwords.ts'
export { type GrantedStaff, type GrantNeed, requireGrant } from './require-grant.ts'
export { removeOldLinks, setupLink } from './setup.ts'
export { createStaff, isEmptyHouse, type NewStaff, signInResponse } from './staff-accounts.ts'
