import { useCallback, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, SurveyBundle } from '#contract/responses'
import { ask } from '../shared/api.ts'
import { Frame, ScreenTitle } from './frame.tsx'
import { readTexts, SpeechProvider, screenLanguages, useSpeech } from './i18n.tsx'
import type { Texts } from './texts/it.ts'
import { loadEngine, useSession } from './use-session.ts'
import { Walk } from './walk.tsx'

/** For coordinators only, who read Italian or English. */
const words = {
  title: { it: 'Anteprima: niente viene inviato', en: 'Preview: nothing is sent' },
  end: { it: 'Fine dell’anteprima', en: 'End of the preview' },
  endHint: {
    it: 'Le risposte di prova restano in questa pagina e spariscono quando la chiudi. Sul telefono qui si inviano.',
    en: 'The answers you tried stay in this page and go when you close it. On a phone they are sent here.',
  },
  again: { it: 'Ricomincia', en: 'Start again' },
  tried: { it: 'Che cosa verrebbe inviato', en: 'What would be sent' },
}

const fetchPreview = (survey: string, version: string | null, language: WorkerLanguage): Promise<SurveyBundle> => {
  const seg = encodeURIComponent
  return version === null
    ? ask<SurveyBundle>(`/api/questionnaires/${seg(survey)}/preview/${language}`)
    : ask<SurveyBundle>(`/api/surveys/${seg(survey)}/${seg(version)}/${language}`)
}

interface Props {
  /** Id of a survey of an alliance's own, for its coordinator; or the name of an instrument, with its version. */
  survey: string
  version: string | null
  firstLanguage: WorkerLanguage
  firstTexts: Texts
}

/** A survey as the phone shows it. It keeps no draft and has no way to send. */
export function PreviewPage({ survey, version, firstLanguage, firstTexts }: Props) {
  const [tongue, setTongue] = useState({ language: firstLanguage, texts: firstTexts })
  const speak = async (language: WorkerLanguage) => setTongue({ language, texts: await readTexts(language) })
  return (
    <SpeechProvider language={tongue.language} texts={tongue.texts}>
      <Frame choice={{ languages: screenLanguages, choose: (language) => void speak(language) }}>
        <Preview survey={survey} version={version} />
      </Frame>
    </SpeechProvider>
  )
}

function Preview({ survey, version }: Pick<Props, 'survey' | 'version'>) {
  const { local, localLanguage } = useSpeech()
  const [tried, setTried] = useState<Answers>()
  const [round, setRound] = useState(0)
  const again = () => {
    setTried(undefined)
    setRound(round + 1)
  }
  return (
    <>
      <p className="ribbon" role="note" lang={localLanguage}>
        {local(words.title)}
      </p>
      {tried ? (
        <div lang={localLanguage}>
          <ScreenTitle>{local(words.end)}</ScreenTitle>
          <p>{local(words.endHint)}</p>
          <details className="fold">
            <summary>{local(words.tried)}</summary>
            <pre dir="ltr" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {JSON.stringify(tried, null, 2)}
            </pre>
          </details>
          <button type="button" className="primary" onClick={again}>
            {local(words.again)}
          </button>
        </div>
      ) : (
        <PreviewWalk key={round} survey={survey} version={version} onFinish={setTried} onAgain={again} />
      )}
    </>
  )
}

function PreviewWalk({
  survey,
  version,
  onFinish,
  onAgain,
}: Pick<Props, 'survey' | 'version'> & { onFinish: (answers: Answers) => void; onAgain: () => void }) {
  const bring = useCallback(
    async (language: WorkerLanguage) => {
      const [bundle] = await Promise.all([
        fetchPreview(survey, version, language),
        loadEngine().then((engine) => engine.prepare(language)),
      ])
      return bundle
    },
    [survey, version],
  )
  const { latest, ...opening } = useSession(bring, { answers: {}, at: null })
  return <Walk opening={opening} latest={latest} onFinish={onFinish} onExit={onAgain} onDiscard={onAgain} />
}
