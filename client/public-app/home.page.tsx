import { useTitle } from './frame.tsx'
import { fill, useSpeech } from './i18n.tsx'
import { useDemo } from './use-demo.ts'

export function HomePage() {
  const { texts, link } = useSpeech()
  const { home } = texts
  const [demo] = useDemo()
  useTitle('Ascolto')
  return (
    <>
      <section className="hero">
        <div>
          <h1>{home.title}</h1>
          <p className="lead">{home.lead}</p>
          <p className="hint">{home.notCatalogue}</p>
        </div>
        <ToldWeek />
      </section>
      {demo.kind === 'here' && (
        <section className="band demo-band" aria-labelledby="demo-here">
          <div>
            <p className="mark">{texts.demo.mark}</p>
            <h2 id="demo-here">{home.demoTitle}</h2>
            <p>{fill(home.demoText, { alliance: demo.doors.allianceName })}</p>
          </div>
          <a className="button big" href={link('/demo')}>
            {home.demoGo}
          </a>
        </section>
      )}
      <section aria-labelledby="who">
        <h2 id="who">{home.who}</h2>
        <div className="cards three">
          <article className="card">
            <h3>{home.worker.title}</h3>
            <p>{home.worker.text}</p>
            <p className="hint">{home.worker.hint}</p>
            <a className="button plain" href={link('/t')}>
              {home.worker.go}
            </a>
          </article>
          {[home.firm, home.table].map((way) => (
            <article className="card" key={way.title}>
              <h3>{way.title}</h3>
              <p>{way.text}</p>
              <p className="hint">{way.hint}</p>
              <a className="button plain" href={link('/app')}>
                {way.go}
              </a>
            </article>
          ))}
        </div>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{home.how}</h2>
        <ol className="walk">
          {home.steps.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="band" aria-labelledby="numbers">
        <div>
          <h2 id="numbers">{home.promiseTitle}</h2>
          <p>{home.promiseText}</p>
        </div>
        <a className="button plain" href={link('/promessa')}>
          {home.promiseGo}
        </a>
      </section>
    </>
  )
}

/** A week as a worker fills it in: an early shift, two evenings, a Saturday. Decoration: it says nothing that the text does not. */
const hours: Record<string, number> = {
  '0 1': 3,
  '1 1': 3,
  '2 1': 4,
  '3 1': 3,
  '4 1': 2,
  '0 2': 2,
  '2 2': 3,
  '3 2': 2,
  '1 5': 2,
  '3 5': 4,
  '4 5': 1,
  '5 2': 1,
  '5 3': 2,
  '2 0': 1,
  '3 0': 1,
  '6 4': 1,
}
function ToldWeek() {
  return (
    <svg className="told-week" aria-hidden="true" viewBox="0 0 210 210">
      {Array.from({ length: 49 }, (_, i) => {
        const [x, y] = [i % 7, Math.floor(i / 7)]
        return (
          <rect
            key={i}
            x={x * 30 + 2}
            y={y * 30 + 2}
            width="26"
            height="26"
            rx="6"
            fill={`var(--heat-${hours[`${x} ${y}`] ?? 0})`}
          />
        )
      })}
    </svg>
  )
}
