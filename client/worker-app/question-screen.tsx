import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { SurveyBundle } from '#contract/responses'
import { FallbackNote } from './frame.tsx'
import { HelpContacts } from './help-panel.tsx'
import { useSpeech } from './i18n.tsx'
import { readName } from './pulse-compose.ts'
import type { Place } from './survey-runtime.tsx'

interface Props {
  place: Place
  Body: ComponentType
  /** Whether the phone keeps a draft; undefined where none is kept. */
  kept: boolean | undefined
  help: SurveyBundle['help']
  fallback: SurveyBundle['fallback']
  /** The text as it will be kept, when names or numbers in it are taken out. */
  preview: string | undefined
  above?: ReactNode
  below?: ReactNode
  /** On the button of the last question. */
  finishText?: string | undefined
  onNext: () => void
  onBack: () => void
  onDiscard: () => void
}

/** One question: where we are, the question, its answer, and the way on. */
export function QuestionScreen({
  place,
  Body,
  kept,
  help,
  fallback,
  preview,
  above,
  below,
  finishText,
  onNext,
  onBack,
  onDiscard,
}: Props) {
  const { t, language } = useSpeech()
  const title = useRef<HTMLHeadingElement>(null)
  const masked = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    void place.name
    title.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [place.name])
  useEffect(() => {
    if (preview !== undefined) masked.current?.scrollIntoView({ block: 'center' })
  }, [preview])
  return (
    <div className="question">
      <p className="progress-text">{t('run.progress', { n: place.number, total: place.total })}</p>
      <progress value={place.number} max={place.total} aria-hidden="true" />
      <FallbackNote languages={[...new Set([...(fallback[readName(place.name).question] ?? []), ...(fallback.help ?? [])])]} />
      {above}
      <h1 ref={title} tabIndex={-1} className="question-title">
        {place.title}
      </h1>
      {place.hint !== '' && <p className="hint">{place.hint}</p>}
      <p className="hint">
        {place.optional && t('run.optional')}
        {place.maxChoices > 0 && <> · {t('run.choose-at-most', { max: place.maxChoices })}</>}
      </p>
      <Body />
      {place.maxLength > 0 && (
        <p className={place.refusal === 'too-long' ? 'problem count' : 'hint count'}>
          {t('run.characters', { n: place.length, max: place.maxLength })}
        </p>
      )}
      <div role="status" ref={masked}>
        {preview !== undefined && (
          <div className="card wait">
            <p>{t('run.masked')}</p>
            <p dir="auto" lang={language}>
              <q>{preview}</q>
            </p>
          </div>
        )}
      </div>
      <div role="alert">
        {place.refusal !== undefined && (
          <p className="problem">
            {place.refusal === 'too-long'
              ? t('run.too-long', { over: place.length - place.maxLength, max: place.maxLength })
              : t('run.unreadable')}
          </p>
        )}
        {place.problems.map((problem) => (
          <p key={problem} className="problem">
            {problem}
          </p>
        ))}
      </div>
      <div className="ways">
        <button type="button" className="secondary" onClick={onBack}>
          {t('run.previous')}
        </button>
        <button type="button" className="primary" onClick={onNext}>
          {place.isLast ? (finishText ?? t('run.finish')) : t(place.answered || !place.optional ? 'run.next' : 'run.skip')}
        </button>
      </div>
      <footer className="keeping">
        {kept !== undefined && <p className="hint">{t(kept ? 'run.saved' : 'run.not-saved')}</p>}
        {below}
        {asking ? (
          <fieldset className="card">
            <legend>{t('run.discard-ask')}</legend>
            <div className="row">
              <button type="button" className="secondary" onClick={onDiscard}>
                {t('run.discard-yes')}
              </button>
              <button type="button" className="secondary" onClick={() => setAsking(false)}>
                {t('run.discard-no')}
              </button>
            </div>
          </fieldset>
        ) : (
          <button type="button" className="quiet" onClick={() => setAsking(true)}>
            {t('run.discard')}
          </button>
        )}
        <details className="fold">
          <summary>{t('run.help')}</summary>
          <p>{help.text}</p>
          <HelpContacts help={help} />
        </details>
      </footer>
    </div>
  )
}
