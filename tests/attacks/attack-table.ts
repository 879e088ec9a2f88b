import { appendFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'

/** The whole suite (`npm run attacks`) or the fast part of it that runs with every test. */
export const full = process.env.ATTACKS === 'full'
export const scale = (fast: number, whole: number): number => (full ? whole : fast)
/** File that collects the rows of the printed table. */
const table = process.env.ATTACKS_TABLE
/** A whole run may take minutes on a busy machine. */
export const patience = full ? 600_000 : 180_000

export interface AttackRow {
  id: string
  attack: string
  threshold: string
  ours: string
  /** k = 5 with free filters. */
  filters: string
  /** k = 5 with free filters and the remainder to the total hidden when it is small. */
  remainder: string
  /** What the attack reaches when the defence is switched off, and whether that is red. */
  without: string
}

type Limit = readonly ['<=' | '>=' | '<' | '=', number]
type Measured = number | Promise<number>

export interface Attack {
  id: string
  /** What is measured, in words. */
  attack: string
  limit: Limit
  /** Second limit, for figures that must lie between two. */
  and?: Limit
  /** Decimals in the table. */
  digits?: number
  ours: () => Measured
  /** The same figure with the defence switched off: it must break the limit. */
  without: { defence: string; measure: () => Measured }
  /** The usual design, measured in the same run; only for the table. */
  filters?: () => Measured
  remainder?: () => Measured
}

const holds = ([sign, limit]: Limit, figure: number): boolean => {
  if (sign === '<=') return figure <= limit
  if (sign === '>=') return figure >= limit
  return sign === '<' ? figure < limit : figure === limit
}

/** Two tests of one attack: it fails against us, and it works once the defence is switched off. */
export function defineAttack(attack: Attack): void {
  const { id, limit, and, ours, without, filters, remainder, digits = 2 } = attack
  const said = (figure: number): string => (Number.isInteger(figure) ? String(figure) : figure.toFixed(digits))
  const within = (figure: number): boolean => holds(limit, figure) && (and === undefined || holds(and, figure))
  const threshold = [limit, and].flatMap((each) => (each ? [`${each[0]} ${each[1]}`] : [])).join(' and ')
  const row: AttackRow = {
    ...{ id, attack: attack.attack, threshold, ours: 'not measured', filters: '', remainder: '', without: 'not measured' },
  }
  describe(`${id} ${attack.attack}`, () => {
    it(`stays ${threshold}`, { timeout: patience }, async () => {
      const figure = await ours()
      row.ours = said(figure)
      if (table && filters) row.filters = said(await filters())
      if (table && remainder) row.remainder = said(await remainder())
      expect(within(figure), `${said(figure)} must be ${threshold}`).toBe(true)
    })
    it(`goes red: ${without.defence}`, { timeout: patience }, async () => {
      const figure = await without.measure()
      const red = Number.isFinite(figure) && !within(figure)
      row.without = `${red ? 'red' : 'GREEN'} ${said(figure)} (${without.defence})`
      expect(red, `${said(figure)} should break ${threshold}`).toBe(true)
    })
    afterAll(() => writeRow(row))
  })
}

/** A figure that is told and not held against a limit: a weakness we name. */
export function tellWeakness(id: string, attack: string, measure: () => Measured, possible: readonly [number, number]): void {
  it(`${id} is told, not promised: ${attack}`, { timeout: patience }, async () => {
    const figure = await measure()
    writeRow({ id, attack, threshold: 'told only', ours: figure.toFixed(2), filters: '', remainder: '', without: '' })
    expect(figure).toBeGreaterThanOrEqual(possible[0])
    expect(figure).toBeLessThanOrEqual(possible[1])
  })
}

/** What cannot be attacked because it is not there. Goes red on the day it is built, so that its attack is written. */
export function notBuilt(id: string, attack: string, isBuilt: () => boolean | Promise<boolean>): void {
  it(`${id} not built yet: ${attack}`, async () => {
    writeRow({ id, attack, threshold: '', ours: 'not built yet', filters: '', remainder: '', without: '' })
    expect(await isBuilt(), `${attack}: it is built now, attack it`).toBe(false)
  })
}

function writeRow(row: AttackRow): void {
  if (table) appendFileSync(table, `${JSON.stringify(row)}\n`)
}

/** For rows whose tests stand in the same file. */
export const tellRow = writeRow
