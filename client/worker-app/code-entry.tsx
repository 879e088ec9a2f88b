import { type FormEvent, useId, useState } from 'react'
import { useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'

/** Types or pastes 12 words; says what is wrong with them. The words stay in memory. */
export function CodeEntry({
  initial = '',
  action,
  busy = false,
  onCode,
}: {
  initial?: string
  action: string
  busy?: boolean
  onCode: (code: PersonalCode) => void
}) {
  const { t } = useSpeech()
  const id = useId()
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setReading(true)
    setProblem(undefined)
    try {
      const { isCode, readCode } = await import('./personal-code.ts')
      const read = await readCode(text)
      if (isCode(read)) onCode(read)
      else if (read.kind === 'length') setProblem(t('thread.problem-length', { n: read.have }))
      else if (read.kind === 'word') setProblem(t('thread.problem-word', { word: read.word }))
      else setProblem(t('thread.problem-checksum'))
    } catch {
      setProblem(t('problem.offline-text'))
    } finally {
      setReading(false)
    }
  }
  return (
    <form onSubmit={submit} className="stack">
      <label htmlFor={id}>{t('thread.enter')}</label>
      <textarea
        id={id}
        rows={3}
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
