/** What must hold so that two firms that put their own figures together learn nothing of the others. */
export interface PoolRule {
  readonly people: number
  readonly firms: number
  readonly withoutLargest: number
  readonly largestShare: number
}

export const poolRule: PoolRule = { people: 10, firms: 3, withoutLargest: 2, largestShare: 0.5 }

/** Why a pool may not be shown. */
export type PoolProblem = 'too-few-people' | 'too-few-firms' | 'one-firm-dominates'

/**
 * Checks a pool of firms. Shape: people by firm, firms known only. Result: undefined when it may be shown.
 * People whose firm is unknown must be left out: they could belong to the largest one.
 */
export function findPoolProblem(peopleByFirm: readonly number[], rule: PoolRule = poolRule): PoolProblem | undefined {
  const sizes = peopleByFirm.filter((people) => people > 0).sort((a, b) => b - a)
  const all = sum(sizes)
  const rest = sizes.slice(rule.withoutLargest)
  if (sum(rest) < rule.people) return 'too-few-people'
  if (rest.length < rule.firms) return 'too-few-firms'
  return (sizes[0] as number) > rule.largestShare * all ? 'one-firm-dominates' : undefined
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
