/** Codes that answer "none of these", "I do not know", "I prefer not to say", "something else": never facets of a need. */
export const wayOutCodes = ['none', 'dk', 'pns', 'oth'] as const

/** What every question has. `visibleIf` is a SurveyJS expression; a question without one is always asked. */
interface Common {
  readonly id: string
  /** Screens of one page belong together; the phone still shows one question at a time. */
  readonly page: string
  readonly visibleIf?: string
  /** Estimated time to answer, in seconds. */
  readonly seconds: number
  readonly required?: true
  /** Dimensions of the ontology this answer feeds. */
  readonly dims?: readonly string[]
  /** True: the whole question is delicate; or the delicate codes. */
  readonly delicate?: true | readonly string[]
}

interface Choosing {
  /** Codes in the order shown; `'from-plan'`: units of the firm, given at run time. */
  readonly choices: readonly string[] | 'from-plan'
  /** Options are shown in random order, ways out stay last. */
  readonly randomise?: true
}

export type InfoQuestion = Common & { readonly type: 'info' }
export type TextQuestion = Common & { readonly type: 'long-text' | 'short-text'; readonly maxLength: number }
export type SingleQuestion = Common & Choosing & { readonly type: 'single' }
export type MultiQuestion = Common &
  Choosing & {
    readonly type: 'multi'
    readonly max?: number
    /** Codes that cannot stand beside another one. */
    readonly exclusive?: readonly string[]
  }
export type ScaleQuestion = Common & { readonly type: 'scale'; readonly min: number; readonly max: number }
export type NumberQuestion = Common & { readonly type: 'number'; readonly min: number; readonly max: number }
/** One code for each row; every row may be left out. */
export type MatrixQuestion = Common & {
  readonly type: 'matrix'
  readonly rows: readonly string[]
  /** Codes of the columns. */
  readonly choices: readonly string[]
}
export type WeekGridQuestion = Common & { readonly type: 'week-grid' }
/** Tags guessed from the words, shown back to be kept, removed or added. */
export type MirrorQuestion = Common & { readonly type: 'mirror'; readonly maxProposed: number; readonly maxTags: number }
/** A generated sentence, edited and approved by the person. */
export type SentenceQuestion = Common & { readonly type: 'sentence'; readonly maxLength: number }

export type Question =
  | InfoQuestion
  | TextQuestion
  | SingleQuestion
  | MultiQuestion
  | ScaleQuestion
  | NumberQuestion
  | MatrixQuestion
  | WeekGridQuestion
  | MirrorQuestion
  | SentenceQuestion

export interface SurveyDefinition {
  readonly instrument: string
  readonly version: number
  readonly questions: readonly Question[]
  /** Ids asked of who has three minutes only. Their conditions read nothing else, so an answer means the same in both modes. */
  readonly short?: readonly string[]
}

/** Answers by question id: codes, numbers, words; never labels. */
export type Answers = { readonly [question: string]: unknown }

export interface WeekGridAnswer {
  /** `day:band`, e.g. `mon:b1`. */
  cells: string[]
  /** "It always changes". */
  varies: boolean
}

/** `keep` 0 = removed by the person, 1 = kept, 2 = added by the person. */
export interface MirrorTag {
  tag: string
  keep: 0 | 1 | 2
}

/** A unit of the firm, offered as an answer where the plan allows it. */
export interface Unit {
  code: string
  label: string
}

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const bands = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'] as const

/**
 * Checks a definition and returns it unchanged.
 * Throws: RangeError on a repeated id, row or code, an exclusive or delicate code that is no choice, a limit below 1,
 * a condition that names a later or unknown question (names in `variables` are allowed), a short mode that cannot stand alone.
 * Cost: linear in the questions.
 */
export function defineSurvey(definition: SurveyDefinition, variables: readonly string[] = []): SurveyDefinition {
  const known = new Set<string>(variables)
  for (const question of definition.questions) {
    const refuse = (why: string): never => {
      throw new RangeError(`defineSurvey: ${definition.instrument} ${question.id} ${why}`)
    }
    if (known.has(question.id)) refuse('is defined twice')
    for (const name of namesIn(question.visibleIf ?? ''))
      if (!known.has(name)) refuse(`depends on ${name}, which does not come before it`)
    if (definition.short !== undefined) checkShort(question, definition.short, variables, refuse)
    known.add(question.id)
    if ('maxLength' in question && question.maxLength < 1) refuse('has a limit below 1')
    if ('min' in question && question.min >= question.max) refuse('has an empty range')
    if (question.type === 'matrix' && (question.rows.length === 0 || new Set(question.rows).size !== question.rows.length))
      refuse('repeats a row, or has none')
    if (!('choices' in question) || question.choices === 'from-plan') continue
    const codes = new Set(question.choices)
    if (codes.size !== question.choices.length) refuse('repeats a code')
    const named = [
      ...(question.type === 'multi' ? (question.exclusive ?? []) : []),
      ...(Array.isArray(question.delicate) ? question.delicate : []),
    ]
    for (const code of named) if (!codes.has(code)) refuse(`names ${code}, which is no choice`)
  }
  const unknown = definition.short?.find((id) => !definition.questions.some((q) => q.id === id))
  if (unknown !== undefined) throw new RangeError(`defineSurvey: ${definition.instrument} has no ${unknown} for its short mode`)
  return definition
}

function checkShort(question: Question, short: readonly string[], variables: readonly string[], refuse: (why: string) => never) {
  if (!short.includes(question.id)) {
    if (question.required) refuse('is required, and missing in the short mode')
    return
  }
  const outside = namesIn(question.visibleIf ?? '').find((name) => !short.includes(name) && !variables.includes(name))
  if (outside !== undefined) refuse(`depends on ${outside}, which the short mode does not ask`)
}

/** The questions of the short mode; undefined where a definition has none. */
export function shortQuestions(definition: SurveyDefinition): ReadonlySet<string> | undefined {
  return definition.short === undefined ? undefined : new Set(definition.short)
}

/** Names of the questions and variables an expression reads. */
export function namesIn(expression: string): string[] {
  return [...expression.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] as string)
}
