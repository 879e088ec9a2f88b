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

// What may be published of few people?
export { type GatedFamily, type GatedMap, gateNeedMap, type NeedMapOptions } from './disclosure/gate-need-map.ts'
export {
  drawNoise,
  geometricAt,
  type NoiseKey,
  noiseDeviation,
  noiseProbability,
  sealSet,
} from './disclosure/keyed-noise.ts'
export { shareMargin, trendOf } from './disclosure/margin.ts'
export { mergeChain } from './disclosure/merge-chain.ts'
export { minCut, smallestIsolable, smallestRemainder } from './disclosure/min-cut.ts'
export { findPoolProblem, type PoolProblem, type PoolRule, poolRule } from './disclosure/pool-rule.ts'
export {
  bandStart,
  baseBand,
  heatBin,
  noisyFraction,
  type RoundedShare,
  responseBand,
  roundShare,
  stepOf,
} from './disclosure/rounding.ts'

// Which rows of any table belong together, and how well does that agree with known labels?
export { clusterMixed, type MixedGroups, type MixedOptions, type MixedTable } from './needs/cluster-mixed.ts'
export { type LabelScores, scoreLabels } from './needs/score-labels.ts'

// Which service concepts answer a published need family, and what do the rules say of their blocks?
export { blockLabels, roleLabels } from './concepts/block-labels.ts'
export { composeConcepts } from './concepts/compose-concepts.ts'
export { blockLabel } from './concepts/grammar.ts'
export { type OperatorId, operators } from './concepts/operators.ts'
export type {
  ConceptBlock,
  CycleProfile,
  ExplainedBlock,
  FamilyProfile,
  LocalText,
  ResourceProfile,
  RuleCheck,
  ScoreBar,
  SuggestedConcept,
} from './concepts/profile.ts'
export { type ReviewContext, type ReviewedBlocks, reviewBlocks } from './concepts/review-blocks.ts'
export type { ReviewFacts } from './concepts/rules/rule.ts'

// Which families of needs are there?
export { type FamiliesOptions, findNeedFamilies } from './needs/find-need-families.ts'

// How well do the tags proposed from people's words fit, and which words are missing?
export {
  type ConfirmedText,
  type CueSuggestion,
  cueRule,
  suggestCues,
  type TagQuality,
  tagQuality,
  tagRule,
} from './text/learn-tags.ts'

// What does a table choose, and is it fair to each family and party?
export {
  type CompletionRule,
  type EqualSharesResult,
  equalShares,
  type ShareProject,
  type ShareVoter,
} from './choice/equal-shares.ts'
export { type Preference, type RankedPairs, rankPairs } from './choice/rank-pairs.ts'
export { type SupportAcross, type SupportGroup, supportAcross } from './choice/support-across.ts'
