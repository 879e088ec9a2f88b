import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { it as italian } from './raise-hand-texts/it.ts'

const folder = join(import.meta.dirname, 'raise-hand-texts')
const languages = readdirSync(folder).map((name) => name.slice(0, -'.ts'.length))
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe('the words of the form for a table', () => {
  it('are there in every language of a phone', () => {
    expect([...languages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'it', 'ro', 'sq', 'uk', 'zh'])
  })
  it.each(languages)('say the same in %s, with the same values, and never "anonymous"', async (language) => {
    const texts = ((await import(join(folder, `${language}.ts`))) as Record<string, Record<string, string>>)[language] ?? {}
    expect(Object.keys(texts)).toEqual(Object.keys(italian))
    for (const [key, source] of Object.entries(italian)) {
      expect([key, holes(texts[key] ?? '')]).toEqual([key, holes(source)])
      expect([key, texts[key]?.trim() ?? '']).not.toEqual([key, ''])
      expect([key, texts[key]]).not.toEqual([key, expect.stringMatching(/anonim|anonym|匿名|анонім|مجهول/i)])
      if (language !== 'it' && source.includes(' ')) expect([key, texts[key]]).not.toEqual([key, source])
    }
  })
})
