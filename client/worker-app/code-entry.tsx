import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'

/** Types or pastes 12 words; says what is wrong with them. The words stay in memory. */
export function CodeEntry({
  initial = '',
  atOnce = false,
  action,
  busy = false,
  onCode,
}: {
  initial?: string
  /** Reads the initial words without waiting for a press: they came from a QR code or a link. */
  atOnce?: boolean
  action: string
  busy?: boolean
  onCode: (code: PersonalCode) => void
}) {
  const { t } = useSpeech()
  const id = useId()
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  const read = async () => {
    setReading(true)
    setProblem(undefined)
    try {
      const { isCode, readCode } = await import('./personal-code.ts')
      const code = await readCode(text)
      if (isCode(code)) onCode(code)
      else if (code.kind === 'length') setProblem(t('thread.problem-length', { n: code.have }))
      else if (code.kind === 'word') setProblem(t('thread.problem-word', { word: code.word }))
      else setProblem(t('thread.problem-checksum'))
    } catch {
      setProblem(t('problem.offline-text'))
    } finally {
      setReading(false)
    }
  }
  const first = useRef(atOnce && initial !== '' ? read : undefined)
  useEffect(() => {
    const work = first.current
    first.current = undefined
    void work?.()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void read()
  }
  return (
    <form onSubmit={submit} className="stack">
      <label htmlFor={id}>{t('thread.enter')}</label>
      <textarea
        id={id}
        rows={3}
        dir="ltr"
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem !== undefined}
      />
      <p className="hint" id={`${id}-hint`}>
        {t('thread.enter-hint')}
      </p>
      <p className="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <button type="submit" className="primary wide" disabled={busy || reading || text.trim() === ''}>
        {busy || reading ? t('thread.opening') : action}
      </button>
    </form>
  )
}
