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
    default:
      return fc.constant(undefined)
  }
}

/** Kinds of what the check refuses though the form runner takes it: each is meant, see the reason beside it. */
const stricter: { readonly [kind: string]: string } = {
  unknown: 'a question that does not exist is never stored',
  hidden: 'the form runner clears it only when the form is completed',
  choice: 'the form runner keeps a code it does not know as "other"',
  type: 'the form runner reads numbers from words, and lists from single codes',
  exclusive: 'the form runner empties the other codes on a click, not when values are set',
  range: 'the form runner rounds a slider, and does not refuse',
}

/** Two small surveys in one: every answer one question at a time, and bodies with several. */
const bodyOf = (definition: SurveyDefinition) => {
  const asked = definition.questions.filter((q) => q.type !== 'info' && !ownTypes.includes(q.type))
  const one = fc.constantFrom(...asked).chain((q) => anyAnswer(q).map((value): Body => ({ [q.id]: value })))
  const several = fc.record(Object.fromEntries(asked.map((q) => [q.id, anyAnswer(q)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Body>
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: several })
}

describe.each(publishedDefinitions.map((d) => [`${d.instrument} v${d.version}`, d] as const))(
  '%s beside the form runner',
  (_, definition) => {
    it('refuses all that the form runner refuses, and says of what kind the rest is', () => {
      const json = toSurveyJs(definition, 'it', { units })
      const check = compileAnswerCheck(definition, { units })
      const extra = new Map<string, number>()
      let bothRefused = 0
      let bothAccept = 0
      fc.assert(
        fc.property(bodyOf(definition), (drawn) => {
          const start: Body = definition.instrument === 'pulse' ? { p_state: 'worse', p_what: ['who'], ...drawn } : drawn
          const visible = visibleQuestions(definition, start)
          const body = Object.fromEntries(
            Object.entries(start).filter(([id, value]) => value !== undefined && visible.includes(id)),
          )
          const survey = openSurvey(json)
          try {
            for (const question of definition.questions)
              if (body[question.id] !== undefined) survey.answer(question.id, body[question.id])
            const result = check(body)
            if (!survey.isValid()) {
              bothRefused++
              expect(result.ok, `the form runner refuses ${JSON.stringify(body)}`).toBe(false)
            } else if (result.ok) bothAccept++
            else for (const { problem } of result.problems) extra.set(problem, (extra.get(problem) ?? 0) + 1)
          } finally {
            survey.close()
          }
        }),
        { numRuns: 400, seed: 31 },
      )
      console.log([...extra], bothRefused, bothAccept)
      expect([...extra.keys()].filter((kind) => stricter[kind] === undefined)).toEqual([])
      expect(bothRefused).toBeGreaterThan(20)
      expect(bothAccept).toBeGreaterThan(50)
    }, 240_000)
  },
)
