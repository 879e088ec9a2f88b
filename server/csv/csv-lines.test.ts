import { describe, expect, it } from 'vitest'
import { splitCsvLines } from './csv-lines.ts'

describe('splitCsvLines', () => {
  it('counts lines as an editor does, over cells of several lines and empty lines', () => {
    const { lines } = splitCsvLines('\uFEFFa,b\r\n1,"two\r\nlines"\r\n\r\n2,x\r\n')
    expect(lines).toEqual([
      { line: 1, cells: ['a', 'b'], brokenQuotes: false },
      { line: 2, cells: ['1', 'two\r\nlines'], brokenQuotes: false },
      { line: 5, cells: ['2', 'x'], brokenQuotes: false },
    ])
  })

  it('marks a row whose quotes do not close', () => {
    expect(splitCsvLines('a,b\n1,"never closed\n2,x').lines.map(({ line, brokenQuotes }) => [line, brokenQuotes])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('stops at the most rows it may read', () => {
    const { lines, tooMany } = splitCsvLines('a\n1\n2\n3', { delimiter: ',', most: 2 })
    expect([lines.length, tooMany]).toEqual([2, true])
  })
})
