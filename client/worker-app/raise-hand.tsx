import { useEffect, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { HandPlace } from '#contract/raised-hands'
import { ask, Refusal } from '../shared/api.ts'
import { Frame, ScreenTitle } from './frame.tsx'
import { readTexts, SpeechProvider, screenLanguages, useSpeech } from './i18n.tsx'
import { HandForm } from './raise-hand-form.tsx'
import type { HandTexts } from './raise-hand-texts/it.ts'
import { WithdrawHand } from './raise-hand-withdraw.tsx'
import type { Texts } from './texts/it.ts'

/** One file for each language: the phone loads the one it shows. */
const readers: Record<WorkerLanguage, () => Promise<HandTexts>> = {
  it: () => import('./raise-hand-texts/it.ts').then((m) => m.it),
  en: () => import('./raise-hand-texts/en.ts').then((m) => m.en),
  ro: () => import('./raise-hand-texts/ro.ts').then((m) => m.ro),
  es: () => import('./raise-hand-texts/es.ts').then((m) => m.es),
  fr: () => import('./raise-hand-texts/fr.ts').then((m) => m.fr),
  ar: () => import('./raise-hand-texts/ar.ts').then((m) => m.ar),
  uk: () => import('./raise-hand-texts/uk.ts').then((m) => m.uk),
  sq: () => import('./raise-hand-texts/sq.ts').then((m) => m.sq),
  zh: () => import('./raise-hand-texts/zh.ts').then((m) => m.zh),
}

/** A saved link carries the withdrawal code in its fragment: read once, then taken out so that history does not keep it. */
function codeInAddress(): string {
  const code = new URLSearchParams(location.hash.slice(1)).get('w') ?? ''
  if (code !== '') history.replaceState(null, '', location.pathname + location.search)
  return code
}

interface Props {
  allianceId: string
  firstLanguage: WorkerLanguage
  firstTexts: Texts
}

type Loaded = { kind: 'loading' } | { kind: 'here'; place: HandPlace } | { kind: 'unknown' } | { kind: 'offline' }

/** A page of its own: it knows the alliance, and neither the link nor the answer the person may come from. */
export function RaiseHandPage({ allianceId, firstLanguage, firstTexts }: Props) {
  const [tongue, setTongue] = useState({ language: firstLanguage, texts: firstTexts })
  const [words, setWords] = useState<HandTexts>()
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [code, setCode] = useState(codeInAddress)
  const [withdrawing, setWithdrawing] = useState(code !== '')
  useEffect(() => {
    void readers[firstLanguage]().then(setWords)
    ask<HandPlace>(`/api/hands/${encodeURIComponent(allianceId)}?lang=${firstLanguage}`)
      .then((place) => setLoaded({ kind: 'here', place }))
      .catch((cause) => setLoaded({ kind: cause instanceof Refusal ? 'unknown' : 'offline' }))
  }, [allianceId, firstLanguage])
  useEffect(() => {
    // The saved link pressed on this very page changes the fragment alone: the page is not loaded again.
    const another = () => {
      const found = codeInAddress()
      if (found === '') return
      setCode(found)
      setWithdrawing(true)
    }
    addEventListener('hashchange', another)
    return () => removeEventListener('hashchange', another)
  }, [])
  const choose = async (language: WorkerLanguage) => {
    const [texts, next] = await Promise.all([readTexts(language), readers[language]()])
    setTongue({ language, texts })
    setWords(next)
  }
  const isDemo = loaded.kind === 'here' && loaded.place.isDemo
  return (
    <SpeechProvider language={tongue.language} texts={tongue.texts}>
      <Frame isDemo={isDemo} choice={{ languages: screenLanguages, choose: (language) => void choose(language) }}>
        {words === undefined || (loaded.kind === 'loading' && !withdrawing) ? (
          <Waiting />
        ) : withdrawing ? (
          <WithdrawHand key={code} words={words} initial={code} />
        ) : loaded.kind === 'here' ? (
          <HandForm allianceId={allianceId} place={loaded.place} words={words} onWithdraw={() => setWithdrawing(true)} />
        ) : (
          <>
            <ScreenTitle>{words.title}</ScreenTitle>
            <p className="card bad">{loaded.kind === 'unknown' ? words.nothingHere : words.offline}</p>
          </>
        )}
      </Frame>
    </SpeechProvider>
  )
}

function Waiting() {
  const { t } = useSpeech()
  return <p role="status">{t('app.loading')}</p>
}
