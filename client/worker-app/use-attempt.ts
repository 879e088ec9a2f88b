import { useState } from 'react'
import { Refusal } from '../shared/api.ts'
import { useSpeech } from './i18n.tsx'

/** Something asked of the server by one press: whether it is under way, and in words why it did not work. */
export function useAttempt() {
  const { t } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (cause) {
      setProblem(cause instanceof Refusal ? cause.message : t('problem.offline-text'))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, attempt }
}
