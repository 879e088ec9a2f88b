import { describe, expect, it } from 'vitest'
import { workerLanguages } from '#contract/common'
import { guessLanguage, makeSpeech, writtenFor } from './i18n.tsx'
import { en } from './texts/en.ts'
import { it as italian } from './texts/it.ts'
import { notTranslated } from './texts/not-translated.ts'

describe('texts', () => {
  it('hold the same values to fill in, in every language', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const [key, text] of Object.entries(italian))
      expect([key, holes(en[key as keyof typeof en])]).toEqual([key, holes(text)])
  })
  it('never say "anonimo"', () => {
    for (const text of [...Object.values(italian), ...Object.values(en)]) expect(text).not.toMatch(/anonim|anonym/i)
  })
  it('write days as people do, whatever the time zone', () => {
    expect(makeSpeech('it', italian).day('2026-12-01')).toBe('1 dicembre 2026')
    expect(makeSpeech('en', en).day('2026-12-01T23:59:59Z')).toBe('1 December 2026')
  })
  it('write days in the language of the sentence around them', () => {
    expect(makeSpeech('ar', en).day('2026-12-01')).toBe('1 December 2026')
  })
  it('tell a reader of every other language, in that language, that the pages are in English', () => {
    const others = workerLanguages.filter((language) => language !== writtenFor(language))
    expect(Object.keys(notTranslated).sort()).toEqual([...others].sort())
  })
  it('choose the language of the link, then of the phone, then Italian', () => {
    expect(guessLanguage('?lang=ro', ['it'])).toBe('ro')
    expect(guessLanguage('?lang=xx', ['de-AT', 'en-GB'])).toBe('en')
    expect(guessLanguage('', ['de'])).toBe('it')
  })
})
