import { describe, expect, it } from 'vitest'
import type { WorkerLanguage } from '#contract/common'
import { dayOnPaper, directionOf, posterTexts } from './poster-texts.ts'

const languages = Object.keys(posterTexts) as WorkerLanguage[]

describe('the words on paper', () => {
  it('are there in every language of a phone, the Arabic from right to left', () => {
    expect([...languages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'it', 'ro', 'sq', 'uk', 'zh'])
    expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
  })
  it.each(languages)('say all of it in %s, with the day, and never "anonymous"', (language) => {
    const { promise, until, cardUntil, ...texts } = posterTexts[language]
    const day = dayOnPaper(language, '2027-03-21')
    expect(day).toMatch(/21.*2027|2027.*21/)
    const all = [...Object.values(texts), ...promise, until(day), cardUntil(day)]
    for (const text of all) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/anonim|anonym|匿名|анонім|مجهول/i)
    }
    expect(promise).toHaveLength(posterTexts.it.promise.length)
    for (const text of [until(day), cardUntil(day)]) expect(text).toContain(day)
    for (const text of [promise[1], texts.invite]) expect(text).toMatch(/\d/)
    if (language !== 'it') expect(texts.title).not.toBe(posterTexts.it.title)
  })
})
