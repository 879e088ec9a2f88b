import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { emptyGrid, moveTo, type Spot, setCells, spreadOver, toggleGroup, type WeekGridValue } from './grid-moves.ts'
import { directionOf, useSpeech } from './i18n.tsx'

export interface Line {
  value: string
  text: string
}

interface Props {
  label: string
  days: readonly Line[]
  bands: readonly Line[]
  texts: { weekdays: string; weekend: string; varies: string; clear: string }
  value: WeekGridValue | undefined
  /** Undefined when nothing is chosen: the question counts as skipped. */
  onChange: (value: WeekGridValue | undefined) => void
}

const weekend = ['sat', 'sun']

/** Seven days by seven bands. One tab stop; arrows move, space chooses; headers choose a whole line. */
export function WeekGrid({ label, days, bands, texts, value = emptyGrid, onChange }: Props) {
  const { t, written } = useSpeech()
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const [spot, setSpot] = useState<Spot>({ row: 1, column: 1 })
  const order = days.flatMap((day) => bands.map((band) => `${day.value}:${band.value}`))
  const change = (next: WeekGridValue) => onChange(next.cells.length === 0 && !next.varies ? undefined : next)
  const cellsOfDay = (day: Line) => bands.map((band) => `${day.value}:${band.value}`)
  const cellsOfBand = (band: Line) => days.map((day) => `${day.value}:${band.value}`)
  const workdays = days.map((day) => day.value).filter((day) => !weekend.includes(day))
  const codes = bands.map((band) => band.value)

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveTo(event.key, spot, bands.length + 1, days.length + 1, directionOf(written) === 'rtl')
    if (!next) return
    event.preventDefault()
    setSpot(next)
    table.current?.querySelector<HTMLElement>(`[data-spot="${next.row}:${next.column}"]`)?.focus()
  }
  const roving = (row: number, column: number) => ({
    'data-spot': `${row}:${column}`,
    tabIndex: spot.row === row && spot.column === column ? 0 : -1,
    onFocus: () => setSpot({ row, column }),
  })
  const line = (text: string, cells: string[], row: number, column: number) => (
    <button type="button" className="grid-head" {...roving(row, column)} onClick={() => change(toggleGroup(value, cells, order))}>
      {text}
    </button>
  )
  return (
    <div className="week">
      <div className="row">
        <button type="button" className="chip" onClick={() => change(spreadOver(value, workdays, codes, order))}>
          {texts.weekdays}
        </button>
        <button type="button" className="chip" onClick={() => change(spreadOver(value, weekend, codes, order))}>
          {texts.weekend}
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={value.varies}
          onClick={() => change({ ...value, varies: !value.varies })}
        >
          {texts.varies}
        </button>
        <button
          type="button"
          className="chip"
          onClick={() => onChange(undefined)}
          disabled={value.cells.length === 0 && !value.varies}
        >
          {texts.clear}
        </button>
      </div>
      <table className="grid" ref={table} aria-label={label} aria-describedby={`${id}-hint`} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td />
            {days.map((day, d) => (
              <th scope="col" key={day.value}>
                {line(day.text, cellsOfDay(day), 0, d + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map((band, b) => (
            <tr key={band.value}>
              <th scope="row">{line(band.text, cellsOfBand(band), b + 1, 0)}</th>
              {days.map((day, d) => {
                const cell = `${day.value}:${band.value}`
                const on = value.cells.includes(cell)
                return (
                  <td key={cell}>
                    <button
                      type="button"
                      className="grid-cell"
                      aria-pressed={on}
                      aria-label={`${day.text}, ${band.text}`}
                      {...roving(b + 1, d + 1)}
                      onClick={() => change(setCells(value, [cell], !on, order))}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint" id={`${id}-hint`}>
        {t('grid.hint')}
      </p>
      <p className="hint" role="status">
        {t(value.cells.length === 1 ? 'grid.chosen-one' : 'grid.chosen', { n: value.cells.length })}
      </p>
    </div>
  )
}
