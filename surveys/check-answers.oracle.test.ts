import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileAnswerCheck } from './check-answers.ts'
import type { Question, SurveyDefinition } from './define-survey.ts'
import { publishedDefinitions } from './published.ts'
import { openSurvey, visibleQuestions } from './survey-logic.ts'
import { toSurveyJs } from './to-surveyjs.ts'

type Body = { [question: string]: unknown }

const units = [{ code: 'u1', label: 'Reparto A' }]
/** Built by the room itself on `Question`: the form runner has no rules for what they hold. */
const ownTypes: readonly string[] = ['week-grid', 'mirror', 'sentence']

/** Right or wrong answers to a question of the form runner's own types. */
function anyAnswer(question: Question): fc.Arbitrary<unknown> {
  const codes = !('choices' in question) ? [] : question.choices === 'from-plan' ? ['u1'] : [...question.choices]
  const code = fc.constantFrom(...codes, 'nowhere')
  switch (question.type) {
    case 'long-text':
    case 'short-text':
      return fc.constantFrom('Corro', 'x'.repeat(question.maxLength), 'x'.repeat(question.maxLength + 1))
    case 'scale':
    case 'number':
      return fc.constantFrom(question.min, question.max, question.min - 1, question.max + 1, 3.5, 'molto')
    case 'single':
      return code
    case 'multi':
      return fc.uniqueArray(code, { maxLength: Math.min(codes.length, (question.max ?? 4) + 1) })
    case 'matrix': {
      const answer = fc.record(
        Object.fromEntries(question.rows.map((row) => [row, fc.constantFrom(...question.choices, 'nowhere')])),
        {
          requiredKeys: [],
          noNullPrototype: true,
        },
      )
      return fc.oneof(answer, fc.constantFrom({ elsewhere: question.choices[0] }, {}))
    }
    default:
      return fc.constant(undefined)
  }
}

/** Kinds of what the check refuses though the form runner takes it: each is meant, see the reason beside it. */
const stricter: { readonly [kind: string]: string } = {
  hidden: 'the form runner forgets what is hidden only when the form is completed',
  choice: 'the form runner keeps a code it does not know',
  type: 'the form runner does not look at the type of a value set',
  'too-many': 'the form runner stops further clicks, and does not look at values set',
  'too-long': 'the form runner stops typing, and does not look at values set',
  exclusive: 'the form runner empties the other codes on a click, not when values are set',
  range: 'the form runner has limits for numbers, not for a scale',
}

/** Opens the questions that only some meet. */
const opening: { readonly [instrument: string]: Body } = {
  'first-listening': { who: ['commute'] },
  pulse: { p_state: 'worse', p_what: ['who', 'me'] },
  'concept-test': { c_help: '3', c_change: ['time'] },
  employer: { e_kind: 'body' },
}

/** One answer at a time, several at once, and what the form runner has rules of its own for: numbers, and what is required. */
const bodyOf = (definition: SurveyDefinition): fc.Arbitrary<Body> => {
  const asked = definition.questions.filter((q) => q.type !== 'info' && !ownTypes.includes(q.type))
  const start = opening[definition.instrument] ?? {}
  const oneOf = (questions: readonly Question[]) =>
    fc.constantFrom(...questions).chain((q) => anyAnswer(q).map((value): Body => ({ ...start, [q.id]: value })))
  const several = fc.record(Object.fromEntries(asked.map((q) => [q.id, anyAnswer(q)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Body>
  const ruled = asked.filter((q) => q.type === 'number' || q.required === true)
  return fc.oneof(
    { weight: 5, arbitrary: oneOf(asked) },
    { weight: 2, arbitrary: several },
    { weight: 2, arbitrary: oneOf(ruled) },
  )
}

describe.each(publishedDefinitions.map((d) => [`${d.instrument} v${d.version}`, d] as const))(
  '%s beside the form runner',
  (_, definition) => {
    it('refuses all that the form runner refuses, and says of what kind the rest is', () => {
      const json = toSurveyJs(definition, 'it', { units })
      const check = compileAnswerCheck(definition, { units })
      const extra = new Set<string>()
      let bothRefused = 0
      let bothAccept = 0
      const survey = openSurvey(json)
      const answerAll = (body: Body) => {
        for (const { id, type } of definition.questions) if (type !== 'info') survey.answer(id, body[id])
      }
      fc.assert(
        fc.property(bodyOf(definition), (drawn) => {
          const visible = visibleQuestions(definition, drawn)
          const body = Object.fromEntries(
            Object.entries(drawn).filter(([id, value]) => value !== undefined && visible.includes(id)),
          )
          answerAll({})
          expect(survey.data()).toEqual({})
          answerAll(body)
          const result = check(body)
          if (!survey.isValid()) {
            bothRefused++
            expect(result.ok, `the form runner refuses ${JSON.stringify(body)}`).toBe(false)
          } else if (result.ok) bothAccept++
          else for (const { problem } of result.problems) extra.add(problem)
        }),
        { numRuns: 200, seed: 31, endOnFailure: true },
      )
      survey.close()
      expect([...extra].filter((kind) => stricter[kind] === undefined)).toEqual([])
      expect(extra.size).toBeGreaterThan(1)
      expect([...extra].sort()).toMatchSnapshot()
      expect(bothRefused).toBeGreaterThan(10)
      expect(bothAccept).toBeGreaterThan(50)
    }, 240_000)
  },
)
