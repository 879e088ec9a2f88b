/** Front door: the alliance table: seats, votes with reasons, decisions. */

export { roundtablesRoutes } from './roundtables.routes.ts'
export { type ConceptStory, listConceptStories } from './table.ts'
