import type { SurveyDefinition } from './define-survey.ts'
import { isAddedId, type OwnLanguage, ownLanguages } from './own-survey.ts'
import type { OwnTexts } from './texts/texts.ts'
import { textLanguages } from './texts/texts.ts'
import { toSurveyJs } from './to-surveyjs.ts'

/**
 * A survey as one SurveyJS file in all its languages: every text that differs between languages is written by language, `default` in Italian,
 * or in English where an added question has no Italian.
 * Result: reads back with `fromSurveyJs` as the same questions and wording; a text that is the same in two languages is written once. A question whose choices come from the plan has none.
 * Throws: RangeError when a question has no text in Italian or English, or a text holds a placeholder.
 */
export function toSurveyJsFile(definition: SurveyDefinition, own: OwnTexts = {}): { [key: string]: unknown } {
  const english = definition.questions.some(({ id }) => !own.it?.[id]?.title && own.en?.[id]?.title && isAddedId(id))
  const main = english ? 'en' : 'it'
  const others = ownLanguages.filter(
    (language) => language !== main && (own[language] !== undefined || (textLanguages as readonly string[]).includes(language)),
  )
  const languages = [main, ...others] as const
  // One unit that is nobody's keeps the question in its place.
  const written = languages.map((language) => toSurveyJs(definition, language, { own, units: [{ code: 'unit', label: 'unit' }] }))
  const [first] = written
  if (first === undefined) throw new RangeError('toSurveyJsFile: no language')
  return { ...(merge(written, languages) as { [key: string]: unknown }), locale: main }
}

/** Where the languages differ in a text, all of them. */
function merge(versions: readonly unknown[], languages: readonly OwnLanguage[]): unknown {
  const [first] = versions
  if (Array.isArray(first))
    return first.map((_, at) =>
      merge(
        versions.map((version) => (version as unknown[])[at]),
        languages,
      ),
    )
  if (typeof first === 'object' && first !== null) {
    const keys = [...new Set(versions.flatMap((version) => Object.keys(version as object)))]
    return Object.fromEntries(
      keys.map((key) => [
        key,
        merge(
          versions.map((version) => (version as { [key: string]: unknown })[key]),
          languages,
        ),
      ]),
    )
  }
  if (versions.every((version) => version === first)) return first
  const texts = languages.map((language, at) => [language === languages[0] ? 'default' : language, versions[at]] as const)
  return Object.fromEntries(texts.filter(([mark, text]) => mark === 'default' || (text !== first && text !== undefined)))
}
