import { type FormEvent, useId, useState } from 'react'
import { ask, Refusal } from '../shared/api.ts'
import { ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import type { HandTexts } from './raise-hand-texts/it.ts'

const codeShape = /^[A-Za-z0-9_-]{22}$/
/** A whole saved link is as good as the code in it. */
const readCode = (text: string): string => (/[#&]w=([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? text).replace(/\s/g, '')

export function WithdrawHand({ words, initial }: { words: HandTexts; initial: string }) {
  const { language } = useSpeech()
  const id = useId()
  const [text, setText] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [gone, setGone] = useState(false)
  const [problem, setProblem] = useState<string>()
  const withdraw = async (event: FormEvent) => {
    event.preventDefault()
    const withdrawCode = readCode(text)
    if (!codeShape.test(withdrawCode)) return setProblem(words.notThere)
    setBusy(true)
    setProblem(undefined)
    try {
      await ask<undefined>(`/api/hands/withdraw?lang=${language}`, { method: 'POST', body: { withdrawCode } })
      setGone(true)
    } catch (cause) {
      if (!(cause instanceof Refusal)) setProblem(words.offline)
      else setProblem(cause.code === 'not-found' ? words.notThere : cause.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <ScreenTitle>{words.withdraw}</ScreenTitle>
      {gone ? (
        <p className="card good" role="status">
          {words.withdrawn}
        </p>
      ) : (
        <form onSubmit={(event) => void withdraw(event)} noValidate autoComplete="off" className="hand">
          <p className="lead">{words.withdrawText}</p>
          <label htmlFor={id}>{words.code}</label>
          <input id={id} value={text} dir="ltr" maxLength={300} onChange={(event) => setText(event.target.value)} />
          <p className="problem" role="alert">
            {problem}
          </p>
          <button type="submit" className="danger wide" disabled={busy}>
            {words.withdrawButton}
          </button>
        </form>
      )}
    </>
  )
}
