/** Front door: the alliance table: seats, votes with reasons, decisions. */
export { type ConceptStory, listConceptStories } from './table.ts'
export { roundtablesRoutes } from './roundtables.routes.ts'
