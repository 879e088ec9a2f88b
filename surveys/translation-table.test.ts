import { describe, expect, it } from 'vitest'
import { composeOwnSurvey, neededQuestions, ownLanguages, tidyTexts } from './own-survey.ts'
import { newestVersion } from './published.ts'
import type { OwnTexts } from './texts/texts.ts'
import { questionText } from './texts/texts.ts'
import { readTranslations, toCsv, translationTable } from './translation-table.ts'

const base = { instrument: 'first-listening', version: newestVersion('first-listening') }
const texts: OwnTexts = {
  it: { x_one: { title: 'Quando ti serve?', choices: { a: '=Prima', b: '-Dopo' } }, res: { title: 'Che cosa ti serve?' } },
}
const composed = composeOwnSurvey(
  base,
  { instrument: 'own-test', version: 1 },
  [...neededQuestions.map((id) => ({ id })), { id: 'x_one', type: 'single', choices: ['a', 'b'] }],
  texts,
)
if (!composed.ok) throw new RangeError('not composed')
const { definition } = composed
const table = translationTable(definition, texts)
const lines = (rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }))
const read = (...rows: string[][]) => readTranslations(lines(rows), definition, texts)
const problems = (...rows: string[][]) => {
  const result = read(...rows)
  return result.ok ? [] : result.problems
}

describe('the translation table', () => {
  it('has a row for every text and a column for every language', () => {
    expect(table[0]).toEqual(['key', ...ownLanguages])
    const row = (key: string) => table.find(([first]) => first === key)
    expect(row('x_one.title')).toEqual(['x_one.title', 'Quando ti serve?', ...Array(8).fill('')])
    expect(row('res.title')?.slice(1, 3)).toEqual(['Che cosa ti serve?', questionText('res', 'en').title])
    expect(row('weight.min')?.[1]).toBe(questionText('weight', 'it').min)
    expect(row('who.choices.kid02')?.[1]).toBe(questionText('who', 'it').choices?.kid02)
    expect(new Set(table.map(([key]) => key)).size).toBe(table.length)
  })

  it('runs as no formula in a spreadsheet', () => {
    expect(table.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(table.find(([key]) => key === 'x_one.choices.a')?.[1]).toBe("'=Prima")
  })

  it('comes back as it went, with nothing changed', () => {
    const again = read(...table)
    expect(again).toEqual({ ok: true, texts, changed: 0 })
  })

  it('takes a new language over, and only the cells that changed', () => {
    const result = read(['fr', 'key'], ['Quand ?', 'x_one.title'], ["'=Avant", 'x_one.choices.a'])
    expect(result.ok && result.changed).toBe(2)
    expect(result.ok && result.texts.fr?.x_one).toEqual({ title: 'Quand ?', choices: { a: '=Avant' } })
    expect(result.ok && result.texts.it).toEqual(texts.it)
  })

  it('goes back to the wording of the house where the cell is emptied or says the same', () => {
    for (const cell of ['', questionText('res', 'it').title]) {
      const result = read(['key', 'it'], ['res.title', cell])
      if (!result.ok) throw new RangeError('refused')
      expect(result.changed).toBe(1)
      expect(tidyTexts(result.texts, definition).it).toEqual({ x_one: texts.it?.x_one })
    }
  })

  it('refuses the whole table when a cell is wrong, and says where', () => {
    expect(problems(['chiave', 'it'])).toEqual([{ line: 1, column: 'key', problem: 'heading' }])
    expect(problems(['key', 'it', 'pt', 'it'], ['x_one.title', 'a', 'b', 'c'])).toEqual([
      { line: 1, column: 'pt', problem: 'language' },
      { line: 1, column: 'it', problem: 'repeated' },
    ])
    expect(
      problems(
        ...[
          ['key', 'en'],
          ['x_one.title', 'Hello {who}'],
          ['x_one.title', 'Twice'],
          ['x_one.choices.c', 'No such code'],
        ],
        ...[
          ['__proto__.title', 'x'],
          ['x_one.choices.a', 'x'.repeat(201)],
          ['x_one.choices.b', 'x\u0000'],
        ],
      ).map(({ line, column, problem }) => `${line} ${column} ${problem}`),
    ).toEqual([
      '2 en placeholder',
      '3 x_one.title repeated',
      '4 x_one.choices.c key',
      '5 __proto__.title key',
      '6 en too-long',
      '7 en unreadable',
    ])
    expect(readTranslations([], definition, texts)).toMatchObject({ ok: false })
    expect(
      readTranslations(
        [...lines([['key', 'it']]), { line: 2, cells: ['x_one.title', '"'], brokenQuotes: true }],
        definition,
        texts,
      ),
    ).toMatchObject({ ok: false, problems: [{ line: 2, problem: 'quotes' }] })
  })

  it('is written as a file spreadsheets open', () => {
    expect(
      toCsv([
        ['key', 'it'],
        ['a', 'uno; due'],
        ['b', 'detto "tre"'],
      ]),
    ).toBe('\uFEFFkey;it\r\na;"uno; due"\r\nb;"detto ""tre"""\r\n')
  })
})
