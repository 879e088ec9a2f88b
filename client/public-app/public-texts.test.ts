import { describe, expect, it } from 'vitest'
import { codePath } from './demo.page.tsx'
import { fill, firstLanguage } from './i18n.tsx'
import { attackEn } from './texts/attack-en.ts'
import { attackIt } from './texts/attack-it.ts'
import { en } from './texts/en.ts'
import { it as italian } from './texts/it.ts'
import { promiseEn } from './texts/promise-en.ts'
import { promiseIt } from './texts/promise-it.ts'

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
const all = [italian, en, promiseIt, promiseEn, attackIt, attackEn].map(stringsOf)

describe('public texts', () => {
  it('say as much in both languages, with the same values to fill in', () => {
    const holes = (texts: string[]) => texts.map((text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort())
    expect(holes(stringsOf(en))).toEqual(holes(stringsOf(italian)))
    expect(holes(stringsOf(attackEn))).toEqual(holes(stringsOf(attackIt)))
    expect(stringsOf(promiseEn)).toHaveLength(stringsOf(promiseIt).length)
  })
  it('never promise that nobody can be recognised', () => {
    for (const text of all.flat()) expect(text).not.toMatch(/anonim|anonym/i)
  })
  it.each([
    ['it', promiseIt],
    ['en', promiseEn],
  ])('give the same numbers in the promise, %s', (_, texts) => {
    expect(texts.numbers.map((one) => one.number)).toEqual(['10', '15', '1'])
    expect(texts.odds.map((one) => one.most)).toEqual(['40 %', '65 %', '83 %', '93 %'])
    expect(texts.paragraph).toMatch(/\b10\b.*\b10\b/)
  })
  it('gives in both languages the same numbers, row by row', () => {
    const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(String)
    expect(promiseEn.rows.map((row) => numbers(row.how))).toEqual(promiseIt.rows.map((row) => numbers(row.how)))
  })
})

describe('language of the reader', () => {
  it.each([
    ['?lang=en', ['it-IT'], 'en'],
    ['?lang=xx', ['de-AT', 'en-GB'], 'en'],
    ['', ['it'], 'it'],
    ['', ['fr'], 'it'],
  ] as const)('%s with %j is %s', (search, wanted, language) => {
    expect(firstLanguage(search, wanted)).toBe(language)
  })
  it('leaves a value that is missing in sight', () => {
    expect(fill('{a} e {b}', { a: 1 })).toBe('1 e {b}')
  })
})

describe('the ready key', () => {
  it('travels behind the #, its words joined', () => {
    expect(codePath(' abaco abete\n zulu ')).toBe('/t#k=abaco-abete-zulu')
  })
})
