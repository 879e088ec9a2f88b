import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Answers } from '#contract/responses'
import { FallbackNote } from './frame.tsx'
import { HelpPanel } from './help-panel.tsx'
import { useSpeech } from './i18n.tsx'
import { prefillFrom } from './mirror-tags.ts'
import { nothing, propose, type Understood, understand } from './own-words.ts'
import { readName } from './pulse-compose.ts'
import { QuestionScreen } from './question-screen.tsx'
import type { Place } from './survey-runtime.tsx'
import { useBackKey } from './use-back-key.ts'
import type { OpenSession, Reached, useSession } from './use-session.ts'
import { WordsContext } from './words-context.ts'

export interface WalkProps {
  latest: RefObject<Reached>
  /** Keeps what was answered on this phone, and says whether it could. */
  keep?: (reached: Reached) => boolean
  onFinish: (answers: Answers) => void
  /** Back from the first question, with what was answered so far. */
  onExit: (reached: Reached) => void
  onDiscard: () => void
  /** Shown above a question: the person's own words, as text. */
  above?: (place: Place) => ReactNode
  /** Shown below, with what can be done with the draft. */
  below?: ReactNode
  /** On the button of the last question. */
  finishText?: string
}

const freeTexts: readonly string[] = ['ep_text', 'keep_text', 'tried_why', 'better', 'offer_text', 'p_why', 'p_learn']
/** Words of the person are read for help and for names: in the house's questions and in those an alliance added. */
const isFreeText = ({ name, type }: Place): boolean =>
  freeTexts.includes(readName(name).question) || (type === 'comment' && name.startsWith('x_'))
const saveDelayMs = 250

/** The questions on their way, or not arriving; then one after the other. */
export function Walk({ opening, ...props }: WalkProps & { opening: Omit<ReturnType<typeof useSession>, 'latest'> }) {
  const { t } = useSpeech()
  const { open, failed, retry } = opening
  if (failed && !open)
    return (
      <>
        <p role="alert">
          {t('run.failed')} {t('problem.offline-text')}
        </p>
        <div className="row">
          <button type="button" className="primary" onClick={retry}>
            {t('app.retry')}
          </button>
          <button type="button" className="secondary" onClick={() => location.reload()}>
            {t('problem.reload')}
          </button>
        </div>
      </>
    )
  if (!open) return <p role="status">{t('app.loading')}</p>
  return <Steps key={open.bundle.language} {...open} {...props} />
}

function Steps({
  session,
  bundle,
  latest,
  keep,
  onFinish,
  onExit,
  onDiscard,
  above,
  below,
  finishText,
}: OpenSession & WalkProps) {
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
    if (keep) setKept(keep(latest.current))
  }, [session, keep, latest])

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
    if (place.refusal === undefined && isFreeText(place)) {
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
    if (!place.isLast || place.refusal !== undefined) {
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
        kept={keep && kept}
        help={bundle.help}
        fallback={bundle.fallback}
        preview={preview !== undefined && session.answers()[place.name] === preview.of ? preview.masked : undefined}
        above={above?.(place)}
        below={below}
        finishText={finishText}
        onNext={() => void next()}
        onBack={back}
        onDiscard={discard}
      />
    </WordsContext>
  )
}
