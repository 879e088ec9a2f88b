import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from './en.json'
import italian from './it.json'

type Texts = { [key: string]: string | Texts }
const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
const italianTexts = new Map(flat(italian))
const englishTexts = new Map(flat(en))

const root = join(import.meta.dirname, '..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => ({ name, code: readFileSync(join(root, name), 'utf8') }))

const forms = ['', '_zero', '_one', '_other']
const has = (key: string) => forms.some((form) => italianTexts.has(key + form))
const literal = /\bt\(\s*'([^']+)'/g
const ternary = /\bt\([^()`]*\?\s*'([^']+)'\s*:\s*'([^']+)'/g
const template = /`([a-zA-Z]+\.[^`]*\$\{[^`]*)`/g
const usedKeys = (code: string) => [
  ...[...code.matchAll(literal)].map(([, key]) => key!),
  ...[...code.matchAll(ternary)].flatMap(([, first, second]) => [first!, second!]),
]
/** `a.${x}.b` as a pattern; a key made from values must fit at least one text. */
const patternOf = (key: string) =>
  new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^.]+')}$`,
  )
const roots = new Set(Object.keys(italian))
const templates = (code: string) =>
  [...code.matchAll(template)].map(([, key]) => key!).filter((key) => roots.has(key.split('.')[0]!))

describe('staff texts', () => {
  it('reads the whole app', () => {
    expect(sources.length).toBeGreaterThan(60)
    expect(sources.flatMap(({ code }) => usedKeys(code)).length).toBeGreaterThan(300)
    expect(sources.flatMap(({ code }) => templates(code)).length).toBeGreaterThan(30)
  })
  it('hold the same keys in both languages', () => {
    expect([...englishTexts.keys()].sort()).toEqual([...italianTexts.keys()].sort())
  })
  it('hold the same values to fill in', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    // "One" may leave its number out.
    for (const [key, text] of italianTexts)
      if (!/_(one|zero)$/.test(key)) expect([key, holes(englishTexts.get(key)!)]).toEqual([key, holes(text)])
  })
  it('hold every key that a page asks for', () => {
    const missing = sources.flatMap(({ name, code }) =>
      usedKeys(code)
        .filter((key) => !has(key))
        .map((key) => `${name}: ${key}`),
    )
    expect(missing).toEqual([])
  })
  it('hold at least one text for every key made from a value', () => {
    const keys = [...italianTexts.keys()].map((key) => key.replace(/_(zero|one|other)$/, ''))
    const missing = sources.flatMap(({ name, code }) =>
      templates(code)
        .filter((key) => !keys.some((known) => patternOf(key).test(known)))
        .map((key) => `${name}: ${key}`),
    )
    expect(missing).toEqual([])
  })
  it('hold no text that no page asks for', () => {
    const asked = new Set(sources.flatMap(({ code }) => usedKeys(code)))
    const patterns = sources.flatMap(({ code }) => templates(code)).map(patternOf)
    const idle = [...italianTexts.keys()]
      .map((key) => key.replace(/_(zero|one|other)$/, ''))
      .filter((key) => !asked.has(key) && !patterns.some((pattern) => pattern.test(key)))
    expect([...new Set(idle)]).toEqual([])
  })
  it('are never empty and never say "anonimo"', () => {
    for (const [key, text] of [...italianTexts, ...englishTexts]) {
      expect([key, text.trim()]).not.toEqual([key, ''])
      expect([key, text]).not.toEqual([key, expect.stringMatching(/anonim|anonym/i)])
    }
  })
})
