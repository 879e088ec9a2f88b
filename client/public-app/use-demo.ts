import { useEffect, useState } from 'react'
import type { DemoDoors } from '#contract/demo'
import { findDemo } from './demo.api.ts'

export type DemoHere = { kind: 'asking' } | { kind: 'none' } | { kind: 'unreachable' } | { kind: 'here'; doors: DemoDoors }

/** Whether this house holds a demo territory, and how to ask again. */
export function useDemo(): [DemoHere, again: () => void] {
  const [demo, setDemo] = useState<DemoHere>({ kind: 'asking' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let alive = true
    void attempt
    findDemo().then(
      (doors) => alive && setDemo(doors ? { kind: 'here', doors } : { kind: 'none' }),
      () => alive && setDemo({ kind: 'unreachable' }),
    )
    return () => {
      alive = false
    }
  }, [attempt])
  return [
    demo,
    () => {
      setDemo({ kind: 'asking' })
      setAttempt((n) => n + 1)
    },
  ]
}
