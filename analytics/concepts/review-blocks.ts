import { explainBlock } from './explain-block.ts'
import { operators as grammarOperators } from './operators.ts'
import type { ConceptBlock, ExplainedBlock, FamilyProfile, LocalText, ResourceProfile, RuleCheck, ScoreBar } from './profile.ts'
import { checkRules } from './rules/check-rules.ts'
import { type ReviewFacts, underReview } from './rules/rule.ts'
import { sceneOf } from './scene.ts'
import { scoreConcept } from './score-concept.ts'
import { readSituation } from './situation.ts'

export interface ReviewContext {
  /** Operator ids, the leading one first. */
  readonly operators: readonly string[]
  readonly family: FamilyProfile
  readonly resources: readonly ResourceProfile[]
  /** What the table knows and blocks cannot tell. */
  readonly facts?: ReviewFacts
}

export interface ReviewedBlocks {
  operators: { id: string; label: LocalText }[]
  blocks: ExplainedBlock[]
  checks: RuleCheck[]
  scores: ScoreBar[]
  scene: LocalText
}

/**
 * Everything a table sees of a set of blocks: why each is there, what the rules say, six bars, a scene.
 * Result: operators the grammar does not know are left out. Cost: O(rules x blocks).
 */
export function reviewBlocks(
  blocks: readonly ConceptBlock[],
  { operators, family, resources, facts }: ReviewContext,
): ReviewedBlocks {
  const situation = readSituation(family)
  return {
    operators: operators.flatMap((id) =>
      grammarOperators.filter((operator) => operator.id === id).map(({ label }) => ({ id, label })),
    ),
    blocks: blocks.map((block) => explainBlock(block, situation, resources)),
    checks: checkRules(underReview(blocks, { operators: new Set(operators), situation, resources, ...(facts ? { facts } : {}) })),
    scores: scoreConcept(blocks, situation, resources),
    scene: sceneOf(blocks, operators, situation),
  }
}
