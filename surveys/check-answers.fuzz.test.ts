import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileAnswerCheck } from './check-answers.ts'
import type { Question, SurveyDefinition } from './define-survey.ts'
import { bands, days } from './define-survey.ts'
import { facetIds } from './ontology/ontology.ts'
import { newestVersion, publishedDefinitions } from './published.ts'
import { visibleQuestions } from './survey-logic.ts'

type Body = { [question: string]: unknown }

const units = [
  { code: 'u1', label: 'Reparto A' },
  { code: 'u2', label: 'Reparto B' },
]
const variables = { tryout_active: true, pair_shown: true }
/** In all: the newest version of each instrument gets the same share, an older one a fifth of it. */
const total = 10_000
const cells = days.flatMap((day) => bands.map((band) => `${day}:${band}`))
const tags = facetIds().filter((facet) => !/^(flag|change|weight):|:none$/.test(facet))
const codesOf = (question: Question): readonly string[] =>
  !('choices' in question) ? [] : question.choices === 'from-plan' ? units.map((unit) => unit.code) : question.choices

/** What the design says of one answer, written apart from the check. */
function isSound(question: Question, value: unknown): boolean {
  switch (question.type) {
    case 'info':
      return false
    case 'long-text':
    case 'short-text':
    case 'sentence':
      return (
        typeof value === 'string' &&
        value.length > 0 &&
        value.length <= question.maxLength &&
        !/\p{Surrogate}/u.test(value) &&
        !value.includes('\0')
      )
    case 'scale':
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= question.min && (value as number) <= question.max
    case 'single':
      return typeof value === 'string' && codesOf(question).includes(value)
    case 'multi': {
      if (!isListOf(value, codesOf(question)) || value.length === 0 || value.length > (question.max ?? Infinity)) return false
      return value.length === 1 || !value.some((code) => question.exclusive?.includes(code))
    }
    case 'matrix': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      const chosen = Object.entries(value)
      return chosen.length > 0 && chosen.every(([row, code]) => question.rows.includes(row) && question.choices.includes(code))
    }
    case 'week-grid': {
      if (!hasOnly(value, ['cells', 'varies'])) return false
      return typeof value.varies === 'boolean' && isListOf(value.cells, cells)
    }
    case 'mirror': {
      if (!Array.isArray(value) || value.length === 0 || value.length > question.maxTags) return false
      const sound = value.every(
        (item) => hasOnly(item, ['tag', 'keep']) && tags.includes(item.tag as string) && [0, 1, 2].includes(item.keep as number),
      )
      if (!sound || new Set(value.map((item) => item.tag)).size !== value.length) return false
      return value.filter((item) => item.keep !== 2).length <= question.maxProposed
    }
  }
}

function isListOf(value: unknown, known: readonly string[]): value is string[] {
  return Array.isArray(value) && value.every((code) => known.includes(code)) && new Set(value).size === value.length
}

function hasOnly(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key))
}

function soundAnswer(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'info':
      return fc.constant(undefined)
    case 'long-text':
    case 'short-text':
    case 'sentence':
      return fc.string({ minLength: 1, maxLength: Math.min(question.maxLength, 80) })
    case 'scale':
    case 'number':
      return fc.integer({ min: question.min, max: question.max })
    case 'single':
      return fc.constantFrom(...codesOf(question))
    case 'multi': {
      const free = codesOf(question).filter((code) => !question.exclusive?.includes(code))
      return fc.shuffledSubarray(free, { minLength: 1, maxLength: Math.min(question.max ?? 4, free.length) })
    }
    case 'matrix':
      return fc
        .record(Object.fromEntries(question.rows.map((row) => [row, fc.constantFrom(...question.choices)])), {
          requiredKeys: [],
          noNullPrototype: true,
        })
        .filter((rows) => Object.keys(rows).length > 0)
    case 'week-grid':
      return fc.record({ cells: fc.subarray(cells, { maxLength: 12 }), varies: fc.boolean() })
    case 'mirror':
      return fc.uniqueArray(fc.record({ tag: fc.constantFrom(...tags), keep: fc.constantFrom(0, 1, 2) }), {
        maxLength: 6,
        selector: (item) => item.tag,
      })
  }
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    Number.NaN,
    Infinity,
    -0,
    1e308,
    2 ** 53,
    '\0',
    'a\uD800',
    '<img onerror=x>',
    '{who}',
    '__proto__',
    'constructor',
    [],
    {},
    [[]],
    null,
  ),
  fc.string({ minLength: 601, maxLength: 700 }),
)

/** One small thing done to an answer: the wrong type, one item too many, twice, foreign, nested, or nothing of the kind. */
function mutate(value: unknown, how: number, by: unknown): unknown {
  if (how === 0) return by
  if (how === 1) return [value]
  if (how === 2) return Array.isArray(value) ? [...value, value[0]] : { ...(value as object), extra: by }
  if (how === 3) return Array.isArray(value) ? [...value, by] : JSON.stringify(value)
  if (how === 4)
    return typeof value === 'number' ? value + 0.5 : typeof value === 'string' ? `${value} ` : { cells: value, varies: by }
  if (how === 5)
    return typeof value === 'number'
      ? -value - 1
      : Array.isArray(value)
        ? value.map((item) => (typeof item === 'object' ? { ...item, keep: by } : by))
        : by
  return value
}

const mutationOf = (definition: SurveyDefinition) =>
  fc.record({
    answers: fc.record(Object.fromEntries(definition.questions.map((q) => [q.id, soundAnswer(q)])), { requiredKeys: [] }),
    onlyVisible: fc.boolean(),
    changes: fc.array(fc.record({ at: fc.nat(), how: fc.integer({ min: 0, max: 6 }), by: odd }), { maxLength: 2 }),
    foreign: fc.option(
      fc.tuple(
        fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'thread_key', 'tryout_active', 'unit '), fc.string()),
        odd,
      ),
      { freq: 9, nil: undefined },
    ),
  })

function onlyVisible(definition: SurveyDefinition, answers: Body): Body {
  let kept = answers
  for (let round = 0; round < 5; round++) {
    const visible = visibleQuestions(definition, kept, variables)
    kept = Object.fromEntries(Object.entries(kept).filter(([id]) => visible.includes(id)))
  }
  return kept
}

const isNewest = (d: SurveyDefinition) => newestVersion(d.instrument) === d.version
const share = total / publishedDefinitions.filter(isNewest).length
const bodiesFor = (d: SurveyDefinition) => (isNewest(d) ? share : share / 5)

describe.each(publishedDefinitions.map((d) => [`${d.instrument} v${d.version}`, d, bodiesFor(d)] as const))(
  'the check of %s',
  (_, definition, bodies) => {
    it(`accepts nothing wrong, refuses nothing right, and throws nothing on ${bodies} mutated bodies`, () => {
      const check = compileAnswerCheck(definition, { units, variables })
      const byId = new Map(definition.questions.map((question) => [question.id, question]))
      let [accepted, refused] = [0, 0]
      fc.assert(
        fc.property(mutationOf(definition), ({ answers, onlyVisible: tidy, changes, foreign }) => {
          const body: Body = tidy ? onlyVisible(definition, answers) : { ...answers }
          const ids = Object.keys(body)
          for (const { at, how, by } of changes) {
            const id = ids[at % Math.max(1, ids.length)]
            if (id !== undefined) body[id] = mutate(body[id], how, by)
          }
          if (foreign)
            Object.defineProperty(body, foreign[0], { value: foreign[1], enumerable: true, configurable: true, writable: true })
          const before = JSON.stringify(body)
          const result = check(body)
          expect(JSON.stringify(body)).toBe(before)
          const given = Object.entries(body).filter(
            ([, value]) =>
              !(value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)),
          )
          const visible = visibleQuestions(definition, Object.fromEntries(given), variables)
          const wrong = given.filter(([id, value]) => {
            const question = byId.get(id)
            return question === undefined || !isSound(question, value) || !visible.includes(id)
          })
          const missing = definition.questions.filter(
            (q) => q.required && visible.includes(q.id) && !given.some(([id]) => id === q.id),
          )
          if (result.ok) {
            accepted++
            expect(wrong).toEqual([])
            expect(missing).toEqual([])
            expect(result.answers).toEqual(Object.fromEntries(given))
          } else {
            refused++
            expect(result.problems.length).toBeGreaterThan(0)
            expect(result.problems.every((problem) => problem.field.length <= 60)).toBe(true)
            expect(wrong.length + missing.length, JSON.stringify([body, result.problems])).toBeGreaterThan(0)
          }
        }),
        { numRuns: bodies, seed: 20_251_201 },
      )
      expect(accepted).toBeGreaterThan(bodies / 50)
      expect(refused).toBeGreaterThan(bodies / 3)
    }, 240_000)

    it('throws nothing for a body that is no body', () => {
      const check = compileAnswerCheck(definition, { units, variables })
      fc.assert(
        fc.property(
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withSet: true,
            withNullPrototype: true,
            withSparseArray: true,
          }),
          (body) => {
            const result = check(body)
            if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
          },
        ),
        { numRuns: 2_000, seed: 8 },
      )
    })
  },
)
