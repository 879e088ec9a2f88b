import { useCallback, useEffect, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Thread, ThreadNeed } from '#contract/responses'
import { Refusal } from '../shared/api.ts'
import { CodeEntry } from './code-entry.tsx'
import { Frame, ScreenTitle } from './frame.tsx'
import { directionOf, readTexts, SpeechProvider, screenLanguages, useSpeech } from './i18n.tsx'
import { OwnData } from './own-data.tsx'
import { RaiseHandLink } from './raise-hand-link.tsx'
import { PulseForm } from './pulse-form.tsx'
import type { Texts } from './texts/it.ts'
import { openThread } from './worker.api.ts'

/** Words from a QR code or a saved link: read once, then taken out of the address so that history does not keep them. */
function wordsInAddress(): string {
  const words = new URLSearchParams(location.hash.slice(1)).get('k') ?? ''
  if (words !== '') history.replaceState(null, '', location.pathname + location.search)
  return words.replaceAll('-', ' ')
}
const languages = screenLanguages

type Seen =
  | { kind: 'door'; words: string; visit: number }
  | { kind: 'open'; thread: Thread; threadKey: string }
  | { kind: 'erased'; isDemo: boolean }

export function ThreadPage({ firstLanguage, firstTexts }: { firstLanguage: WorkerLanguage; firstTexts: Texts }) {
  const [tongue, setTongue] = useState({
    language: firstLanguage,
    texts: firstTexts,
  })
  const [seen, setSeen] = useState<Seen>(() => ({ kind: 'door', words: wordsInAddress(), visit: 0 }))
  const leave = useCallback(() => setSeen({ kind: 'door', words: '', visit: 0 }), [])
  const choose = async (language: WorkerLanguage) => setTongue({ language, texts: await readTexts(language) })
  useEffect(() => {
    // A second code in the address of an open page changes the fragment alone: the page is not loaded again.
    const another = () => {
      const words = wordsInAddress()
      if (words !== '') setSeen((before) => ({ kind: 'door', words, visit: before.kind === 'door' ? before.visit + 1 : 0 }))
    }
    addEventListener('hashchange', another)
    // Going away forgets the key; a page brought back by "back" shows the door.
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('hashchange', another)
      removeEventListener('pagehide', leave)
    }
  }, [leave])
  const isDemo = seen.kind === 'open' ? seen.thread.isDemo : seen.kind === 'erased' && seen.isDemo
  return (
    <SpeechProvider language={tongue.language} texts={tongue.texts}>
      <Frame isDemo={isDemo} choice={{ languages, choose: (language) => void choose(language) }}>
        {seen.kind === 'door' && (
          <Door
            key={seen.visit}
            words={seen.words}
            onOpen={(thread, threadKey) => setSeen({ kind: 'open', thread, threadKey })}
          />
        )}
        {seen.kind === 'open' && (
          <Opened
            thread={seen.thread}
            threadKey={seen.threadKey}
            onLeave={leave}
            onErased={() => setSeen({ kind: 'erased', isDemo })}
          />
        )}
        {seen.kind === 'erased' && <Erased onLeave={leave} />}
      </Frame>
    </SpeechProvider>
  )
}

function Door({ words, onOpen }: { words: string; onOpen: (thread: Thread, threadKey: string) => void }) {
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
      <CodeEntry initial={words} atOnce action={t('thread.open')} busy={busy} onCode={(code) => void open(code.threadKey)} />
      <p className="problem" role="alert">
        {problem}
      </p>
      <p className="hint">{t('code.warning')}</p>
    </>
  )
}

interface OpenedProps {
  thread: Thread
  threadKey: string
  onLeave: () => void
  onErased: () => void
}

function Opened({ thread, threadKey, onLeave, onErased }: OpenedProps) {
  const { t } = useSpeech()
  const asked = thread.needs.filter((need) => thread.pulse?.needIds.includes(need.id))
  const pulse = asked.length > 0 ? thread.pulse : undefined
  return (
    <>
      <p className="kicker">{thread.allianceName}</p>
      <ScreenTitle>{t('thread.title')}</ScreenTitle>
      {pulse && (
        <p className="card accent">
          <a href="#pulse">{t('pulse.waits')}</a>
        </p>
      )}
      {thread.needs.length === 0 && <p>{t('thread.no-needs')}</p>}
      {thread.needs.map((need) => (
        <NeedStory key={need.id} need={need} />
      ))}
      {pulse && <PulseForm pulse={pulse} needs={asked} threadKey={threadKey} />}
      <RaiseHandLink allianceId={thread.allianceId} />
      <OwnData threadKey={threadKey} onErased={onErased} />
      <button type="button" className="primary wide" onClick={onLeave}>
        {t('thread.leave')}
      </button>
    </>
  )
}

function Erased({ onLeave }: { onLeave: () => void }) {
  const { t } = useSpeech()
  return (
    <>
      <ScreenTitle>{t('own.erased')}</ScreenTitle>
      <p>{t('own.erased-text')}</p>
      <button type="button" className="secondary" onClick={onLeave}>
        {t('app.back')}
      </button>
    </>
  )
}

function NeedStory({ need }: { need: ThreadNeed }) {
  const { t, day, local } = useSpeech()
  return (
    <article className="card need">
      {need.sentence !== '' && (
        <blockquote lang={need.language} dir={directionOf(need.language)}>
          {need.sentence}
        </blockquote>
      )}
      <p className="hint">
        {t('thread.told', { wave: need.waveName })}
        {need.weight !== undefined && <> · {t('thread.weight', { weight: need.weight })}</>}
        {need.state !== 'new' && <> · {t(`thread.state-${need.state}`)}</>}
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
