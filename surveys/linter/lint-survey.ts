import type { Question, SurveyDefinition } from '../define-survey.ts'
import { wayOutCodes } from '../define-survey.ts'
import { createJudge, type Judge, mostJudged } from '../judge-conditions.ts'
import { hasFixedAnswers, isAddedId, neededQuestions } from '../own-survey.ts'
import { relabelled } from '../relabelled.ts'
import { readCondition } from '../survey-logic.ts'
import type { OwnTexts, QuestionText } from '../texts/texts.ts'
import { canBeAsked } from './answer-space.ts'
import { findForbiddenTopic, findServiceName, plain } from './find-words.ts'
import { gulpease } from './gulpease.ts'
import {
  type LintRefusal,
  longestChoice,
  longestSeconds,
  longestTitle,
  refuseFor,
  refuseTopic,
  shortestReadable,
  shortestReadableChoice,
} from './lint-rules.ts'
import { looksItalian } from './looks-italian.ts'
import { countPath } from './survey-seconds.ts'

export interface LintInput {
  definition: SurveyDefinition
  /** The wording to judge, by language; wording of the house that is used as it is need not be here. */
  texts: OwnTexts
  /** Service names an alliance added to the house's. */
  services?: readonly string[]
  /** Values conditions read that are no answers. */
  variables?: readonly string[]
  /** Questions that may not be missing; those of the first listening unless told otherwise. */
  needed?: readonly string[]
}

/**
 * Everything a survey is refused for, in the order of its questions.
 * Result: empty when it may be published. Reading level is judged of Italian only, wherever it stands, words in every language that has a list.
 * Cost: what is not about conditions is linear in the wording; conditions stay within `judge` and `mostWalked`, and a survey that needs more is refused.
 * Source: law 300/1970 art. 8; domain.md section 2; see gulpease.ts for the reading level.
 */
export function lintSurvey(input: LintInput, judge: Judge = createJudge(mostJudged)): LintRefusal[] {
  const { definition, texts, services = [], variables = [], needed } = input
  const { questions } = definition
  const refusals: LintRefusal[] = []
  const present = new Set(questions.map((q) => q.id))
  for (const id of needed ?? neededQuestions) if (!present.has(id)) refusals.push(refuseFor(id, 'needed'))
  let sound = true
  for (const [at, question] of questions.entries()) {
    const before = new Set([...variables, ...questions.slice(0, at).map((q) => q.id)])
    const broken = lintCondition(question, before)
    if (broken) {
      refusals.push(broken)
      sound = false
    }
    if (lacksWayOut(question)) refusals.push(refuseFor(question.id, 'way-out'))
    if (isAddedId(question.id)) refusals.push(...lintMissing(question, texts))
    for (const [language, written] of Object.entries(texts)) {
      const text = written?.[question.id]
      const renamed = text && hasFixedAnswers(question) ? relabelled(text, question.id, language) : undefined
      if (renamed !== undefined) refusals.push(refuseFor(question.id, 'meaning', { language, found: renamed.slice(0, 60) }))
      if (text) refusals.push(...lintText(question.id, text, language, services))
    }
  }
  if (!sound) return refusals
  for (const question of questions) {
    const asked = canBeAsked(definition, question, variables, judge)
    if (asked === 'never') refusals.push(refuseFor(question.id, 'unreachable'))
    if (asked === 'unknown') refusals.push(refuseFor(question.id, 'too-tangled', { found: question.id }))
  }
  const { seconds, tangled } = countPath(definition, texts)
  if (tangled) refusals.push(refuseFor('', 'too-tangled', { found: conditional(questions) }))
  if (seconds > longestSeconds) refusals.push(refuseFor('', 'too-long', { found: String(Math.round(seconds)) }))
  return refusals
}

/** The alliance's own questions that have a condition: those it can untangle. */
const conditional = (questions: readonly Question[]): string =>
  questions
    .filter((q) => isAddedId(q.id) && q.visibleIf !== undefined)
    .slice(0, 12)
    .map(({ id }) => id)
    .join(', ')

function lintCondition({ id, visibleIf }: Question, before: ReadonlySet<string>): LintRefusal | undefined {
  if (visibleIf === undefined) return undefined
  const read = readCondition(visibleIf)
  if (read && !read.calls && read.names.length > 0 && read.names.every((name) => before.has(name))) return undefined
  const late = read?.names.find((name) => !before.has(name))
  return refuseFor(id, 'condition', { found: late === undefined ? visibleIf : `{${late}}` })
}

const closed: readonly string[] = ['single', 'multi', 'scale', 'number', 'week-grid', 'matrix']

/** Required, closed, about the person, and no code to say "I prefer not to say", "I do not know" or "something else". */
function lacksWayOut(question: Question): boolean {
  if (!question.required || !closed.includes(question.type)) return false
  const personal =
    isAddedId(question.id) || question.delicate !== undefined || (question.dims ?? []).some((dim) => dim !== 'change')
  const codes = 'choices' in question && question.choices !== 'from-plan' ? question.choices : []
  return personal && !codes.some((code) => (wayOutCodes as readonly string[]).includes(code))
}

/** An added question stands in Italian or in English, whole: readers of other languages fall back on these. */
function lintMissing(question: Question, texts: OwnTexts): LintRefusal[] {
  const codes = 'choices' in question && question.choices !== 'from-plan' ? question.choices : []
  const gaps = ['it', 'en'].map((language) => {
    const text = texts[language]?.[question.id]
    const title = text?.title?.trim() ? [] : ['title']
    return [...title, ...codes.filter((code) => !text?.choices?.[code]?.trim())]
  })
  const fewest = gaps.toSorted((a, b) => a.length - b.length)[0] ?? []
  if (fewest.length === 0) return []
  return [refuseFor(question.id, 'wording-missing', { found: fewest.slice(0, 8).join(', ') })]
}

const anonymous = /(?<!\p{L})(anonim\p{L}*|anonym\p{L}*|anónim\p{L}*|анонім\p{L}*)(?!\p{L})|مجهول الهوية|匿名/iu
const markup = /<[^>\s][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);|\]\(|(?:https?|javascript|data|vbscript):|www\.|!\[/iu

function lintText(id: string, text: QuestionText, language: string, services: readonly string[]): LintRefusal[] {
  const refusals: LintRefusal[] = []
  const labels = [...Object.values(text.choices ?? {}), ...Object.values(text.rows ?? {})]
  const once = new Set<string>()
  for (const words of [text.title ?? '', text.hint ?? '', ...labels, text.min ?? '', text.max ?? '']) {
    const refuse = (rule: Parameters<typeof refuseFor>[1], found: string | undefined) => {
      if (found === undefined || once.has(`${rule} ${found}`)) return
      once.add(`${rule} ${found}`)
      refusals.push(refuseFor(id, rule, { language, found: found.slice(0, 60) }))
    }
    refuse('service-name', findServiceName(words, language, services))
    refuse('anonymous', anonymous.exec(plain(words))?.[0])
    refuse('placeholder', /\{[^}]*\}?|\}/.exec(words)?.[0])
    refuse('markup', markup.exec(words)?.[0])
    const topic = findForbiddenTopic(words, language)
    if (topic && !once.has(topic.found)) {
      once.add(topic.found)
      refusals.push(refuseTopic(id, topic.topic, topic.found, language))
    }
  }
  const tooLong = [text.title, text.hint].find((words) => (words ?? '').length > longestTitle)
  const longLabel = labels.find((label) => label.length > longestChoice)
  const longest = tooLong ?? longLabel
  if (longest !== undefined) refusals.push(refuseFor(id, 'text-length', { language, found: String(longest.length) }))
  const read = [text.title, text.hint].filter(Boolean).map(ended).join(' ')
  // Italian put into the place of another language is read by people, too.
  const isItalian = (words: string) => language === 'it' || looksItalian(words)
  const ease = isItalian(read) ? gulpease(read) : undefined
  const hardChoice = labels
    .filter((label) => (label.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 8 && isItalian(label))
    .map((label) => gulpease(label) ?? 100)
    .find((score) => score < shortestReadableChoice)
  const hard = ease !== undefined && ease < shortestReadable ? ease : hardChoice
  if (hard !== undefined) refusals.push(refuseFor(id, 'reading-level', { language, found: String(Math.round(hard)) }))
  return refusals
}

/** A title and its hint are two sentences also where the title has no full stop. */
const ended = (text: string | undefined): string => (/[.!?…:;]$/.test(text?.trim() ?? '') ? (text ?? '') : `${text}.`)
