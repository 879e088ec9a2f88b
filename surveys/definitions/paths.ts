import type { Answers, Question } from '../define-survey.ts'
import { days, namesIn } from '../define-survey.ts'
import { mirrorFacets } from '../ontology/ontology.ts'
import { isAsked } from '../survey-logic.ts'

type Values = { [name: string]: unknown }
export type Path = readonly Question[]

const draws = 301
const restarts = 6

/** The questions asked of who would answer so; answers to questions that are not asked count for nothing. */
export function walk(questions: Path, would: Answers): Question[] {
  const values: Values = Object.fromEntries(Object.entries(would).filter(([name]) => !questions.some((q) => q.id === name)))
  return questions.filter((question) => {
    if (!isAsked(question, values)) return false
    if (would[question.id] !== undefined) values[question.id] = would[question.id]
    return true
  })
}

/**
 * The longest path by `measure`: answers that conditions read are changed one at a time while the path grows, from several starts.
 * Chance: seeded inside.
 */
export function longestPath(questions: Path, measure: (path: Path) => number, held: Answers = {}): Question[] {
  const candidates = [...readByConditions(questions)].filter(([name]) => !(name in held))
  const next = seeded(7)
  let best: Question[] = []
  let most = -1
  for (let start = 0; start < restarts; start++) {
    const would: Values = { ...fullAnswers(questions), ...held }
    if (start > 0) for (const [name, values] of candidates) would[name] = values[next(values.length)]
    let path = walk(questions, would)
    let length = measure(path)
    for (let grew = true; grew; ) {
      grew = false
      for (const [name, values] of candidates) {
        for (const value of values) {
          const before = would[name]
          would[name] = value
          const longer = walk(questions, would)
          if (measure(longer) > length) {
            path = longer
            length = measure(longer)
            grew = true
          } else would[name] = before
        }
      }
    }
    if (length > most) {
      best = path
      most = length
    }
  }
  return best
}

/** Paths of people who answer everything, each with choices of their own. Chance: seeded inside. */
export function drawPaths(questions: Path, held: Answers = {}): Question[][] {
  const candidates = [...readByConditions(questions)].filter(([name]) => !(name in held))
  const next = seeded(11)
  const byId = new Map(questions.map((q) => [q.id, q]))
  return Array.from({ length: draws }, () => {
    const would: Values = { ...fullAnswers(questions), ...held }
    for (const [name, values] of candidates) {
      const question = byId.get(name)
      would[name] = question === undefined ? values[next(values.length)] : drawn(question, next)
    }
    return walk(questions, would)
  })
}

/** A story is told; of a list one or two codes are chosen, each as often as any other. */
function drawn(question: Question, next: (below: number) => number): unknown {
  if (!('choices' in question) || question.type === 'matrix') return fullAnswer(question)
  const codes = question.choices as readonly string[]
  const code = codes[next(codes.length)] as string
  if (question.type === 'single') return code
  const second = codes[next(codes.length)] as string
  const alone = question.max === 1 || [code, second].some((each) => question.exclusive?.includes(each))
  return alone || code === second ? [code] : [code, second]
}

/** For each question or variable that a condition reads: the answers that can make a difference, and none. */
function readByConditions(questions: Path): Map<string, unknown[]> {
  const conditions = questions.flatMap((q) => q.visibleIf ?? [])
  const names = new Set(conditions.flatMap(namesIn))
  const byId = new Map(questions.map((q) => [q.id, q]))
  return new Map([...names].map((name) => [name, candidatesOf(byId.get(name), conditions)]))
}

function candidatesOf(question: Question | undefined, conditions: readonly string[]): unknown[] {
  if (question === undefined) return [undefined, true]
  if (question.type === 'scale' || question.type === 'number') return [undefined, ...levels(question.min, question.max)]
  if (!('choices' in question) || question.type === 'matrix') return [undefined, fullAnswer(question)]
  const kinds = distinctCodes(question.choices as readonly string[], question.id, conditions)
  if (question.type === 'single') return [undefined, ...kinds]
  const together = kinds.filter((code) => !question.exclusive?.includes(code))
  const alone = kinds.filter((code) => question.exclusive?.includes(code)).map((code) => [code])
  return [undefined, ...alone, ...subsets(together, Math.min(question.max ?? 3, 3))]
}

/** One code for all those that every condition treats alike. */
function distinctCodes(codes: readonly string[], id: string, conditions: readonly string[]): string[] {
  const read = conditions.filter((condition) => namesIn(condition).includes(id))
  const kinds = new Map<string, string>()
  for (const code of codes) {
    const kind = read.map((condition) => placesOf(`'${code}'`, condition)).join('|')
    if (!kinds.has(kind)) kinds.set(kind, code)
  }
  return [...kinds.values()]
}

/** Which lists of a condition name a code: the codes of one list are alike. */
function placesOf(quoted: string, condition: string): string {
  return condition
    .split(/(?=\{)/)
    .map((part) => (part.includes(quoted) ? '1' : '0'))
    .join('')
}

const levels = (min: number, max: number): number[] =>
  max - min > 20 ? [min, Math.floor((min + max) / 2), max] : Array.from({ length: max - min + 1 }, (_, at) => min + at)

function subsets(codes: readonly string[], atMost: number): string[][] {
  let all: string[][] = [[]]
  for (const code of codes) all = [...all, ...all.filter((set) => set.length < atMost).map((set) => [...set, code])]
  return all.filter((set) => set.length > 0)
}

const fullAnswers = (questions: Path): Values => Object.fromEntries(questions.map((q) => [q.id, fullAnswer(q)]))

function fullAnswer(question: Question): unknown {
  switch (question.type) {
    case 'info':
      return undefined
    case 'long-text':
    case 'short-text':
    case 'sentence':
      return 'x'
    case 'single':
      return question.choices === 'from-plan' ? undefined : question.choices[0]
    case 'multi':
      return question.choices === 'from-plan' ? undefined : question.choices.slice(0, 1)
    case 'scale':
    case 'number':
      return question.min
    case 'matrix':
      return Object.fromEntries(question.rows.map((row) => [row, question.choices[0]]))
    case 'week-grid':
      return { cells: [`${days[0]}:b5`], varies: false }
    case 'mirror':
      return mirrorFacets()
        .slice(0, 1)
        .map((tag) => ({ tag, keep: 1 }))
  }
}

/** Numbers that look random and are always the same: a linear congruential generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
