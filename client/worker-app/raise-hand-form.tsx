import { type FormEvent, useId, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { HandPlace, HandRaised, HandTime, RaiseHand } from '#contract/raised-hands'
import { ask, newKey, Refusal } from '../shared/api.ts'
import { ScreenTitle } from './frame.tsx'
import { ownName, screenLanguages, useSpeech } from './i18n.tsx'
import { HandRaisedScreen } from './raise-hand-done.tsx'
import type { HandTexts } from './raise-hand-texts/it.ts'

/** The choices on screen; the contract is checked by the compiler. */
const times = ['morning', 'lunch', 'afternoon', 'evening', 'saturday', 'online', 'phone'] as const satisfies readonly HandTime[]

interface Props {
  allianceId: string
  place: HandPlace
  words: HandTexts
  onWithdraw: () => void
}

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

export function HandForm({ allianceId, place, words, onWithdraw }: Props) {
  const { language: shown } = useSpeech()
  const id = useId()
  // Made once: sending again after a broken line changes nothing.
  const [withdrawCode] = useState(newKey)
  const [hand, setHand] = useState({ name: '', contact: '', when: [] as HandTime[], note: '', language: shown, consent: false })
  const [state, setState] = useState<'writing' | 'sending' | 'sent'>('writing')
  const [problem, setProblem] = useState<string>()
  const change = (part: Partial<typeof hand>) => setHand((before) => ({ ...before, ...part }))
  const toggle = (time: HandTime) =>
    change({ when: hand.when.includes(time) ? hand.when.filter((each) => each !== time) : [...hand.when, time] })

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'sending') return
    if (hand.name.trim() === '' || hand.contact.trim().length < 3 || !hand.consent) return setProblem(words.check)
    setProblem(undefined)
    setState('sending')
    try {
      const body: RaiseHand = { ...hand, consent: true, withdrawCode }
      await ask<HandRaised>(`/api/hands/${encodeURIComponent(allianceId)}?lang=${shown}`, { method: 'POST', body })
      setState('sent')
    } catch (cause) {
      setState('writing')
      setProblem(cause instanceof Refusal ? cause.message : words.offline)
    }
  }

  if (state === 'sent') return <HandRaisedScreen allianceId={allianceId} code={withdrawCode} words={words} />
  return (
    <>
      <p className="kicker">{place.allianceName}</p>
      <ScreenTitle focus={false}>{words.title}</ScreenTitle>
      <p className="lead">{fill(words.lead, { territory: place.territory })}</p>
      <section className="card">
        <ul className="promises">
          <li>
            <strong>{words.separate}</strong>
          </li>
          <li>{fill(words.who, { alliance: place.allianceName })}</li>
          <li>{words.kept}</li>
          <li>{fill(words.controller, { controller: place.controller, contact: place.contact })}</li>
        </ul>
      </section>
      <form onSubmit={(event) => void send(event)} noValidate autoComplete="off" className="hand">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          aria-describedby={`${id}-name-hint`}
          value={hand.name}
          maxLength={80}
          onChange={(event) => change({ name: event.target.value })}
        />
        <p className="hint" id={`${id}-name-hint`}>
          {words.nameHint}
        </p>
        <label htmlFor={`${id}-contact`}>{words.contact}</label>
        <input
          id={`${id}-contact`}
          aria-describedby={`${id}-contact-hint`}
          value={hand.contact}
          maxLength={200}
          dir="auto"
          onChange={(event) => change({ contact: event.target.value })}
        />
        <p className="hint" id={`${id}-contact-hint`}>
          {words.contactHint}
        </p>
        <fieldset>
          <legend>{words.when}</legend>
          <div className="row">
            {times.map((time) => (
              <button
                key={time}
                type="button"
                className="chip"
                aria-pressed={hand.when.includes(time)}
                onClick={() => toggle(time)}
              >
                {words[time]}
              </button>
            ))}
          </div>
        </fieldset>
        <label htmlFor={`${id}-language`}>{words.language}</label>
        <select
          id={`${id}-language`}
          value={hand.language}
          onChange={(event) => change({ language: event.target.value as WorkerLanguage })}
        >
          {screenLanguages.map((one) => (
            <option key={one} value={one} lang={one}>
              {ownName(one)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <textarea
          id={`${id}-note`}
          aria-describedby={`${id}-note-hint`}
          rows={3}
          value={hand.note}
          maxLength={300}
          onChange={(event) => change({ note: event.target.value })}
        />
        <p className="hint" id={`${id}-note-hint`}>
          {words.noteHint}
        </p>
        <label className="agree">
          <input type="checkbox" checked={hand.consent} onChange={(event) => change({ consent: event.target.checked })} />
          <span>{words.consent}</span>
        </label>
        <p className="problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="primary wide" disabled={state === 'sending'}>
          {state === 'sending' ? words.sending : words.send}
        </button>
      </form>
      <button type="button" className="quiet" onClick={onWithdraw}>
        {words.haveCode}
      </button>
    </>
  )
}
