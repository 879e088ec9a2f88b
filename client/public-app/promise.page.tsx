import { useTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import { promiseEn } from './texts/promise-en.ts'
import { promiseIt } from './texts/promise-it.ts'

/** Both languages are here at once: whoever answers and whoever reads the figures must be able to compare the words. */
export function PromisePage() {
  const { language, link } = useSpeech()
  const texts = language === 'it' ? promiseIt : promiseEn
  useTitle(texts.title)
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <section className="promise" aria-labelledby="short">
        <h2 id="short">{texts.paragraphTitle}</h2>
        <p>{texts.paragraph}</p>
        <ul className="numbers">
          {texts.numbers.map(({ number, text }) => (
            <li key={number}>
              <strong>{number}</strong> {text}
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a className="button plain" href={link('/prova')}>
          {texts.tryIt}
        </a>
      </p>
      <h2 id="guarantees">{texts.guarantees}</h2>
      <table className="stacked" aria-labelledby="guarantees">
        <thead>
          <tr>
            <th scope="col">{texts.promise}</th>
            <th scope="col">{texts.how}</th>
          </tr>
        </thead>
        <tbody>
          {texts.rows.map((row) => (
            <tr key={row.promise}>
              <th scope="row">{row.promise}</th>
              <td>{row.how}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section aria-labelledby="odds">
        <h2 id="odds">{texts.oddsTitle}</h2>
        <p>{texts.oddsText}</p>
        <table className="figures" aria-labelledby="odds">
          <thead>
            <tr>
              <th scope="col">{texts.oddsCase}</th>
              <th scope="col">{texts.oddsMost}</th>
            </tr>
          </thead>
          <tbody>
            {texts.odds.map(({ where, most }) => (
              <tr key={where}>
                <th scope="row">{where}</th>
                <td>{most}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="hint">{texts.oddsNote}</p>
      </section>
      <section aria-labelledby="weak">
        <h2 id="weak">{texts.weak}</h2>
        <p>{texts.weakText}</p>
        <ul className="weaknesses">
          {texts.weaknesses.map((weakness) => (
            <li key={weakness}>{weakness}</li>
          ))}
        </ul>
      </section>
      <p className="hint">{texts.law}</p>
    </>
  )
}
