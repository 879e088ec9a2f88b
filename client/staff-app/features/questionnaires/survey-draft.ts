import { useEffect, useMemo, useRef, useState } from 'react'
import type { WorkerLanguage } from '#contract/common'
import type { AddedQuestion, LintReply, OwnSurveyEdit, OwnSurveyView, OwnTexts } from '#contract/questionnaires'
import { lintSurvey } from './questionnaires.api.ts'

export type Asked = OwnSurveyEdit['questions'][number]
export type Text = { title: string; hint?: string; choices?: { [code: string]: string }; min?: string; max?: string }
export type AddedType = AddedQuestion['type']

const lintDelayMs = 600

/** One survey while it is edited: questions, wording, and what the linter says of them a moment after each change. */
export function useSurveyDraft(survey: OwnSurveyView) {
  const [name, setName] = useState(survey.name)
  const [questions, setQuestions] = useState<Asked[]>(survey.asked)
  const [texts, setTexts] = useState<OwnTexts>(survey.texts)
  const [lint, setLint] = useState<LintReply>({ refusals: survey.refusals, seconds: survey.seconds })
  const [lintFailed, setLintFailed] = useState<unknown>()
  const edit = useMemo<OwnSurveyEdit>(
    () => ({ name, revision: survey.revision, questions, texts }),
    [name, survey.revision, questions, texts],
  )
  const saved = useRef(JSON.stringify([survey.name, survey.asked, survey.texts]))
  const changed = JSON.stringify([name, questions, texts]) !== saved.current

  useEffect(() => {
    if (survey.state !== 'draft' || !changed || edit.name.trim() === '') return
    let alive = true
    const timer = setTimeout(() => {
      lintSurvey(survey.id, edit).then(
        (reply) => {
          if (!alive) return
          setLint(reply)
          setLintFailed(undefined)
        },
        (cause: unknown) => alive && setLintFailed(cause),
      )
    }, lintDelayMs)
    return () => {
      alive = false
      clearTimeout(timer)
    }
  }, [survey.id, survey.state, changed, edit])

  const move = (at: number, by: number) =>
    setQuestions((list) => {
      const next = [...list]
      const [question] = next.splice(at, 1)
      if (question) next.splice(at + by, 0, question)
      return next
    })
  const remove = (id: string) => setQuestions((list) => list.filter((question) => question.id !== id))
  const change = (id: string, question: Asked) => setQuestions((list) => list.map((each) => (each.id === id ? question : each)))
  const putText = (language: WorkerLanguage, id: string, text: Text) =>
    setTexts((all) => ({ ...all, [language]: { ...all[language], [id]: text } }))
  const add = (type: AddedType) => {
    const taken = new Set(questions.map(({ id }) => id))
    let number = 1
    while (taken.has(`x_q${number}`)) number += 1
    setQuestions((list) => [...list, emptyQuestion(`x_q${number}`, type)])
    return `x_q${number}`
  }
  /** Back where the house asks it: after the last question that comes before it there. */
  const putBack = (id: string) =>
    setQuestions((list) => {
      const order = survey.baseQuestions.map((question) => question.id)
      const before = new Set(order.slice(0, order.indexOf(id)))
      const last = list.filter((question) => before.has(question.id)).at(-1)
      const at = last === undefined ? 0 : list.indexOf(last) + 1
      return [...list.slice(0, at), { id }, ...list.slice(at)]
    })
  return { name, setName, questions, texts, lint, lintFailed, edit, changed, move, remove, change, putText, add, putBack }
}

export type SurveyDraft = ReturnType<typeof useSurveyDraft>

function emptyQuestion(id: string, type: AddedType): AddedQuestion {
  switch (type) {
    case 'info':
      return { id, type }
    case 'long-text':
      return { id, type, maxLength: 600 }
    case 'short-text':
      return { id, type, maxLength: 200 }
    case 'single':
      return { id, type, choices: ['a', 'b', 'pns'] }
    case 'multi':
      return { id, type, choices: ['a', 'b', 'pns'], exclusive: ['pns'] }
    case 'scale':
      return { id, type, min: 0, max: 10 }
    case 'number':
      return { id, type, min: 0, max: 100 }
  }
}
