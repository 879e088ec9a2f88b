import type { NeedMoment, ThreadNeed } from '#contract/responses'
import { FallbackNote } from './frame.tsx'
import { directionOf, type TextKey, useSpeech } from './i18n.tsx'

/** One need: its sentence, its life from wave to wave, and what happened to it. */
export function NeedCard({ need }: { need: ThreadNeed }) {
  const { t, day, local, localLanguage } = useSpeech()
  return (
    <article className="card need">
      {need.sentence !== '' && (
        <blockquote lang={need.language} dir={directionOf(need.language)}>
          {need.sentence}
        </blockquote>
      )}
      {need.wordsGone && <p className="hint">{t('thread.words-gone')}</p>}
      {need.now.labels.length > 0 && (
        <p className="hint">
          {t('thread.now')}{' '}
          <span lang={need.now.language} dir={directionOf(need.now.language)}>
            {need.now.labels.join(' · ')}
          </span>
        </p>
      )}
      <h2>{t('thread.life')}</h2>
      <ol className="life">
        {need.life.map((moment, at) => (
          <Moment key={at} moment={moment} />
        ))}
      </ol>
      <h2>{t('thread.story')}</h2>
      {need.story.length === 0 ? <p>{t('thread.story-empty')}</p> : <FallbackNote languages={[localLanguage]} />}
      <ol className="story">
        {need.story.map((step, i) => (
          <li key={i} className={step.decision ? `step-${step.decision}` : ''}>
            {step.on !== undefined && <time dateTime={step.on}>{day(step.on)}</time>}
            <h3>
              {step.decision && <span className="verdict">{t(`thread.decision-${step.decision}`)}</span>}{' '}
              <span lang={localLanguage} dir={directionOf(localLanguage)}>
                {local(step.title)}
              </span>
            </h3>
            <p lang={localLanguage} dir={directionOf(localLanguage)}>
              {local(step.detail)}
            </p>
          </li>
        ))}
      </ol>
    </article>
  )
}

const changes = ['who', 'when', 'place', 'freq', 'pred', 'work', 'help', 'me']

function Moment({ moment }: { moment: NeedMoment }) {
  const { t } = useSpeech()
  const what = moment.what
    .filter((code) => changes.includes(code))
    .map((code) => t(`pulse.what-${code}` as TextKey).toLocaleLowerCase())
  return (
    <li>
      <strong>{t(moment.state === 'new' ? 'thread.state-new' : `thread.state-${moment.state}`)}</strong>
      {what.length > 0 && <> ({what.join(', ')})</>}
      {moment.weight !== undefined && <> · {t('thread.weight', { weight: moment.weight })}</>}
      <br />
      <small>{moment.waveName}</small>
    </li>
  )
}
