/** Front door: suggested concepts, their versions and rule checks. */
export { composeForWave, type DescribedConcept, describeConcepts, getConcept, readGrammar } from './concept-board.ts'
export { conceptsRoutes } from './concepts.routes.ts'
