import type { Question } from './define-survey.ts'
import {
  type AskedQuestion,
  hasFixedAnswers,
  isAddedId,
  mostAdded,
  mostQuestions,
  neededQuestions,
  type OwnLanguage,
  type OwnSurveyBase,
  ownLanguages,
} from './own-survey.ts'
import { getDefinition } from './published.ts'
import { relabelled } from './relabelled.ts'
import { readCondition } from './survey-logic.ts'
import { type ImportRemark, remark } from './surveyjs-file/import-words.ts'
import { languageOf } from './surveyjs-file/local-text.ts'
import { type LocalQuestionText, readElement } from './surveyjs-file/read-element.ts'
import { listElements, own, readTree, type Tree } from './surveyjs-file/read-tree.ts'
import type { OwnTexts, QuestionText } from './texts/texts.ts'
import { questionText } from './texts/texts.ts'

export type { ImportRemark } from './surveyjs-file/import-words.ts'

export type ImportedSurvey =
  | { ok: true; asked: AskedQuestion[]; texts: OwnTexts; notices: ImportRemark[] }
  | { ok: false; problems: ImportRemark[] }

const mostRemarks = 60
/** What a survey may hold beside its questions without anything being lost. */
const quiet = new Set([
  ...['pages', 'elements', 'questions', 'locale', 'title', 'description', 'questionsOnPageMode', 'showTitle', 'showPageTitles'],
  ...['showQuestionNumbers', 'showCompletePage', 'showPrevButton', 'autoFocusFirstQuestion', 'questionDescriptionLocation'],
  ...[
    'questionErrorLocation',
    'checkErrorsMode',
    'clearInvisibleValues',
    'textUpdateMode',
    'widthMode',
    'width',
    'showProgressBar',
  ],
])

/**
 * Reads a SurveyJS JSON file, in one language or several, as questions of a survey of an alliance's own.
 * Shape: a question named as one of the base is that question: its wording may differ, its type and codes may not. Others are added under
 *   `x_` names. `fileLanguage` is what a plain string and `default` are written in, unless the file says so itself.
 * Result: questions and the wording that differs from the house's, with what was left out; or every problem, naming question, rule, repair.
 *   A file without any question of the base is given those the map needs, before its own.
 * Cost: linear in the file, which may be 5 MB.
 */
export function fromSurveyJs(file: string, base: OwnSurveyBase, fileLanguage: OwnLanguage = 'it'): ImportedSurvey {
  const tree = readTree(file)
  if (!tree.ok) return { ok: false, problems: [tree.problem] }
  const { elements, tooMany } = listElements(tree.survey)
  if (elements.length === 0) return { ok: false, problems: [remark('', 'no-questions')] }
  if (tooMany || elements.length > mostQuestions) return { ok: false, problems: [remark('', 'too-many')] }
  const language = languageOf(String(own(tree.survey, 'locale') ?? '')) ?? fileLanguage
  const { questions } = getDefinition(base.instrument, base.version)
  const house = new Map(questions.map((q) => [q.id, q]))

  const added = elements.filter(({ element }) => !house.has(String(own(element, 'name'))))
  if (added.length > mostAdded) return { ok: false, problems: [remark('', 'too-many')] }

  const names = elements.map(({ element }) => own(element, 'name'))
  const problems: ImportRemark[] = []
  const notices = surveyNotices(tree.survey)
  for (const [at, name] of names.entries()) {
    if (typeof name !== 'string' || name.trim() === '' || name.length > 200) problems.push(remark(`${at + 1}`, 'name'))
    else if (names.indexOf(name) < at) problems.push(remark(name, 'repeated'))
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostRemarks) }
  const ids = idsFor(names as string[], house)
  const renamed = [...ids].filter(([name, id]) => name !== id)
  if (renamed.length > 0)
    notices.push(
      remark(
        '',
        'recoded',
        renamed
          .slice(0, 12)
          .map(([name, id]) => `${name.slice(0, 30)} → ${id}`)
          .join(', '),
      ),
    )

  const read = elements.map(({ element, around }, at) => {
    const name = names[at] as string
    const id = ids.get(name) ?? name
    return { name, id, element, around, ...readElement(element, id, house.get(id), language) }
  })
  for (const each of read) {
    problems.push(...each.problems)
    notices.push(...each.notices)
    const relabelled = dropRelabelled(each.texts, house.get(each.id))
    if (relabelled !== undefined) notices.push(remark(each.name, 'meaning', relabelled))
  }
  const codes = new Map(read.map(({ name, codes }) => [name, codes]))
  const asked = read.map(({ name, element, around, question }): AskedQuestion => {
    if (!('type' in question)) return question
    const condition = joinConditions([
      ...around,
      own(element, 'visibleIf'),
      own(element, 'visible') === false ? 'false' : undefined,
    ])
    if (condition === undefined) return question
    const visibleIf = rename(condition, ids, codes)
    if (visibleIf.length > 500) problems.push(remark(name, 'condition'))
    return { ...question, visibleIf }
  })
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostRemarks) }

  const hasHouse = asked.some(({ id }) => house.has(id))
  if (!hasHouse) notices.push(remark('', 'added', neededQuestions.join(', ')))
  const needed = hasHouse ? [] : questions.filter((q) => neededQuestions.includes(q.id)).map(({ id }) => ({ id }))
  return {
    ok: true,
    asked: [...needed, ...asked],
    texts: differingTexts(read, house),
    notices: notices.slice(0, mostRemarks),
  }
}

function surveyNotices(survey: Tree): ImportRemark[] {
  const left = Object.keys(survey).filter((key) => !quiet.has(key))
  return left.length === 0
    ? []
    : [
        remark(
          '',
          'dropped',
          left
            .map((key) => key.slice(0, 30))
            .join(', ')
            .slice(0, 300),
        ),
      ]
}

/** The id of each name: the house's and ours as they are, any other made into one of ours. */
function idsFor(names: readonly string[], house: ReadonlyMap<string, Question>): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set(names)
  for (const name of names) {
    if (house.has(name) || isAddedId(name)) {
      ids.set(name, name)
      continue
    }
    const plain = name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
    const stem = `x_${plain.slice(0, 32) || 'q'}`
    let id = stem
    for (let number = 2; taken.has(id); number++) id = `${stem}_${number}`
    taken.add(id)
    ids.set(name, id)
  }
  return ids
}

function joinConditions(conditions: readonly unknown[]): string | undefined {
  const written = conditions.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
  const [first, ...rest] = written.map((each) => each.replace(/\s+/g, ' ').trim())
  if (first === undefined) return undefined
  return rest.length === 0 ? first : [first, ...rest].map((each) => `(${each})`).join(' and ')
}

/** A condition with our names and codes in place of the file's. */
function rename(
  condition: string,
  ids: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  const named = readCondition(condition)?.names ?? []
  const values = new Map(named.flatMap((name) => [...(codes.get(name) ?? [])]))
  return condition.replace(/\{([^{}]*)\}|'([^']*)'|"([^"]*)"|\b(true|false)\b/g, (all, name, single, double, truth) => {
    if (name !== undefined) return `{${ids.get(name.trim()) ?? name.trim()}}`
    const code = values.get(single ?? double ?? truth)
    return code === undefined ? all : `'${code}'`
  })
}

/** Wording of added questions, and of the house's where it is another than the house's own. */
function differingTexts(
  read: readonly { id: string; texts: LocalQuestionText }[],
  house: ReadonlyMap<string, Question>,
): OwnTexts {
  const texts: { [language: string]: { [id: string]: QuestionText } } = {}
  for (const { id, texts: written } of read) {
    for (const language of ownLanguages) {
      const text = written[language]
      const different = text && house.has(id) ? difference(text, language, id) : text
      if (different !== undefined) texts[language] = { ...texts[language], [id]: different }
    }
  }
  return texts
}

/** Takes out what would rename an answer that is counted under the house's words. Result: the first such wording, if there was any. */
function dropRelabelled(texts: LocalQuestionText, question: Question | undefined): string | undefined {
  if (question === undefined || !hasFixedAnswers(question)) return undefined
  let first: string | undefined
  for (const language of ownLanguages) {
    const text = texts[language]
    if (text === undefined) continue
    first ??= relabelled(text, question.id, language)
    delete text.choices
    delete text.min
    delete text.max
  }
  return first
}

function difference(text: QuestionText, language: OwnLanguage, id: string): QuestionText | undefined {
  const theirs = questionText(id, language)
  const parts = (['title', 'hint', 'min', 'max'] as const).flatMap((part) =>
    text[part] !== undefined && text[part] !== '' && text[part] !== theirs[part] ? [[part, text[part]] as const] : [],
  )
  const choices = Object.entries(text.choices ?? {}).filter(([code, label]) => label !== theirs.choices?.[code])
  if (parts.length === 0 && choices.length === 0) return undefined
  return { title: '', ...Object.fromEntries(parts), ...(choices.length > 0 ? { choices: Object.fromEntries(choices) } : {}) }
}
