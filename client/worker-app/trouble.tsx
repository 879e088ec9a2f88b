import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'

/** A part of the page is on its way, or did not arrive. */
export function Coming({ missing, onRetry }: { missing: boolean; onRetry: () => void }) {
  const { t } = useSpeech()
  if (!missing) return <p role="status">{t('app.loading')}</p>
  return (
    <>
      <p role="alert">{t('problem.offline-text')}</p>
      <div className="row">
        <button type="button" className="primary" onClick={onRetry}>
          {t('app.retry')}
        </button>
        <button type="button" className="secondary" onClick={() => location.reload()}>
          {t('problem.reload')}
        </button>
      </div>
    </>
  )
}

/** What was written is in the draft or in the outbox of this phone: loading the page again finds it. */
export function Broken() {
  const { t } = useSpeech()
  return (
    <>
      <ScreenTitle>{t('problem.other')}</ScreenTitle>
      <p>{t('problem.broken-text')}</p>
      <button type="button" className="primary" onClick={() => location.reload()}>
        {t('problem.reload')}
      </button>
    </>
  )
}
