import type { Question, SurveyDefinition } from '../define-survey.ts'
import { createJudge, type Judge } from '../judge-conditions.ts'

/** More answers than this to one question are not tried. */
const mostValues = 64
/** What one question may spend, so that it leaves something for the next. */
const mostForOne = 3_000

type Values = { [name: string]: unknown }
interface Space {
  values: readonly unknown[]
  /** Every kind of answer is among them. */
  whole: boolean
}

/**
 * Whether some answers exist with which a question is asked.
 * Result: 'yes', 'never', or 'unknown' where there are too many ways to try. Only answers that the questions before it accept are tried, and
 *   only where those questions are asked themselves.
 * Shape: `variables` are values that are no answers, such as `tryout_active`; `judge` limits the work and counts it.
 * Cost: at most 3,000 judgements; a chain of conditions takes as many as it has links.
 */
export function canBeAsked(
  definition: SurveyDefinition,
  question: Question,
  variables: readonly string[] = [],
  judge: Judge = createJudge(),
): 'yes' | 'never' | 'unknown' {
  if (question.visibleIf === undefined) return 'yes'
  const { questions } = definition
  const place = new Map(questions.map((q, at) => [q.id, at]))
  const relevant = relevantTo(question, questions, place, judge)
  const conditions = relevant.flatMap((q) => q.visibleIf ?? [])
  const spaces = new Map<string, Space>(variables.map((name) => [name, { values: [undefined, true, false], whole: true }]))
  for (const q of relevant) if (q !== question) spaces.set(q.id, valuesOf(q, conditions))

  const limit = judge.spent() + mostForOne
  const values: Values = {}
  let whole = [...spaces.values()].every((space) => space.whole)

  /** Whether the questions still to be justified, the last first, can all be asked. An unanswered question need not be. */
  const justify = (open: readonly Question[]): boolean => {
    const [last, ...others] = open
    if (last === undefined) return true
    const condition = last.visibleIf
    if (condition === undefined) return justify(others)
    const free = judge.names(condition).filter((name) => !(name in values))
    const choices = free.map((name) => spaces.get(name)?.values ?? [undefined])
    for (const places of tuples(choices.map(({ length }) => length))) {
      if (judge.exhausted() || judge.spent() > limit) {
        whole = false
        break
      }
      for (const [at, name] of free.entries()) values[name] = choices[at]?.[places[at] ?? 0]
      if (!judge.holds(condition, values)) continue
      const answered = free.flatMap((name) => {
        const found = values[name] === undefined ? undefined : questions[place.get(name) ?? -1]
        return found === undefined ? [] : [found]
      })
      if (justify([...others, ...answered].sort((one, two) => (place.get(two.id) ?? 0) - (place.get(one.id) ?? 0)))) return true
    }
    for (const name of free) delete values[name]
    return false
  }
  if (justify([question])) return 'yes'
  return whole ? 'never' : 'unknown'
}

/** The question and those before it that its condition reads, and theirs. */
function relevantTo(question: Question, questions: readonly Question[], place: ReadonlyMap<string, number>, judge: Judge) {
  const read = new Set<string>([question.id])
  const relevant: Question[] = []
  for (let at = place.get(question.id) ?? -1; at >= 0; at--) {
    const each = questions[at]
    if (each === undefined || !read.has(each.id)) continue
    relevant.unshift(each)
    if (each.visibleIf !== undefined) for (const name of judge.names(each.visibleIf)) read.add(name)
  }
  return relevant
}

/** Every choice of a place in each list, those near the beginnings first. */
function* tuples(sizes: readonly number[]): Generator<number[]> {
  const most = sizes.reduce((sum, size) => sum + size - 1, 0)
  for (let sum = 0; sum <= most; sum++) yield* adding(sizes, sum)
}

function* adding(sizes: readonly number[], sum: number): Generator<number[]> {
  const [size, ...others] = sizes
  if (size === undefined) {
    if (sum === 0) yield []
    return
  }
  const room = others.reduce((most, other) => most + other - 1, 0)
  for (let at = Math.max(0, sum - room); at < size && at <= sum; at++)
    for (const rest of adding(others, sum - at)) yield [at, ...rest]
}

/** No answer, and one answer of each kind that the conditions can tell apart. */
function valuesOf(question: Question, conditions: readonly string[]): Space {
  const own = conditions.filter((condition) => condition.includes(`{${question.id}}`))
  switch (question.type) {
    case 'single': {
      const codes = question.choices === 'from-plan' ? [] : question.choices
      return { values: [undefined, ...representatives(codes, own)], whole: true }
    }
    case 'multi': {
      const codes = question.choices === 'from-plan' ? [] : representatives(question.choices, own)
      const { sets, whole } = subsets(codes, question.max ?? codes.length, question.exclusive ?? [])
      return { values: [undefined, ...sets], whole }
    }
    case 'scale':
    case 'number': {
      const named = own.flatMap((condition) => [...condition.matchAll(/-?\d+/g)].map(Number))
      const near = [question.min, question.max, ...named.flatMap((n) => [n - 1, n, n + 1])]
      const values = [...new Set(near.filter((n) => n >= question.min && n <= question.max))]
      return { values: [undefined, ...values.slice(0, mostValues)], whole: values.length <= mostValues }
    }
    case 'week-grid':
      return { values: [undefined, { cells: ['mon:b1'], varies: false }], whole: true }
    case 'mirror':
      return { values: [undefined, [{ tag: 'res:time', keep: 1 }]], whole: true }
    default:
      return { values: [undefined, 'x'], whole: true }
  }
}

/** Sets of codes, the small ones first, as far as they are tried. */
function subsets(codes: readonly string[], max: number, exclusive: readonly string[]): { sets: string[][]; whole: boolean } {
  const sets: string[][] = []
  let last: { set: string[]; next: number }[] = [{ set: [], next: 0 }]
  for (let size = 1; size <= max && last.length > 0; size++) {
    const larger: typeof last = []
    for (const { set, next } of last) {
      if (set.some((code) => exclusive.includes(code))) continue
      for (let at = next; at < codes.length; at++) {
        const code = codes[at] as string
        if (size > 1 && exclusive.includes(code)) continue
        if (sets.length >= mostValues) return { sets, whole: false }
        const grown = [...set, code]
        sets.push(grown)
        larger.push({ set: grown, next: at + 1 })
      }
    }
    last = larger
  }
  return { sets, whole: true }
}

/** One code of each group that no condition tells apart, the groups that conditions name first. */
function representatives(codes: readonly string[], conditions: readonly string[]): string[] {
  const lists = conditions.flatMap((condition) => condition.match(/\[[^\]]*\]|'[^']*'|"[^"]*"|\b\d+\b/g) ?? [])
  const named = [...new Set(lists)].map((list) => new Set(list.match(/\w+/g)))
  const kinds = new Map<string, string>()
  for (const code of codes) {
    const kind = named.map((list) => (list.has(code) ? '1' : '0')).join('')
    if (!kinds.has(kind)) kinds.set(kind, code)
  }
  return [...kinds].sort(([a], [b]) => b.localeCompare(a)).map(([, code]) => code)
}
