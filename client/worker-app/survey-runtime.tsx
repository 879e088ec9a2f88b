import 'survey-core/survey-core.fontless.css'
import './survey-look.css'
import { Model, type Question } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { WorkerLanguage } from '#contract/common'
import type { Answers } from '#contract/responses'
import { engineLocale } from './survey-engine-words.ts'
import { copyOf, fitAnswers, isUnreadable, mirrorCount, splitOwn, takeLimits, tidy } from './survey-json.ts'
import { rememberOwn } from './survey-own-questions.tsx'
import { surveyTheme } from './survey-theme.ts'

export { prepare } from './survey-engine-words.ts'

/** The phone's one door to SurveyJS: what imports it speaks of sessions and places. */
export interface Place {
  name: string
  type: string
  title: string
  hint: string
  /** From 1. */
  number: number
  total: number
  optional: boolean
  answered: boolean
  isLast: boolean
  /** 0: as many as you like. */
  maxChoices: number
  /** 0: no limit. */
  maxLength: number
  length: number
  /** What cannot be kept as it is: too long, or with characters nobody can store. */
  refusal: 'too-long' | 'unreadable' | undefined
  problems: readonly string[]
}

export interface SurveySession {
  Body: () => React.JSX.Element
  place: () => Place
  answers: () => Answers
  /** False when the answer on the screen cannot stand. */
  next: () => boolean
  back: () => void
  setAnswer: (name: string, value: unknown) => void
  setVariable: (name: string, value: unknown) => void
  choicesOf: (name: string) => string[]
  titleOf: (name: string) => string
  subscribe: (listener: () => void) => () => void
  close: () => void
}

export interface SessionStart {
  /** May come from another version of the survey, or from its short mode. */
  answers: Answers
  /** Question to begin with; 'unanswered': the first without an answer. */
  at: string | null
  /** Values conditions read that are no answers. */
  variables?: Record<string, unknown>
  /** Answers a question begins with when it comes up. */
  prefill?: Answers
}

export function openSession(whole: Record<string, unknown>, language: WorkerLanguage, start: SessionStart): SurveySession {
  const { json, limits } = takeLimits(whole)
  const answers = fitAnswers(json, start.answers)
  const { pages, own } = splitOwn(json)
  const model = new Model({ ...json, pages })
  rememberOwn(model, own)
  model.locale = engineLocale(language)
  model.questionsOnPageMode = 'questionPerPage'
  // Title, progress and navigation are ours: large targets, visible contrast, and the focus goes to the question.
  model.questionTitleLocation = 'hidden'
  model.showNavigationButtons = false
  model.showProgressBar = false
  model.showCompletePage = false
  model.autoFocusFirstQuestion = false
  model.autoFocusFirstError = false
  model.questionErrorLocation = 'bottom'
  model.textUpdateMode = 'onTyping'
  model.applyTheme(surveyTheme)
  for (const question of model.getAllQuestions()) question.descriptionLocation = 'hidden'
  model.setVariable(mirrorCount, Array.isArray(answers.mirror) ? answers.mirror.length : 0)
  for (const [name, value] of Object.entries(start.variables ?? {})) model.setVariable(name, value)
  model.data = copyOf(answers)
  const { at, prefill = {} } = start
  const first =
    at === 'unanswered'
      ? model.getAllQuestions(true).find((question) => question.isEmpty())
      : at === null
        ? null
        : model.getQuestionByName(at)
  if (first?.isVisible) model.currentSingleQuestion = first

  const listeners = new Set<() => void>()
  const current = () => model.currentSingleQuestion ?? (model.getAllQuestions(true)[0] as Question)
  const look = (): Place => {
    const question = current()
    const visible = model.getAllQuestions(true)
    const index = visible.indexOf(question)
    const value: unknown = question.value
    return {
      name: question.name,
      type: question.getType(),
      title: question.title,
      hint: question.description,
      number: index + 1,
      total: visible.length,
      optional: !question.isRequired,
      answered: !question.isEmpty(),
      isLast: index === visible.length - 1,
      maxChoices: question.getType() === 'checkbox' ? Number(question.maxSelectedChoices) || 0 : 0,
      maxLength: limits.get(question.name) ?? 0,
      length: typeof value === 'string' ? value.length : 0,
      refusal: typeof value === 'string' ? refusalOf(value.trim(), limits.get(question.name)) : undefined,
      problems: question.errors.map((error) => error.getText()),
    }
  }
  let place = look()
  const changed = () => {
    place = look()
    for (const listener of listeners) listener()
  }
  const filledIn = new Set<string>()
  const fillIn = () => {
    for (const [name, value] of Object.entries(prefill)) {
      const question = model.getQuestionByName(name)
      if (!question?.isVisible) filledIn.delete(name)
      else if (!filledIn.has(name)) {
        filledIn.add(name)
        if (question.isEmpty()) model.setValue(name, copyOf({ value }).value)
      }
    }
  }
  // After the engine has followed its conditions, not in the middle of it.
  const soon = () =>
    queueMicrotask(() => {
      if (model.isDisposed) return
      fillIn()
      changed()
    })
  model.onValueChanged.add(soon)
  model.onVariableChanged.add(soon)

  return {
    Body: () => <Survey model={model} />,
    place: () => place,
    answers: () => tidy(model.data as Answers),
    next: () => {
      if (place.refusal !== undefined) return false
      const moved = model.performNext()
      changed()
      return moved
    },
    back: () => {
      model.performPrevious()
      changed()
    },
    setAnswer: (name, value) => model.setValue(name, value),
    setVariable: (name, value) => model.setVariable(name, value),
    choicesOf: (name) => (model.getQuestionByName(name)?.choices ?? []).map((choice: { value: unknown }) => String(choice.value)),
    titleOf: (name) => model.getQuestionByName(name)?.title ?? name,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => model.dispose(),
  }
}

const refusalOf = (text: string, limit = Number.POSITIVE_INFINITY): Place['refusal'] =>
  text.length > limit ? 'too-long' : isUnreadable(text) ? 'unreadable' : undefined
