import { type FormEvent, useId, useRef, useState } from 'react'
import type { Thread, ThreadNeed } from '#contract/responses'
import { newKey, Refusal } from '../shared/api.ts'
import { monthsLater } from './calendar.ts'
import { type TextKey, useSpeech } from './i18n.tsx'
import { NoticeFold } from './notice.tsx'
import { answersOf, blankPulse, changes, monthsUntil, type PulseAnswers, returns, type State, states } from './pulse-answers.ts'
import { ReminderButton } from './reminder.tsx'
import { sendPulse } from './worker.api.ts'

interface Props {
  pulse: NonNullable<Thread['pulse']>
  needs: ThreadNeed[]
  threadKey: string
}

/** At most two cards and one last question: under a minute. */
export function PulseForm({ pulse, needs, threadKey }: Props) {
  const { t, day, language } = useSpeech()
  const cards = needs.slice(0, 2)
  const [filled, setFilled] = useState<Record<string, PulseAnswers>>(() =>
    Object.fromEntries(cards.map((need) => [need.id, blankPulse])),
  )
  const [again, setAgain] = useState<string>()
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open')
  const [problem, setProblem] = useState<string>()
  // One key for this visit: sending again after a broken connection stores nothing twice.
  const key = useRef(newKey())

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const told = cards.flatMap((need) => {
      const answers = filled[need.id]
      return answers?.state ? [{ needId: need.id, answers: answersOf(answers, again) }] : []
    })
    if (told.length === 0) return setProblem(t('pulse.state-missing'))
    setProblem(undefined)
    setState('sending')
    try {
      await sendPulse(key.current, {
        threadKey,
        waveId: pulse.waveId,
        language,
        noticeVersion: pulse.noticeVersion ?? 'not-shown',
        needs: told,
      })
      setState('sent')
    } catch (cause) {
      setState('open')
      setProblem(t('pulse.failed', { reason: cause instanceof Refusal ? cause.message : t('pulse.offline') }))
    }
  }
  const months = monthsUntil(again)
  if (state === 'sent')
    return (
      <section className="card good">
        <p role="status">{t('pulse.sent')}</p>
        {months > 0 && <ReminderButton on={monthsLater(new Date().toISOString(), months)} />}
      </section>
    )
  return (
    <form className="card pulse" onSubmit={submit}>
      <h2 id="pulse" tabIndex={-1}>
        {t('pulse.title')}
      </h2>
      <p className="hint">{t('pulse.lead', { to: day(pulse.closesOn) })}</p>
      {cards.map((need) => (
        <PulseCard
          key={need.id}
          need={need}
          value={filled[need.id] ?? blankPulse}
          onChange={(change) => {
            setProblem(undefined)
            setFilled((before) => ({ ...before, [need.id]: { ...(before[need.id] ?? blankPulse), ...change } }))
          }}
        />
      ))}
      <Choice
        legend={t('pulse.again')}
        codes={returns}
        labelKey="pulse.again-"
        chosen={again === undefined ? [] : [again]}
        onChoose={setAgain}
      />
      {pulse.noticeVersion !== undefined && <NoticeFold version={pulse.noticeVersion} />}
      <p className="problem" role="alert">
        {problem}
      </p>
      <button type="submit" className="primary wide" disabled={state === 'sending'}>
        {state === 'sending' ? t('send.sending') : t('pulse.send')}
      </button>
    </form>
  )
}

function PulseCard({
  need,
  value,
  onChange,
}: {
  need: ThreadNeed
  value: PulseAnswers
  onChange: (change: Partial<PulseAnswers>) => void
}) {
  const { t } = useSpeech()
  const id = useId()
  const moved = value.state !== undefined && value.state !== 'same'
  const toggle = (code: string) => {
    if (value.what.includes(code)) onChange({ what: value.what.filter((one) => one !== code) })
    else if (value.what.length < 3) onChange({ what: [...value.what, code] })
  }
  return (
    <div className="pulse-card">
      <p className="hint">{t('pulse.you-said')}</p>
      <blockquote lang={need.language}>{need.sentence}</blockquote>
      <Choice
        legend={t('pulse.state')}
        codes={states}
        labelKey="pulse.state-"
        chosen={value.state ? [value.state] : []}
        onChoose={(code) => onChange({ state: code as State })}
      />
      {moved && value.state !== 'ended' && (
        <Choice
          legend={t('pulse.what')}
          note={t('pulse.what-max')}
          codes={changes}
          labelKey="pulse.what-"
          chosen={value.what}
          many
          onChoose={toggle}
        />
      )}
      {moved && (
        <>
          <label htmlFor={`${id}-why`}>{t('pulse.why')}</label>
          <textarea
            id={`${id}-why`}
            rows={2}
            maxLength={140}
            value={value.why}
            onChange={(event) => onChange({ why: event.target.value })}
          />
          <p className="hint count">{t('run.characters', { n: value.why.length, max: 140 })}</p>
        </>
      )}
      {value.state !== undefined && value.state !== 'ended' && (
        <Weight value={value.weight} onChange={(weight) => onChange({ weight })} />
      )}
    </div>
  )
}

function Weight({ value, onChange }: { value: number | undefined; onChange: (weight: number) => void }) {
  const { t } = useSpeech()
  const name = useId()
  return (
    <fieldset className="scale">
      <legend>{t('pulse.weight')}</legend>
      <div className="scale-steps">
        {Array.from({ length: 11 }, (_, n) => (
          <label key={n}>
            <input type="radio" name={name} checked={value === n} onChange={() => onChange(n)} />
            <span>{n}</span>
          </label>
        ))}
      </div>
      <p className="scale-ends hint">
        <span>0 {t('pulse.weight-min')}</span>
        <span>10 {t('pulse.weight-max')}</span>
      </p>
    </fieldset>
  )
}

interface ChoiceProps {
  legend: string
  note?: string
  codes: readonly string[]
  labelKey: 'pulse.state-' | 'pulse.what-' | 'pulse.again-'
  chosen: readonly string[]
  many?: boolean
  onChoose: (code: string) => void
}

function Choice({ legend, note, codes, labelKey, chosen, many = false, onChoose }: ChoiceProps) {
  const { t } = useSpeech()
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>
        {legend} {note !== undefined && <small>{note}</small>}
      </legend>
      {codes.map((code) => (
        <label key={code}>
          <input type={many ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(code)} onChange={() => onChoose(code)} />
          <span>{t(`${labelKey}${code}` as TextKey)}</span>
        </label>
      ))}
    </fieldset>
  )
}
