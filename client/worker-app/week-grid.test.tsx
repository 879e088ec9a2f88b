// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WeekGridValue } from './grid-moves.ts'
import { SpeechProvider } from './i18n.tsx'
import { it as italian } from './texts/it.ts'
import { WeekGrid } from './week-grid.tsx'

const line = (codes: string[]) => codes.map((value) => ({ value, text: value.toUpperCase() }))
const days = line(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const bands = line(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'])
const texts = { weekdays: 'feriali', weekend: 'sabato e domenica', varies: 'cambia', clear: 'svuota' }

let root: Root
let last: WeekGridValue | undefined
function Holder() {
  const [value, setValue] = useState<WeekGridValue>()
  last = value
  return <WeekGrid label="Quando?" days={days} bands={bands} texts={texts} value={value} onChange={setValue} />
}
const cell = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!
const press = (key: string) =>
  act(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
const click = (element: HTMLElement) => act(() => element.click())
const byText = (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === text)!

beforeEach(async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  const holder = document.body.appendChild(document.createElement('div'))
  root = createRoot(holder)
  await act(() =>
    root.render(
      <SpeechProvider language="it" texts={italian}>
        <Holder />
      </SpeechProvider>,
    ),
  )
})
afterEach(async () => {
  await act(() => root.unmount())
  document.body.replaceChildren()
})

describe('week grid', () => {
  it('is one tab stop, and the arrows move it', async () => {
    const stops = () => [...document.querySelectorAll('.grid button')].filter((one) => (one as HTMLElement).tabIndex === 0)
    expect(stops()).toEqual([cell('MON, B1')])
    act(() => cell('MON, B1').focus())
    await press('ArrowRight')
    await press('ArrowDown')
    expect(document.activeElement).toBe(cell('TUE, B2'))
    expect(stops()).toEqual([cell('TUE, B2')])
  })
  it('says each choice to a screen reader and counts them', async () => {
    await click(cell('FRI, B5'))
    expect(cell('FRI, B5').getAttribute('aria-pressed')).toBe('true')
    expect(last).toEqual({ cells: ['fri:b5'], varies: false })
    expect(document.body.textContent).toContain('1 casella scelta')
    await click(cell('FRI, B5'))
    expect(last).toBeUndefined()
  })
  it('a header chooses its line, the shortcut spreads it, clearing empties it', async () => {
    await click(byText('B7'))
    expect(last?.cells).toHaveLength(7)
    await click(byText('svuota'))
    expect(last).toBeUndefined()
    await click(cell('MON, B2'))
    await click(byText('feriali'))
    expect(last?.cells).toEqual(['mon:b2', 'tue:b2', 'wed:b2', 'thu:b2', 'fri:b2'])
    await click(byText('cambia'))
    expect(last?.varies).toBe(true)
  })
})
