import { useEffect, useRef } from 'react'

const mark = 'ascolto-question'
const isMarked = () => (history.state as { at?: unknown } | null)?.at === mark

/** The back key of the phone or browser goes one question back; without this it would leave the page. */
export function useBackKey(onBack: () => void): void {
  const latest = useRef(onBack)
  latest.current = onBack
  useEffect(() => {
    // An entry to fall back on: each press uses it up, and gets a new one.
    const guard = () => {
      if (!isMarked()) history.pushState({ at: mark }, '')
    }
    const pressed = () => {
      if (isMarked()) return
      guard()
      latest.current()
    }
    guard()
    addEventListener('popstate', pressed)
    return () => removeEventListener('popstate', pressed)
  }, [])
}
