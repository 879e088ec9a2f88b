// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useBackKey } from './use-back-key.ts'

let root: Root
let pressed: number
const landed = () => new Promise((done) => addEventListener('popstate', done, { once: true }))
function Question({ step }: { step: number }) {
  useBackKey(() => {
    pressed += step
  })
  return null
}
const show = (node: React.ReactNode) => act(() => root.render(node))
async function pressBack() {
  const event = landed()
  history.back()
  await act(() => event)
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  pressed = 0
  history.replaceState(null, '', '/s/una#c=ABCD')
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => act(() => root.unmount()))

describe('useBackKey', () => {
  it('answers every press with the newest step and stays on the page', async () => {
    await show(<Question step={1} />)
    await pressBack()
    await show(<Question step={10} />)
    await pressBack()
    expect(pressed).toBe(11)
    expect(location.pathname + location.hash).toBe('/s/una#c=ABCD')
  })
  it('lets the key go once the question is gone', async () => {
    await show(<Question step={1} />)
    await show(null)
    await pressBack()
    expect(pressed).toBe(0)
    expect(history.state).toBeNull()
  })
})
