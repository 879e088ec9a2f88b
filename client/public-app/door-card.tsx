import { type ReactNode, useId } from 'react'
import type { Door } from './demo.api.ts'
import { useSpeech } from './i18n.tsx'

/** One numbered stop of the walk. */
export function DoorCard({ texts, children }: { texts: { title: string; text: string; look: string }; children: ReactNode }) {
  return (
    <li className="card door">
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <p className="hint">{texts.look}</p>
      <div className="go">{children}</div>
    </li>
  )
}

interface ButtonProps {
  door: Door
  look: 'plain' | undefined
  /** Door that is being opened, if any: one at a time, because each signs the last one out. */
  opening: Door['door'] | undefined
  problem: string | undefined
  onEnter: () => void
}

export function DoorButton({ door, look, opening, problem, onEnter }: ButtonProps) {
  const { texts, language } = useSpeech()
  const id = useId()
  const busy = opening === door.door
  return (
    <div>
      <button
        type="button"
        className={look === 'plain' ? 'button plain' : 'button'}
        disabled={opening !== undefined && !busy}
        aria-busy={busy}
        aria-describedby={`${id}-problem`}
        onClick={busy ? undefined : onEnter}
      >
        {busy ? texts.demo.opening : door.label[language]}
      </button>
      <p className="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  )
}
