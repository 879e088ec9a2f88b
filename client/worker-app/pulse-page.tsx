import { useCallback, useRef, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, PulseReply, SubmitPulse, Thread } from '#contract/responses'
import { newKey, Refusal } from '../shared/api.ts'
import { ScreenTitle } from './frame.tsx'
import { directionOf, useSpeech } from './i18n.tsx'
import { NewNeedWalk } from './new-need.tsx'
import { NoticeFold } from './notice.tsx'
import { prepareWords } from './own-words.ts'
import { composePulse, type PulseToRun, pulseStart, readName, splitPulse } from './pulse-compose.ts'
import { ReminderButton } from './reminder.tsx'
import { loadEngine, useSession } from './use-session.ts'
import { Walk } from './walk.tsx'
import { fetchThreadSurvey, sendPulse } from './worker.api.ts'

export type Task = { kind: 'pulse'; pulse: NonNullable<Thread['pulse']> } | { kind: 'new-need' }

interface Props {
  task: Task
  thread: Thread
  open: NonNullable<Thread['open']>
  threadKey: string
  /** Back to the thread; `told`: something was sent. */
  onLeave: (told: boolean) => void
}

type Step =
  | { kind: 'door' }
  | { kind: 'pulse' }
  | { kind: 'ask-new'; needs: SubmitPulse['needs'] }
  | { kind: 'new'; needs: SubmitPulse['needs'] }
  | { kind: 'send'; body: Pick<SubmitPulse, 'needs' | 'newNeed'>; problem: string | undefined; sending: boolean }
  | { kind: 'sent'; reply: PulseReply }

/** What a thread is told now: how its needs stand, a need that was not there before, or both. */
export function PulsePage({ task, thread, open, threadKey, onLeave }: Props) {
  const { t, day, language } = useSpeech()
  const [step, setStep] = useState<Step>({ kind: 'door' })
  // One key for this visit: sending again after a broken connection stores nothing twice.
  const key = useRef(newKey())
  const back = () => onLeave(false)

  const send = async (body: Pick<SubmitPulse, 'needs' | 'newNeed'>) => {
    setStep({ kind: 'send', body, problem: undefined, sending: true })
    const { waveId, noticeVersion } = open
    try {
      setStep({ kind: 'sent', reply: await sendPulse(key.current, { threadKey, waveId, language, noticeVersion, ...body }) })
    } catch (cause) {
      const problem = cause instanceof Refusal ? cause.message : t('pulse.offline')
      setStep({ kind: 'send', body, problem, sending: false })
    }
  }
  const afterPulse = (run: PulseToRun, answers: Answers) => {
    const needs = splitPulse(answers, run)
    if (answers.p_new === '1') setStep({ kind: 'ask-new', needs })
    else void send({ needs })
  }

  if (step.kind === 'door')
    return (
      <>
        <ScreenTitle>{t(task.kind === 'pulse' ? 'pulse.title' : 'new.title')}</ScreenTitle>
        <p className="lead">{t(task.kind === 'pulse' ? 'pulse.lead' : 'new.lead', { to: day(open.closesOn) })}</p>
        <NoticeFold version={open.noticeVersion} />
        <div className="stack">
          <button
            type="button"
            className="primary wide"
            onClick={() => setStep(task.kind === 'pulse' ? { kind: 'pulse' } : { kind: 'new', needs: [] })}
          >
            {t('pulse.start')}
          </button>
          <button type="button" className="quiet" onClick={back}>
            {t('app.back')}
          </button>
        </div>
      </>
    )
  if (step.kind === 'pulse' && task.kind === 'pulse')
    return (
      <PulseWalk
        pulse={task.pulse}
        thread={thread}
        onFinish={afterPulse}
        onExit={() => setStep({ kind: 'door' })}
        onDiscard={back}
      />
    )
  if (step.kind === 'ask-new')
    return (
      <>
        <ScreenTitle>{t('new.title')}</ScreenTitle>
        <p className="lead">{t('new.inside')}</p>
        <div className="stack">
          <button type="button" className="primary wide" onClick={() => setStep({ kind: 'new', needs: step.needs })}>
            {t('new.tell')}
          </button>
          <button type="button" className="secondary wide" onClick={() => void send({ needs: step.needs })}>
            {t('new.not-now')}
          </button>
        </div>
      </>
    )
  if (step.kind === 'new')
    return (
      <NewNeedWalk
        version={open.firstListening}
        onFinish={(answers) => void send({ needs: step.needs, newNeed: { version: open.firstListening, answers } })}
        onExit={() => setStep(step.needs.length > 0 ? { kind: 'ask-new', needs: step.needs } : { kind: 'door' })}
        onDiscard={back}
      />
    )
  if (step.kind === 'send')
    return (
      <>
        <ScreenTitle>{t(step.sending ? 'send.sending' : 'send.refused')}</ScreenTitle>
        {step.problem !== undefined && (
          <p className="card bad" role="alert">
            {t('pulse.failed', { reason: step.problem })}
          </p>
        )}
        {!step.sending && (
          <div className="stack">
            <button type="button" className="primary wide" onClick={() => void send(step.body)}>
              {t('app.retry')}
            </button>
            <button type="button" className="quiet" onClick={back}>
              {t('app.back')}
            </button>
          </div>
        )}
      </>
    )
  if (step.kind !== 'sent') return null
  return (
    <>
      <ScreenTitle>{t('thanks.title')}</ScreenTitle>
      <p className="card good" role="status">
        {t(step.reply.first ? 'pulse.sent' : 'send.sent-before')}
      </p>
      {step.reply.nextOn !== undefined && <ReminderButton on={step.reply.nextOn} />}
      <button type="button" className="primary wide" onClick={() => onLeave(true)}>
        {t('pulse.to-thread')}
      </button>
    </>
  )
}

function PulseWalk({
  pulse,
  thread,
  onFinish,
  onExit,
  onDiscard,
}: {
  pulse: NonNullable<Thread['pulse']>
  thread: Thread
  onFinish: (run: PulseToRun, answers: Answers) => void
  onExit: () => void
  onDiscard: () => void
}) {
  const { t } = useSpeech()
  const bring = useCallback(
    async (language: WorkerLanguage) => {
      const [bundle] = await Promise.all([
        fetchThreadSurvey('pulse', pulse.version, language),
        loadEngine().then((engine) => engine.prepare(language)),
      ])
      void prepareWords()
      return { ...bundle, json: composePulse(bundle.json, pulse) }
    },
    [pulse],
  )
  const { latest, ...opening } = useSession(bring, { answers: {}, at: null, ...pulseStart(pulse) })
  return (
    <Walk
      opening={opening}
      latest={latest}
      finishText={t('pulse.send')}
      onFinish={(answers) => onFinish(pulse, answers)}
      onExit={onExit}
      onDiscard={onDiscard}
      above={({ name }) => {
        const { card } = readName(name)
        const need = thread.needs.find(({ id }) => id === pulse.cards[card ?? -1]?.needId)
        if (!need) return null
        return (
          <div className="said-before">
            <p className="hint">{t('pulse.you-said')}</p>
            <blockquote lang={need.language} dir={directionOf(need.language)}>
              {need.sentence}
            </blockquote>
          </div>
        )
      }}
    />
  )
}
