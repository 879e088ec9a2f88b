import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findServiceName } from '../linter/find-words.ts'
import { publishedDefinitions } from '../published.ts'
import { questionText, textLanguages, textsFor } from './texts.ts'

/** Measures that exist already (background only): no worker may meet their names in a question or a choice. */
const naming = (language: string) => ({ test: (text: string) => findServiceName(text, language) !== undefined })

describe.each(textLanguages)('the texts in %s', (language) => {
  const texts = textsFor(language)[0]
  const words = Object.entries(texts?.questions ?? {}).flatMap(([id, text]) =>
    [text.title, text.hint ?? '', text.min ?? '', text.max ?? '', ...Object.values(text.choices ?? {})].map(
      (words) => [id, words] as const,
    ),
  )

  it('name no service', () => {
    expect(words.length).toBeGreaterThan(250)
    expect(words.filter(([, text]) => naming(language).test(text))).toEqual([])
  })

  it('hold every published question and choice, and nothing else', () => {
    const written = Object.keys(texts?.questions ?? {})
    const asked = publishedDefinitions.flatMap((d) => d.questions)
    expect(written.filter((id) => !asked.some((q) => q.id === id))).toEqual([])
    for (const question of asked) {
      const own = texts?.questions[question.id]
      expect(own?.title, question.id).toMatch(/\S/)
      const codes = 'choices' in question && question.choices !== 'from-plan' ? question.choices : []
      expect(Object.keys(own?.choices ?? {}).sort(), question.id).toEqual([...codes].sort())
      if (question.type === 'scale') expect([own?.min, own?.max].every(Boolean), question.id).toBe(true)
    }
  })

  it('are plain text: no markup, no placeholder, no straight apostrophe', () => {
    expect(words.filter(([, text]) => /[<>{}']|_\w/.test(text))).toEqual([])
  })

  it('are short enough for a phone', () => {
    expect(words.filter(([id, text]) => text.length > (id === 'ep_text' ? 160 : 110))).toEqual([])
  })
})

describe('the service check', () => {
  it('would find a service', () => {
    expect(
      ['Il nido gratis', 'Un voucher per la mensa', 'a summer camp', 'La 104'].filter(
        (text) => !['it', 'en'].some((language) => naming(language).test(text)),
      ),
    ).toEqual([])
    expect(naming('it').test('Stare con chi ha 104 anni')).toBe(false)
    expect(naming('it').test('Mi sono sentito sadico e mensile')).toBe(false)
  })

  it('covers the measures listed for the domain, where the list is at hand', (context) => {
    let page: string
    try {
      page = readFileSync(`${process.env.ASCOLTO_SHARED ?? '../shared'}/design/domain.md`, 'utf8')
    } catch {
      return context.skip('skipped: no shared data')
    }
    const background = page.slice(page.indexOf('## 2. Measures that exist'), page.indexOf('## 3.'))
    expect(background).toMatch(/ferie solidali/)
    for (const named of [
      'part time',
      'lavoro agile',
      'banca\nore',
      'ferie solidali',
      'asilo aziendale',
      'voucher',
      'mensa',
      'navette',
      'nidi',
    ]) {
      expect(background.replace(/\s+/g, ' ')).toContain(named.replace(/\s+/g, ' '))
      expect(naming('it').test(named.replace(/\s+/g, ' ')), named).toBe(true)
    }
  })
})

describe('questionText', () => {
  it('falls back from a language nobody wrote to Italian', () => {
    expect(questionText('res', 'xx')).toEqual(questionText('res', 'it'))
    expect(questionText('res', 'it').title).not.toBe(questionText('res', 'en').title)
  })

  it('refuses a question nobody wrote', () => {
    expect(() => questionText('nope', 'it')).toThrow(RangeError)
  })
})
