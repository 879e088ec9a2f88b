import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { workerLanguages } from '#contract/common'
import { isMachineWritten } from '#surveys'
import { directionOf, guessLanguage, makeSpeech, nameIn, readTexts, screenLanguages, writtenFor } from './i18n.tsx'
import { en } from './texts/en.ts'
import { it as italian, type Texts } from './texts/it.ts'
import { machineWrittenLanguages } from './texts/machine-written.ts'

const scripts: { [language: string]: RegExp } = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
/** Names of files: no word of a language. */
const isName = (key: string) => key.endsWith('file-name')

describe.each(workerLanguages)('the screens in %s', (language) => {
  let texts: Texts
  beforeAll(async () => {
    texts = await readTexts(language)
  })

  it('are written, every text of them, with the same values to fill in', () => {
    expect(writtenFor(language)).toBe(language)
    expect(Object.keys(texts).sort()).toEqual(Object.keys(italian).sort())
    for (const [key, text] of Object.entries(italian)) {
      const own = texts[key as keyof Texts]
      expect([key, own.trim() !== '', holes(own)]).toEqual([key, true, holes(text)])
    }
  })

  it('are in their own script, without markup', () => {
    const script = scripts[language]
    const odd = Object.entries(texts).filter(
      ([key, text]) => /[<>]/.test(text) || (script !== undefined && !isName(key) && !script.test(text)),
    )
    expect(odd).toEqual([])
  })

  it('never promise that nobody can be recognised', () => {
    for (const text of Object.values(texts)) expect(text).not.toMatch(/anonim|anonym|anónim|анонім|匿名|مجهول/i)
  })

  it('say that a machine wrote them as long as the surveys say it', () => {
    expect(machineWrittenLanguages.includes(language)).toBe(isMachineWritten(language))
  })

  it('write a day and the names of other languages as its readers do', () => {
    const day = makeSpeech(language, texts).day('2026-12-01T23:59:59Z')
    expect(day).toMatch(/2026/)
    expect(day).toMatch(/(?<!\d)1(?!\d)/)
    const script = scripts[language]
    if (script) expect([script.test(day), script.test(nameIn(language, 'it'))]).toEqual([true, true])
  })
})

describe('texts', () => {
  it('have one file for each language, named after it', () => {
    const files = readdirSync(join(import.meta.dirname, 'texts')).filter((file) => /^\w\w\.ts$/.test(file))
    expect(files.map((file) => file.slice(0, 2)).sort()).toEqual([...workerLanguages].sort())
    expect(screenLanguages).toEqual(workerLanguages)
  })
  it('are loaded one language at a time', () => {
    const source = readFileSync(join(import.meta.dirname, 'i18n.tsx'), 'utf8')
    expect([...source.matchAll(/^import (?!type).*texts\//gm)]).toEqual([])
  })
  it('run from right to left in Arabic alone', () => {
    expect(workerLanguages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
  })
  it('write days as people do, whatever the time zone', () => {
    expect(makeSpeech('it', italian).day('2026-12-01')).toBe('1 dicembre 2026')
    expect(makeSpeech('en', en).day('2026-12-01T23:59:59Z')).toBe('1 December 2026')
  })
  it('give words of staff in Italian to whoever reads neither Italian nor English', async () => {
    const words = { it: 'Deciso', en: 'Decided' }
    const arabic = makeSpeech('ar', await readTexts('ar'))
    expect([arabic.local(words), arabic.localLanguage]).toEqual(['Deciso', 'it'])
    expect(makeSpeech('en', en).local(words)).toBe('Decided')
  })
  it('choose the language of the link, then of the phone, then Italian', () => {
    expect(guessLanguage('?lang=ro', ['it'])).toBe('ro')
    expect(guessLanguage('?lang=xx', ['de-AT', 'en-GB'])).toBe('en')
    expect(guessLanguage('', ['de'])).toBe('it')
  })
})
