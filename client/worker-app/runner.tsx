import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { Answers, SurveyBundle, Welcome } from '#contract/responses'
import { type Draft, dropDraft, keepDraft } from './draft.ts'
import { useSpeech } from './i18n.tsx'
import { MoreTime } from './more-time.tsx'
import { OtherPhone } from './other-phone.tsx'
import { prepareWords } from './own-words.ts'
import type { PersonalCode } from './personal-code.ts'
import { phoneShelf } from './shelf.ts'
import { loadEngine, type Reached, useSession } from './use-session.ts'
import { Walk } from './walk.tsx'
import { fetchSurvey } from './worker.api.ts'

/** The last screen comes with the first question: at the end the phone may be offline. */
export { prepareSend, SendScreen } from './send.tsx'

const bundles = new Map<string, Promise<SurveyBundle>>()

/** Brings the questions and the engine to the phone; asked again after a failure. */
export async function preload(
  slug: string,
  survey: Welcome['survey'],
  language: WorkerLanguage,
  short: boolean,
): Promise<SurveyBundle> {
  const key = `${slug} ${survey.instrument} ${survey.version} ${survey.words} ${language} ${short}`
  const coming = bundles.get(key) ?? fetchSurvey(slug, survey, language, short)
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
  /** Of this answer, where the person wanted one; made here before the end when they go on with another phone. */
  code: PersonalCode | undefined
  onCode: (code: PersonalCode, isNew: boolean) => void
  /** Of a printed card: it travels with the draft. */
  card: string | undefined
  labels: RefObject<(question: string) => string>
  onFinish: (answers: Answers) => void
  onDiscard: () => void
  /** Back from the first question, with what was answered so far. */
  onExit: (reached: Reached) => void
}

/** The way through one survey; who took the short one is asked at its end whether there is time for the rest. */
export function Runner(props: Props) {
  const { draft, onFinish } = props
  const [way, setWay] = useState<{ short: boolean; start: Reached }>({
    short: draft.short === true,
    start: { answers: draft.answers, at: draft.at },
  })
  const [atEnd, setAtEnd] = useState<Answers>()
  if (atEnd)
    return (
      <MoreTime
        onSend={() => onFinish(atEnd)}
        onMore={() => {
          setAtEnd(undefined)
          setWay({ short: false, start: { answers: atEnd, at: 'unanswered' } })
        }}
      />
    )
  return <Way key={String(way.short)} {...props} {...way} onFinish={way.short ? setAtEnd : onFinish} />
}

function Way({
  welcome,
  draft,
  code,
  onCode,
  card,
  labels,
  onFinish,
  onDiscard,
  onExit,
  short,
  start,
}: Props & { short: boolean; start: Reached }) {
  const { language } = useSpeech()
  const { slug, survey } = welcome
  const bring = useCallback((wanted: WorkerLanguage) => preload(slug, survey, wanted, short), [slug, survey, short])
  const { latest, ...opening } = useSession(bring, start)
  const { open } = opening
  useEffect(() => {
    if (open) labels.current = open.session.titleOf
  }, [open, labels])
  const keep = useCallback(
    (reached: Reached) => keepDraft(phoneShelf, { ...draft, language, short, ...reached }, Date.now()),
    [draft, language, short],
  )
  /** What is kept a moment after it was written is here at once. */
  const now = (): Reached => (open ? { answers: open.session.answers(), at: open.session.place().name } : latest.current)
  const discard = () => {
    dropDraft(phoneShelf, draft.slug)
    onDiscard()
  }
  return (
    <Walk
      opening={opening}
      latest={latest}
      keep={keep}
      onFinish={onFinish}
      onExit={onExit}
      onDiscard={discard}
      below={
        <OtherPhone
          code={code}
          onCode={onCode}
          place={{ slug, version: survey.version }}
          content={() => ({ card, draft: { ...draft, language, short, ...now() } })}
        />
      }
    />
  )
}
