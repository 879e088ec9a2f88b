import { describe, expect, it } from 'vitest'
import { helpPanel, helpPanelIn } from '../help-panel.ts'
import { getNotice, noticeTexts, noticeVersion } from '../notice.ts'
import { facetLabelIn, mirrorFacets } from '../ontology/ontology.ts'
import { sentenceFragments } from '../ontology/sentence-fragments.ts'
import { surveyBundle } from '../survey-bundle.ts'
import { surveyCompleteness } from './completeness.ts'
import { readIn, textLanguages } from './reading-chain.ts'
import { isMachineWritten, type OwnTexts, questionFallback, questionText, textsIn } from './texts.ts'

const holes = (text: string) => [...text.matchAll(/\{[\w-]+\}/g)].map(String).sort()
/** What a text in another script must hold; texts of digits and signs alone are the same everywhere. */
const scripts: { [language: string]: RegExp } = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }

function everyText(language: string): [string, string][] {
  const texts = textsIn(language)
  const help = helpPanelIn(language)
  const notice = noticeTexts(noticeVersion, language)
  return [
    ...Object.entries(texts?.questions ?? {}).flatMap(([id, { choices = {}, rows = {}, ...rest }]) =>
      Object.entries({ ...rest, ...choices, ...rows }).map(([key, text]): [string, string] => [`${id}.${key}`, text]),
    ),
    ...(notice?.sections ?? []).flatMap(({ heading, text }): [string, string][] => [
      [`notice ${heading}`, heading],
      [`notice text of ${heading}`, text],
    ]),
    ...(help === undefined ? [] : [['help', `${help.title} ${help.text}`] as [string, string]]),
    ...mirrorFacets().map((facet): [string, string] => [`label ${facet}`, facetLabelIn(facet, language)]),
    ...Object.entries(sentenceFragments(language)).map(([key, text]): [string, string] => [`fragment ${key}`, text]),
  ]
}

describe.each(textLanguages)('everything a worker reads in %s', (language) => {
  const all = everyText(language)

  it('is there', () => {
    expect(surveyCompleteness(language).filter(({ missing }) => missing.length > 0)).toEqual([])
    expect(surveyCompleteness(language).map(({ needed }) => needed > 4)).toEqual([true, true, true, true, true])
    expect(textsIn(language)?.language).toBe(language)
  })

  it('says who wrote it', () => {
    expect(isMachineWritten(language)).toBe(language !== 'it' && language !== 'en')
  })

  it('keeps every hole of the notice and of the fragments', () => {
    const italian = noticeTexts(noticeVersion, 'it')?.sections ?? []
    const own = noticeTexts(noticeVersion, language)?.sections ?? []
    expect(own.map(({ text }) => holes(text))).toEqual(italian.map(({ text }) => holes(text)))
    const say = sentenceFragments(language)
    for (const [key, text] of Object.entries(sentenceFragments('it'))) {
      expect([key, holes(say[key] ?? '')]).toEqual([key, holes(text)])
    }
  })

  it('is in its own script, without markup, and never promises that nobody can be recognised', () => {
    const script = scripts[language]
    expect(all.length).toBeGreaterThan(600)
    if (script !== undefined) {
      // A proper name is the same everywhere.
      const words = all.filter(([, text]) => text !== 'Family Audit')
      expect(words.filter(([, text]) => /\p{L}/u.test(text.replace(/\{[\w-]+\}/g, '')) && !script.test(text))).toEqual([])
    }
    expect(all.filter(([, text]) => /[<>]|&\w+;|anonim|anonym|anónim|анонім|匿名|مجهول/iu.test(text))).toEqual([])
  })

  it('repeats the numbers of the Italian help and notice', () => {
    expect(helpPanel(language).contacts.map(({ phone }) => phone)).toEqual(['112', '1522', '02 2327 2327'])
    const numbers = (each: string) =>
      JSON.stringify(noticeTexts(noticeVersion, each)?.sections.map(({ text }) => [...text.matchAll(/\d+/g)].map(String).sort()))
    expect(numbers(language)).toBe(numbers('it'))
  })

  it('meets no other language on the way', () => {
    expect(surveyBundle('first-listening', 2, language).fallback).toEqual({})
    expect(getNotice(noticeVersion, language, { controller: 'C', contact: 'K', allianceName: 'A' }).language).toBe(language)
  })
})

describe('the way from a language to another', () => {
  it('is own, Italian, English', () => {
    expect(readIn({ it: 1, en: 2, ro: 3 }, 'ro')).toEqual({ language: 'ro', text: 3 })
    expect(readIn({ it: 1, en: 2 }, 'ro')).toEqual({ language: 'it', text: 1 })
    expect(readIn({ en: 2 }, 'ro')).toEqual({ language: 'en', text: 2 })
    expect(() => readIn({ es: 1 }, 'ro')).toThrow(RangeError)
  })

  it('is told question by question, for a survey of an alliance’s own too', () => {
    const own: OwnTexts = {
      it: {
        mine: { title: 'Solo in italiano' },
        half: { title: 'A metà', choices: { a: 'Uno', b: 'Due' }, rows: { x: 'Prima', y: 'Seconda' } },
      },
      ar: { half: { title: 'نصف', choices: { a: 'واحد' }, rows: { x: 'أولى' } } },
      en: { spare: { title: 'Only in English' } },
    }
    expect(questionFallback('mine', 'ar', own)).toEqual(['it'])
    expect(questionFallback('mine', 'it', own)).toEqual([])
    expect(questionFallback('half', 'ar', own)).toEqual(['it'])
    expect(questionText('half', 'ar', own)).toEqual({
      title: 'نصف',
      choices: { a: 'واحد', b: 'Due' },
      rows: { x: 'أولى', y: 'Seconda' },
    })
    expect(questionFallback('spare', 'ar', own)).toEqual(['en'])
    expect(questionFallback('res', 'ar', own)).toEqual([])
    expect(surveyBundle('first-listening', 2, 'xx').fallback).toMatchObject({ res: ['it'], grid: ['it'], help: ['it'] })
  })
})
