import { useEffect, useId, useState } from 'react'
import type { AttackedFirm, AttackResult } from '#contract/releases'
import { attack, readFirm } from './attack.api.ts'
import { OursCard, UsualCard } from './attack-cards.tsx'
import { useTitle } from './frame.tsx'
import { fill, useSpeech } from './i18n.tsx'
import { attackEn } from './texts/attack-en.ts'
import { attackIt } from './texts/attack-it.ts'
import './attack.css'

type Loading<T> = T | undefined | 'failed'

/** The usual design and ours on an invented firm: whoever doubts the promise tries it. */
export function AttackPage() {
  const { language, texts: app, link } = useSpeech()
  const texts = language === 'it' ? attackIt : attackEn
  const [firm, setFirm] = useState<Loading<AttackedFirm>>()
  const [round, setRound] = useState(0)
  useTitle(texts.title)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody presses the button
  useEffect(() => {
    setFirm(undefined)
    readFirm().then(setFirm, () => setFirm('failed'))
  }, [round])
  return (
    <>
      <h1>{texts.title}</h1>
      {firm === 'failed' ? (
        <Unreachable onRetry={() => setRound(round + 1)} />
      ) : firm ? (
        <Trial firm={firm} />
      ) : (
        <p role="status">{app.app.loading}</p>
      )}
      <section aria-labelledby="why">
        <h2 id="why">{texts.why}</h2>
        <p>{texts.whyText}</p>
        <p>
          {texts.limits} <a href={link('/promessa')}>{texts.promise}</a>
        </p>
      </section>
    </>
  )
}

function Trial({ firm }: { firm: AttackedFirm }) {
  const { language } = useSpeech()
  const texts = language === 'it' ? attackIt : attackEn
  const [person, setPerson] = useState(firm.example.person)
  const [property, setProperty] = useState(firm.example.property)
  const [result, setResult] = useState<Loading<AttackResult>>()
  const [round, setRound] = useState(0)
  const [personField, questionField] = [useId(), useId()]
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody presses the button
  useEffect(() => {
    let isCurrent = true
    attack(person, property).then(
      (found) => isCurrent && setResult(found),
      () => isCurrent && setResult('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [person, property, round])
  const chosen = firm.people.find(({ id }) => id === person)
  const name = chosen?.name ?? ''
  return (
    <>
      <p className="lead">{fill(texts.lead, { invited: firm.invited, answered: firm.answered })}</p>
      <p className="mark">{texts.invented}</p>
      <div className="attack-choice">
        <div>
          <label htmlFor={personField}>{texts.person}</label>
          <select id={personField} value={person} onChange={(event) => setPerson(Number(event.target.value))}>
            {firm.people.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}: {each.about[language]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={questionField}>{texts.question}</label>
          <select id={questionField} value={property} onChange={(event) => setProperty(event.target.value)}>
            {firm.questions.map((each) => (
              <option key={each.property} value={each.property}>
                {each.label[language]}
                {each.delicate ? ` (${texts.delicate})` : ''}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div aria-live="polite">
        {result === 'failed' ? <Unreachable onRetry={() => setRound(round + 1)} /> : null}
        {result && result !== 'failed' ? (
          <div className="attack-pair">
            <UsualCard texts={texts.usual} usual={result.usual} name={name} />
            <OursCard texts={texts.ours} ours={result.ours} name={name} />
          </div>
        ) : null}
      </div>
      <section aria-labelledby="score">
        <h2 id="score">{texts.score.title}</h2>
        <p>{fill(texts.score.text, { answered: firm.answered })}</p>
        <table className="figures" aria-labelledby="score">
          <tbody>
            {(['usual', 'ours'] as const).map((design) => (
              <tr key={design}>
                <th scope="row">{texts.score[design]}</th>
                <td>{firm.told[design]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { texts } = useSpeech()
  return (
    <div className="narrow">
      <p role="alert">{texts.app.unreachable}</p>
      <button type="button" className="button" onClick={onRetry}>
        {texts.app.retry}
      </button>
    </div>
  )
}
