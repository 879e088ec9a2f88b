import { useCallback, useEffect, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Welcome } from '#contract/responses'
import { Refusal } from '../shared/api.ts'
import { Frame, ScreenTitle } from './frame.tsx'
import { readTexts, SpeechProvider, screenLanguages, useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'
import type { Texts } from './texts/it.ts'
import { Visit } from './visit.tsx'
import { KeyLink } from './welcome.tsx'
import { fetchWelcome } from './worker.api.ts'

type Loaded =
  | { kind: 'loading' }
  | { kind: 'here'; welcome: Welcome }
  | { kind: 'unknown' }
  | { kind: 'offline' }
  | { kind: 'other'; message: string }

interface Props {
  slug: string
  firstLanguage: WorkerLanguage
  firstTexts: Texts
  /** Of who goes on here with what was started on another phone. */
  brought?: PersonalCode | undefined
}

export function WorkerApp({ slug, firstLanguage, firstTexts, brought }: Props) {
  const [tongue, setTongue] = useState({ language: firstLanguage, texts: firstTexts })
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })

  const load = useCallback(
    async (language: WorkerLanguage) => {
      try {
        const welcome = await fetchWelcome(slug, language)
        // The server answers in a language of this wave: it may differ from the one asked for.
        setTongue({ language: welcome.language, texts: await readTexts(welcome.language) })
        setLoaded({ kind: 'here', welcome })
      } catch (cause) {
        setLoaded((before) => {
          if (before.kind === 'here') return before
          if (!(cause instanceof Refusal)) return { kind: 'offline' }
          return cause.code === 'not-found' ? { kind: 'unknown' } : { kind: 'other', message: cause.message }
        })
      }
    },
    [slug],
  )
  useEffect(() => {
    void load(firstLanguage)
  }, [load, firstLanguage])

  /** The choice of language of a page that has no survey to say its languages. */
  const speak = async (language: WorkerLanguage) => {
    setTongue({ language, texts: await readTexts(language) })
    void load(language)
  }

  return (
    <SpeechProvider language={tongue.language} texts={tongue.texts}>
      {loaded.kind === 'here' ? (
        <Visit welcome={loaded.welcome} brought={brought} onLanguage={(language) => void load(language)} />
      ) : (
        <Frame choice={{ languages: screenLanguages, choose: (language) => void speak(language) }}>
          <NotHere loaded={loaded} onRetry={() => void load(tongue.language)} />
        </Frame>
      )}
    </SpeechProvider>
  )
}

function NotHere({ loaded, onRetry }: { loaded: Exclude<Loaded, { kind: 'here' }>; onRetry: () => void }) {
  const { t } = useSpeech()
  if (loaded.kind === 'loading') return <p role="status">{t('app.loading')}</p>
  const text =
    loaded.kind === 'unknown' ? t('problem.unknown-text') : loaded.kind === 'offline' ? t('problem.offline-text') : loaded.message
  return (
    <>
      <ScreenTitle>{t(`problem.${loaded.kind}`)}</ScreenTitle>
      <p>{text}</p>
      {loaded.kind === 'unknown' ? (
        <KeyLink />
      ) : (
        <button type="button" className="primary" onClick={onRetry}>
          {t('app.retry')}
        </button>
      )}
    </>
  )
}
