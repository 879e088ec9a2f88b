import { z } from 'zod'
import type { Answers, Question, SurveyDefinition, Unit } from './define-survey.ts'
import { bands, days } from './define-survey.ts'
import { mirrorFacets } from './ontology/ontology.ts'
import { visibleQuestions } from './survey-logic.ts'

export type AnswerProblem =
  | 'unknown'
  | 'required'
  | 'type'
  | 'choice'
  | 'too-many'
  | 'repeated'
  | 'exclusive'
  | 'too-long'
  | 'range'
  | 'hidden'

export interface AnswerRefusal {
  field: string
  problem: AnswerProblem
  limit?: number
}

export type CheckedAnswers = { ok: true; answers: { [question: string]: unknown } } | { ok: false; problems: AnswerRefusal[] }

export interface AnswerCheckOptions {
  units?: readonly Unit[]
  /** Values conditions read that are no answers, such as `tryout_active`. */
  variables?: Answers
}

const own = (problem: AnswerProblem, limit?: number) => ({ params: { problem, ...(limit === undefined ? {} : { limit }) } })
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length

/** Words a database can store: no NUL, no half character. */
const words = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !/[\0\p{Surrogate}]/u.test(text), own('type'))

const cells: readonly string[] = days.flatMap((day) => bands.map((band) => `${day}:${band}`))
const tags = mirrorFacets()

function shapeOf(question: Question, units: readonly Unit[]): z.ZodType | undefined {
  switch (question.type) {
    case 'info':
      return undefined
    case 'long-text':
    case 'short-text':
    case 'sentence':
      return words(question.maxLength)
    case 'scale':
    case 'number':
      return z.int().min(question.min).max(question.max)
    case 'single': {
      const codes = question.choices === 'from-plan' ? units.map((unit) => unit.code) : question.choices
      return codes.length === 0 ? undefined : z.enum(codes as [string, ...string[]])
    }
    case 'multi': {
      const codes = question.choices === 'from-plan' ? units.map((unit) => unit.code) : question.choices
      if (codes.length === 0) return undefined
      const exclusive = question.exclusive ?? []
      return z
        .array(z.enum(codes as [string, ...string[]]))
        .max(question.max ?? codes.length)
        .refine(unique, own('repeated'))
        .refine((chosen) => chosen.length < 2 || !chosen.some((code) => exclusive.includes(code)), own('exclusive'))
    }
    case 'matrix':
      return z
        .strictObject(
          Object.fromEntries(question.rows.map((row) => [row, z.enum(question.choices as [string, ...string[]]).optional()])),
        )
        .refine((rows) => Object.values(rows).length > 0 && !Object.values(rows).includes(undefined), own('type'))
    case 'week-grid':
      return z.strictObject({
        cells: z
          .array(z.enum(cells as [string, ...string[]]))
          .max(cells.length)
          .refine(unique, own('repeated')),
        varies: z.boolean(),
      })
    case 'mirror':
      return z
        .array(z.strictObject({ tag: z.enum(tags as [string, ...string[]]), keep: z.literal([0, 1, 2]) }))
        .max(question.maxTags)
        .refine((list) => list.filter((t) => t.keep !== 2).length <= question.maxProposed, own('too-many', question.maxProposed))
        .refine((list) => unique(list.map((t) => t.tag)), own('repeated'))
  }
}

/**
 * Compiles the strict check of one definition.
 * Result: a function from anything to the same answers without empty ones, or to every problem found, in the order of the questions.
 *   An answer to a question that these answers hide is refused, never dropped in silence.
 * Shape: `units` are the choices the plan gives; without them a question that needs them does not exist.
 * Cost: compile once per definition; each check is linear in the answers, about 0.2 ms.
 */
export function compileAnswerCheck(
  definition: SurveyDefinition,
  options: AnswerCheckOptions = {},
): (answers: unknown) => CheckedAnswers {
  const shapes = new Map<string, z.ZodType>()
  for (const question of definition.questions) {
    const shape = shapeOf(question, options.units ?? [])
    if (shape !== undefined) shapes.set(question.id, shape)
  }
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return { ok: false, problems: [{ field: '', problem: 'type' }] }
    const given = Object.entries(input).filter(([, value]) => !isEmpty(value))
    const problems: AnswerRefusal[] = []
    for (const [id] of given) if (!shapes.has(id)) problems.push({ field: id.slice(0, 60), problem: 'unknown' })
    const values = new Map(given)
    const answers: { [question: string]: unknown } = {}
    for (const [id, shape] of shapes) {
      if (!values.has(id)) continue
      const parsed = shape.safeParse(values.get(id))
      if (parsed.success) answers[id] = parsed.data
      else problems.push(refusal(id, parsed.error.issues[0] as z.core.$ZodIssue, values.get(id)))
    }
    if (problems.length > 0) return { ok: false, problems }
    const visible = new Set(visibleQuestions(definition, answers, options.variables))
    for (const question of definition.questions) {
      if (question.id in answers && !visible.has(question.id)) problems.push({ field: question.id, problem: 'hidden' })
      if (question.required && visible.has(question.id) && !(question.id in answers))
        problems.push({ field: question.id, problem: 'required' })
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, answers }
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function refusal(field: string, issue: z.core.$ZodIssue, value: unknown): AnswerRefusal {
  switch (issue.code) {
    case 'too_big':
    case 'too_small': {
      const problem = issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'range'
      return { field, problem, limit: Number(issue.code === 'too_big' ? issue.maximum : issue.minimum) }
    }
    case 'invalid_value':
      return { field, problem: issue.path.length === 0 && typeof value !== 'string' ? 'type' : 'choice' }
    case 'custom':
      return { field, ...(issue.params as { problem: AnswerProblem; limit?: number }) }
    default:
      return { field, problem: 'type' }
  }
}
