import { type RefObject, useEffect, useRef, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, SurveyBundle } from '#contract/responses'
import { useSpeech } from './i18n.tsx'
import type { SessionStart, SurveySession } from './survey-runtime.tsx'

export const loadEngine = () => import('./survey-runtime.tsx')

export interface OpenSession {
  session: SurveySession
  bundle: SurveyBundle
}

export interface Reached {
  answers: Answers
  at: string | null
}

/**
 * Opens a survey in the language of the screen; another language takes over from the session on the screen. `bring` fetches the questions and
 * is asked again when it changes; `start` counts once.
 */
export function useSession(
  bring: (language: WorkerLanguage) => Promise<SurveyBundle>,
  start: SessionStart,
): { open: OpenSession | undefined; failed: boolean; retry: () => void; latest: RefObject<Reached> } {
  const { language } = useSpeech()
  const [open, setOpen] = useState<OpenSession>()
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const begin = useRef(start)
  /** What a change of language must carry over. */
  const latest = useRef<Reached>({ answers: start.answers, at: start.at })
  const running = useRef<SurveySession>(undefined)
  useEffect(() => {
    let alive = true
    setFailed(false)
    void attempt
    Promise.all([bring(language), loadEngine()]).then(
      ([bundle, engine]) => {
        if (!alive) return
        // Whatever was saved of it.
        const before = running.current
        if (before) latest.current = { answers: before.answers(), at: before.place().name }
        const session = engine.openSession(bundle.json, language, { ...begin.current, ...latest.current })
        running.current = session
        setOpen({ session, bundle })
      },
      () => alive && setFailed(true),
    )
    return () => {
      alive = false
    }
  }, [bring, language, attempt])
  return { open, failed, retry: () => setAttempt((n) => n + 1), latest }
}
