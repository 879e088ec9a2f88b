/** Front door: the alliance table: seats, votes with reasons, decisions. */

export { raisedHandsRoutes } from './raised-hands.routes.ts'
export { forgetOldHands } from './raised-hands.ts'
export { roundtablesRoutes } from './roundtables.routes.ts'
export { type ConceptStory, listConceptStories } from './table.ts'
