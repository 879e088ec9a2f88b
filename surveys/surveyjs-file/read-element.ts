import type { Question } from '../define-survey.ts'
import { AddedQuestion, isAddedId, type OwnLanguage, ownLanguages } from '../own-survey.ts'
import type { QuestionText } from '../texts/texts.ts'
import { type ImportRemark, type ImportRule, remark } from './import-words.ts'
import { type LocalTexts, readText } from './local-text.ts'
import { exclusiveCodes, readChoices } from './read-choices.ts'
import { isTree, own, type Tree } from './read-tree.ts'

export type LocalQuestionText = { [language in OwnLanguage]?: QuestionText }

export interface ReadElement {
  /** Without its condition, which needs the names of all questions. */
  question: AddedQuestion | { id: string }
  texts: LocalQuestionText
  /** Code by value in the file, where it was none of ours. */
  codes: Map<string, string>
  problems: ImportRemark[]
  notices: ImportRemark[]
}

const types: { readonly [surveyJs: string]: Question['type'] } = {
  ...{ html: 'info', comment: 'long-text', text: 'short-text', radiogroup: 'single', dropdown: 'single', buttongroup: 'single' },
  ...{ boolean: 'single', checkbox: 'multi', tagbox: 'multi', rating: 'scale' },
  ...{ weekgrid: 'week-grid', mirror: 'mirror', sentence: 'sentence' },
}
const personal = new Set(['email', 'tel', 'url', 'password', 'file'])

/** Properties that are read, or that only say how SurveyJS draws what we draw in our own way. */
const quiet = new Set([
  ...[
    'type',
    'name',
    'title',
    'description',
    'visibleIf',
    'isRequired',
    'choices',
    'maxLength',
    'inputType',
    'min',
    'max',
    'html',
  ],
  ...['rateMin', 'rateMax', 'rateCount', 'rateValues', 'rateType', 'minRateDescription', 'maxRateDescription', 'displayMode'],
  ...[
    'maxSelectedChoices',
    'choicesOrder',
    'showOtherItem',
    'hasOther',
    'otherText',
    'showNoneItem',
    'hasNone',
    'noneText',
    'labelTrue',
  ],
  ...['labelFalse', 'valueTrue', 'valueFalse', 'autoGenerate', 'rows', 'autoGrow', 'allowResize', 'step', 'visible', 'colCount'],
  ...[
    'startWithNewLine',
    'placeholder',
    'width',
    'minWidth',
    'maxWidth',
    'titleLocation',
    'descriptionLocation',
    'hideNumber',
    'showLabel',
  ],
  ...[
    'days',
    'bands',
    'weekdaysText',
    'weekendText',
    'variesText',
    'clearText',
    'maxProposed',
    'maxTags',
    'keepText',
    'removeText',
  ],
  ...['addText', 'emptyText', 'againText', 'defaultValue', 'correctAnswer'],
])

/** One element of a SurveyJS file as a question of ours. `house` is the question of the base that has its name. */
export function readElement(element: Tree, id: string, house: Question | undefined, fileLanguage: OwnLanguage): ReadElement {
  const name = String(own(element, 'name') ?? '')
  const read: ReadElement = { question: { id }, texts: {}, codes: new Map(), problems: [], notices: [] }
  const refuse = (rule: ImportRule) => {
    if (!read.problems.some((problem) => problem.rule === rule)) read.problems.push(remark(name, rule))
  }
  const surveyJsType = String(own(element, 'type') ?? 'text')
  const input = String(own(element, 'inputType') ?? 'text')
  const type =
    surveyJsType === 'text' && (input === 'number' || input === 'range')
      ? 'number'
      : (own(types, surveyJsType) as Question['type'] | undefined)
  if (type === undefined || (surveyJsType === 'text' && !['text', 'number', 'range'].includes(input))) {
    refuse(personal.has(input) || surveyJsType === 'file' || surveyJsType === 'signaturepad' ? 'personal' : 'type')
    return read
  }
  if (isTree(own(element, 'choicesByUrl')) && typeof own(own(element, 'choicesByUrl') as Tree, 'url') === 'string')
    refuse('remote')
  const left = Object.keys(element).filter((key) => !quiet.has(key))
  if (left.length > 0)
    read.notices.push(
      remark(
        name,
        'dropped',
        left
          .map((key) => key.slice(0, 30))
          .join(', ')
          .slice(0, 200),
      ),
    )

  const local = (value: unknown, max: number): LocalTexts => {
    const { texts, unknown, stripped, problem } = readText(value, fileLanguage, max)
    if (problem) refuse(problem)
    if (unknown.length > 0) read.notices.push(remark(name, 'languages', unknown.slice(0, 10).join(', ')))
    if (stripped && !read.notices.some(({ rule }) => rule === 'plain')) read.notices.push(remark(name, 'plain'))
    return texts
  }
  const put = (part: 'title' | 'hint' | 'min' | 'max', texts: LocalTexts) => {
    for (const language of ownLanguages) {
      const words = texts[language]
      if (words !== undefined) read.texts[language] = { title: '', ...read.texts[language], [part]: words }
    }
  }
  put('title', local(surveyJsType === 'html' ? own(element, 'html') : (own(element, 'title') ?? (house ? undefined : name)), 600))
  put('hint', local(own(element, 'description'), 600))
  put('min', local(own(element, 'minRateDescription') || undefined, 60))
  put('max', local(own(element, 'maxRateDescription') || undefined, 60))

  const choices = readChoices(element, surveyJsType, house)
  if (choices) {
    for (const { code, text } of choices) {
      const texts = local(text, 200)
      for (const language of ownLanguages) {
        const words = texts[language]
        if (words === undefined) continue
        const present = read.texts[language] ?? { title: '' }
        read.texts[language] = { ...present, choices: { ...present.choices, [code]: words } }
      }
    }
    const recoded = choices.filter(({ value, code }) => value !== code)
    for (const { value, code } of recoded) read.codes.set(value, code)
    if (recoded.length > 0 && house === undefined)
      read.notices.push(
        remark(
          name,
          'recoded',
          recoded
            .slice(0, 8)
            .map(({ value, code }) => `${value.slice(0, 30)} → ${code}`)
            .join(', '),
        ),
      )
  }
  const codes = choices?.map(({ code }) => code) ?? []
  if (house !== undefined) {
    const fits = house.type === type || (house.type === 'short-text' && type === 'long-text')
    const fixed = 'choices' in house && house.choices !== 'from-plan' ? house.choices : undefined
    const same = fixed === undefined || (fixed.length === codes.length && fixed.every((code) => codes.includes(code)))
    if (!fits || !same) refuse('codes')
    if (fixed === undefined && 'choices' in house) for (const text of Object.values(read.texts)) delete text.choices
    return read
  }
  if (!isAddedId(id)) refuse('name')
  const made = AddedQuestion.safeParse(shapeOf(element, type, codes, id))
  if (made.success) read.question = made.data
  else
    refuse(
      type === 'single' || type === 'multi'
        ? 'choices'
        : type === 'week-grid' || type === 'mirror' || type === 'sentence'
          ? 'type'
          : 'range',
    )
  return read
}

function shapeOf(element: Tree, type: Question['type'], codes: string[], id: string): Tree {
  const number = (key: string, otherwise: number) => {
    const value = own(element, key)
    return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
  }
  const required = own(element, 'isRequired') === true && type !== 'info' ? { required: true } : {}
  const common = { id, type, ...required }
  switch (type) {
    case 'long-text':
    case 'short-text': {
      const limit = number('maxLength', -1)
      const wanted = limit < 1 ? (type === 'long-text' ? 600 : 200) : Math.min(limit, 2_000)
      // A comment of two lines is what our short text is written as.
      return { ...common, type: type === 'long-text' && own(element, 'rows') === 2 ? 'short-text' : type, maxLength: wanted }
    }
    case 'single':
      return { ...common, choices: codes }
    case 'multi': {
      const max = number('maxSelectedChoices', 0)
      const exclusive = exclusiveCodes(element, codes)
      return { ...common, choices: codes, ...(max > 0 ? { max } : {}), ...(exclusive.length > 0 ? { exclusive } : {}) }
    }
    case 'scale': {
      const values = own(element, 'rateValues')
      const given = Array.isArray(values) ? values.map((value) => Number(isTree(value) ? own(value, 'value') : value)) : []
      const isRow = given.length > 1 && given.every((value, at) => value === (given[0] ?? 0) + at)
      const min = isRow ? (given[0] ?? 1) : number('rateMin', 1)
      const count = number('rateCount', 0)
      return { ...common, min, max: isRow ? (given.at(-1) ?? 5) : number('rateMax', count > 1 ? min + count - 1 : 5) }
    }
    case 'number':
      return { ...common, min: number('min', 0), max: number('max', 1_000) }
    default:
      return common
  }
}
