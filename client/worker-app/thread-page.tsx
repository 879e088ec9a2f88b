import { useEffect, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Thread, ThreadNeed } from '#contract/responses'
import { Refusal } from '../shared/api.ts'
import { CodeEntry } from './code-entry.tsx'
import { Frame, ScreenTitle } from './frame.tsx'
import { directionOf, readTexts, SpeechProvider, useSpeech } from './i18n.tsx'
import { PulseForm } from './pulse-form.tsx'
import type { Texts } from './texts/it.ts'
import { openThread } from './worker.api.ts'

/** Words from a QR code or a saved link: read once, then taken out of the address so that history does not keep them. */
function wordsInAddress(): string {
  const words = new URLSearchParams(location.hash.slice(1)).get('k') ?? ''
  if (words !== '') history.replaceState(null, '', location.pathname + location.search)
  return words.replaceAll('-', ' ')
}
const firstWords = wordsInAddress()
const languages: WorkerLanguage[] = ['it', 'en']

export function ThreadPage({ firstLanguage, firstTexts }: { firstLanguage: WorkerLanguage; firstTexts: Texts }) {
  const [tongue, setTongue] = useState({
    language: languages.includes(firstLanguage) ? firstLanguage : ('en' as WorkerLanguage),
    texts: firstTexts,
  })
  const [open, setOpen] = useState<{ thread: Thread; threadKey: string }>()
  const choose = async (language: WorkerLanguage) => setTongue({ language, texts: await readTexts(language) })
  return (
    <SpeechProvider language={tongue.language} texts={tongue.texts}>
      <Frame isDemo={open?.thread.isDemo ?? false} choice={{ languages, choose: (language) => void choose(language) }}>
        {open ? (
          <Opened {...open} onLeave={() => setOpen(undefined)} />
        ) : (
          <Door onOpen={(thread, threadKey) => setOpen({ thread, threadKey })} />
        )}
      </Frame>
    </SpeechProvider>
  )
}

function Door({ onOpen }: { onOpen: (thread: Thread, threadKey: string) => void }) {
  const { t, language } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const open = async (threadKey: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      onOpen(await openThread(threadKey, language), threadKey)
    } catch (cause) {
      setBusy(false)
      if (!(cause instanceof Refusal)) setProblem(t('problem.offline-text'))
      else setProblem(cause.code === 'not-found' ? t('thread.not-found') : cause.message)
    }
  }
  return (
    <>
      <ScreenTitle focus={false}>{t('thread.title')}</ScreenTitle>
      <p className="lead">{t('thread.lead')}</p>
      <CodeEntry initial={firstWords} action={t('thread.open')} busy={busy} onCode={(code) => void open(code.threadKey)} />
      <p className="problem" role="alert">
        {problem}
      </p>
      <p className="hint">{t('code.warning')}</p>
    </>
  )
}

function Opened({ thread, threadKey, onLeave }: { thread: Thread; threadKey: string; onLeave: () => void }) {
  const { t } = useSpeech()
  const asked = thread.needs.filter((need) => thread.pulse?.needIds.includes(need.id))
  useEffect(() => {
    addEventListener('pagehide', onLeave)
    return () => removeEventListener('pagehide', onLeave)
  }, [onLeave])
  return (
    <>
      <p className="kicker">{thread.allianceName}</p>
      <ScreenTitle>{t('thread.title')}</ScreenTitle>
      {thread.pulse && asked.length > 0 && <PulseForm pulse={thread.pulse} needs={asked} threadKey={threadKey} />}
      {thread.needs.length === 0 && <p>{t('thread.no-needs')}</p>}
      {thread.needs.map((need) => (
        <NeedStory key={need.id} need={need} />
      ))}
      <button type="button" className="secondary wide" onClick={onLeave}>
        {t('thread.leave')}
      </button>
    </>
  )
}

function NeedStory({ need }: { need: ThreadNeed }) {
  const { t, day, local } = useSpeech()
  return (
    <article className="card need">
      <blockquote lang={need.language} dir={directionOf(need.language)}>
        {need.sentence}
      </blockquote>
      <p className="hint">
        {t('thread.told', { wave: need.waveName })}
        {need.weight !== undefined && <> · {t('thread.weight', { weight: need.weight })}</>} · {t(`thread.state-${need.state}`)}
      </p>
      <h2>{t('thread.story')}</h2>
      {need.story.length === 0 && <p>{t('thread.story-empty')}</p>}
      <ol className="story">
        {need.story.map((step, i) => (
          <li key={i} className={step.decision ? `step-${step.decision}` : ''}>
            {step.on !== undefined && <time dateTime={step.on}>{day(step.on)}</time>}
            <h3>
              {step.decision && <span className="verdict">{t(`thread.decision-${step.decision}`)}</span>} {local(step.title)}
            </h3>
            <p>{local(step.detail)}</p>
          </li>
        ))}
      </ol>
    </article>
  )
}
