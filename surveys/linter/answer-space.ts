import type { Answers, Question, SurveyDefinition } from '../define-survey.ts'
import { conditionHolds, readCondition } from '../survey-logic.ts'

/** More ways than this are not walked: nothing is claimed then. */
const mostWays = 20_000
const mostSubsets = 64

/**
 * Whether some answers exist with which a question is asked.
 * Result: 'yes', 'never', or 'unknown' where there are too many ways to try. Only answers that the questions before it accept are tried, and
 *   only where those questions are asked themselves.
 * Shape: `variables` are values that are no answers, such as `tryout_active`.
 */
export function canBeAsked(
  definition: SurveyDefinition,
  question: Question,
  variables: readonly string[] = [],
): 'yes' | 'never' | 'unknown' {
  if (question.visibleIf === undefined) return 'yes'
  const before = definition.questions.slice(0, definition.questions.indexOf(question))
  const read = new Set(readCondition(question.visibleIf)?.names)
  const asked = before.toReversed().filter((q) => {
    if (!read.has(q.id)) return false
    for (const name of readCondition(q.visibleIf ?? '')?.names ?? []) read.add(name)
    return true
  })
  const questions = [...asked.reverse(), question]
  const conditions = questions.flatMap((q) => q.visibleIf ?? [])
  const spaces = [
    ...variables.filter((name) => read.has(name)).map((id) => ({ id, values: [undefined, true, false] as unknown[] })),
    ...asked.map((q) => ({ id: q.id, values: valuesOf(q, conditions) })),
  ]
  if (spaces.reduce((ways, { values }) => ways * values.length, 1) > mostWays) return 'unknown'
  const holds = remembered()
  for (const answers of ways(spaces)) {
    if (walk(questions, answers, holds).includes(question.id)) return 'yes'
  }
  return 'never'
}

/**
 * The answers with which a survey takes longest, found by changing two answers at a time until nothing gets longer.
 * Result: the ids asked on that path and the sum of their `secondsOf`.
 * Cost: about 50 ms for 50 questions.
 */
export function longestPath(
  definition: SurveyDefinition,
  secondsOf: (question: Question) => number = (question) => question.seconds,
): { seconds: number; asked: string[] } {
  const { questions } = definition
  const conditions = questions.flatMap((q) => q.visibleIf ?? [])
  const read = new Set(conditions.flatMap((condition) => readCondition(condition)?.names ?? []))
  const spaces = questions.filter((q) => read.has(q.id)).map((q) => ({ id: q.id, values: valuesOf(q, conditions) }))
  const byId = new Map(questions.map((q) => [q.id, secondsOf(q)]))
  const holds = remembered()
  const length = (answers: Answers) => {
    const asked = walk(questions, answers, holds)
    return { asked, seconds: asked.reduce((sum, id) => sum + (byId.get(id) ?? 0), 0) }
  }
  let answers: Answers = Object.fromEntries(spaces.map(({ id, values }) => [id, values[1]]))
  let best = length(answers)
  for (let better = true; better; ) {
    better = false
    for (const [at, one] of spaces.entries()) {
      for (const other of spaces.slice(at + 1).length > 0 ? spaces.slice(at + 1) : [one]) {
        for (const change of ways(other === one ? [one] : [one, other])) {
          const tried = { ...answers, ...change }
          const found = length(tried)
          if (found.seconds <= best.seconds) continue
          ;[best, answers, better] = [found, tried, true]
        }
      }
    }
  }
  return best
}

type Holds = (condition: string, answers: Answers) => boolean

/** Conditions judged once for the same answers to the questions they read. */
function remembered(): Holds {
  const reads = new Map<string, readonly string[]>()
  const judged = new Map<string, boolean>()
  return (condition, answers) => {
    const names = reads.get(condition) ?? readCondition(condition)?.names ?? []
    reads.set(condition, names)
    const key = condition + JSON.stringify(names.map((name) => answers[name] ?? null))
    const known = judged.get(key)
    if (known !== undefined) return known
    const held = conditionHolds(condition, answers)
    judged.set(key, held)
    return held
  }
}

/** Ids asked with these answers, which say nothing where they answer a question that is not. */
function walk(questions: readonly Question[], given: Answers, holds: Holds): string[] {
  const answers: { [id: string]: unknown } = { ...given }
  const asked: string[] = []
  for (const { id, visibleIf } of questions) {
    if (visibleIf === undefined || holds(visibleIf, answers)) asked.push(id)
    else delete answers[id]
  }
  return asked
}

function* ways(spaces: readonly { id: string; values: readonly unknown[] }[]): Generator<Answers> {
  const [first, ...rest] = spaces
  if (first === undefined) return yield {}
  for (const value of first.values) for (const others of ways(rest)) yield { [first.id]: value, ...others }
}

/** No answer, and one answer of each kind that the conditions can tell apart. */
function valuesOf(question: Question, conditions: readonly string[]): unknown[] {
  const own = conditions.filter((condition) => condition.includes(`{${question.id}}`))
  switch (question.type) {
    case 'single': {
      const codes = question.choices === 'from-plan' ? [] : question.choices
      return [undefined, ...representatives(codes, own)]
    }
    case 'multi': {
      const codes = question.choices === 'from-plan' ? [] : question.choices
      const exclusive = question.exclusive ?? []
      let subsets: string[][] = [[]]
      for (const code of representatives(codes, own)) subsets.push(...subsets.map((subset) => [...subset, code]))
      subsets = subsets.filter(
        (subset) =>
          subset.length > 0 &&
          subset.length <= (question.max ?? subset.length) &&
          (subset.length < 2 || !subset.some((code) => exclusive.includes(code))),
      )
      return [undefined, ...subsets.slice(0, mostSubsets)]
    }
    case 'scale':
    case 'number': {
      const named = own.flatMap((condition) => [...condition.matchAll(/-?\d+/g)].map(Number))
      const near = [question.min, question.max, ...named.flatMap((n) => [n - 1, n, n + 1])]
      return [undefined, ...new Set(near.filter((n) => n >= question.min && n <= question.max))]
    }
    case 'week-grid':
      return [undefined, { cells: ['mon:b1'], varies: false }]
    case 'mirror':
      return [undefined, [{ tag: 'res:time', keep: 1 }]]
    default:
      return [undefined, 'x']
  }
}

/** One code of each group that no condition tells apart, the groups that conditions name first. */
function representatives(codes: readonly string[], conditions: readonly string[]): string[] {
  const lists = conditions.flatMap((condition) => condition.match(/\[[^\]]*\]|'[^']*'|"[^"]*"|\b\d+\b/g) ?? [])
  const kinds = new Map<string, string>()
  for (const code of codes) {
    const named = new RegExp(`(?<![\\w])${code}(?![\\w])`)
    const kind = [...new Set(lists)].map((list) => (named.test(list) ? '1' : '0')).join('')
    if (!kinds.has(kind)) kinds.set(kind, code)
  }
  return [...kinds].sort(([a], [b]) => b.localeCompare(a)).map(([, code]) => code)
}
