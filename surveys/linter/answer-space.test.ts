import { describe, expect, it } from 'vitest'
import type { Question, SurveyDefinition } from '../define-survey.ts'
import { firstListeningV1 } from '../definitions/first-listening.v1.ts'
import { pulseV1 } from '../definitions/pulse.v1.ts'
import { visibleQuestions } from '../survey-logic.ts'
import { canBeAsked, longestPath } from './answer-space.ts'

const survey = (...questions: Question[]): SurveyDefinition => ({ instrument: 'own-x', version: 1, questions })
const first: Question = { id: 'x_first', page: 'own', type: 'single', choices: ['a', 'b', 'c'], seconds: 3 }
const asks = (visibleIf: string, ...others: Question[]) => {
  const last: Question = { id: 'x_last', page: 'own', type: 'info', visibleIf, seconds: 1 }
  return canBeAsked(survey(first, ...others, last), last)
}

describe('canBeAsked', () => {
  it('says yes to every question of the house', () => {
    for (const [definition, variables] of [[firstListeningV1, []] as const, [pulseV1, ['tryout_active']] as const]) {
      for (const question of definition.questions)
        expect([question.id, canBeAsked(definition, question, variables)]).toEqual([question.id, 'yes'])
    }
  })

  it('knows what no answer can bring about', () => {
    expect(asks("{x_first} = 'a'")).toBe('yes')
    expect(asks("{x_first} = 'nope'")).toBe('never')
    expect(asks("{x_first} = 'a' and {x_first} = 'b'")).toBe('never')
    expect(asks("{x_first} <> 'a' or {x_first} = 'a'")).toBe('yes')
    const scale: Question = { id: 'x_scale', page: 'own', type: 'scale', min: 0, max: 10, seconds: 2 }
    expect(asks('{x_scale} > 7', scale)).toBe('yes')
    expect(asks('{x_scale} > 10', scale)).toBe('never')
  })

  it('follows the conditions of the questions before', () => {
    const second: Question = { ...first, id: 'x_second', visibleIf: "{x_first} = 'b'" }
    expect(asks("{x_second} = 'a' and {x_first} = 'b'", second)).toBe('yes')
    expect(asks("{x_second} = 'a' and {x_first} = 'c'", second)).toBe('never')
  })

  it('respects how many answers may be chosen, and which stand alone', () => {
    const multi: Question = {
      id: 'x_multi',
      page: 'own',
      type: 'multi',
      choices: ['a', 'b', 'none'],
      exclusive: ['none'],
      max: 2,
      seconds: 3,
    }
    expect(asks("{x_multi} contains 'a' and {x_multi} contains 'b'", multi)).toBe('yes')
    expect(asks("{x_multi} contains 'a' and {x_multi} contains 'none'", multi)).toBe('never')
  })
})

describe('longestPath', () => {
  it('is as long as the longest of all paths of the first listening', () => {
    const subsets = <T>(items: readonly T[], atMost: number): T[][] => {
      const all: T[][] = [[]]
      for (const item of items) all.push(...all.map((set) => [...set, item]))
      return all.filter((set) => set.length <= atMost)
    }
    const lengths = subsets(['kid610', 'elder', 'commute', 'self_time', 'study'], 3).flatMap((who) =>
      subsets(['ride', 'oth'], 2).flatMap((res) =>
        subsets(['travel'], 1).map((fn) => {
          const asked = visibleQuestions(firstListeningV1, { ep_text: 'x', who, res, fn, offer: ['time'], sentence: 'x' })
          return firstListeningV1.questions.filter((q) => asked.includes(q.id)).reduce((sum, q) => sum + q.seconds, 0)
        }),
      ),
    )
    expect(longestPath(firstListeningV1).seconds).toBe(Math.max(...lengths))
  })

  it('never counts two questions that exclude each other', () => {
    const only = (id: string, code: string, seconds: number): Question => ({
      ...{ id, page: 'own', type: 'info', seconds },
      visibleIf: `{x_first} = '${code}'`,
    })
    expect(longestPath(survey(first, only('x_a', 'a', 10), only('x_b', 'b', 20)))).toEqual({
      seconds: 23,
      asked: ['x_first', 'x_b'],
    })
  })
})
