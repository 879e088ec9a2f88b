import { type Operator, type OperatorId, operators } from './operators.ts'
import type { Direction } from './profile.ts'
import type { Situation } from './situation.ts'

export interface ChosenDirection {
  readonly direction: Direction
  /** One to three, the leading one first. */
  readonly operators: readonly OperatorId[]
  readonly score: number
}

const least: Record<Direction, number> = { 'remove-cause': 0.2, combine: 0.15, create: 0.15 }

/**
 * How strongly a family's facets call for an operator.
 * Result: 0 = no sign; each sign adds its weight times the smallest share of its facets (a distinctive facet counts a
 * quarter more). Cost: O(triggers).
 */
export function operatorScore(operator: Operator, situation: Situation): number {
  const distinctive = new Set(situation.family.facets.filter((entry) => entry.distinctive).map((entry) => entry.facet))
  let score = 0
  for (const { facets, weight } of operator.triggers) {
    const share = Math.min(...facets.map((facet) => situation.share(facet)))
    score += weight * share * (facets.some((facet) => distinctive.has(facet)) ? 1.25 : 1)
  }
  return score
}

/**
 * Up to three different directions for a family: remove the cause, combine what exists, create together.
 * Shape: `bonus` adds what shared resources and offers make possible, by operator.
 * Result: directions without a sign are left out; at most three operators each, the second and third only when they
 * weigh at least six tenths of the first. Ties keep the order of preference. Cost: O(operators x triggers).
 */
export function chooseDirections(
  situation: Situation,
  bonus: Readonly<Partial<Record<OperatorId, number>>> = {},
): ChosenDirection[] {
  const ranked = operators
    .map((operator) => ({ operator, sign: operatorScore(operator, situation) }))
    .filter(({ sign }) => sign > 0)
    .map(({ operator, sign }) => ({ operator, score: sign + (bonus[operator.id] ?? 0) }))
  const chosen: ChosenDirection[] = []
  for (const direction of ['remove-cause', 'combine', 'create'] as const) {
    const own = ranked.filter(({ operator }) => operator.direction === direction).sort((a, b) => b.score - a.score)
    const lead = own[0]
    if (!lead || lead.score < least[direction]) continue
    const others = own.slice(1, 3).filter(({ score }) => score >= 0.6 * lead.score && score >= least[direction])
    chosen.push({ direction, operators: [lead, ...others].map(({ operator }) => operator.id), score: lead.score })
  }
  return chosen
}
