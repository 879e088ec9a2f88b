import { useState, useSyncExternalStore } from 'react'
import type { Welcome } from '#contract/responses'
import { dayAfter } from './calendar.ts'
import { CodeCard, loadQr } from './code-card.tsx'
import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import type { Outbox, Parcel, ParcelState } from './outbox.ts'
import { RaiseHandLink } from './raise-hand-link.tsx'
import { ReminderButton } from './reminder.tsx'

/** What this screen needs beside itself. */
export const prepareSend = (): Promise<unknown> => loadQr()

interface Props {
  welcome: Welcome
  outbox: Outbox
  parcel: Parcel
  /** Only while the page that made the code lives. */
  words: string[] | undefined
  labelOf: (question: string) => string
  onCorrect: () => void
  /** The page is older than the survey: what was answered goes on in the new one. */
  onReload: () => void
  onWithoutCard: () => void
  onForget: () => void
}

export function SendScreen({ welcome, outbox, parcel, words, labelOf, onCorrect, onReload, onWithoutCard, onForget }: Props) {
  const { t } = useSpeech()
  const state = useSyncExternalStore(outbox.subscribe, () => outbox.stateOf(parcel.key)) ?? { kind: 'waiting', sending: false }
  if (state.kind === 'refused')
    return (
      <Refused
        state={state}
        hasCard={parcel.body.code !== undefined}
        labelOf={labelOf}
        onCorrect={onCorrect}
        onReload={onReload}
        onWithoutCard={onWithoutCard}
        onForget={onForget}
      />
    )
  return (
    <>
      <ScreenTitle>{t('thanks.title')}</ScreenTitle>
      <p className="lead">{t('thanks.lead')}</p>
      <Progress
        state={state}
        until={parcel.keepUntil}
        hasKey={parcel.body.threadKey !== undefined}
        onNow={() => void outbox.flush()}
        onForget={onForget}
      />
      {words && <CodeCard words={words} origin={location.origin} />}
      {!words && parcel.wish === 'new' && <p className="card">{t('code.lost-by-reload')}</p>}
      {parcel.wish === 'mine' && <p className="card">{t('code.existing')}</p>}
      <WhatNext welcome={welcome} hasCode={parcel.wish !== 'none'} />
      {state.kind === 'sent' && <RaiseHandLink allianceId={welcome.allianceId} />}
      {state.kind === 'sent' && <p className="hint">{t('thanks.done')}</p>}
    </>
  )
}

interface ProgressProps {
  state: Exclude<ParcelState, { kind: 'refused' }>
  until: number
  /** What opens the thread waits with the answer. */
  hasKey: boolean
  onNow: () => void
  onForget: () => void
}

function Progress({ state, until, hasKey, onNow, onForget }: ProgressProps) {
  const { t, day } = useSpeech()
  const sent = state.kind === 'sent'
  const title = sent ? t('send.sent') : state.sending ? t('send.sending') : t('send.waiting')
  const text = sent ? t(state.first ? 'send.sent-text' : 'send.sent-before') : state.sending ? '' : t('send.waiting-text')
  return (
    <section className={sent ? 'card good' : 'card wait'}>
      <div role="status">
        <p>
          <strong>{title}</strong>
        </p>
        {text !== '' && <p>{text}</p>}
      </div>
      {!sent && !state.sending && (
        <>
          <button type="button" className="secondary" onClick={onNow}>
            {t('send.now')}
          </button>
          {hasKey && <p className="hint">{t('send.waiting-key')}</p>}
          <p className="hint">{t('send.until', { until: day(new Date(until).toISOString()) })}</p>
          <Forget onForget={onForget} />
        </>
      )}
    </section>
  )
}

/** Takes the answer off this phone, after asking once. */
function Forget({ onForget }: { onForget: () => void }) {
  const { t } = useSpeech()
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {t('send.forget')}
      </button>
    )
  return (
    <fieldset className="card">
      <legend>{t('send.forget-ask')}</legend>
      <div className="row">
        <button type="button" className="secondary" onClick={onForget}>
          {t('run.discard-yes')}
        </button>
        <button type="button" className="secondary" onClick={() => setAsking(false)}>
          {t('send.forget-no')}
        </button>
      </div>
    </fieldset>
  )
}

function Refused({
  state,
  hasCard,
  labelOf,
  onCorrect,
  onReload,
  onWithoutCard,
  onForget,
}: {
  state: Extract<ParcelState, { kind: 'refused' }>
  hasCard: boolean
  labelOf: (question: string) => string
  onCorrect: () => void
  onReload: () => void
  onWithoutCard: () => void
  onForget: () => void
}) {
  const { t } = useSpeech()
  const cardProblem = hasCard && (state.code === 'code-spent' || state.code === 'code-malformed')
  const isOld = state.fields.some(
    ({ field, problem }) => problem === 'changed' && (field === 'version' || field === 'noticeVersion'),
  )
  if (isOld)
    return (
      <>
        <ScreenTitle>{t('old.title')}</ScreenTitle>
        <p className="card wait">{t('old.text')}</p>
        <div className="stack">
          <button type="button" className="primary wide" onClick={onReload}>
            {t('problem.reload')}
          </button>
          <Forget onForget={onForget} />
        </div>
      </>
    )
  const fields = [...new Set(state.fields.map((field) => labelOf(field.field)))]
  return (
    <>
      <ScreenTitle>{t('send.refused')}</ScreenTitle>
      <p className="card bad">{state.message}</p>
      {fields.length > 0 && <p>{t('send.fields', { fields: fields.join(' · ') })}</p>}
      <p>{t('send.refused-text')}</p>
      <div className="stack">
        {cardProblem && (
          <>
            <button type="button" className="primary wide" onClick={onWithoutCard}>
              {t('send.without-card')}
            </button>
            <p className="hint">{t('send.without-card-note')}</p>
          </>
        )}
        <button type="button" className={cardProblem ? 'secondary wide' : 'primary wide'} onClick={onCorrect}>
          {t('send.correct')}
        </button>
        <Forget onForget={onForget} />
      </div>
    </>
  )
}

function WhatNext({ welcome, hasCode }: { welcome: Welcome; hasCode: boolean }) {
  const { t, day, language } = useSpeech()
  return (
    <section>
      <h2>{t('thanks.next')}</h2>
      <ol className="steps">
        <li>{t('thanks.next-1', { to: day(welcome.closesOn) })}</li>
        <li>{t('thanks.next-2', { answered: welcome.minAnswered })}</li>
        <li>{t('thanks.next-3')}</li>
        <li>{hasCode ? <a href={`/t?lang=${language}`}>{t('thanks.next-4')}</a> : t('thanks.next-4-no-key')}</li>
      </ol>
      {hasCode && <ReminderButton on={dayAfter(welcome.closesOn)} />}
    </section>
  )
}
