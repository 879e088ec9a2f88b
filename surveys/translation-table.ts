import type { Question, SurveyDefinition } from './define-survey.ts'
import { type OwnLanguage, ownLanguages } from './own-survey.ts'
import type { OwnTexts, QuestionText } from './texts/texts.ts'
import { textsFor } from './texts/texts.ts'

export interface TranslationProblem {
  /** Line of the file; 1 is the heading. */
  line: number
  column: string
  problem: 'heading' | 'language' | 'key' | 'repeated' | 'placeholder' | 'unreadable' | 'too-long' | 'quotes' | 'nothing'
}

export type ReadTranslations = { ok: true; texts: OwnTexts; changed: number } | { ok: false; problems: TranslationProblem[] }

export interface TableLine {
  line: number
  cells: readonly string[]
  brokenQuotes?: boolean
}

const parts = ['title', 'hint', 'min', 'max'] as const
type Part = (typeof parts)[number]
const longest: { readonly [part in Part | 'choice']: number } = { title: 600, hint: 600, min: 60, max: 60, choice: 200 }
const mostProblems = 50

interface Place {
  id: string
  part?: Part
  code?: string
}

/**
 * Every text of a survey in every language, a row each: key, it, en, ...
 * Result: cells that nobody wrote are empty; wording of the house is there to be translated or changed. A cell that a spreadsheet would run
 *   as a formula begins with an apostrophe, which reading takes away.
 */
export function translationTable(definition: SurveyDefinition, texts: OwnTexts): string[][] {
  const rows = placesOf(definition).map((place) => [
    keyOf(place),
    ...ownLanguages.map((language) => guarded(textAt(place, language, texts) ?? '')),
  ])
  return [['key', ...ownLanguages], ...rows]
}

/** The table as a file that spreadsheets open with its letters and columns right: byte order mark, semicolons, quotes where needed. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[";,\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/**
 * Takes the changed cells of a table over.
 * Shape: `lines` as read from the file, heading first; columns in any order, languages may be missing, rows too.
 * Result: a cell that says what the house says, or nothing, leaves no wording of one's own; nothing is taken when anything is wrong.
 */
export function readTranslations(lines: readonly TableLine[], definition: SurveyDefinition, texts: OwnTexts): ReadTranslations {
  const [heading, ...rows] = lines
  if (heading === undefined) return { ok: false, problems: [{ line: 1, column: '', problem: 'nothing' }] }
  const problems: TranslationProblem[] = []
  const titles = heading.cells.map((title) => title.trim().toLowerCase())
  const keyAt = titles.indexOf('key')
  if (keyAt < 0) return { ok: false, problems: [{ line: heading.line, column: 'key', problem: 'heading' }] }
  const columns = titles.flatMap((title, at): { at: number; language: OwnLanguage }[] => {
    if (at === keyAt || title === '') return []
    const language = ownLanguages.find((each) => each === title)
    if (language && titles.indexOf(title) === at) return [{ at, language }]
    problems.push({ line: heading.line, column: title.slice(0, 20), problem: language ? 'repeated' : 'language' })
    return []
  })
  const places = new Map(placesOf(definition).map((place) => [keyOf(place), place]))
  const seen = new Set<string>()
  const changes: { place: Place; language: OwnLanguage; words: string }[] = []
  for (const { line, cells, brokenQuotes } of rows) {
    const key = (cells[keyAt] ?? '').trim()
    const place = places.get(key)
    if (brokenQuotes) problems.push({ line, column: key, problem: 'quotes' })
    else if (place === undefined) problems.push({ line, column: key.slice(0, 60), problem: 'key' })
    else if (seen.has(key)) problems.push({ line, column: key, problem: 'repeated' })
    else {
      seen.add(key)
      for (const { at, language } of columns) {
        if (at >= cells.length) continue
        const words = unguarded(cells[at] ?? '')
          .replace(/[ \t\r\n]+/g, ' ')
          .replace(/^ | $/g, '')
        if (words === (textAt(place, language, texts) ?? '')) continue
        const problem = wordsProblem(words, longest[place.part ?? 'choice'])
        if (problem) problems.push({ line, column: language, problem })
        else changes.push({ place, language, words })
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) }
  return { ok: true, texts: applied(changes, texts), changed: changes.length }
}

function wordsProblem(words: string, max: number): TranslationProblem['problem'] | undefined {
  if (/\p{Cc}|\p{Surrogate}|\ufffd/u.test(words)) return 'unreadable'
  if (words.length > max) return 'too-long'
  return /[{}]/.test(words) ? 'placeholder' : undefined
}

function placesOf(definition: SurveyDefinition): Place[] {
  return definition.questions.flatMap((question): Place[] => [
    { id: question.id, part: 'title' },
    ...(question.type === 'info' ? [] : [{ id: question.id, part: 'hint' as const }]),
    ...codesOf(question).map((code) => ({ id: question.id, code })),
    ...(question.type === 'scale' ? (['min', 'max'] as const).map((part) => ({ id: question.id, part })) : []),
  ])
}

const codesOf = (question: Question): readonly string[] =>
  'choices' in question && question.choices !== 'from-plan' ? question.choices : []

const keyOf = ({ id, part, code }: Place): string => (part === undefined ? `${id}.choices.${code}` : `${id}.${part}`)

/** What stands there in this very language: the alliance's, else the house's. */
function textAt(place: Place, language: OwnLanguage, texts: OwnTexts): string | undefined {
  return at(texts[language]?.[place.id], place) || houseAt(place, language)
}

const houseAt = (place: Place, language: OwnLanguage): string | undefined =>
  at(textsFor(language).find((each) => each.language === language)?.questions[place.id], place)

function at(text: QuestionText | undefined, { part, code }: Place): string | undefined {
  return part === undefined ? text?.choices?.[code ?? ''] : text?.[part]
}

function applied(changes: readonly { place: Place; language: OwnLanguage; words: string }[], texts: OwnTexts): OwnTexts {
  const next = JSON.parse(JSON.stringify(texts)) as { [language: string]: { [id: string]: QuestionText } }
  for (const { place, language, words } of changes) {
    const kept = words === houseAt(place, language) ? '' : words
    next[language] ??= {}
    const text = next[language][place.id] ?? { title: '' }
    if (place.part === undefined) text.choices = { ...text.choices, [place.code ?? '']: kept }
    else text[place.part] = kept
    next[language][place.id] = text
  }
  return next
}

const guarded = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (/^'['=+\-@]/.test(text) ? text.slice(1) : text)
