import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import it from './it.json' with { type: 'json' }
import { type FallbackLanguage, fallbackLanguages, readingChain, textLanguages } from './reading-chain.ts'
import ro from './ro.json' with { type: 'json' }
import sq from './sq.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

export { textLanguages }

/** Wording of one question. `choices` by code, `min` and `max` are the ends of a scale. */
export interface QuestionText {
  title: string
  hint?: string
  choices?: { [code: string]: string }
  min?: string
  max?: string
  /** Of a matrix, by code. */
  rows?: { [code: string]: string }
}

/** Wording of every question of every instrument in one language, by question id and code. */
export interface SurveyTexts {
  language: string
  /** True when a machine wrote it and no native speaker confirmed it. */
  machineWritten: boolean
  weekGrid: {
    days: { [day: string]: string }
    bands: { [band: string]: string }
    weekdays: string
    weekend: string
    varies: string
    clear: string
  }
  mirror: { keep: string; remove: string; add: string; empty: string }
  sentence: { again: string }
  questions: { [id: string]: QuestionText }
}

/** Wording of a survey of an alliance's own: by language, then by question id. It goes before the house's wording. */
export type OwnTexts = { readonly [language: string]: { readonly [id: string]: QuestionText } | undefined }

const written: { readonly [language: string]: SurveyTexts | undefined } = { it, en, ro, es, fr, ar, uk, sq, zh }

/** The texts of this very language; undefined where nobody wrote them. */
export const textsIn = (language: string): SurveyTexts | undefined => written[language]

/** Texts to try for a language, best first. Too few: an unknown language gives Italian, then English. */
export function textsFor(language: string): SurveyTexts[] {
  return readingChain(language).flatMap((candidate) => written[candidate] ?? [])
}

/** What is written of a question, best first, and in which language. */
function wordings(id: string, language: string, own: OwnTexts): { language: string; text: QuestionText }[] {
  return readingChain(language).flatMap((candidate) =>
    [own[candidate]?.[id], written[candidate]?.questions[id]].flatMap((text) =>
      text === undefined ? [] : { language: candidate, text },
    ),
  )
}

/**
 * The wording of a question in a language, piece by piece down the fallback chain; `own` is the wording of an alliance's own survey.
 * Throws: RangeError when nobody wrote it.
 */
export function questionText(id: string, language: string, own: OwnTexts = {}): QuestionText {
  const found = wordings(id, language, own).map(({ text }) => text)
  if (found.length === 0) throw new RangeError(`questionText: nothing is written for ${id}`)
  const merged = (key: 'choices' | 'rows') =>
    found.some((text) => text[key]) ? { [key]: Object.assign({}, ...found.map((text) => text[key] ?? {}).reverse()) } : {}
  return { ...Object.assign({}, ...found.toReversed()), ...merged('choices'), ...merged('rows') }
}

/**
 * Languages other than the reader's in which some piece of a question is read: title, hint, ends of a scale, any choice.
 * Result: empty when all of it is in the reader's language. Cost: linear in the choices.
 */
export function questionFallback(id: string, language: string, own: OwnTexts = {}): FallbackLanguage[] {
  const found = wordings(id, language, own).map(({ language, text }) => {
    const { choices = {}, rows = {}, ...rest } = text
    const codes = [...Object.keys(choices).map((code) => `choice ${code}`), ...Object.keys(rows).map((code) => `row ${code}`)]
    return { language, pieces: [...Object.keys(rest), ...codes] }
  })
  const used = new Set<string>()
  for (const piece of new Set(found.flatMap(({ pieces }) => pieces))) {
    used.add(found.find(({ pieces }) => pieces.includes(piece))?.language ?? language)
  }
  return fallbackLanguages.filter((each) => each !== language && used.has(each))
}

/** True when the wording in this language was written by a machine and no native speaker confirmed it. */
export function isMachineWritten(language: string): boolean {
  return written[language]?.machineWritten ?? false
}
