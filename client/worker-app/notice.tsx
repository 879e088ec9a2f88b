import { useState } from 'react'
import type { Notice } from '#contract/responses'
import { ScreenTitle } from './frame.tsx'
import { directionOf, useSpeech } from './i18n.tsx'
import { fetchNotice } from './worker.api.ts'

export function NoticeScreen({
  notice,
  onConsent,
  onDecline,
  onBack,
}: {
  notice: Notice
  onConsent: () => void
  onDecline: () => void
  onBack: () => void
}) {
  const { t } = useSpeech()
  return (
    <>
      <p className="kicker">
        {t('notice.kicker')} · {t('notice.version', { version: notice.version })}
      </p>
      <div lang={notice.language} dir={directionOf(notice.language)}>
        <ScreenTitle>{notice.title}</ScreenTitle>
      </div>
      <NoticeText notice={notice} />
      <p className="hint">{t('notice.consent-note')}</p>
      <div className="stack">
        <button type="button" className="primary wide" onClick={onConsent}>
          {t('notice.consent')}
        </button>
        <button type="button" className="secondary wide" onClick={onDecline}>
          {t('notice.decline')}
        </button>
        <button type="button" className="quiet" onClick={onBack}>
          {t('app.back')}
        </button>
      </div>
    </>
  )
}

function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useSpeech()
  return (
    <>
      <div lang={notice.language} dir={directionOf(notice.language)}>
        {notice.sections.map((section) => (
          <section key={section.heading} className="notice">
            <h2>{section.heading}</h2>
            {section.text.split(/\n+/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
      <dl className="card">
        <dt>{t('notice.controller')}</dt>
        <dd>{notice.controller}</dd>
        <dt>{t('notice.contact')}</dt>
        <dd>{notice.contact}</dd>
      </dl>
    </>
  )
}

/** The notice, fetched when somebody wants to read it. */
export function NoticeFold({ version }: { version: string }) {
  const { t, language } = useSpeech()
  const [notice, setNotice] = useState<Notice>()
  const [failed, setFailed] = useState(false)
  const read = (open: boolean) => {
    if (!open || notice?.language === language) return
    setFailed(false)
    fetchNotice(version, language).then(setNotice, () => setFailed(true))
  }
  return (
    <details className="fold" onToggle={(event) => read(event.currentTarget.open)}>
      <summary>{t('notice.kicker')}</summary>
      {notice ? <NoticeText notice={notice} /> : <p role="status">{t(failed ? 'problem.offline-text' : 'app.loading')}</p>}
    </details>
  )
}
