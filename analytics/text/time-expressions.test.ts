import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { sharedData, withoutSharedData } from '../../tests/harness/shared-data.ts'
import { findTimes } from './time-expressions.ts'

const facets = (text: string) => findTimes(text).flatMap((time) => time.facets)

describe('findTimes', () => {
  it.each([
    ['Finisco alle 6 e la scuola chiude alle 4', ['when:b5', 'when:b5']],
    ['Attacco alle 6', ['when:b1']],
    ['alle sei', []],
    ['alle 7', ['when:b2']],
    ['esco alle 8 di sera', ['when:b6']],
    ['dalle 16 alle 18.30', ['when:b5']],
    ['dalle 4 alle 6 del pomeriggio', ['when:b5']],
    ['dalle 22 alle 6', ['when:b7', 'when:b1']],
    ['dalle 9 alle 6', ['when:b3', 'when:b4', 'when:b5']],
    ['dalle sette e mezza alle nove', ['when:b2']],
    ['verso le due di notte', ['when:b7']],
    ['le due colleghe e delle tre nipoti', []],
    ['alle 6 di domani mattina', ['when:b1']],
    ['ogni martedì', ['when:weekday', 'freq:weekly']],
    ['martedì scorso', []],
    ['due volte alla settimana, una volta al mese', ['freq:weekly_multi', 'freq:monthly']],
    ['il sabato e tutti i giorni d’estate', ['when:weekend', 'freq:daily', 'when:summer']],
    ['a mezzanotte, alle 25, alle 17:45', ['when:b7', 'when:b5']],
    ['a che ora?', []],
  ])('reads %s', (text, expected) => {
    expect(facets(text)).toEqual(expected)
  })

  it('gives places in order and without overlap, whatever the spelling', () => {
    const times = findTimes('Lunedi’ alle 18, perche’ il giovedì dalle 7 alle 9 e ogni sera')
    expect(times.map((time) => time.text)).toEqual(['lunedi', 'alle 18', 'il giovedi', 'dalle 7 alle 9', 'ogni sera'])
    expect(times.every((time, i) => time.end > time.start && time.start >= (times[i - 1]?.end ?? 0))).toBe(true)
  })

  it.skipIf(!sharedData)(
    `finds at least 90 % of the labelled times of 800 Italian requests, with at most 8 false ones${withoutSharedData}`,
    () => {
      interface Row {
        text: string
        datetime_spans: string
        recurring_spans: string
      }
      const csv = readFileSync(join(sharedData!, 'data/xsid/derived_it.csv'), 'utf8')
      const rows = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data
      const isLabelled = (row: Row) => row.datetime_spans !== '' || row.recurring_spans !== ''
      const labelled = rows.filter(isLabelled)
      const others = rows.filter((row) => !isLabelled(row))
      expect([labelled.length, others.length]).toEqual([324, 476])
      const recall = labelled.filter((row) => findTimes(row.text).length > 0).length / labelled.length
      const fired = others.filter((row) => findTimes(row.text).length > 0).map((row) => row.text)
      expect(recall).toBeGreaterThanOrEqual(0.97)
      expect(fired.length, fired.join('\n')).toBeLessThanOrEqual(3)
    },
  )
})
