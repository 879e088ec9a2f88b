import type { Answers } from './define-survey.ts'
import { conditionHolds, readCondition } from './survey-logic.ts'

/** What a lint may spend on who is asked what, and on the longest path, in judgements: together some 0.3 s on one core. */
export const mostJudged = 20_000
export const mostWalked = 65_000
/** A long condition takes as long as several short ones. */
const charactersPerJudgement = 60

/** Judges conditions within a limit, each once for the same answers to what it reads. */
export interface Judge {
  holds(condition: string, answers: Answers): boolean
  /** What a condition reads. */
  names(condition: string): readonly string[]
  /** Counts work that is no condition. */
  charge(judgements: number): void
  spent(): number
  /** Nothing more should be asked of it: what was not found yet is not known. */
  exhausted(): boolean
}

/** Cost: the same questions always spend the same, on any machine. */
export function createJudge(most = Number.POSITIVE_INFINITY): Judge {
  const known = new Map<string, { names: readonly string[]; cost: number; judged: Map<string, boolean> }>()
  let spent = 0
  const find = (condition: string) => {
    let found = known.get(condition)
    if (found === undefined) {
      const cost = Math.ceil(condition.length / charactersPerJudgement)
      found = { names: readCondition(condition)?.names ?? [], cost, judged: new Map() }
      known.set(condition, found)
      spent += cost
    }
    return found
  }
  return {
    holds: (condition, answers) => {
      const { names, cost, judged } = find(condition)
      const key = JSON.stringify(names.map((name) => answers[name] ?? null))
      const before = judged.get(key)
      spent += 1
      if (before !== undefined) return before
      spent += cost
      const held = conditionHolds(condition, Object.fromEntries(names.map((name) => [name, answers[name]])))
      judged.set(key, held)
      return held
    },
    names: (condition) => find(condition).names,
    charge: (judgements) => {
      spent += judgements
    },
    spent: () => spent,
    exhausted: () => spent >= most,
  }
}
