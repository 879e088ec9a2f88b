import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileAnswerCheck } from './check-answers.ts'
import type { Question, SurveyDefinition } from './define-survey.ts'
import { bands, days } from './define-survey.ts'
import { facetIds } from './ontology/ontology.ts'
import { newestVersion, publishedDefinitions } from './published.ts'
import { openSurvey, visibleQuestions } from './survey-logic.ts'
import { toSurveyJs } from './to-surveyjs.ts'

const units = [
  { code: 'u1', label: 'Reparto A' },
  { code: 'u2', label: 'Reparto B' },
]
const tags = facetIds().filter((facet) => !/^(flag|change|weight):|:none$/.test(facet))

/** Any answer the check would accept, or '' / [] for "cleared". */
function answerTo(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'info':
      return fc.constant(undefined)
    case 'long-text':
    case 'short-text':
    case 'sentence':
      return fc.constantFrom('', '   ', 'Martedì corro', 'x'.repeat(question.maxLength))
    case 'scale':
    case 'number':
      return fc.integer({ min: question.min, max: question.max })
    case 'single':
      return fc.constantFrom(...codesOf(question))
    case 'multi': {
      const exclusive = question.exclusive ?? []
      const free = codesOf(question).filter((code) => !exclusive.includes(code))
      const several = fc.subarray(free, { maxLength: Math.min(question.max ?? free.length, free.length) })
      return exclusive.length === 0
        ? several
        : fc.oneof({ weight: 4, arbitrary: several }, { weight: 1, arbitrary: fc.constantFrom(...exclusive).map((c) => [c]) })
    }
    case 'matrix':
      return fc
        .record(Object.fromEntries(question.rows.map((row) => [row, fc.constantFrom(...question.choices)])), {
          requiredKeys: [],
          noNullPrototype: true,
        })
        .filter((rows) => Object.keys(rows).length > 0)
    case 'week-grid':
      return fc.record({ cells: fc.subarray(days.flatMap((d) => bands.map((b) => `${d}:${b}`))), varies: fc.boolean() })
    case 'mirror':
      return fc.uniqueArray(fc.record({ tag: fc.constantFrom(...tags), keep: fc.constantFrom(0, 1, 2) }), {
        maxLength: 6,
        selector: (t) => t.tag,
      })
  }
}

function codesOf(question: Question & { choices: readonly string[] | 'from-plan' }): readonly string[] {
  return question.choices === 'from-plan' ? units.map((unit) => unit.code) : question.choices
}

/** A walk: which visible question is answered next (as a fraction), and with what. */
const walkOf = (definition: SurveyDefinition) =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      answers: fc.record(Object.fromEntries(definition.questions.map((q) => [q.id, answerTo(q)]))),
      clears: fc.boolean(),
    }),
    { minLength: 10, maxLength: 40 },
  )

const needed: { readonly [question: string]: string } = { p_state: 'same', c_help: '3' }
/** An older version has been walked in its time. */
const runsOf = (definition: SurveyDefinition) => (definition.version === newestVersion(definition.instrument) ? 200 : 20)

describe.each(publishedDefinitions.map((d) => [`${d.instrument} v${d.version}`, d] as const))('%s', (_, definition) => {
  it('is sound SurveyJS JSON in every language', () => {
    for (const language of ['it', 'en', 'ro']) {
      const survey = openSurvey(toSurveyJs(definition, language, { units }))
      expect(survey.problems).toEqual([])
      survey.close()
    }
  })

  it('shows on the server what the form runner shows, and accepts what it collects, on random walks', () => {
    const json = toSurveyJs(definition, 'it', { units })
    const check = compileAnswerCheck(definition, { units })
    fc.assert(
      fc.property(walkOf(definition), (walk) => {
        const survey = openSurvey(json)
        try {
          for (const step of walk) {
            const open = survey.visible()
            const id = open[Math.floor(step.at * open.length)] as string
            survey.answer(id, step.clears && step.at * 7 < 1 ? undefined : step.answers[id])
            expect(visibleQuestions(definition, survey.data())).toEqual(survey.visible())
          }
          for (const { id, required } of definition.questions)
            if (required && survey.data()[id] === undefined) survey.answer(id, needed[id])
          expect(survey.isValid()).toBe(true)
          expect(check(survey.data())).toMatchObject({ ok: true })
        } finally {
          survey.close()
        }
      }),
      { numRuns: runsOf(definition), seed: 20_251_124 },
    )
  }, 120_000)

  it('accepts nothing that the form runner would refuse or change', () => {
    const json = toSurveyJs(definition, 'it', { units })
    const check = compileAnswerCheck(definition, { units })
    let accepted = 0
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(definition.questions.map((q) => [q.id, answerTo(q)])), { requiredKeys: [] }),
        (answers) => {
          // Hidden answers are taken away first, so that most draws are acceptable.
          let kept = answers as { [id: string]: unknown }
          for (let round = 0; round < 4; round++) {
            const visible = visibleQuestions(definition, kept)
            kept = Object.fromEntries(Object.entries(kept).filter(([id]) => visible.includes(id)))
          }
          const checked = check(kept)
          if (!checked.ok) return
          accepted++
          const survey = openSurvey(json)
          try {
            for (const question of definition.questions) {
              const value = checked.answers[question.id]
              if (value !== undefined) survey.answer(question.id, value)
            }
            expect(survey.data()).toEqual(checked.answers)
            expect(survey.isValid()).toBe(true)
          } finally {
            survey.close()
          }
        },
      ),
      { numRuns: runsOf(definition) / 2, seed: 7 },
    )
    expect(accepted).toBeGreaterThan(runsOf(definition) * (definition.questions.some((q) => q.required) ? 0.1 : 0.4))
  }, 120_000)
})
