import { useCallback, useEffect, useState } from 'react'
import type { Welcome } from '#contract/responses'
import { useSpeech } from './i18n.tsx'
import { phoneOutbox } from './phone-outbox.ts'

type Parts = typeof import('./runner.tsx')
/** The engine, by far the largest part, travels beside the runner and not after it; the runner tells when it did not arrive. */
export const loadParts = (): Promise<Parts> => {
  void import('./survey-runtime.tsx').catch(() => undefined)
  return import('./runner.tsx')
}

/** The screens of the questions and of the sending, brought while the person reads the welcome. */
export function useParts({ slug, state, survey }: Welcome): {
  parts: Parts | undefined
  missing: boolean
  fetchParts: () => Promise<Parts | undefined>
} {
  const { language } = useSpeech()
  const [parts, setParts] = useState<Parts>()
  const [missing, setMissing] = useState(false)
  const fetchParts = useCallback(async () => {
    setMissing(false)
    try {
      const loaded = await loadParts()
      setParts(loaded)
      return loaded
    } catch {
      setMissing(true)
      return undefined
    }
  }, [])
  useEffect(() => {
    if (state !== 'open' && phoneOutbox.seen(slug) === undefined) return
    // The questions travel while the person reads. A failure here is met again, and told, when they are needed.
    void fetchParts()
      .then((loaded) => (state === 'open' ? loaded?.preload(slug, survey, language, false) : undefined))
      .catch(() => undefined)
  }, [state, survey, slug, language, fetchParts])
  return { parts, missing, fetchParts }
}
