import { z } from 'zod'
import type { Question, SurveyDefinition } from './define-survey.ts'
import { defineSurvey, namesIn } from './define-survey.ts'
import { findDefinition } from './published.ts'
import type { OwnTexts, QuestionText } from './texts/texts.ts'

/** Languages an own survey can be written in; the first is the one others fall back to. */
export const ownLanguages = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'] as const
export type OwnLanguage = (typeof ownLanguages)[number]

/** Questions of the base that stay: the person's words, what the menu of a release counts, the sentence a pulse quotes. */
export const neededQuestions: readonly string[] = [
  ...['ep_text', 'ep_none', 'mirror', 'who', 'fn', 'grid', 'pred', 'work', 'res', 'weight', 'must', 'sentence'],
]

export const mostQuestions = 120
/** Of the alliance's own: more would never fit into seven minutes, and their conditions could not be checked. */
export const mostAdded = 40
const mostChoices = 40

/** Codes and ids never are names of what every object has. */
const reserved = new Set(['constructor', 'prototype'])
export const isCode = (text: string): boolean => /^[a-z0-9][a-z0-9_]{0,29}$/.test(text) && !reserved.has(text)
export const isAddedId = (text: string): boolean => /^x_[a-z0-9_]{1,38}$/.test(text)

/** Words a database can store, on one line. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !/\p{Cc}|\p{Surrogate}/u.test(text), { params: { problem: 'unreadable' } })

const Code = z.string().refine(isCode, { params: { problem: 'format' } })
const codes = z
  .array(Code)
  .min(2)
  .max(mostChoices)
  .refine((list) => new Set(list).size === list.length, { params: { problem: 'repeated' } })
const common = {
  id: z.string().refine(isAddedId, { params: { problem: 'format' } }),
  visibleIf: line(500).optional(),
  required: z.literal(true).optional(),
}
const range = { min: z.int().min(-1_000).max(100_000), max: z.int().min(-1_000).max(100_000) }
const words = { maxLength: z.int().min(1).max(2_000) }

/** A question of the alliance's own. */
export const AddedQuestion = z
  .discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.literal('info'), required: z.undefined().optional() }),
    z.strictObject({ ...common, type: z.literal('long-text'), ...words }),
    z.strictObject({ ...common, type: z.literal('short-text'), ...words }),
    z.strictObject({ ...common, type: z.literal('single'), choices: codes }),
    z.strictObject({
      ...common,
      type: z.literal('multi'),
      choices: codes,
      max: z.int().min(1).max(mostChoices).optional(),
      exclusive: z.array(Code).max(mostChoices).optional(),
    }),
    z.strictObject({ ...common, type: z.literal('scale'), ...range }),
    z.strictObject({ ...common, type: z.literal('number'), ...range }),
  ])
  .refine((q) => !('min' in q) || q.min < q.max, { path: ['max'], params: { problem: 'range' } })
  .refine((q) => q.type !== 'scale' || q.max - q.min <= 10, { path: ['max'], params: { problem: 'range' } })
  .refine((q) => q.type !== 'multi' || (q.exclusive ?? []).every((code) => q.choices.includes(code)), {
    path: ['exclusive'],
    params: { problem: 'choice' },
  })
export type AddedQuestion = z.infer<typeof AddedQuestion>

/** Whether the map or a release counts the answers to a question of the house, under the house's words: those words stay. */
export function hasFixedAnswers(question: Question): boolean {
  return !isAddedId(question.id) && (neededQuestions.includes(question.id) || (question.dims ?? []).length > 0)
}

/** A question of the base is only named: its type, codes, condition and what it means for the analysis stay as they are. */
export const AskedQuestion = z.union([z.strictObject({ id: z.string().regex(/^(?!x_)[a-z][a-z0-9_]{0,38}$/) }), AddedQuestion])
export type AskedQuestion = z.infer<typeof AskedQuestion>

const OwnQuestionText = z.strictObject({
  title: line(600).default(''),
  hint: line(600).optional(),
  choices: z
    .record(Code, line(200))
    .refine((labels) => Object.keys(labels).length <= mostChoices, { params: { problem: 'too-many' } })
    .optional(),
  min: line(60).optional(),
  max: line(60).optional(),
})
export const OwnWording = z.partialRecord(
  z.enum(ownLanguages),
  z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,40}$/), OwnQuestionText)
    .refine((texts) => Object.keys(texts).length <= mostQuestions, { params: { problem: 'too-many' } }),
)

export interface OwnSurveyBase {
  instrument: string
  version: number
}

/** A survey of an alliance's own: questions of a base and its own, with the wording that differs from the house's. */
export interface OwnSurvey {
  base: OwnSurveyBase
  definition: SurveyDefinition
  texts: OwnTexts
}

export type AskedProblem = { id: string; problem: 'unknown' | 'repeated' | 'too-many' }

/**
 * Puts a definition together from the questions asked, in their order.
 * Result: questions of the base as the base defines them; added ones with a time estimated from their type and wording. The short mode
 *   of the base stays where every added question may be skipped in it.
 * Throws: RangeError when the base was never published.
 */
export function composeOwnSurvey(
  base: OwnSurveyBase,
  name: { instrument: string; version: number },
  asked: readonly AskedQuestion[],
  texts: OwnTexts,
): { ok: true; definition: SurveyDefinition } | { ok: false; problems: AskedProblem[] } {
  const original = findDefinition(base.instrument, base.version)
  if (original === undefined) throw new RangeError(`composeOwnSurvey: ${base.instrument} has no version ${base.version}`)
  const problems: AskedProblem[] =
    asked.length > mostQuestions || asked.filter((q) => 'type' in q).length > mostAdded ? [{ id: '', problem: 'too-many' }] : []
  const seen = new Set<string>()
  const questions: Question[] = []
  for (const question of asked) {
    if (seen.has(question.id)) problems.push({ id: question.id, problem: 'repeated' })
    seen.add(question.id)
    const inherited = original.questions.find((q) => q.id === question.id)
    if ('type' in question) questions.push(toQuestion(question, texts))
    else if (inherited) questions.push(inherited)
    else problems.push({ id: question.id, problem: 'unknown' })
  }
  if (problems.length > 0) return { ok: false, problems }
  const short = shortOf(original, questions)
  return { ok: true, definition: { ...name, questions, ...(short === undefined ? {} : { short }) } }
}

/** The questions asked, as a form edits them: the way back from a definition. */
export function askedOf(definition: SurveyDefinition): AskedQuestion[] {
  return definition.questions.map((question): AskedQuestion => {
    if (!isAddedId(question.id)) return { id: question.id }
    const { page: _page, seconds: _seconds, dims: _dims, delicate: _delicate, ...own } = question
    return AddedQuestion.parse(own)
  })
}

/** Only wording that says something, of questions that are asked and of their own choices. */
export function tidyTexts(texts: OwnTexts, definition: SurveyDefinition): OwnTexts {
  const byId = new Map(definition.questions.map((q) => [q.id, q]))
  const tidied: { [language: string]: { [id: string]: QuestionText } } = {}
  for (const language of ownLanguages) {
    for (const [id, text] of Object.entries(texts[language] ?? {})) {
      const question = byId.get(id)
      if (question === undefined) continue
      const offered = 'choices' in question && question.choices !== 'from-plan' ? question.choices : []
      const choices = Object.entries(text.choices ?? {}).flatMap(([code, label]) =>
        offered.includes(code) && label.trim() !== '' ? [[code, label.trim()] as const] : [],
      )
      const kept = Object.fromEntries(
        (['title', 'hint', 'min', 'max'] as const).flatMap((part) => {
          const words = text[part]?.trim() ?? ''
          return words === '' ? [] : [[part, words]]
        }),
      )
      if (Object.keys(kept).length === 0 && choices.length === 0) continue
      tidied[language] ??= {}
      tidied[language][id] = { ...kept, ...(choices.length > 0 ? { choices: Object.fromEntries(choices) } : {}) } as QuestionText
    }
  }
  return tidied
}

const answerSeconds: { readonly [type in AddedQuestion['type']]: number } = {
  info: 0,
  'long-text': 40,
  'short-text': 12,
  single: 3,
  multi: 5,
  scale: 3,
  number: 5,
}
/** Words read in a minute in a familiar language. Source: M. Brysbaert, Journal of Memory and Language 109 (2019): 238 for English prose. */
const wordsPerSecond = 238 / 60

function toQuestion(asked: AddedQuestion, texts: OwnTexts): Question {
  const text = ownLanguages.map((language) => texts[language]?.[asked.id]).find((found) => found !== undefined)
  const written = text ? [text.title, text.hint ?? '', ...Object.values(text.choices ?? {}), text.min ?? '', text.max ?? ''] : []
  const read = written.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const seconds = Math.max(2, Math.ceil(answerSeconds[asked.type] + read / wordsPerSecond))
  return { ...asked, page: 'own', seconds } as Question
}

function shortOf(base: SurveyDefinition, questions: readonly Question[]): string[] | undefined {
  if (base.short === undefined) return undefined
  const short = questions.filter((q) => base.short?.includes(q.id) || (isAddedId(q.id) && q.required)).map((q) => q.id)
  try {
    defineSurvey({ instrument: base.instrument, version: base.version, questions, short })
    return short
  } catch {
    const plain = questions.filter((q) => base.short?.includes(q.id)).map((q) => q.id)
    const standsAlone = questions.every((q) => !q.required || plain.includes(q.id))
    const reads = questions.filter((q) => plain.includes(q.id)).flatMap((q) => namesIn(q.visibleIf ?? ''))
    return standsAlone && reads.every((name) => plain.includes(name)) ? plain : undefined
  }
}
