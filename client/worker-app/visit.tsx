import { useRef, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, Welcome } from '#contract/responses'
import { newKey } from '../shared/api.ts'
import { SafetyNet } from '../shared/safety-net.tsx'
import { CodeChoiceScreen, type CodeWish } from './code-choice.tsx'
import { type Draft, dropDraft, findDraft, keepDraft } from './draft.ts'
import { Frame, ScreenTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'
import { NoticeScreen } from './notice.tsx'
import type { Parcel } from './outbox.ts'
import { packParcel, unpackParcel } from './parcel.ts'
import type { PersonalCode } from './personal-code.ts'
import { phoneOutbox } from './phone-outbox.ts'
import { phoneShelf } from './shelf.ts'
import { Broken, Coming } from './trouble.tsx'
import { loadParts, useParts } from './use-parts.ts'
import { WelcomeScreen } from './welcome.tsx'
import { dropStoredDrafts } from './worker.api.ts'

type Screen =
  | { kind: 'welcome' }
  | { kind: 'notice' }
  | { kind: 'code' }
  | { kind: 'run'; draft: Draft; wish: CodeWish; code: PersonalCode | undefined }
  | { kind: 'send'; parcel: Parcel; code: PersonalCode | undefined }
  | { kind: 'declined' }

/** The code of a printed card is in the fragment, which browsers never send. */
const cardCode = (): string | undefined => new URLSearchParams(location.hash.slice(1)).get('c')?.trim() || undefined

/** One person on one link, from the welcome to the thanks. */
export function Visit({
  welcome,
  brought,
  onLanguage,
}: {
  welcome: Welcome
  /** Of who goes on here with what was started on another phone. */
  brought: PersonalCode | undefined
  onLanguage: (language: WorkerLanguage) => void
}) {
  const { t, day, language } = useSpeech()
  const { slug } = welcome
  const { instrument, version } = welcome.survey
  const [draft, setDraft] = useState(() => findDraft(phoneShelf, slug, welcome.survey, Date.now()))
  const [screen, setScreen] = useState<Screen>(() => {
    const parcel = phoneOutbox.seen(slug)
    return parcel ? { kind: 'send', parcel, code: undefined } : { kind: 'welcome' }
  })
  const [problem, setProblem] = useState<string>()
  const firstPaint = useRef(true)
  const short = useRef(false)
  const labels = useRef<(question: string) => string>((question) => question)
  const go = (next: Screen) => {
    firstPaint.current = false
    setProblem(undefined)
    setScreen(next)
  }
  const { parts, missing, fetchParts } = useParts(welcome)

  const run = async (wish: CodeWish, started: Draft) => {
    try {
      // Made here, while the network is there: at the end the phone may be offline.
      const code =
        wish.kind === 'mine'
          ? wish.code
          : wish.kind === 'new'
            ? await import('./personal-code.ts').then((m) => m.newCode(language))
            : undefined
      go({ kind: 'run', draft: started, wish, code })
      void loadParts()
        .then((loaded) => loaded.prepareSend())
        .catch(() => undefined)
    } catch {
      setProblem(t('problem.offline-text'))
    }
  }
  const choose = (wish: CodeWish) =>
    run(wish, {
      ...(draft ?? { key: newKey(), answers: {}, at: null, expiresAt: 0, short: short.current }),
      ...{ slug, instrument, version, language, noticeVersion: welcome.notice.version, wish: wish.kind },
    })
  const resume = () => {
    if (!draft) return
    if (draft.noticeVersion !== welcome.notice.version) go({ kind: 'notice' })
    else if (draft.wish === 'mine') void (brought ? run({ kind: 'mine', code: brought }, draft) : go({ kind: 'code' }))
    else void run({ kind: draft.wish }, draft)
  }
  const discard = () => {
    if (screen.kind === 'run' && screen.draft.elsewhere && screen.code)
      void dropStoredDrafts({ draftKey: screen.code.draftKey, slug }, language).catch(() => undefined)
    dropDraft(phoneShelf, slug)
    setDraft(undefined)
    go({ kind: 'welcome' })
    setProblem(t('welcome.discarded'))
  }
  /** From now on the answer belongs to this code. Its words are on the screen: after a reload they are asked for, not made anew. */
  const keepElsewhere = (running: Extract<Screen, { kind: 'run' }>, code: PersonalCode, isNew: boolean) =>
    setScreen({
      ...running,
      draft: { ...running.draft, wish: 'mine', elsewhere: true },
      wish: isNew ? { kind: 'new' } : running.wish,
      code,
    })
  const finish = (running: Extract<Screen, { kind: 'run' }>, answers: Answers) => {
    const draft = { ...running.draft, language, instrument, version, wish: running.wish.kind }
    const parcel = packParcel(draft, answers, { card: cardCode(), code: running.code }, Date.now())
    phoneOutbox.post(parcel)
    dropDraft(phoneShelf, slug)
    setDraft(undefined)
    go({ kind: 'send', parcel, code: running.wish.kind === 'new' ? running.code : undefined })
  }
  /** The answer is on its way no more: it is a draft again, ready to be corrected. */
  const takeBack = ({ parcel }: Extract<Screen, { kind: 'send' }>): Draft => {
    phoneOutbox.takeBack(parcel.key)
    const back = unpackParcel(parcel, { instrument, version, language })
    keepDraft(phoneShelf, back, Date.now())
    return { ...back, expiresAt: 0 }
  }
  const correct = (sending: Extract<Screen, { kind: 'send' }>) => {
    const { parcel, code } = sending
    const kept = takeBack(sending)
    if (code) return go({ kind: 'run', draft: kept, wish: { kind: 'new' }, code })
    setDraft(kept)
    if (parcel.wish === 'none') void run({ kind: 'none' }, kept)
    else go({ kind: 'code' })
  }
  const forget = ({ parcel }: Extract<Screen, { kind: 'send' }>) => {
    phoneOutbox.takeBack(parcel.key)
    go({ kind: 'welcome' })
    setProblem(t('welcome.discarded'))
  }
  const withoutCard = ({ parcel, code }: Extract<Screen, { kind: 'send' }>) => {
    const { code: _spent, ...body } = parcel.body
    const open = { ...parcel, body }
    phoneOutbox.post(open)
    go({ kind: 'send', parcel: open, code })
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
            onStart={(inShort) => {
              short.current = inShort
              go({ kind: 'notice' })
            }}
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
            code={screen.code}
            card={cardCode()}
            onCode={(code, isNew) => keepElsewhere(screen, code, isNew)}
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
            words={screen.code?.words}
            labelOf={(question) => labels.current(question)}
            onCorrect={() => correct(screen)}
            onReload={() => {
              takeBack(screen)
              location.reload()
            }}
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
