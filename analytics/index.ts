/** Front door of the analysis room, grouped by the question it answers. */

// What does the room need from outside?
export type { OnProgress, Runtime } from './runtime.ts'

// What is a need, and what is found among many?
export type {
  FacetId,
  FacetProfile,
  FamiliesRun,
  FoundFamily,
  Membership,
  Need,
  Ontology,
  OrdinalDimension,
  SetDimension,
  WeakSignal,
} from './needs/need.ts'
export { ordinalDimensions, setDimensions } from './needs/need.ts'

// Which family of a map continues which of the map before?
export { type FamilyMatch, type FamilyTrace, matchFamilies } from './needs/match-families.ts'
