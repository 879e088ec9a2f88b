import { describe, expect, it } from 'vitest'
import { fromSurveyJs } from './from-surveyjs.ts'
import { lintSurvey } from './linter/lint-survey.ts'
import { type AskedQuestion, composeOwnSurvey, neededQuestions, tidyTexts } from './own-survey.ts'
import { newestVersion } from './published.ts'
import { openSurvey } from './survey-logic.ts'
import type { OwnTexts } from './texts/texts.ts'
import { toSurveyJs } from './to-surveyjs.ts'
import { toSurveyJsFile } from './to-surveyjs-file.ts'

const base = { instrument: 'first-listening', version: newestVersion('first-listening') }
const read = (survey: unknown) => fromSurveyJs(typeof survey === 'string' ? survey : JSON.stringify(survey), base)
const page = (...elements: unknown[]) => ({ pages: [{ name: 'one', elements }] })
const taken = (survey: unknown) => {
  const result = read(survey)
  if (!result.ok) throw new RangeError(JSON.stringify(result.problems))
  return result
}
const refused = (survey: unknown) => {
  const result = read(survey)
  return result.ok ? [] : result.problems.map(({ question, rule }) => [question, rule])
}
const added = (asked: readonly AskedQuestion[]) => asked.filter((q) => 'type' in q)

const file = {
  title: { default: 'Turni', en: 'Shifts' },
  locale: 'it',
  logo: 'https://example.org/logo.png',
  triggers: [{ type: 'runexpression', runExpression: 'alert(1)' }],
  calculatedValues: [{ name: 'v', expression: '1 + 1' }],
  pages: [
    {
      name: 'p1',
      visibleIf: "{Come arrivi} = 'In auto'",
      elements: [
        {
          type: 'panel',
          name: 'panel1',
          visibleIf: '{hasChildren} = true',
          elements: [
            {
              type: 'rating',
              name: 'stanchezza',
              title: { default: 'Quanto pesa?', en: 'How heavy?', pt: 'Quanto pesa?' },
              rateMax: 10,
            },
          ],
        },
      ],
    },
  ],
}
const whole = {
  ...file,
  pages: [
    {
      name: 'p0',
      elements: [
        {
          type: 'radiogroup',
          name: 'Come arrivi',
          title: { default: 'Come arrivi?', en: 'How do you come?' },
          choices: ['In auto', { value: 'piedi', text: { default: 'A piedi', en: 'On foot' } }],
          showOtherItem: true,
        },
        { type: 'boolean', name: 'hasChildren', title: 'Hai figli con te?', labelFalse: { default: 'No, mai', en: 'No, never' } },
        { type: 'html', name: 'intro', html: '<p>Ancora <b>due</b> domande.</p>' },
        {
          type: 'checkbox',
          name: 'x_when',
          title: 'Quando?',
          choices: ['mattina', 'sera'],
          showNoneItem: true,
          maxSelectedChoices: 2,
          isRequired: true,
        },
        {
          type: 'text',
          name: 'x_minutes',
          inputType: 'number',
          title: 'Quanti minuti?',
          min: 0,
          max: 120,
          defaultValueExpression: 'today()',
        },
        { type: 'comment', name: 'x_more', title: 'Altro?', maxLength: 300 },
      ],
    },
    ...file.pages,
  ],
}

describe('fromSurveyJs', () => {
  it('takes a file of an ordinary survey tool: panels opened, names and values given codes, conditions with them', () => {
    const { asked, texts, notices } = taken(whole)
    expect(
      asked
        .slice(0, neededQuestions.length)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...neededQuestions].sort())
    expect(added(asked)).toEqual([
      { id: 'x_come_arrivi', type: 'single', choices: ['c1', 'piedi', 'oth'] },
      { id: 'x_haschildren', type: 'single', choices: ['yes', 'no'] },
      { id: 'x_intro', type: 'info' },
      { id: 'x_when', type: 'multi', required: true, choices: ['mattina', 'sera', 'none'], max: 2, exclusive: ['none'] },
      { id: 'x_minutes', type: 'number', min: 0, max: 120 },
      { id: 'x_more', type: 'long-text', maxLength: 300 },
      { id: 'x_stanchezza', type: 'scale', min: 1, max: 10, visibleIf: "({x_come_arrivi} = 'c1') and ({x_haschildren} = 'yes')" },
    ])
    expect(texts.it?.x_come_arrivi).toEqual({ title: 'Come arrivi?', choices: { c1: 'In auto', piedi: 'A piedi', oth: 'Altro' } })
    expect(texts.en?.x_come_arrivi).toEqual({ title: 'How do you come?', choices: { piedi: 'On foot', oth: 'Something else' } })
    expect(texts.it?.x_intro?.title).toBe('Ancora due domande.')
    expect(texts.en?.x_stanchezza?.title).toBe('How heavy?')
    const rules = notices.map(({ question, rule }) => `${question}:${rule}`)
    expect(rules).toEqual(
      expect.arrayContaining([':dropped', ':recoded', ':added', 'stanchezza:languages', 'intro:plain', 'x_minutes:dropped']),
    )
    expect(notices.find(({ rule }) => rule === 'dropped')?.message.it).toContain('logo, triggers, calculatedValues')
  })

  it('gives something the linter passes and the form runner runs', () => {
    const { asked, texts } = taken(whole)
    const composed = composeOwnSurvey(base, { instrument: 'own-test', version: 1 }, asked, texts)
    if (!composed.ok) throw new RangeError('not composed')
    const refusals = lintSurvey({ definition: composed.definition, texts })
    // "Required", with none of the ways out but "none of these", which is one.
    expect(refusals).toEqual([])
    const opened = openSurvey(toSurveyJs(composed.definition, 'it', { own: texts }))
    expect(opened.problems).toEqual([])
    opened.answer('x_come_arrivi', 'c1')
    expect(opened.visible()).not.toContain('x_stanchezza')
    opened.answer('x_haschildren', 'yes')
    expect(opened.visible()).toContain('x_stanchezza')
    opened.close()
  })

  it('reads back what the export wrote, wording of every language included', () => {
    const { asked, texts } = taken(whole)
    const all: OwnTexts = {
      ...texts,
      it: { ...texts.it, res: { title: 'Che cosa ti serve di più?' } },
      ar: { x_more: { title: 'شيء آخر؟' } },
    }
    const composed = composeOwnSurvey(base, { instrument: 'own-test', version: 1 }, asked, all)
    if (!composed.ok) throw new RangeError('not composed')
    const again = taken(JSON.stringify(toSurveyJsFile(composed.definition, all)))
    expect(again.asked).toEqual(asked)
    expect(tidyTexts(again.texts, composed.definition)).toEqual(tidyTexts(all, composed.definition))
    expect(again.notices).toEqual([])
  })

  it('leaves the answers that the map counts in the house’s words, and says so', () => {
    const composed = composeOwnSurvey(
      base,
      { instrument: 'own-test', version: 1 },
      neededQuestions.map((id) => ({ id })),
      {},
    )
    if (!composed.ok) throw new RangeError('not composed')
    const renamed = { it: { res: { title: 'Che cosa ti serve?', choices: { time: 'L’orario del bus' } } } }
    const { texts, notices } = taken(JSON.stringify(toSurveyJsFile(composed.definition, renamed)))
    expect(texts).toEqual({ it: { res: { title: 'Che cosa ti serve?' } } })
    expect(notices.map(({ question, rule }) => [question, rule])).toEqual([['res', 'meaning']])
    expect(notices[0]?.message.it).toContain('L’orario del bus')
  })

  it('keeps English where there is no Italian', () => {
    const asked: AskedQuestion[] = [...neededQuestions.map((id) => ({ id })), { id: 'x_one', type: 'short-text', maxLength: 80 }]
    const texts: OwnTexts = { en: { x_one: { title: 'Anything else?' } } }
    const composed = composeOwnSurvey(base, { instrument: 'own-test', version: 1 }, asked, texts)
    if (!composed.ok) throw new RangeError('not composed')
    expect(taken(toSurveyJsFile(composed.definition, texts)).texts).toEqual(texts)
  })

  it.each<[string, unknown, (string | undefined)[][]]>([
    ['text that is not JSON', '{"pages": [', [['', 'not-json']]],
    ['an empty file', '', [['', 'not-json']]],
    ['a list', '[]', [['', 'no-questions']]],
    ['a number', '12', [['', 'no-questions']]],
    ['nothing to ask', { pages: [] }, [['', 'no-questions']]],
    ['pages that are no pages', { pages: [null, 3, { elements: 'x' }] }, [['', 'no-questions']]],
    [
      'elements that are none',
      { elements: [null, 7] },
      [
        ['1', 'name'],
        ['2', 'name'],
      ],
    ],
    ['a question without a name', page({ type: 'comment', title: 'x' }), [['1', 'name']]],
    ['the same name twice', page({ type: 'comment', name: 'a' }, { type: 'comment', name: 'a' }), [['a', 'repeated']]],
    ['an unknown type', page({ type: 'paneldynamic', name: 'a' }), [['a', 'type']]],
    ['a type that every object has', page({ type: 'constructor', name: 'a' }), [['a', 'type']]],
    ['a type of ours under a new name', page({ type: 'weekgrid', name: 'a', title: 'x' }), [['a', 'type']]],
    ['a question for the e-mail', page({ type: 'text', name: 'a', inputType: 'email' }), [['a', 'personal']]],
    [
      'choices from the network',
      page({ type: 'dropdown', name: 'a', choicesByUrl: { url: 'https://example.org' }, choices: ['a', 'b'] }),
      [['a', 'remote']],
    ],
    ['one choice', page({ type: 'radiogroup', name: 'a', choices: ['x'] }), [['a', 'choices']]],
    ['choices that repeat', page({ type: 'radiogroup', name: 'a', choices: ['x', 'x'] }), [['a', 'choices']]],
    ['an empty scale', page({ type: 'rating', name: 'a', rateMin: 5, rateMax: 5 }), [['a', 'range']]],
    ['a scale of a thousand', page({ type: 'rating', name: 'a', rateMin: 1, rateMax: 1000 }), [['a', 'range']]],
    ['a script in a notice', page({ type: 'html', name: 'a', html: '<img src=x onerror=alert(1)>' }), [['a', 'script']]],
    [
      'a script in a choice',
      page({ type: 'radiogroup', name: 'a', choices: ['b', { value: 'c', text: '<script>x</script>' }] }),
      [['a', 'script']],
    ],
    ['a title that is a list', page({ type: 'comment', name: 'a', title: ['x'] }), [['a', 'text']]],
    ['a title of a thousand words', page({ type: 'comment', name: 'a', title: 'parola '.repeat(1000) }), [['a', 'text']]],
    ['half a character', page({ type: 'comment', name: 'a', title: 'x\ud800' }), [['a', 'text']]],
    [
      'other codes for a question of the house',
      page({ type: 'checkbox', name: 'res', choices: ['time', 'nido'] }),
      [['res', 'codes']],
    ],
    ['another type for a question of the house', page({ type: 'comment', name: 'res' }), [['res', 'codes']]],
    [
      'a condition without end',
      page({ type: 'comment', name: 'a', visibleIf: `{a} = '${'x'.repeat(600)}'` }),
      [['a', 'condition']],
    ],
    [
      'too many questions',
      page(...Array.from({ length: 200 }, (_, at) => ({ type: 'comment', name: `q${at}` }))),
      [['', 'too-many']],
    ],
  ])('refuses %s', (_, survey, problems) => {
    expect(refused(survey)).toEqual(problems)
  })

  it('refuses what is too large or too deep before reading it', () => {
    expect(refused(`{"title":"${'x'.repeat(5_000_001)}"}`)).toEqual([['', 'too-large']])
    const deep = `${'{"elements":[{"type":"panel","name":"p","a":'.repeat(300)}1${'}]}'.repeat(300)}`
    expect(refused(deep)).toEqual([['', 'too-deep']])
    expect(refused(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)[0]?.[1]).toMatch(/too-deep|not-json/)
  })

  it('takes five megabytes of wide nonsense within seconds', () => {
    const wide = JSON.stringify({ elements: Array.from({ length: 100_000 }, (_, at) => ({ name: `q${at}`, type: 'text' })) })
    const began = performance.now()
    expect(refused(wide)).toEqual([['', 'too-many']])
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('lets no file reach what every object has', () => {
    const hostile = `{"__proto__": {"polluted": 1}, "elements": [
      {"type": "radiogroup", "name": "__proto__", "title": {"__proto__": "x", "constructor": "y", "it": "Quale?"},
       "choices": [{"value": "__proto__", "text": {"__proto__": "a", "it": "Una"}}, {"value": "constructor", "text": "Due"}]},
      {"type": "comment", "name": "constructor", "title": "Altro?", "__proto__": {"isRequired": true}}]}`
    const { asked, texts } = taken(hostile)
    expect(added(asked)).toEqual([
      { id: 'x_proto', type: 'single', choices: ['c1', 'c2'] },
      { id: 'x_constructor', type: 'long-text', maxLength: 600 },
    ])
    expect(texts.it?.x_proto).toEqual({ title: 'Quale?', choices: { c1: 'Una', c2: 'Due' } })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('says question, rule and repair in both languages', () => {
    const result = read(page({ type: 'signaturepad', name: 'firma' }))
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.problems[0]).toMatchObject({ question: 'firma', rule: 'personal' })
    for (const words of [result.problems[0]?.message, result.problems[0]?.repair])
      expect([words?.it, words?.en].every((w) => /\S/.test(w ?? ''))).toBe(true)
  })
})
