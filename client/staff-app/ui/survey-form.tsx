import 'survey-core/survey-core.fontless.css'
import 'survey-core/i18n/italian'
import { useEffect, useMemo, useRef } from 'react'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'

type Answers = Record<string, unknown>

interface SurveyFormProps {
  /** SurveyJS JSON in one language. */
  json: Record<string, unknown>
  language: string
  answers: Answers
  sendText?: string
  onChange?: (answers: Answers) => void
  /** Asked at the end; the form stays as it is until its owner takes it away. */
  onSend?: (answers: Answers) => void
}

const theme = {
  themeName: 'ascolto-staff',
  cssVariables: {
    '--sjs2-typography-font-family-text': 'inherit',
    '--sjs2-color-utility-body': 'transparent',
    '--sjs2-color-utility-surface-survey': 'transparent',
    '--sjs2-color-utility-a11y': '#0f5c57',
    '--sjs2-color-bg-brand-primary': '#0f5c57',
    '--sjs2-color-bg-brand-primary-dim': '#0a4743',
    '--sjs2-color-bg-brand-secondary': '#e0efec',
    '--sjs2-color-fg-brand-primary': '#0f5c57',
    '--sjs2-color-border-brand-primary': '#0f5c57',
    '--sjs2-color-fg-basic-primary': '#24211d',
    '--sjs2-color-fg-basic-secondary': '#575048',
    '--sjs2-color-border-basic-secondary': '#857a6b',
    '--sjs2-color-component-input-default-line': '#857a6b',
  },
}

/** A questionnaire on a large screen, one topic a page: the staff app's door to SurveyJS. */
export function SurveyForm({ json, language, answers, sendText, onChange, onSend }: SurveyFormProps) {
  const first = useRef(answers)
  const calls = useRef({ onChange, onSend })
  useEffect(() => {
    calls.current = { onChange, onSend }
  })
  const model = useMemo(() => {
    const made = new Model(json)
    made.locale = language
    made.questionsOnPageMode = 'standard'
    made.showPageTitles = false
    made.showProgressBar = true
    made.progressBarType = 'questions'
    made.showCompletePage = false
    made.autoFocusFirstQuestion = false
    if (sendText !== undefined) made.completeText = sendText
    made.applyTheme(theme)
    made.data = JSON.parse(JSON.stringify(first.current))
    const copy = (): Answers => JSON.parse(JSON.stringify(made.data)) as Answers
    // A value may show or hide others: read it when the engine has followed its conditions.
    made.onValueChanged.add(() => queueMicrotask(() => calls.current.onChange?.(copy())))
    made.onCompleting.add((_, options) => {
      options.allow = false
      calls.current.onSend?.(copy())
    })
    return made
  }, [json, language, sendText])
  useEffect(() => () => model.dispose(), [model])
  return <Survey model={model} />
}
