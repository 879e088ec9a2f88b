import { describe, expect, it } from 'vitest'
import { organisationKinds, sectors } from '#contract/alliances'
import { csvColumns } from './csv-words.ts'
import { readOrganisationsCsv } from './organisations-csv.ts'
import { sayRejection } from './rejection-words.ts'

const head = 'name,kind,sector,invited'
const good = { name: 'Officina Rossi', kind: 'firm', sector: 'manufacturing', invited: 4 }
const read = (...lines: string[]) => readOrganisationsCsv(lines.join('\n'))
const rejectedOf = (...lines: string[]) =>
  read(...lines).rejected.map(({ line, column, problem }) => [line, column, problem.kind])

describe('readOrganisationsCsv', () => {
  it.each([
    ['commas', 'name,kind,sector,invited\nOfficina Rossi,firm,manufacturing,4\n'],
    ['semicolons and Windows lines', 'nome;tipo;settore;invitati\r\nOfficina Rossi;Impresa;Manifattura;4\r\n'],
    ['tabs', 'name\tkind\tsector\tinvited\nOfficina Rossi\tfirm\tmanufacturing\t4'],
    ['the mark of a UTF-8 file', '\uFEFF"Nome";"Tipo";"Settore";"Persone invitate"\n"Officina Rossi";"Ditta";"Industria";"4"'],
    ['another order and a column of no use', 'note,Invitate,SECTOR,Name,Kind\n"a, b",4,Manufacturing, Officina Rossi ,FIRM'],
    ['empty lines between', '\n\nname,kind,sector,invited\n\n,,,\nOfficina Rossi,firm,manufacturing,4\n\n'],
    ['old lines of a Mac', 'name,kind,sector,invited\rOfficina Rossi,firm,manufacturing,4'],
  ])('reads %s', (_, csv) => {
    const { rows, rejected } = readOrganisationsCsv(csv)
    expect(rejected).toEqual([])
    expect(rows).toEqual([{ ...good, line: expect.any(Number) }])
  })

  it('reads every code of the contract as it is', () => {
    const rows = [
      ...organisationKinds.map((kind) => `K ${kind},${kind},other,1`),
      ...sectors.map((sector) => `S ${sector},firm,${sector},1`),
    ]
    const { rejected, rows: found } = read(head, ...rows)
    expect(rejected).toEqual([])
    expect(found.slice(0, organisationKinds.length).map(({ kind }) => kind)).toEqual([...organisationKinds])
    expect(found.slice(organisationKinds.length).map(({ sector }) => sector)).toEqual([...sectors])
  })

  it('tells the line on which a row begins, across texts of several lines', () => {
    const { rows, rejected } = read(head, '"Uno', 'e mezzo",firm,trade,x', '', 'Due,firm,trade,1', '"Tre"",""",firm,boh,1')
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [2, 'name'],
      [2, 'invited'],
      [6, 'sector'],
    ])
    expect(rows.map(({ line, name }) => [line, name])).toEqual([[5, 'Due']])
  })

  it.each([
    ['nothing', [''], [[1, '', 'empty-file']]],
    ['a heading alone', [head], [[1, '', 'empty-file']]],
    [
      'missing columns',
      ['name;kind', 'A;firm'],
      [
        [1, 'sector', 'column-missing'],
        [1, 'invited', 'column-missing'],
      ],
    ],
    ['no heading', ['Officina,firm,trade,4', 'B,firm,trade,4'], csvColumns.map((column) => [1, column, 'column-missing'])],
    ['a column twice', ['name,nome,kind,sector,invited', 'A,B,firm,trade,1'], [[1, 'name', 'column-twice']]],
    ['quotes left open', [head, 'A,firm,trade,1', '"B,firm,trade,1', 'C,firm,trade,1'], [[3, '', 'quotes']]],
    ['quotes in the middle', [head, '"A" B,firm,trade,1'], [[2, '', 'quotes']]],
    ['a heading with quotes left open', ['"name,kind', 'A,firm'], [[1, '', 'quotes']]],
    ['a comma that splits a name', [head, 'Rossi, Bianchi,firm,trade,1'], [[2, '', 'too-many-cells']]],
    [
      'missing cells',
      [head, 'A,firm'],
      [
        [2, 'sector', 'required'],
        [2, 'invited', 'required'],
      ],
    ],
    ['names twice', [head, 'Bottega,firm,trade,1', 'BOTTEGA ,firm,trade,2'], [[3, 'name', 'twice']]],
    [
      'formulas',
      [head, '=1+1,firm,trade,1', '"@SUM(A1)",firm,trade,1', '+39,firm,trade,1', '-2,firm,trade,1'],
      [2, 3, 4, 5].map((line) => [line, 'name', 'formula']),
    ],
    [
      'what turns a line around',
      [head, 'Bottega\u202e,firm,trade,1', 'A\u0000,firm,trade,1'],
      [
        [2, 'name', 'unreadable'],
        [3, 'name', 'unreadable'],
      ],
    ],
    ['letters of another encoding', [head, 'Citt\ufffd,firm,trade,1'], [[2, 'name', 'encoding']]],
    ['an endless name', [head, `${'a'.repeat(121)},firm,trade,1`], [[2, 'name', 'too-long']]],
    [
      'words nobody knows',
      [head, 'A,spa,finanza,1'],
      [
        [2, 'kind', 'kind'],
        [2, 'sector', 'sector'],
      ],
    ],
    [
      'numbers that are none',
      [head, 'A,firm,trade,-1', 'B,firm,trade,1.200', 'C,firm,trade,"1,5"', 'D,firm,trade,1e3', 'E,firm,trade,٣'],
      [2, 3, 4, 5, 6].map((line) => [line, 'invited', 'number']),
    ],
    ['too many people', [head, 'A,firm,trade,100001'], [[2, 'invited', 'range']]],
  ])('refuses %s', (_, lines, expected) => {
    expect(rejectedOf(...lines)).toEqual(expected)
  })

  it('names the column as the file does', () => {
    expect(read('Nome;Tipo;Settore;Addetti', 'A;firm;trade;tanti').rejected[0]?.column).toBe('Addetti')
  })

  it('reads 5,000 rows and no more', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `Impresa ${at},firm,trade,1`)
    expect(read(head, ...rows(5_000)).rows).toHaveLength(5_000)
    expect(rejectedOf(head, ...rows(5_001))).toEqual([[5_001, '', 'too-many-rows']])
  })

  it('is quick with hostile files and shows a few hundred problems at most', () => {
    const before = process.cpuUsage()
    expect(rejectedOf(head, ...Array.from({ length: 5_000 }, () => 'x,x,x,x')).length).toBeLessThan(510)
    expect(rejectedOf(`${head}${','.repeat(900_000)}`, 'A')).toEqual(
      ['kind', 'sector', 'invited'].map((column) => [2, column, 'required']),
    )
    expect(rejectedOf(head, '"'.repeat(1_999_000))).not.toEqual([])
    expect(rejectedOf(head, ','.repeat(1_900_000))).not.toEqual([])
    expect(rejectedOf(head, '"a""'.repeat(400_000))).not.toEqual([])
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000)
  })

  it('says why in both languages, never what the cell holds', () => {
    const limited = { kind: 'too-long', limit: 120 } as const
    expect(sayRejection(limited, 'it')).toBe('Il testo è troppo lungo: al massimo 120 caratteri.')
    expect(sayRejection(limited, 'en')).toBe('The text is too long: 120 characters at most.')
  })
})
