import { useState } from 'react'
import type { DemoDoors } from '#contract/demo'
import { Refusal } from '../shared/api.ts'
import { type Door, enterDoor } from './demo.api.ts'
import { DoorButton, DoorCard } from './door-card.tsx'
import { useTitle } from './frame.tsx'
import { fill, useSpeech } from './i18n.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { useDemo } from './use-demo.ts'

export function DemoPage() {
  const { texts, link } = useSpeech()
  const [demo, again] = useDemo()
  useTitle(texts.demo.title)
  if (demo.kind === 'here') return <Doors doors={demo.doors} />
  return (
    <div className="narrow">
      <p className="mark">{texts.demo.mark}</p>
      <h1>{demo.kind === 'none' ? texts.demo.none : texts.demo.title}</h1>
      {demo.kind === 'asking' && <p role="status">{texts.app.loading}</p>}
      {demo.kind === 'none' && (
        <>
          <p>{texts.demo.noneText}</p>
          <a className="button" href={link('/')}>
            {texts.lost.home}
          </a>
        </>
      )}
      {demo.kind === 'unreachable' && (
        <>
          <p role="alert">{texts.app.unreachable}</p>
          <button type="button" className="button" onClick={again}>
            {texts.app.retry}
          </button>
        </>
      )}
    </div>
  )
}

/** Personal code as the QR code of a worker holds it: behind the '#', which no server ever sees. */
export const codePath = (words: string): string => `/t#k=${words.trim().split(/\s+/).join('-')}`

function Doors({ doors }: { doors: DemoDoors }) {
  const { texts, language, link } = useSpeech()
  const { demo } = texts
  const [opening, setOpening] = useState<Door['door']>()
  const [problem, setProblem] = useState<{ door: Door['door']; message: string }>()
  const enter = async (door: Door['door']) => {
    setOpening(door)
    setProblem(undefined)
    try {
      const { path } = await enterDoor(door, language)
      location.assign(link(path))
    } catch (cause) {
      setProblem({ door, message: cause instanceof Refusal ? cause.message : texts.app.unreachable })
      setOpening(undefined)
    }
  }
  const button = (name: Door['door'], look?: 'plain') => {
    const door = doors.doors.find((one) => one.door === name)
    if (!door) return null
    return (
      <DoorButton
        door={door}
        look={look}
        opening={opening}
        problem={problem?.door === name ? problem.message : undefined}
        onEnter={() => void enter(name)}
      />
    )
  }
  return (
    <div className="demo">
      <div className="demo-head">
        <p className="mark">{demo.mark}</p>
        <h1>{demo.title}</h1>
        <p className="lead">{fill(demo.lead, { alliance: doors.allianceName })}</p>
        <p className="hint">{demo.invented}</p>
      </div>
      <ol className="doors">
        <DoorCard texts={demo.worker}>
          <a className="button" href={link(doors.workerPath)}>
            {demo.worker.go}
          </a>
        </DoorCard>
        <DoorCard texts={demo.words}>
          <a className="button" href={link(codePath(doors.personalCode))}>
            {demo.words.go}
          </a>
          <details>
            <summary>{demo.words.show}</summary>
            <p className="words" translate="no" lang="it">
              {doors.personalCode}
            </p>
          </details>
        </DoorCard>
        <DoorCard texts={demo.firms}>
          <div className="pair">
            {button('hr-60')}
            {button('hr-4', 'plain')}
          </div>
        </DoorCard>
        <DoorCard texts={demo.table}>{button('table')}</DoorCard>
      </ol>
      <PhonePreview path={link(doors.workerPath)} />
      <section className="more" aria-labelledby="others">
        <h2 id="others">{demo.others}</h2>
        <p>{demo.othersText}</p>
        <div className="pair">
          {button('coordinator', 'plain')}
          {button('facilitator', 'plain')}
          {button('worker-rep', 'plain')}
        </div>
        <SignIns signIns={doors.signIns} />
      </section>
    </div>
  )
}

function SignIns({ signIns }: { signIns: DemoDoors['signIns'] }) {
  const { texts, link } = useSpeech()
  const { demo } = texts
  const roles: Record<string, string> = demo.roles
  return (
    <details>
      <summary>{demo.signIns}</summary>
      <p>
        {demo.signInsText} <a href={link('/app')}>{texts.app.signIn}</a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled from the keyboard */}
      <section className="scroll" tabIndex={0} aria-label={demo.signIns}>
        <table>
          <thead>
            <tr>
              <th scope="col">{demo.role}</th>
              <th scope="col">{demo.email}</th>
              <th scope="col">{demo.password}</th>
            </tr>
          </thead>
          <tbody>
            {signIns.map((one) => (
              <tr key={one.email}>
                <th scope="row">{roles[one.role] ?? one.role}</th>
                <td translate="no">{one.email}</td>
                <td translate="no">
                  <code>{one.password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
