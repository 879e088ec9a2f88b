import { useState } from 'react'
import { CodeEntry } from './code-entry.tsx'
import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'

export type CodeWish = { kind: 'new' } | { kind: 'none' } | { kind: 'mine'; code: PersonalCode }

/** Asked before the questions and apart from them: the code is never an answer. */
export function CodeChoiceScreen({ onChoose, onBack }: { onChoose: (wish: CodeWish) => void; onBack: () => void }) {
  const { t } = useSpeech()
  const [entering, setEntering] = useState(false)
  return (
    <>
      <ScreenTitle>{t('key.title')}</ScreenTitle>
      <p>{t('key.lead')}</p>
      <ul className="facts">
        <li>{t('key.use-story')}</li>
        <li>{t('key.use-pulse')}</li>
      </ul>
      <p>{t('key.why')}</p>
      <p className="hint">{t('code.warning')}</p>
      <div className="stack">
        <button type="button" className="primary wide" onClick={() => onChoose({ kind: 'new' })}>
          {t('key.yes')}
        </button>
        <button type="button" className="secondary wide" onClick={() => onChoose({ kind: 'none' })}>
          {t('key.no')}
        </button>
        {entering ? (
          <CodeEntry action={t('key.existing-use')} onCode={(code) => onChoose({ kind: 'mine', code })} />
        ) : (
          <button type="button" className="quiet" onClick={() => setEntering(true)}>
            {t('key.existing')}
          </button>
        )}
        <button type="button" className="quiet" onClick={onBack}>
          {t('app.back')}
        </button>
      </div>
    </>
  )
}
