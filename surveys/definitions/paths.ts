import type { Answers, Question } from '../define-survey.ts'
import { days, namesIn } from '../define-survey.ts'
import { createJudge, type Judge } from '../judge-conditions.ts'
import { mirrorFacets } from '../ontology/ontology.ts'

type Values = { [name: string]: unknown }
export type Path = readonly Question[]

const draws = 301
const restarts = 6
const mostCodesInThrees = 12
const mostCodesInPairs = 24

/** The questions asked of who would answer so; answers to questions that are not asked count for nothing. */
export const walk = (questions: Path, would: Answers, judge: Judge = createJudge()): Question[] =>
  openWalk(questions, would, judge).path()

interface Walk {
  /** Whether another answer changes what is asked. */
  answer(name: string, value: unknown): boolean
  path(): Question[]
}

/** A walk that judges again only what another answer can change. */
function openWalk(questions: Path, would: Answers, judge: Judge): Walk {
  const place = new Map(questions.map((q, at) => [q.id, at]))
  const readers = new Map<string, number[]>()
  const wanted: Values = { ...would }
  const values: Values = Object.fromEntries(Object.entries(would).filter(([name]) => !place.has(name)))
  const asked: boolean[] = []
  const put = (name: string, value: unknown) => {
    if (value === undefined) delete values[name]
    else values[name] = value
  }
  for (const [at, { id, visibleIf }] of questions.entries()) {
    if (visibleIf !== undefined) for (const name of judge.names(visibleIf)) readers.set(name, [...(readers.get(name) ?? []), at])
    asked.push(visibleIf === undefined || judge.holds(visibleIf, values))
    if (asked[at]) put(id, wanted[id])
  }
  return {
    path: () => questions.filter((_, at) => asked[at]),
    answer: (name, value) => {
      wanted[name] = value
      const at = place.get(name)
      if (at !== undefined && !asked[at]) return false
      put(name, value)
      const open = new Set(readers.get(name))
      let changed = false
      while (open.size > 0) {
        const next = Math.min(...open)
        open.delete(next)
        const { id, visibleIf = '' } = questions[next] as Question
        const holds = judge.holds(visibleIf, values)
        if (holds === asked[next]) continue
        changed = true
        asked[next] = holds
        put(id, holds ? wanted[id] : undefined)
        for (const reader of readers.get(id) ?? []) open.add(reader)
      }
      return changed
    },
  }
}

/** A path is measured at about the cost of judging so many of its questions. */
const measuredPerJudgement = 8

/**
 * The longest path by `measure`: answers that conditions read are changed one at a time while the path grows, from several starts.
 * Shape: `judge` limits the work and counts it.
 * Result: once the judge is exhausted, the longest path found until then.
 * Chance: seeded inside.
 */
export function longestPath(
  questions: Path,
  measure: (path: Path) => number,
  held: Answers = {},
  judge: Judge = createJudge(),
): Question[] {
  const candidates = [...readByConditions(questions)].filter(([name]) => !(name in held))
  const next = seeded(7)
  let best: Question[] = []
  let most = -1
  for (let start = 0; start < restarts; start++) {
    const would: Values = { ...fullAnswers(questions), ...held }
    if (start > 0) for (const [name, values] of candidates) would[name] = values[next(values.length)]
    const walked = openWalk(questions, would, judge)
    let path = walked.path()
    let length = measure(path)
    for (let grew = true; grew && !judge.exhausted(); ) {
      grew = false
      for (const [name, values] of candidates) {
        for (const value of values) {
          if (judge.exhausted()) break
          judge.charge(1)
          const before = would[name]
          if (!walked.answer(name, value)) {
            walked.answer(name, before)
            continue
          }
          judge.charge(questions.length / measuredPerJudgement)
          const longer = walked.path()
          const seconds = measure(longer)
          if (seconds > length) {
            path = longer
            length = seconds
            would[name] = value
            grew = true
          } else walked.answer(name, before)
        }
      }
    }
    if (length > most) {
      best = path
      most = length
    }
    if (judge.exhausted()) break
  }
  return best
}

/** Paths of people who answer everything, each with choices of their own. Chance: seeded inside. */
export function drawPaths(questions: Path, held: Answers = {}): Question[][] {
  const candidates = [...readByConditions(questions)].filter(([name]) => !(name in held))
  const next = seeded(11)
  const byId = new Map(questions.map((q) => [q.id, q]))
  const judge = createJudge()
  return Array.from({ length: draws }, () => {
    const would: Values = { ...fullAnswers(questions), ...held }
    for (const [name, values] of candidates) {
      const question = byId.get(name)
      would[name] = question === undefined ? values[next(values.length)] : drawn(question, next)
    }
    return walk(questions, would, judge)
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
  return [undefined, ...alone, ...subsets(together, largestSize(together.length, Math.min(question.max ?? 3, 3)))]
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

/** Pairs and threes only of lists short enough to try them all. */
function largestSize(codes: number, atMost: number): number {
  if (codes > mostCodesInPairs) return 1
  return Math.min(atMost, codes > mostCodesInThrees ? 2 : 3)
}

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
