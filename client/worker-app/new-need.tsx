import { useCallback } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers } from '#contract/responses'
import { useSpeech } from './i18n.tsx'
import { prepareWords } from './own-words.ts'
import { loadEngine, useSession } from './use-session.ts'
import { Walk } from './walk.tsx'
import { fetchThreadSurvey } from './worker.api.ts'

/** The short first listening, for a need that was not there before. */
export function NewNeedWalk({
  version,
  onFinish,
  onExit,
  onDiscard,
}: {
  version: number
  onFinish: (answers: Answers) => void
  onExit: () => void
  onDiscard: () => void
}) {
  const { t } = useSpeech()
  const bring = useCallback(
    async (language: WorkerLanguage) => {
      const [bundle] = await Promise.all([
        fetchThreadSurvey('first-listening', version, language, true),
        loadEngine().then((engine) => engine.prepare(language)),
      ])
      void prepareWords()
      return bundle
    },
    [version],
  )
  const { latest, ...opening } = useSession(bring, { answers: {}, at: null })
  return (
    <Walk
      opening={opening}
      latest={latest}
      finishText={t('pulse.send')}
      onFinish={onFinish}
      onExit={onExit}
      onDiscard={onDiscard}
    />
  )
}
