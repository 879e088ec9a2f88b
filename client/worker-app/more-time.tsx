import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'

/** At the end of the short way. */
export function MoreTime({ onSend, onMore }: { onSend: () => void; onMore: () => void }) {
  const { t } = useSpeech()
  return (
    <>
      <ScreenTitle>{t('short.more-title')}</ScreenTitle>
      <p className="lead">{t('short.more-text')}</p>
      <div className="stack">
        <button type="button" className="primary wide" onClick={onSend}>
          {t('run.finish')}
        </button>
        <button type="button" className="secondary wide" onClick={onMore}>
          {t('short.more')}
        </button>
      </div>
    </>
  )
}
