import en from './en.json' with { type: 'json' }
import it from './it.json' with { type: 'json' }

/** Wording of one question. `choices` by code, `min` and `max` are the ends of a scale. */
export interface QuestionText {
  title: string
  hint?: string
  choices?: { [code: string]: string }
  min?: string
  max?: string
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

const written: { readonly [language: string]: SurveyTexts | undefined } = { it, en }

/** Languages the surveys are written in, Italian first. */
export const textLanguages = ['it', 'en'] as const

/** Languages to try for a reader, best first: their own, Italian, English. */
const chain = (language: string): string[] => [...new Set([language, 'it', 'en'])]

/** Texts to try for a language, best first. Too few: an unknown language gives Italian, then English. */
export function textsFor(language: string): SurveyTexts[] {
  return chain(language).flatMap((candidate) => written[candidate] ?? [])
}

/**
 * The wording of a question in a language, piece by piece down the fallback chain; `own` is the wording of an alliance's own survey.
 * Throws: RangeError when nobody wrote it.
 */
export function questionText(id: string, language: string, own: OwnTexts = {}): QuestionText {
  const found = chain(language).flatMap((candidate) => [own[candidate]?.[id] ?? [], written[candidate]?.questions[id] ?? []].flat())
  if (found.length === 0) throw new RangeError(`questionText: nothing is written for ${id}`)
  const choices = Object.assign({}, ...found.map((text) => text.choices ?? {}).reverse())
  return { ...Object.assign({}, ...found.toReversed()), ...(found.some((text) => text.choices) ? { choices } : {}) }
}

/** True when the language has no text of its own confirmed by a person. */
export function isMachineWritten(language: string): boolean {
  return written[language]?.machineWritten ?? false
}
