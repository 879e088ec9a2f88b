/** What the week grid holds, as in the contract of the question type `weekgrid`. */
export interface WeekGridValue {
  /** `day:band`, e.g. `mon:b5`. */
  cells: string[]
  varies: boolean
}

export const emptyGrid: WeekGridValue = { cells: [], varies: false }

/** Cells in the order of the grid, whatever the order in which they were touched: same choices, same answer. */
export function setCells(value: WeekGridValue, wanted: readonly string[], on: boolean, order: readonly string[]): WeekGridValue {
  const cells = new Set(value.cells)
  for (const cell of wanted) {
    if (on) cells.add(cell)
    else cells.delete(cell)
  }
  return { ...value, cells: order.filter((cell) => cells.has(cell)) }
}

/** Chooses a whole group, or empties it when all of it is chosen. */
export function toggleGroup(value: WeekGridValue, group: readonly string[], order: readonly string[]): WeekGridValue {
  const whole = group.every((cell) => value.cells.includes(cell))
  return setCells(value, group, !whole, order)
}

/** "All weekdays": spreads the hours chosen so far over these days; with no hour chosen yet, the whole days. */
export function spreadOver(
  value: WeekGridValue,
  days: readonly string[],
  bands: readonly string[],
  order: readonly string[],
): WeekGridValue {
  const chosen = bands.filter((band) => value.cells.some((cell) => cell.endsWith(`:${band}`)))
  const group = days.flatMap((day) => (chosen.length > 0 ? chosen : bands).map((band) => `${day}:${band}`))
  return toggleGroup(value, group, order)
}

export interface Spot {
  row: number
  column: number
}

/** Where a key leads in a grid whose row 0 and column 0 are headers; the corner is no spot. Undefined: not our key. */
export function moveTo(key: string, from: Spot, rows: number, columns: number, rtl: boolean): Spot | undefined {
  const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value))
  const at = (row: number, column: number): Spot => {
    const spot = { row: clamp(row, rows - 1), column: clamp(column, columns - 1) }
    return spot.row === 0 && spot.column === 0 ? from : spot
  }
  switch (key) {
    case 'ArrowUp':
      return at(from.row - 1, from.column)
    case 'ArrowDown':
      return at(from.row + 1, from.column)
    case 'ArrowLeft':
      return at(from.row, from.column + (rtl ? 1 : -1))
    case 'ArrowRight':
      return at(from.row, from.column + (rtl ? -1 : 1))
    case 'Home':
      return at(from.row, from.row === 0 ? 1 : 0)
    case 'End':
      return at(from.row, columns - 1)
    case 'PageUp':
      return at(from.column === 0 ? 1 : 0, from.column)
    case 'PageDown':
      return at(rows - 1, from.column)
    default:
      return undefined
  }
}
