import type { Welcome } from '#contract/responses'
import type { Draft } from './draft.ts'
import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import { RaiseHandLink } from './raise-hand-link.tsx'

interface Props {
  welcome: Welcome
  hasCard: boolean
  draft: Draft | undefined
  firstPaint: boolean
  /** In three minutes, or the whole way. */
  onStart: (inShort: boolean) => void
  onResume: () => void
  onDiscard: () => void
}

export function WelcomeScreen({ welcome, hasCard, draft, firstPaint, onStart, onResume, onDiscard }: Props) {
  const { t, day } = useSpeech()
  const dates = { from: day(welcome.opensOn), to: day(welcome.closesOn) }
  const place = (
    <p className="place">
      <strong>{welcome.organisationName ?? welcome.allianceName}</strong>
      {welcome.organisationName !== undefined && (
        <span>{t('welcome.from', { organisation: welcome.organisationName, alliance: welcome.allianceName })}</span>
      )}
      <span>{t('welcome.territory', { territory: welcome.territory })}</span>
    </p>
  )
  if (welcome.state !== 'open') {
    const text = welcome.state === 'not-yet' ? t('welcome.not-yet-text', dates) : t('welcome.closed-text', dates)
    return (
      <>
        {place}
        <ScreenTitle focus={!firstPaint}>{t(welcome.state === 'not-yet' ? 'welcome.not-yet' : 'welcome.closed')}</ScreenTitle>
        <p>{text}</p>
        <KeyLink />
        {welcome.state === 'closed' && <RaiseHandLink allianceId={welcome.allianceId} />}
      </>
    )
  }
  return (
    <>
      {place}
      <ScreenTitle focus={!firstPaint}>{t('welcome.title')}</ScreenTitle>
      <p className="lead">{t('welcome.lead')}</p>
      {draft && (
        <section className="card accent">
          <p>{t('welcome.resume-note', { until: day(new Date(draft.expiresAt).toISOString()) })}</p>
          <button type="button" className="primary" onClick={onResume}>
            {t('welcome.resume')}
          </button>
          <button type="button" className="quiet" onClick={onDiscard}>
            {t('welcome.discard')}
          </button>
        </section>
      )}
      <ul className="facts">
        <li>{t('welcome.minutes')}</li>
        <li>{t('welcome.dates', dates)}</li>
      </ul>
      {!draft && (
        <div className="stack">
          <button type="button" className="primary wide" onClick={() => onStart(false)}>
            {t('welcome.start')}
          </button>
          {welcome.survey.short && (
            <button type="button" className="secondary wide" onClick={() => onStart(true)}>
              {t('short.start')}
            </button>
          )}
        </div>
      )}
      <section className="card">
        <h2>{t('welcome.promises')}</h2>
        <ul className="promises">
          <li>{t('welcome.promise-reserved')}</li>
          <li>
            <strong>{t('welcome.promise-min', { answered: welcome.minAnswered, invited: welcome.minInvited })}</strong>
          </li>
          <li>{t('welcome.promise-once')}</li>
          <li>{t('welcome.promise-place')}</li>
          {!hasCard && welcome.organisationName !== undefined && <li>{t('welcome.open-link')}</li>}
        </ul>
      </section>
      <KeyLink />
    </>
  )
}

export function KeyLink() {
  const { t, language } = useSpeech()
  return (
    <p>
      <a href={`/t?lang=${language}`}>{t('welcome.have-key')}</a>
    </p>
  )
}
