import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, Welcome } from '#contract/responses'
import { newKey } from '../shared/api.ts'
import { SafetyNet } from '../shared/safety-net.tsx'
import { CodeChoiceScreen, type CodeWish } from './code-choice.tsx'
import { type Draft, dropDraft, findDraft, keepDraft } from './draft.ts'
import { Frame, ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import { NoticeScreen } from './notice.tsx'
import { type Parcel, parcelDays } from './outbox.ts'
import { phoneOutbox } from './phone-outbox.ts'
import { phoneShelf } from './shelf.ts'
import { Broken, Coming } from './trouble.tsx'
import { WelcomeScreen } from './welcome.tsx'

type Parts = typeof import('./runner.tsx')
/** The engine, by far the largest part, travels beside the runner and not after it; the runner tells when it did not arrive. */
const loadParts = (): Promise<Parts> => {
  void import('./survey-runtime.tsx').catch(() => undefined)
  return import('./runner.tsx')
}

type Screen =
  | { kind: 'welcome' }
  | { kind: 'notice' }
  | { kind: 'code' }
  | { kind: 'run'; draft: Draft; wish: CodeWish; words: string[] | undefined; threadKey: string | undefined }
  | { kind: 'send'; parcel: Parcel; words: string[] | undefined }
  | { kind: 'declined' }

/** The code of a printed card is in the fragment, which browsers never send. */
const cardCode = (): string | undefined => new URLSearchParams(location.hash.slice(1)).get('c')?.trim() || undefined

/** One person on one link, from the welcome to the thanks. */
export function Visit({ welcome, onLanguage }: { welcome: Welcome; onLanguage: (language: WorkerLanguage) => void }) {
  const { t, day, language } = useSpeech()
  const { slug } = welcome
  const [draft, setDraft] = useState(() => findDraft(phoneShelf, slug, welcome.survey, Date.now()))
  const [screen, setScreen] = useState<Screen>(() => {
    const parcel = phoneOutbox.seen(slug)
    return parcel ? { kind: 'send', parcel, words: undefined } : { kind: 'welcome' }
  })
  const [problem, setProblem] = useState<string>()
  const firstPaint = useRef(true)
  const labels = useRef<(question: string) => string>((question) => question)
  const go = (next: Screen) => {
    firstPaint.current = false
    setProblem(undefined)
    setScreen(next)
  }
  const [parts, setParts] = useState<Parts>()
  const [missing, setMissing] = useState(false)
  const fetchParts = useCallback(async () => {
    setMissing(false)
    try {
      const loaded = await loadParts()
      setParts(loaded)
      return loaded
    } catch {
      setMissing(true)
      return undefined
    }
  }, [])
  useEffect(() => {
    if (welcome.state !== 'open' && phoneOutbox.seen(slug) === undefined) return
    // The questions travel while the person reads. A failure here is met again, and told, when they are needed.
    void fetchParts()
      .then((loaded) => (welcome.state === 'open' ? loaded?.preload(slug, welcome.survey, language) : undefined))
      .catch(() => undefined)
  }, [welcome.state, welcome.survey, slug, language, fetchParts])

  const run = async (wish: CodeWish, started: Draft) => {
    try {
      // Made here, while the network is there: at the end the phone may be offline.
      const code =
        wish.kind === 'mine'
          ? wish.code
          : wish.kind === 'new'
            ? await import('./personal-code.ts').then((m) => m.newCode(language))
            : undefined
      go({ kind: 'run', draft: started, wish, words: wish.kind === 'new' ? code?.words : undefined, threadKey: code?.threadKey })
      void loadParts()
        .then((loaded) => loaded.prepareSend())
        .catch(() => undefined)
    } catch {
      setProblem(t('problem.offline-text'))
    }
  }
  const choose = (wish: CodeWish) =>
    run(wish, {
      ...(draft ?? { key: newKey(), answers: {}, at: null, expiresAt: 0 }),
      ...{ slug, ...welcome.survey, language, noticeVersion: welcome.notice.version, wish: wish.kind },
    })
  const resume = () => {
    if (!draft) return
    if (draft.noticeVersion !== welcome.notice.version) go({ kind: 'notice' })
    else if (draft.wish === 'mine') go({ kind: 'code' })
    else void run({ kind: draft.wish }, draft)
  }
  const discard = () => {
    dropDraft(phoneShelf, slug)
    setDraft(undefined)
    go({ kind: 'welcome' })
    setProblem(t('welcome.discarded'))
  }
  const finish = (running: Extract<Screen, { kind: 'run' }>, answers: Answers) => {
    const card = cardCode()
    const parcel: Parcel = {
      slug,
      key: running.draft.key,
      wish: running.wish.kind,
      keepUntil: Date.now() + parcelDays * 86_400_000,
      body: {
        language,
        instrument: welcome.survey.instrument,
        version: welcome.survey.version,
        noticeVersion: running.draft.noticeVersion,
        consent: true,
        answers,
        ...(card !== undefined && { code: card }),
        ...(running.threadKey !== undefined && { threadKey: running.threadKey }),
      },
    }
    phoneOutbox.post(parcel)
    dropDraft(phoneShelf, slug)
    setDraft(undefined)
    go({ kind: 'send', parcel, words: running.words })
  }
  const correct = ({ parcel, words }: Extract<Screen, { kind: 'send' }>) => {
    phoneOutbox.takeBack(parcel.key)
    const { answers, noticeVersion } = parcel.body
    const back: Omit<Draft, 'expiresAt'> = {
      slug,
      ...welcome.survey,
      language,
      noticeVersion,
      key: parcel.key,
      wish: parcel.wish,
      answers,
      at: null,
    }
    keepDraft(phoneShelf, back, Date.now())
    const kept = { ...back, expiresAt: 0 }
    const threadKey = parcel.body.threadKey
    if (words && threadKey !== undefined) return go({ kind: 'run', draft: kept, wish: { kind: 'new' }, words, threadKey })
    setDraft(kept)
    if (parcel.wish === 'none') void run({ kind: 'none' }, kept)
    else go({ kind: 'code' })
  }
  const forget = ({ parcel }: Extract<Screen, { kind: 'send' }>) => {
    phoneOutbox.takeBack(parcel.key)
    go({ kind: 'welcome' })
    setProblem(t('welcome.discarded'))
  }
  const withoutCard = ({ parcel, words }: Extract<Screen, { kind: 'send' }>) => {
    const { code: _spent, ...body } = parcel.body
    const open = { ...parcel, body }
    phoneOutbox.post(open)
    go({ kind: 'send', parcel: open, words })
  }

  return (
    <Frame isDemo={welcome.isDemo} choice={{ languages: welcome.languages, choose: onLanguage }}>
      <p role="status" className="said">
        {problem}
      </p>
      <SafetyNet fallback={<Broken />}>
        {screen.kind === 'welcome' && (
          <WelcomeScreen
            welcome={welcome}
            hasCard={cardCode() !== undefined}
            draft={draft}
            firstPaint={firstPaint.current}
            onStart={() => go({ kind: 'notice' })}
            onResume={resume}
            onDiscard={discard}
          />
        )}
        {screen.kind === 'notice' && (
          <NoticeScreen
            notice={welcome.notice}
            onConsent={() => go({ kind: 'code' })}
            onDecline={() => {
              dropDraft(phoneShelf, slug)
              setDraft(undefined)
              go({ kind: 'declined' })
            }}
            onBack={() => go({ kind: 'welcome' })}
          />
        )}
        {screen.kind === 'code' && (
          <CodeChoiceScreen onChoose={(wish) => void choose(wish)} onBack={() => go({ kind: 'notice' })} />
        )}
        {screen.kind === 'run' && parts && (
          <parts.Runner
            welcome={welcome}
            draft={screen.draft}
            onFinish={(answers) => finish(screen, answers)}
            onDiscard={discard}
            labels={labels}
            onExit={(reached) => {
              setDraft({ ...screen.draft, ...reached })
              go({ kind: 'code' })
            }}
          />
        )}
        {screen.kind === 'send' && parts && (
          <parts.SendScreen
            welcome={welcome}
            outbox={phoneOutbox}
            parcel={screen.parcel}
            words={screen.words}
            labelOf={(question) => labels.current(question)}
            onCorrect={() => correct(screen)}
            onWithoutCard={() => withoutCard(screen)}
            onForget={() => forget(screen)}
          />
        )}
        {(screen.kind === 'run' || screen.kind === 'send') && !parts && (
          <Coming missing={missing} onRetry={() => void fetchParts()} />
        )}
      </SafetyNet>
      {screen.kind === 'declined' && (
        <>
          <ScreenTitle>{t('declined.title')}</ScreenTitle>
          <p>{t('declined.text', { to: day(welcome.closesOn) })}</p>
          <button type="button" className="secondary" onClick={() => go({ kind: 'welcome' })}>
            {t('declined.reopen')}
          </button>
        </>
      )}
    </Frame>
  )
}
