import { describe, expect, it } from 'vitest'
import type { Question, SurveyDefinition } from '../define-survey.ts'
import { firstListeningV1 } from '../definitions/first-listening.v1.ts'
import { longestPath } from '../definitions/paths.ts'
import { pulseV1 } from '../definitions/pulse.v1.ts'
import { createJudge, mostJudged, mostWalked } from '../judge-conditions.ts'
import { visibleQuestions } from '../survey-logic.ts'
import { canBeAsked } from './answer-space.ts'

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

const declared = (path: readonly Question[]) => path.reduce((sum, q) => sum + q.seconds, 0)

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
    expect(declared(longestPath(firstListeningV1.questions, declared))).toBe(Math.max(...lengths))
  })

  it('never counts two questions that exclude each other', () => {
    const only = (id: string, code: string, seconds: number): Question => ({
      ...{ id, page: 'own', type: 'info', seconds },
      visibleIf: `{x_first} = '${code}'`,
    })
    const path = longestPath([first, only('x_a', 'a', 10), only('x_b', 'b', 20)], declared)
    expect(path.map(({ id }) => id)).toEqual(['x_first', 'x_b'])
  })
})

describe('the work of both', () => {
  const codes = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => [letter, `${letter}2`]).slice(0, 40)
  const tangled = (count: number, visibleIf: (at: number) => string): Question[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `x_q${at}`, page: 'own', type: 'multi', choices: codes, seconds: 5 },
      ...(at === 0 ? {} : { visibleIf: visibleIf(at) }),
    }))
  /** Each reads the four before it, every code by itself. */
  const knot = tangled(40, (at) =>
    [1, 2, 3, 4]
      .filter((back) => back <= at)
      .map((back) => `{x_q${at - back}} contains '${codes[(at * 7 + back) % 40]}' and {x_q${at - back}} contains '${codes[at]}'`)
      .join(' and '),
  )

  it('ends where it is told to, and says that it does not know', () => {
    const judge = createJudge(mostJudged)
    const said = knot.map((question) => canBeAsked(survey(...knot), question, [], judge))
    expect(said).toContain('unknown')
    expect(judge.spent()).toBeLessThan(mostJudged + 200)
    const walked = createJudge(mostWalked)
    longestPath(knot, declared, {}, walked)
    expect([walked.exhausted(), walked.spent() < mostWalked + 2_000]).toEqual([true, true])
  })

  it('is the same every time', () => {
    const spent = () => {
      const judge = createJudge(5_000)
      for (const question of knot) canBeAsked(survey(...knot), question, [], judge)
      return judge.spent()
    }
    expect(spent()).toBe(spent())
  })

  it('follows a chain of forty without trying every way', () => {
    const chain = tangled(40, (at) => `{x_q${at - 1}} contains '${codes[at % 3]}'`)
    const judge = createJudge(mostJudged)
    const said = chain.map((question) => canBeAsked(survey(...chain), question, [], judge))
    expect(new Set(said)).toEqual(new Set(['yes']))
    expect(judge.spent()).toBeLessThan(10_000)
  })

  it('leaves the house’s own listening more than half of what there is', () => {
    const judge = createJudge()
    for (const question of firstListeningV1.questions) canBeAsked(firstListeningV1, question, [], judge)
    expect(judge.spent()).toBeLessThan(mostJudged / 10)
    const walked = createJudge()
    longestPath(firstListeningV1.questions, declared, {}, walked)
    expect(walked.spent()).toBeLessThan(mostWalked / 2)
  })
})
