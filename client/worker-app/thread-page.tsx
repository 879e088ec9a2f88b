import { useCallback, useEffect, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Thread } from '#contract/responses'
import { Refusal } from '../shared/api.ts'
import { CodeEntry } from './code-entry.tsx'
import { type BroughtDraft, keepDraft, readSealedDraft } from './draft.ts'
import { Frame, ScreenTitle } from './frame.tsx'
import { readTexts, SpeechProvider, screenLanguages, useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'
import { forgetWords, rememberedWords } from './remembered-key.ts'
import { phoneShelf } from './shelf.ts'
import type { Texts } from './texts/it.ts'
import { ThreadView } from './thread-view.tsx'
import { openStoredDrafts, openThread } from './worker.api.ts'

/** Words from a QR code or a saved link: read once, then taken out of the address so that history does not keep them. */
function wordsInAddress(): string {
  const words = new URLSearchParams(location.hash.slice(1)).get('k') ?? ''
  if (words !== '') history.replaceState(null, '', location.pathname + location.search)
  return words.replaceAll('-', ' ')
}

export interface Resume {
  slug: string
  card: string | undefined
  code: PersonalCode
  speech: { language: WorkerLanguage; texts: Texts }
}

/** What one code opens. */
interface Opening {
  code: PersonalCode
  thread: Thread | undefined
  drafts: BroughtDraft[]
}

type Seen = { kind: 'door'; words: string; visit: number } | ({ kind: 'open' } & Opening) | { kind: 'erased'; isDemo: boolean }

interface Props {
  firstLanguage: WorkerLanguage
  firstTexts: Texts
  onResume: (resume: Resume) => void
}

export function ThreadPage({ firstLanguage, firstTexts, onResume }: Props) {
  const [speech, setSpeech] = useState({ language: firstLanguage, texts: firstTexts })
  const [seen, setSeen] = useState<Seen>(() => ({ kind: 'door', words: wordsInAddress(), visit: 0 }))
  const leave = useCallback(() => setSeen({ kind: 'door', words: '', visit: 0 }), [])
  const choose = async (language: WorkerLanguage) => setSpeech({ language, texts: await readTexts(language) })
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
  const isDemo = seen.kind === 'open' ? (seen.thread?.isDemo ?? false) : seen.kind === 'erased' && seen.isDemo
  const resume = (code: PersonalCode, { slug, draft, card }: BroughtDraft) => {
    keepDraft(phoneShelf, { ...draft, slug, wish: 'mine', elsewhere: true }, Date.now())
    onResume({ slug, card, code, speech })
  }
  return (
    <SpeechProvider language={speech.language} texts={speech.texts}>
      <Frame isDemo={isDemo} choice={{ languages: screenLanguages, choose: (language) => void choose(language) }}>
        {seen.kind === 'door' && (
          <Door key={seen.visit} words={seen.words} onOpen={(opening) => setSeen({ kind: 'open', ...opening })} />
        )}
        {seen.kind === 'open' && (
          <ThreadView
            code={seen.code}
            thread={seen.thread}
            drafts={seen.drafts}
            onThread={(thread) => setSeen({ ...seen, thread })}
            onDrafts={(drafts) => setSeen({ ...seen, drafts })}
            onResume={(draft) => resume(seen.code, draft)}
            onLeave={leave}
            onErased={() => setSeen({ kind: 'erased', isDemo })}
          />
        )}
        {seen.kind === 'erased' && <Erased onLeave={leave} />}
      </Frame>
    </SpeechProvider>
  )
}

/** A thread may not be there yet, when only a draft is; a draft that does not open with this code is none. */
async function openWith(code: PersonalCode, language: WorkerLanguage): Promise<Opening> {
  const [thread, stored] = await Promise.all([
    openThread(code.threadKey, language).catch((cause: unknown) => {
      if (cause instanceof Refusal && cause.code === 'not-found') return undefined
      throw cause
    }),
    openStoredDrafts(code.draftKey, language),
  ])
  if (stored.drafts.length === 0) return { code, thread, drafts: [] }
  const { openSealedDraft } = await import('./draft-seal.ts')
  const drafts = stored.drafts.flatMap(({ slug, version, blob, keepUntil }) => {
    const read = readSealedDraft(openSealedDraft(blob, code.sealKey, { slug, version }))
    return read ? [{ slug, keepUntil, ...read }] : []
  })
  return { code, thread, drafts }
}

function Door({ words, onOpen }: { words: string; onOpen: (opening: Opening) => void }) {
  const { t, language } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [kept, setKept] = useState(() => rememberedWords(phoneShelf))
  const open = async (code: PersonalCode) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const opening = await openWith(code, language)
      if (opening.thread || opening.drafts.length > 0) return onOpen(opening)
      setProblem(t('thread.not-found'))
    } catch (cause) {
      setProblem(cause instanceof Refusal ? cause.message : t('problem.offline-text'))
    }
    setBusy(false)
  }
  const openKept = async () => {
    const { isCode, readCode } = await import('./personal-code.ts')
    const code = await readCode(kept)
    if (isCode(code)) await open(code)
    else setProblem(t('thread.problem-checksum'))
  }
  return (
    <>
      <ScreenTitle focus={false}>{t('thread.title')}</ScreenTitle>
      <p className="lead">{t('thread.lead')}</p>
      {kept !== '' && (
        <section className="card accent">
          <p>{t('remember.here')}</p>
          <div className="row">
            <button
              type="button"
              className="primary"
              disabled={busy}
              onClick={() => void openKept().catch(() => setProblem(t('problem.offline-text')))}
            >
              {t('remember.open')}
            </button>
            <button
              type="button"
              className="secondary"
              onClick={() => {
                forgetWords(phoneShelf)
                setKept('')
              }}
            >
              {t('remember.forget')}
            </button>
          </div>
        </section>
      )}
      <CodeEntry initial={words} atOnce action={t('thread.open')} busy={busy} onCode={(code) => void open(code)} />
      <p className="problem" role="alert">
        {problem}
      </p>
      <details className="fold">
        <summary>{t('lost.title')}</summary>
        <p>{t('lost.text')}</p>
        <p>{t('lost.new')}</p>
      </details>
      <p className="hint">{t('code.warning')}</p>
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
