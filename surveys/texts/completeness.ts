import { helpPanelIn } from '../help-panel.ts'
import { noticeTexts, noticeVersion } from '../notice.ts'
import { hasLabel, mirrorFacets } from '../ontology/ontology.ts'
import { fragmentsIn } from '../ontology/sentence-fragments.ts'
import { publishedDefinitions } from '../published.ts'
import type { QuestionText, SurveyTexts } from './texts.ts'
import { textsIn } from './texts.ts'

/** How many texts of a kind there are, and how many of them are written in a language. */
export interface TextCount {
  kind: 'questions' | 'notice' | 'help' | 'labels' | 'fragments'
  needed: number
  /** Names of those that are not written. */
  missing: string[]
}

const isWritten = (text: string | undefined): boolean => text !== undefined && /\S/.test(text)

/** Every piece of wording by its name: what a translation must hold. */
function piecesOf(texts: SurveyTexts | undefined, ids: readonly string[]): Map<string, string> {
  const pieces = new Map<string, string>()
  if (texts === undefined) return pieces
  const { weekGrid, mirror, sentence } = texts
  const { days, bands, ...rest } = weekGrid
  for (const [name, group] of Object.entries({ 'grid.days': days, 'grid.bands': bands, grid: rest, mirror, sentence })) {
    for (const [key, text] of Object.entries(group)) pieces.set(`${name}.${key}`, text)
  }
  for (const id of ids) for (const [key, text] of questionPieces(texts.questions[id])) pieces.set(`${id}.${key}`, text)
  return pieces
}

function questionPieces(text: QuestionText | undefined): [string, string][] {
  if (text === undefined) return []
  const { choices = {}, rows = {}, ...rest } = text
  const coded = (kind: string, labels: { [code: string]: string }) =>
    Object.entries(labels).map(([code, label]): [string, string] => [`${kind}.${code}`, label])
  return [...Object.entries(rest), ...coded('choice', choices), ...coded('row', rows)]
}

const count = (kind: TextCount['kind'], needed: Iterable<string>, written: (name: string) => boolean): TextCount => {
  const names = [...needed]
  return { kind, needed: names.length, missing: names.filter((name) => !written(name)) }
}

/**
 * What the surveys say in a language, against what they say in Italian: the pieces of every published question, the newest notice,
 * the help panel, the labels of the mirror, the fragments of the sentence.
 * Too few: a language nobody wrote misses everything. Cost: linear in the texts.
 */
export function surveyCompleteness(language: string): TextCount[] {
  const ids = [...new Set(publishedDefinitions.flatMap((definition) => definition.questions.map(({ id }) => id)))]
  const questions = piecesOf(textsIn(language), ids)
  const notice = noticeTexts(noticeVersion, language)
  const sections = noticeTexts(noticeVersion, 'it')?.sections ?? []
  const help = helpPanelIn(language)
  const contacts = helpPanelIn('it')?.contacts ?? []
  const say = fragmentsIn(language)
  return [
    count('questions', piecesOf(textsIn('it'), ids).keys(), (name) => isWritten(questions.get(name))),
    count('notice', ['title', ...sections.map((_, index) => `section ${index + 1}`)], (name) => {
      if (name === 'title') return isWritten(notice?.title)
      const section = notice?.sections[Number(name.slice('section '.length)) - 1]
      return isWritten(section?.heading) && isWritten(section?.text)
    }),
    count('help', ['title', 'text', ...contacts.map(({ phone }) => phone)], (name) =>
      name === 'title' || name === 'text'
        ? isWritten(help?.[name])
        : isWritten(help?.contacts.find(({ phone }) => phone === name)?.name),
    ),
    count('labels', mirrorFacets(), (facet) => hasLabel(facet, language)),
    count('fragments', Object.keys(fragmentsIn('it') ?? {}), (key) => isWritten(say?.[key])),
  ]
}
