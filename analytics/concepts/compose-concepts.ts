import { assembleBlocks } from './assemble-blocks.ts'
import type { Draft } from './assembly.ts'
import { causeCheckOf } from './cause-check.ts'
import { challengeOf } from './challenge.ts'
import { type ChosenDirection, chooseDirections } from './choose-operators.ts'
import { leastHolders } from './expected-use.ts'
import { matchOffers, type OfferMatch } from './match-offers.ts'
import { matchResources, type ResourceMatch } from './match-resources.ts'
import { needWords } from './need-words.ts'
import { type OperatorId, operators } from './operators.ts'
import { choosePlay } from './plays/choose-play.ts'
import type { Play } from './plays/play.ts'
import type { ConceptBlock, CycleProfile, FamilyProfile, LocalText, ResourceProfile, SuggestedConcept } from './profile.ts'
import { questionsFor } from './questions.ts'
import { reviewBlocks } from './review-blocks.ts'
import { checkRules } from './rules/check-rules.ts'
import { underReview } from './rules/rule.ts'
import { readSituation, type Situation } from './situation.ts'
import { doesNotSolveOf, measuresOf, openPointsOf, titleOf } from './suggestion-texts.ts'
import { whyOf } from './why-suggested.ts'

const fewestDimensions = 4
const resourceWeight = 0.3
const offerWeight = 0.3

/** What shared resources and offers make possible, by verb. */
function bonusOf(
  situation: Situation,
  matches: readonly ResourceMatch[],
  offers: readonly OfferMatch[],
): Partial<Record<OperatorId, number>> {
  return Object.fromEntries(
    operators.map(({ id }) => {
      const { resources } = choosePlay(id, situation).plan
      const shared = Math.max(0, ...matches.filter(({ kind }) => resources.includes(kind)).map(({ score }) => score))
      const offered = Math.max(0, ...offers.filter(({ resource }) => resources.includes(resource)).map(({ score }) => score))
      return [id, resourceWeight * shared + offerWeight * offered]
    }),
  )
}

/** Directions of a family with what is shared and offered; used by the composition and by its figures. */
export function directionsFor(
  situation: Situation,
  all: readonly Situation[],
  resources: readonly ResourceProfile[],
): { chosen: ChosenDirection[]; matches: ResourceMatch[]; offers: OfferMatch[] } {
  const matches = matchResources(situation, resources)
  const offers = matchOffers(situation, all)
  return { chosen: chooseDirections(situation, bonusOf(situation, matches, offers)), matches, offers }
}

/** Applies the repairs of what is forbidden until nothing is: no suggestion breaks a rule that forbids. */
function repaired(
  blocks: readonly ConceptBlock[],
  operatorIds: readonly OperatorId[],
  situation: Situation,
  resources: readonly ResourceProfile[],
): ConceptBlock[] {
  let kept = [...blocks]
  for (let round = 0; round < 4; round++) {
    const patch = checkRules(underReview(kept, { operators: new Set(operatorIds), situation, resources })).find(
      (check) => check.kind === 'forbid' && check.patch,
    )?.patch
    if (!patch) break
    const born = patch.add.map((block): ConceptBlock => ({ ...block, provenance: 'facilitator' }))
    kept = [...kept.filter((block) => !patch.remove.includes(block)), ...born]
  }
  return kept
}

function conceptOf(draft: Draft, chosen: ChosenDirection, resources: readonly ResourceProfile[]): SuggestedConcept {
  const { situation } = draft
  const { family } = situation
  return {
    familyId: family.id,
    direction: chosen.direction,
    title: titleOf(draft),
    challenge: challengeOf(needWords(situation), draft.turn),
    causeCheck: causeCheckOf(draft, chosen.direction),
    why: whyOf(draft),
    openPoints: openPointsOf(draft),
    measures: measuresOf(draft),
    doesNotSolve: doesNotSolveOf(draft),
    ...reviewBlocks(draft.blocks, { operators: chosen.operators, family, resources }),
  }
}

/** Largest families first, then by name, so that the order in which they come does not matter. */
function inOrder(a: Situation, b: Situation): number {
  const size = (leastHolders(b.family.sizeBand) ?? 0) - (leastHolders(a.family.sizeBand) ?? 0)
  const name = a.family.name.it < b.family.name.it ? -1 : a.family.name.it > b.family.name.it ? 1 : 0
  return size || name || (a.family.id < b.family.id ? -1 : 1)
}

/**
 * Composes up to three different directions for every need family of a published map: remove the cause, combine what
 * exists, create together. The map and shared resources are its only input, so a concept tells nothing the map does not.
 * Result: concepts with their blocks explained and checked; what nobody said stays a question. The order of families and
 *   of resources does not matter.
 * Too few: a family with fewer than four known dimensions, or without a sign for any verb, gives questions.
 * Cost: O(families x (resources + families + plays)).
 */
export function composeConcepts(
  families: readonly FamilyProfile[],
  { resources, cycle }: { readonly resources: readonly ResourceProfile[]; readonly cycle: CycleProfile },
): { concepts: SuggestedConcept[]; questions: { familyId: string; questions: LocalText[] }[] } {
  const all = families.map(readSituation).sort(inOrder)
  const concepts: SuggestedConcept[] = []
  const questions: { familyId: string; questions: LocalText[] }[] = []
  const taken: Play[] = []
  for (const [turn, situation] of all.entries()) {
    const { chosen, matches, offers } = directionsFor(situation, all, resources)
    if (situation.knownDimensions.length < fewestDimensions || chosen.length === 0) {
      questions.push({ familyId: situation.family.id, questions: questionsFor(situation) })
      continue
    }
    for (const direction of chosen) {
      const assembled = assembleBlocks({ situation, chosen: direction, matches, offers, cycle, turn, taken })
      taken.push(assembled.plays[0]!)
      const blocks = repaired(assembled.blocks, direction.operators, situation, resources)
      concepts.push(conceptOf({ ...assembled, blocks }, direction, resources))
    }
  }
  return { concepts, questions }
}
