/** Front door: alliances, their members, and what members can share. */
export { createAlliance, getAlliance, listAlliances } from './alliance.ts'
export { alliancesRoutes } from './alliances.routes.ts'
export { getOrganisation, listOrganisations } from './organisations.ts'
export { listSharedResources, listUsableResources } from './shared-resources.ts'
