/** Front door: analysis runs, need families, the map of a wave. */
export { findNeeds } from './find-needs.ts'
export { forgetOldRuns } from './forget-runs.ts'
export { learnFromMirror } from './learn-from-mirror.ts'
export {
  type FamilyOfResponse,
  familiesOfResponses,
  getPublishedMap,
  letSuccessorsSign,
  listMaps,
  publishMap,
} from './need-maps.ts'
export { needsRoutes } from './needs.routes.ts'
