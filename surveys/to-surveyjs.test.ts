import { describe, expect, it } from 'vitest'
import { defineSurvey } from './define-survey.ts'
import { firstListeningV1 } from './definitions/first-listening.v1.ts'
import { firstListeningV2 } from './definitions/first-listening.v2.ts'
import { publishedDefinitions } from './published.ts'
import { openSurvey } from './survey-logic.ts'
import { toSurveyJs } from './to-surveyjs.ts'

type Element = {
  name: string
  type: string
  choices?: { value: string; text: string; isExclusive?: boolean; randomize?: boolean }[]
} & {
  [property: string]: unknown
}
const elementsOf = (json: Record<string, unknown>) => (json.pages as { elements: Element[] }[]).flatMap((page) => page.elements)
const json = toSurveyJs(firstListeningV1, 'it')
const element = (name: string) => elementsOf(json).find((e) => e.name === name)

describe('toSurveyJs', () => {
  it('asks one question per screen, forgets what it hides, keeps the order of the definition', () => {
    expect(json).toMatchObject({ questionsOnPageMode: 'questionPerPage', clearInvisibleValues: 'onHidden', locale: 'it' })
    const ids = firstListeningV1.questions.map((q) => q.id).filter((id) => id !== 'unit')
    expect(elementsOf(json).map((e) => e.name)).toEqual(ids)
  })

  it('writes limits, exclusive codes and ways out that stay last', () => {
    expect(element('ep_text')).toMatchObject({ type: 'comment', maxLength: 600 })
    expect(element('res')).toMatchObject({ type: 'checkbox', maxSelectedChoices: 2, choicesOrder: 'random' })
    expect(
      element('res')
        ?.choices?.filter((c) => c.randomize === false)
        .map((c) => c.value),
    ).toEqual(['oth', 'none'])
    expect(
      element('res')
        ?.choices?.filter((c) => c.isExclusive)
        .map((c) => c.value),
    ).toEqual(['none'])
    expect(element('who')?.choicesOrder).toBeUndefined()
    expect(element('manage')).toMatchObject({ type: 'rating', rateMin: 0, rateMax: 10, rateCount: 11, displayMode: 'buttons' })
    expect(element('bc_min')).toMatchObject({ type: 'text', inputType: 'number', min: 0, max: 240 })
    expect(element('sentence')).toMatchObject({ type: 'sentence', maxLength: 140 })
    expect(element('mirror')).toMatchObject({ type: 'mirror', maxProposed: 6, maxTags: 12 })
    expect(element('grid')).toMatchObject({ type: 'weekgrid', variesText: 'Cambia sempre' })
  })

  it('keeps ways out last on every shuffle of the form runner', () => {
    const survey = openSurvey(json)
    for (let seed = 1; seed <= 20; seed++) {
      expect(survey.order('work', seed).slice(-3)).toEqual(['oth', 'none', 'pns'])
    }
    expect(new Set([1, 2, 3, 4, 5].map((seed) => survey.order('work', seed).join())).size).toBeGreaterThan(1)
    survey.close()
  })

  it('asks for the unit only where the plan gives units', () => {
    expect(element('unit')).toBeUndefined()
    const units = [{ code: 'u1', label: 'Reparto <A>' }]
    const unit = elementsOf(toSurveyJs(firstListeningV1, 'it', { units })).find((e) => e.name === 'unit')
    expect(unit?.choices).toEqual([{ value: 'u1', text: 'Reparto <A>' }])
  })

  it('starts from earlier answers', () => {
    const filled = elementsOf(toSurveyJs(firstListeningV1, 'it', { prefill: { who: ['elder'] } }))
    expect(filled.find((e) => e.name === 'who')?.defaultValue).toEqual(['elder'])
    expect(filled.filter((e) => 'defaultValue' in e).length).toBe(1)
  })

  it('writes no html and no placeholder, in any survey and language', () => {
    for (const definition of publishedDefinitions) {
      for (const language of ['it', 'en', 'ar']) {
        const written = elementsOf(toSurveyJs(definition, language))
        expect(written.filter((e) => e.type === 'html')).toEqual([])
        for (const { visibleIf: _, ...rest } of written) expect(JSON.stringify(rest)).not.toMatch(/"[^"]*\{\w+\}[^"]*"/)
      }
    }
  })

  it('refuses a survey without texts', () => {
    const bare = defineSurvey({ instrument: 'x', version: 1, questions: [{ id: 'q', page: 'p', type: 'info', seconds: 1 }] })
    expect(() => toSurveyJs(bare, 'it')).toThrow(RangeError)
  })
})

describe('defineSurvey', () => {
  const one = (question: object) => () =>
    defineSurvey({
      instrument: 'x',
      version: 1,
      questions: [{ id: 'a', page: 'p', seconds: 1, type: 'short-text', maxLength: 5, ...question } as never],
    })
  it.each([
    ['a condition on a later question', { visibleIf: "{b} = '1'" }],
    ['a condition on itself', { visibleIf: "{a} = '1'" }],
    ['a limit below one', { maxLength: 0 }],
    ['an empty range', { type: 'scale', min: 3, max: 3 }],
    ['a repeated code', { type: 'single', choices: ['x', 'x'] }],
    ['an exclusive code that is no choice', { type: 'multi', choices: ['x'], exclusive: ['none'] }],
    ['a delicate code that is no choice', { type: 'multi', choices: ['x'], delicate: ['y'] }],
  ])('refuses %s', (_, question) => {
    expect(one(question)).toThrow(RangeError)
  })

  it('refuses a question asked twice', () => {
    const question = { id: 'a', page: 'p', seconds: 1, type: 'short-text', maxLength: 5 } as const
    expect(() => defineSurvey({ instrument: 'x', version: 1, questions: [question, question] })).toThrow(RangeError)
    expect(one({})().questions.length).toBe(1)
  })
})

describe('the short mode', () => {
  const names = elementsOf(toSurveyJs(firstListeningV2, 'it', { short: true })).map((e) => e.name)
  it('holds the questions of the short list only', () => {
    expect(names).toEqual(firstListeningV2.questions.map((q) => q.id).filter((id) => firstListeningV2.short?.includes(id)))
  })
  it('is refused where a definition has none, and where its conditions read what it does not ask', () => {
    expect(() => toSurveyJs(firstListeningV1, 'it', { short: true })).toThrow(RangeError)
    expect(() => defineSurvey({ ...firstListeningV2, short: ['ep_text', 'who'] })).toThrow(/ep_none/)
    expect(() => defineSurvey({ ...firstListeningV2, short: ['nowhere'] })).toThrow(RangeError)
  })
})
