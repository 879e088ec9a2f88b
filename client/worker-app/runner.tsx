import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, SurveyBundle, Welcome } from '#contract/responses'
import { type Draft, dropDraft, keepDraft } from './draft.ts'
import { FallbackNote } from './frame.tsx'
import { HelpPanel } from './help-panel.tsx'
import { useSpeech } from './i18n.tsx'
import { prefillFrom } from './mirror-tags.ts'
import { nothing, prepareWords, propose, type Understood, understand } from './own-words.ts'
import { QuestionScreen } from './question-screen.tsx'
import { phoneShelf } from './shelf.ts'
import type { SurveySession } from './survey-runtime.tsx'
import { useBackKey } from './use-back-key.ts'
import { WordsContext } from './words-context.ts'
import { fetchSurvey } from './worker.api.ts'

/** The last screen comes with the first question: at the end the phone may be offline. */
export { prepareSend, SendScreen } from './send.tsx'

const loadEngine = () => import('./survey-runtime.tsx')
const bundles = new Map<string, Promise<SurveyBundle>>()

/** Brings the questions and the engine to the phone; asked again after a failure. */
export async function preload(slug: string, survey: Welcome['survey'], language: WorkerLanguage): Promise<SurveyBundle> {
  const key = `${slug} ${survey.instrument} ${survey.version} ${survey.words} ${language}`
  const coming = bundles.get(key) ?? fetchSurvey(slug, survey, language)
  bundles.set(key, coming)
  try {
    const [bundle] = await Promise.all([coming, loadEngine().then((engine) => engine.prepare(language))])
    void prepareWords()
    return bundle
  } catch (cause) {
    bundles.delete(key)
    throw cause
  }
}

interface Props {
  welcome: Welcome
  draft: Draft
  labels: RefObject<(question: string) => string>
  onFinish: (answers: Answers) => void
  onDiscard: () => void
  /** Back from the first question, with what was answered so far. */
  onExit: (reached: { answers: Answers; at: string }) => void
}

interface Open {
  session: SurveySession
  bundle: SurveyBundle
}

const freeTexts = ['ep_text', 'keep_text', 'tried_why', 'better', 'offer_text'] as const
const saveDelayMs = 250

export function Runner({ welcome, draft, labels, onFinish, onDiscard, onExit }: Props) {
  const { t, language } = useSpeech()
  const [open, setOpen] = useState<Open>()
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  /** What a change of language must carry over. */
  const latest = useRef({ answers: draft.answers, at: draft.at })
  const running = useRef<SurveySession>(undefined)

  useEffect(() => {
    let alive = true
    setFailed(false)
    void attempt
    Promise.all([preload(welcome.slug, welcome.survey, language), loadEngine()]).then(
      ([bundle, engine]) => {
        if (!alive) return
        // Another language takes over from the session on the screen, whatever was saved of it.
        const before = running.current
        if (before) latest.current = { answers: before.answers(), at: before.place().name }
        const session = engine.openSession(bundle.json, language, latest.current.answers, latest.current.at)
        running.current = session
        labels.current = session.titleOf
        setOpen({ session, bundle })
      },
      () => alive && setFailed(true),
    )
    return () => {
      alive = false
    }
  }, [welcome.slug, welcome.survey, language, labels, attempt])

  if (failed && !open)
    return (
      <>
        <p role="alert">
          {t('run.failed')} {t('problem.offline-text')}
        </p>
        <button type="button" className="primary" onClick={() => setAttempt((n) => n + 1)}>
          {t('app.retry')}
        </button>
      </>
    )
  if (!open) return <p role="status">{t('app.loading')}</p>
  return (
    <Walk
      key={open.bundle.language}
      {...open}
      draft={draft}
      latest={latest}
      onFinish={onFinish}
      onDiscard={onDiscard}
      onExit={onExit}
    />
  )
}

function Walk({
  session,
  bundle,
  draft,
  latest,
  onFinish,
  onDiscard,
  onExit,
}: Open &
  Pick<Props, 'draft' | 'onFinish' | 'onDiscard' | 'onExit'> & { latest: RefObject<{ answers: Answers; at: string | null }> }) {
  const { language } = bundle
  const place = useSyncExternalStore(session.subscribe, session.place)
  const [understood, setUnderstood] = useState<Understood>(nothing)
  const [proposal, setProposal] = useState('')
  const [help, setHelp] = useState(false)
  const helped = useRef(new Set<string>())
  /** What a text becomes when it is kept, shown once before going on. */
  const [preview, setPreview] = useState<{ of: string; masked: string }>()
  const [kept, setKept] = useState(true)
  const done = useRef(false)

  const save = useCallback(() => {
    if (done.current) return
    latest.current = { answers: session.answers(), at: session.place().name }
    setKept(keepDraft(phoneShelf, { ...draft, language, ...latest.current }, Date.now()))
  }, [session, draft, language, latest])

  useEffect(() => {
    let timer = 0
    const soon = () => {
      clearTimeout(timer)
      timer = window.setTimeout(save, saveDelayMs)
    }
    const stop = session.subscribe(soon)
    const hidden = () => document.visibilityState === 'hidden' && save()
    document.addEventListener('visibilitychange', hidden)
    addEventListener('pagehide', save)
    save()
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('pagehide', save)
    }
  }, [session, save])

  const read = useCallback(
    async (name: string) => {
      const text = session.answers()[name]
      const found = typeof text === 'string' ? await understand(text, bundle) : nothing
      if (name === 'ep_text') {
        setUnderstood(found)
        session.setVariable('mirror_proposed', found.tags.length)
      }
      return found
    },
    [session, bundle],
  )
  // The session outlives a change of language until the next one is open: until then it holds the answers.
  useEffect(() => session.close, [session])
  // After a reload or a change of language, what the words said is found again.
  useEffect(() => {
    void read('ep_text')
  }, [read])
  useEffect(() => {
    if (place.name === 'sentence') void propose(session.answers(), bundle).then(setProposal)
  }, [place.name, session, bundle])

  const next = async () => {
    const { name } = place
    if ((freeTexts as readonly string[]).includes(name)) {
      const found = await read(name)
      if (found.needsHelp && !helped.current.has(name)) {
        helped.current.add(name)
        setHelp(true)
        return
      }
      const text = String(session.answers()[name])
      if (found.masked !== undefined && preview?.of !== text) {
        setPreview({ of: text, masked: found.masked })
        return
      }
    }
    if (name === 'mirror')
      for (const [question, codes] of prefillFrom(session.answers(), session.choicesOf)) session.setAnswer(question, codes)
    if (!place.isLast) {
      session.next()
      save()
      return
    }
    done.current = true
    onFinish(session.answers())
  }
  const back = place.number === 1 ? () => onExit({ answers: session.answers(), at: place.name }) : session.back
  useBackKey(help ? () => setHelp(false) : back)
  const discard = () => {
    done.current = true
    dropDraft(phoneShelf, draft.slug)
    onDiscard()
  }

  if (help) {
    const close = () => {
      setHelp(false)
      void next()
    }
    return (
      <>
        <FallbackNote languages={bundle.fallback.help ?? []} />
        <HelpPanel help={bundle.help} onClose={close} />
      </>
    )
  }
  return (
    <WordsContext value={{ proposed: understood.tags, labels: bundle.words.labels, proposal }}>
      <QuestionScreen
        place={place}
        Body={session.Body}
        kept={kept}
        help={bundle.help}
        fallback={bundle.fallback}
        preview={preview !== undefined && session.answers()[place.name] === preview.of ? preview.masked : undefined}
        onNext={() => void next()}
        onBack={back}
        onDiscard={discard}
      />
    </WordsContext>
  )
}
