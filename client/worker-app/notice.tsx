import { useEffect, useState } from 'react'
import type { Notice } from '#contract/responses'
import { FallbackNote, ScreenTitle } from './frame.tsx'
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
      <FallbackNote languages={[notice.language]} />
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
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    let alive = true
    setFailed(false)
    fetchNotice(version, language).then(
      (read) => alive && setNotice(read),
      () => alive && setFailed(true),
    )
    return () => {
      alive = false
    }
  }, [open, version, language])
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('notice.kicker')}</summary>
      {notice && <FallbackNote languages={[notice.language]} />}
      {notice ? <NoticeText notice={notice} /> : <p role="status">{t(failed ? 'problem.offline-text' : 'app.loading')}</p>}
    </details>
  )
}
