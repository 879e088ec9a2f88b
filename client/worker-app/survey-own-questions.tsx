import { useEffect, useReducer } from 'react'
import { type Model, Question, Serializer } from 'survey-core'
import { ReactQuestionFactory } from 'survey-react-ui'
import { Mirror } from './mirror.tsx'
import { joinTags, type MirrorTag } from './mirror-tags.ts'
import { Sentence } from './sentence.tsx'
import { type Element, ownTypes } from './survey-json.ts'
import { type Line, WeekGrid } from './week-grid.tsx'
import { useWords } from './words-context.ts'

/** The JSON of a question of our own types, by name; SurveyJS itself needs only its name, title and condition. */
const asked = new WeakMap<Model, Map<string, Element>>()
/** Tells the views of this survey what their questions hold. */
export const rememberOwn = (model: Model, own: Map<string, Element>) => asked.set(model, own)
const jsonOf = (question: Question): Element => asked.get(question.survey as Model)?.get(question.name) ?? { type: '', name: '' }

for (const type of ownTypes) {
  class OwnQuestion extends Question {
    override getType(): string {
      return type
    }
  }
  Serializer.addClass(type, [], () => new OwnQuestion(''), 'question')
}

function useValue(question: Question): unknown {
  const [, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const listen = (_: unknown, change: { name: string }) => {
      if (change.name === 'value') again()
    }
    question.onPropertyChanged.add(listen)
    return () => question.onPropertyChanged.remove(listen)
  }, [question])
  return question.value
}

function WeekGridQuestion({ question }: { question: Question }) {
  const value = useValue(question) as Parameters<typeof WeekGrid>[0]['value']
  const json = jsonOf(question)
  const text = (name: string) => String(json[name] ?? '')
  const texts = {
    weekdays: text('weekdaysText'),
    weekend: text('weekendText'),
    varies: text('variesText'),
    clear: text('clearText'),
  }
  const change = (next: unknown) => {
    question.value = next
  }
  return (
    <WeekGrid
      label={question.title}
      days={json.days as Line[]}
      bands={json.bands as Line[]}
      texts={texts}
      value={value ?? undefined}
      onChange={change}
    />
  )
}

function MirrorQuestion({ question }: { question: Question }) {
  const value = useValue(question) as MirrorTag[] | undefined
  const { proposed, labels } = useWords()
  const json = jsonOf(question)
  const tags = joinTags(proposed, value ?? [])
  const shown = JSON.stringify(tags)
  useEffect(() => {
    // Going on with the tags in sight confirms them: they become the answer as soon as they are shown.
    if (JSON.stringify(question.value ?? []) !== shown) question.value = JSON.parse(shown)
  }, [question, shown])
  const change = (next: MirrorTag[]) => {
    question.value = next
  }
  const texts = { keep: String(json.keepText ?? ''), remove: String(json.removeText ?? '') }
  return <Mirror tags={tags} labels={labels} texts={texts} maxTags={Number(json.maxTags ?? 12)} onChange={change} />
}

function SentenceQuestion({ question }: { question: Question }) {
  const value = useValue(question) as string | undefined
  const { proposal } = useWords()
  useEffect(() => {
    if (question.value === undefined && proposal !== '') question.value = proposal
  }, [question, proposal])
  const change = (next: string) => {
    question.value = next
  }
  return <Sentence value={value ?? ''} proposal={proposal} onChange={change} />
}

const views = { weekgrid: WeekGridQuestion, mirror: MirrorQuestion, sentence: SentenceQuestion }
for (const type of ownTypes) {
  const View = views[type]
  // The declared type of the creator ("name: string") is not what the factory calls it with.
  const create = ({ question }: { question: Question }) => <View key={question.name} question={question} />
  ReactQuestionFactory.Instance.registerQuestion(type, create as unknown as (name: string) => React.JSX.Element)
}
