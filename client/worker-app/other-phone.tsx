import { useState } from 'react'
import { CodeCard } from './code-card.tsx'
import type { DraftPlace } from './draft-seal.ts'
import { useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'
import { useAttempt } from './use-attempt.ts'
import { dropStoredDrafts, saveDraft } from './worker.api.ts'

interface Props {
  code: PersonalCode | undefined
  /** The code a draft was kept under; new where it was made here, before the end. */
  onCode: (code: PersonalCode, isNew: boolean) => void
  place: DraftPlace
  /** Everything the other phone needs, as it stands when it is kept. */
  content: () => unknown
}

/** Keeps the started answer, encrypted on this phone, for another one of the same person. */
export function OtherPhone({ code, onCode, place, content }: Props) {
  const { t, day, language } = useSpeech()
  const [until, setUntil] = useState<string>()
  const [shown, setShown] = useState(false)
  const { busy, problem, attempt } = useAttempt()
  const save = () =>
    attempt(async () => {
      const { sealDraft } = await import('./draft-seal.ts')
      const { newCode } = await import('./personal-code.ts')
      const own = code ?? (await newCode(language))
      const blob = sealDraft(content(), own.sealKey, place)
      setUntil((await saveDraft({ draftKey: own.draftKey, ...place, blob }, language)).keepUntil)
      setShown(true)
      onCode(own, code === undefined)
    })
  const drop = () =>
    attempt(async () => {
      if (code) await dropStoredDrafts({ draftKey: code.draftKey, slug: place.slug }, language)
      setUntil(undefined)
    })
  return (
    <details className="fold">
      <summary>{t('other.title')}</summary>
      <p>{t('other.text')}</p>
      {!code && <p className="hint">{t('other.no-key')}</p>}
      <div className="row">
        <button type="button" className="secondary" disabled={busy} onClick={() => void save()}>
          {t(until !== undefined ? 'other.save-again' : code ? 'other.save' : 'other.save-key')}
        </button>
        {until !== undefined && (
          <button type="button" className="quiet" disabled={busy} onClick={() => void drop()}>
            {t('other.drop')}
          </button>
        )}
      </div>
      <p role="status" className="said">
        {until !== undefined && t('other.saved', { until: day(until) })}
      </p>
      <p className="problem" role="alert">
        {problem}
      </p>
      {shown && code && <CodeCard words={code.words} origin={location.origin} />}
    </details>
  )
}
