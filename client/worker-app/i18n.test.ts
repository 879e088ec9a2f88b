import { describe, expect, it } from 'vitest'
import { guessLanguage, makeSpeech } from './i18n.tsx'
import { en } from './texts/en.ts'
import { it as italian } from './texts/it.ts'

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
    expect(makeSpeech('en', en).day('2026-12-01T23:59:59Z')).toBe('December 1, 2026')
  })
  it('choose the language of the link, then of the phone, then Italian', () => {
    expect(guessLanguage('?lang=ro', ['it'])).toBe('ro')
    expect(guessLanguage('?lang=xx', ['de-AT', 'en-GB'])).toBe('en')
    expect(guessLanguage('', ['de'])).toBe('it')
  })
})
