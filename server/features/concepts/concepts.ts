/** Front door: suggested concepts, their versions and rule checks. */
export {
  composeForWave,
  type DescribedConcept,
  describeConcepts,
  getConcept,
  listConceptTitles,
  readGrammar,
} from './concept-board.ts'
export { conceptsRoutes } from './concepts.routes.ts'
