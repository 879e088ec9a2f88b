import { describe, expect, it } from 'vitest'
import { ImportMapping } from './import-mapping.ts'
import { readSurveyFile, UnusableSurvey } from './read-survey-file.ts'

const base = {
  name: 'Prova',
  source: 'Dati inventati per la prova',
  licence: 'nessuna',
  fieldwork: { from: '2025-01-01', to: '2025-01-31' },
  language: { fixed: 'it' },
  employer: { column: 'ditta' },
  respondent: 'id',
  columns: [
    { kind: 'text', column: 'racconto' },
    { kind: 'multi', column: 'manca', values: { tempo: ['res:time'], soldi: ['res:money'], altro: [] } },
    { kind: 'ordinal', column: 'quanto', dimension: 'freq', values: { spesso: 'daily', 'non so': null } },
    { kind: 'grid', column: 'quando', values: { 'lun pomeriggio': ['mon:b4', 'mon:b5'], varia: 'varies' } },
    { kind: 'weight', column: 'peso', min: 1, max: 5 },
  ],
}
const header = 'id,ditta,racconto,manca,quanto,quando,peso'
const mapping = ImportMapping.parse(base)
const prior = (_text: string, language: string) => ({ language, confidence: 0 })
const read = (...lines: string[]) => readSurveyFile([header, ...lines].join('\n'), mapping, prior)

describe('readSurveyFile', () => {
  it('reads every kind of column into answers', () => {
    const { rows, rejected } = read('1,Rossi,"Esco tardi, corro a scuola",tempo;soldi,spesso,lun pomeriggio;varia,5')
    expect(rejected).toEqual([])
    expect(rows).toEqual([
      {
        identity: '1#1',
        language: 'it',
        employer: 'Rossi',
        answers: {
          ep_text: 'Esco tardi, corro a scuola',
          res: ['money', 'time'],
          freq: 'daily',
          grid: { cells: ['mon:b4', 'mon:b5'], varies: true },
          weight: 10,
        },
      },
    ])
  })

  it('names line, column and reason of every row it cannot read', () => {
    const { rows, rejected } = read('1,,ciao,tempo,spesso,,3', '2,,ciao,caldo,spesso,,3', '3,,ciao,tempo,mai,,9', '4,,ciao')
    expect(rows.map((row) => row.identity)).toEqual(['1#1'])
    expect(rejected).toEqual([
      { line: 3, column: 'manca', reason: 'the value "caldo" is not in the mapping' },
      { line: 4, column: 'quanto', reason: 'the value "mai" is not in the mapping' },
      { line: 4, column: 'peso', reason: '9 is outside 1 to 5' },
      { line: 5, column: 'racconto', reason: 'the line has 3 fields, the header 7' },
    ])
  })

  it('counts rows that say nothing apart, and refuses a respondent twice', () => {
    const { rows, rejected, empty } = read('1,,,altro,non so,,', '2,,ciao,,,,', '2,,ancora,,,,')
    expect(empty).toBe(1)
    expect(rows).toHaveLength(1)
    expect(rejected).toEqual([{ line: 4, column: 'id', reason: 'respondent "2" is there twice' }])
  })

  it('counts lines as an editor does where a cell goes over several', () => {
    const { rejected } = read('1,,"due\nrighe",tempo,spesso,,3', '', '2,,ciao,caldo,spesso,,3')
    expect(rejected).toEqual([{ line: 5, column: 'manca', reason: 'the value "caldo" is not in the mapping' }])
  })

  it('masks people and addresses at entry', () => {
    const { rows } = read('1,,Scrivimi a mario.rossi@example.it o al 333 1234567,,,,')
    expect(String(rows[0]?.answers.ep_text)).not.toMatch(/example|333/)
  })

  it('refuses another file by name of the column', () => {
    expect(() => readSurveyFile('a,b\n1,2', mapping, prior)).toThrow(new UnusableSurvey('The CSV has no column "racconto".'))
  })
})

describe('questions kept as they were asked', () => {
  const column = (kind: object) => ImportMapping.parse({ ...base, columns: [kind] })
  it('keep their level beside the facet, and a no is an answer', () => {
    const asked = { kind: 'item', column: 'quanto', item: 'leave', facets: ['work:not_dared'] }
    const leave = column({ ...asked, levels: { difficile: 2, 'così così': 1, facile: 0, boh: null }, holdsFrom: 2 })
    const csv = [header, '1,,,,difficile,,', '2,,,,facile,,', '3,,,,boh,,'].join('\n')
    const { rows, empty } = readSurveyFile(csv, leave, prior)
    expect(rows.map(({ answers }) => answers)).toEqual([{ work: ['not_dared'], items: { 'work:leave': 2 } }])
    expect(empty).toBe(2)
    const low = column({ ...asked, levels: { steps: [3, 6] }, holdsUpTo: 0 })
    const numbers = readSurveyFile([header, '1,,,,2,,', '2,,,,6,,', '3,,,,molto,,'].join('\n'), low, prior)
    expect(numbers.rows[0]?.answers).toEqual({ work: ['not_dared'], items: { 'work:leave': 0 } })
    expect(numbers.rejected).toEqual([{ line: 4, column: 'quanto', reason: '"molto" is not a number' }])
  })

  it('score every item of a best-worst design over the sets that offered it', () => {
    const offered = ['tempo', 'soldi', 'altro']
    const design = ImportMapping.parse({
      ...base,
      columns: [
        {
          kind: 'best-worst',
          sets: [
            { best: 'racconto', worst: 'manca', offered },
            { best: 'quanto', worst: 'quando', offered },
          ],
          items: { tempo: { item: 'time', facet: 'res:time' }, soldi: { item: 'money', facet: 'res:money' }, altro: null },
        },
      ],
    })
    const csv = [header, '1,,tempo,soldi,tempo,altro,', '2,,tempo,soldi,altro,tempo,', '3,,tempo,caldo,soldi,tempo,'].join('\n')
    const { rows, rejected } = readSurveyFile(csv, design, prior)
    expect(rows.map(({ answers }) => answers)).toEqual([{ res: ['time'], items: { 'res:time': 4, 'res:money': 1 } }])
    expect(rejected).toEqual([{ line: 4, column: 'manca', reason: 'the value "caldo" was not offered in this set' }])
  })
})

describe('ImportMapping', () => {
  it('asks for every item that was offered, one dimension an item, one threshold', () => {
    const problems = (kind: object) =>
      ImportMapping.safeParse({ ...base, columns: [kind] }).error?.issues.map(({ message }) => message)
    const sets = [{ best: 'racconto', worst: 'manca', offered: ['tempo', 'soldi'] }]
    expect(problems({ kind: 'best-worst', sets, items: { tempo: null } })).toEqual(['"soldi" is offered but not among the items'])
    const item = { kind: 'item', column: 'quanto', item: 'leave', levels: { si: 1 } }
    expect(problems({ ...item, facets: ['work:hours', 'res:time'], holdsFrom: 1 })).toEqual([
      'the facets of an item are of one dimension',
    ])
    expect(problems({ ...item, facets: ['work:hours'] })).toEqual(['give either holdsFrom or holdsUpTo'])
  })

  it('knows only facets and levels of the ontology', () => {
    const wrong = { ...base, columns: [{ kind: 'single', column: 'x', values: { a: ['res:shuttle'] } }] }
    expect(ImportMapping.safeParse(wrong).error?.issues[0]?.message).toBe('"res:shuttle" is not a facet of the ontology')
    const level = { ...base, columns: [{ kind: 'ordinal', column: 'x', dimension: 'pred', values: { a: 'daily' } }] }
    expect(ImportMapping.safeParse(level).error?.issues[0]?.message).toMatch(/"daily" is not a level of pred/)
  })

  it('refuses a mapping that says nothing of the employers', () => {
    const { employer: _, ...without } = base
    expect(ImportMapping.safeParse(without).success).toBe(false)
  })
})
