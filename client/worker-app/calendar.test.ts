import { describe, expect, it } from 'vitest'
import { calendarFile, dayAfter, monthsLater } from './calendar.ts'

describe('calendar file', () => {
  const file = calendarFile({ title: 'Ascolto: un minuto', text: 'Apri; poi, guarda\nhttps://a/t', on: '2027-02-28', id: 'k1' })
  it('is a whole-day entry with every sign escaped', () => {
    expect(file).toContain('\r\nDTSTART;VALUE=DATE:20270228\r\n')
    expect(file).toContain('\r\nDESCRIPTION:Apri\\; poi\\, guarda\\nhttps://a/t\r\n')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
  it('folds long lines at 75 bytes without cutting a character', () => {
    const long = calendarFile({ title: 'è'.repeat(200), text: '', on: '2027-01-01', id: 'k' })
    const lines = long.split('\r\n')
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(long.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'è'.repeat(200)}\r\n`)
  })
})

describe('days of a reminder', () => {
  it.each([
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(monthsLater(from, months)).toBe(to)
  })
  it('the day after the last of a year', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  })
})
