import type { AttackResult, FilteredCount, ReleasedShare } from '#contract/releases'
import { fill, useSpeech } from './i18n.tsx'
import type { AttackTexts } from './texts/attack-it.ts'

interface UsualCardProps {
  texts: AttackTexts['usual']
  usual: AttackResult['usual']
  name: string
}

/** Two counts of free filters, and what their difference tells. */
export function UsualCard({ texts, usual, name }: UsualCardProps) {
  return (
    <section className="card" aria-labelledby="usual">
      <h2 id="usual">{texts.title}</h2>
      <p>{texts.text}</p>
      {usual ? (
        <>
          <dl className="attack-counts">
            <Count title={texts.first} count={usual.all} words={texts.count} />
            <Count title={texts.second} count={usual.without} words={texts.count} />
          </dl>
          <p>{fill(texts.minus, { name })}</p>
          <p className="attack-told">{fill(texts[usual.told === 'did-not-answer' ? 'silent' : usual.told], { name })}</p>
          <p className="hint">{texts.never}</p>
        </>
      ) : (
        <p>{fill(texts.notFound, { name })}</p>
      )}
    </section>
  )
}

function Count({ title, count, words }: { title: string; count: FilteredCount; words: string }) {
  const { language } = useSpeech()
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {count.filter[language]}
        <strong>{fill(words, { answered: count.answered, yes: count.yes })}</strong>
      </dd>
    </div>
  )
}

interface OursCardProps {
  texts: AttackTexts['ours']
  ours: AttackResult['ours']
  name: string
}

/** Everything that our release says of the question. */
export function OursCard({ texts, ours, name }: OursCardProps) {
  const { language } = useSpeech()
  const said = (value: ReleasedShare) =>
    value.kind === 'not-published'
      ? texts.hidden
      : `${fill(texts[value.kind], { percent: value.percent })} ${value.kind === 'share' ? fill(texts.margin, { margin: value.margin }) : ''}`
  return (
    <section className="card" aria-labelledby="ours">
      <h2 id="ours">{texts.title}</h2>
      <p>{texts.text}</p>
      <table aria-labelledby="ours">
        <thead>
          <tr>
            <th scope="col">{texts.group}</th>
            <th scope="col">{texts.answers}</th>
            <th scope="col">{texts.value}</th>
          </tr>
        </thead>
        <tbody>
          {ours.groups.map((group) => (
            <tr key={group.name.it}>
              <th scope="row">
                {group.name[language]}
                {group.holdsPerson ? <span className="hint attack-here">{fill(texts.here, { name })}</span> : null}
              </th>
              <td>{group.baseBand}</td>
              <td>{said(group.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="attack-kept">{fill(texts.isolable, { people: ours.smallestIsolable, name })}</p>
      <p className="hint">{fill(texts.odds, ours.knowsAllOthers)}</p>
    </section>
  )
}
