import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyGrid, moveTo, setCells, spreadOver, toggleGroup } from './grid-moves.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const bands = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7']
const order = days.flatMap((day) => bands.map((band) => `${day}:${band}`))
const cell = fc.constantFrom(...order)

describe('cells', () => {
  it('the same choices give the same answer, in whatever order they were touched', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell), fc.nat(), (cells, seed) => {
        const other = [...cells].sort((a, b) => ((order.indexOf(a) * 31 + seed) % 17) - ((order.indexOf(b) * 31 + seed) % 17))
        const touch = (list: string[]) => list.reduce((value, one) => setCells(value, [one], true, order), emptyGrid)
        expect(touch(other)).toEqual(touch(cells))
      }),
    )
  })
  it('toggling a group twice from empty or full changes nothing', () => {
    const monday = bands.map((band) => `mon:${band}`)
    const once = toggleGroup(emptyGrid, monday, order)
    expect(once.cells).toEqual(monday)
    expect(toggleGroup(once, monday, order)).toEqual(emptyGrid)
    expect(toggleGroup(setCells(once, ['mon:b3'], false, order), monday, order)).toEqual(once)
  })
  it('"all weekdays" spreads the hours chosen so far', () => {
    const friday = setCells({ cells: [], varies: true }, ['fri:b5'], true, order)
    const spread = spreadOver(friday, days.slice(0, 5), bands, order)
    expect(spread).toEqual({ cells: ['mon:b5', 'tue:b5', 'wed:b5', 'thu:b5', 'fri:b5'], varies: true })
    expect(spreadOver(emptyGrid, ['sat', 'sun'], bands, order).cells).toHaveLength(14)
  })
})

describe('moveTo', () => {
  const go = (key: string, row: number, column: number, rtl = false) => moveTo(key, { row, column }, 8, 8, rtl)
  it('follows the arrows, and turns them round where the page reads from right to left', () => {
    expect(go('ArrowDown', 1, 1)).toEqual({ row: 2, column: 1 })
    expect(go('ArrowRight', 1, 1)).toEqual({ row: 1, column: 2 })
    expect(go('ArrowRight', 1, 2, true)).toEqual({ row: 1, column: 1 })
    expect(go('ArrowLeft', 1, 1, true)).toEqual({ row: 1, column: 2 })
  })
  it('jumps to the ends and leaves other keys alone', () => {
    expect(go('Home', 3, 5)).toEqual({ row: 3, column: 0 })
    expect(go('End', 3, 5)).toEqual({ row: 3, column: 7 })
    expect(go('PageUp', 3, 5)).toEqual({ row: 0, column: 5 })
    expect(go('PageDown', 3, 5)).toEqual({ row: 7, column: 5 })
    expect(go('a', 3, 5)).toBeUndefined()
    expect(go('Tab', 3, 5)).toBeUndefined()
  })
  it('never leaves the grid and never lands on the empty corner', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 60 }), fc.boolean(), (path, rtl) => {
        const end = path.reduce((spot, key) => moveTo(key, spot, 8, 8, rtl) ?? spot, { row: 1, column: 1 })
        expect(end.row >= 0 && end.row < 8 && end.column >= 0 && end.column < 8 && end.row + end.column > 0).toBe(true)
      }),
    )
  })
})
