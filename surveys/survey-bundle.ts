import type { Answers, Question, SurveyDefinition, Unit } from './define-survey.ts'
import type { HelpPanel } from './help-panel.ts'
import { helpLanguage, helpPanel } from './help-panel.ts'
import type { LexiconCue } from './ontology/ontology.ts'
import { facetLabelIn, hasLabel, lexicon, mirrorFacets } from './ontology/ontology.ts'
import { fragmentsLanguage, sentenceFragments } from './ontology/sentence-fragments.ts'
import { getDefinition } from './published.ts'
import { type FallbackLanguage, fallbackLanguages } from './texts/reading-chain.ts'
import type { OwnTexts } from './texts/texts.ts'
import { questionFallback, textsFor } from './texts/texts.ts'
import { toSurveyJs } from './to-surveyjs.ts'

export interface SurveyBundleContent<Language extends string = string> {
  instrument: string
  version: number
  language: Language
  json: Record<string, unknown>
  words: { lexicon: LexiconCue[]; labels: Record<string, string>; sentence: Record<string, string> }
  help: HelpPanel
  /** Where the reader meets another language than theirs: by question id, and `help` for the panel. Empty when all is in theirs. */
  fallback: Record<string, FallbackLanguage[]>
}

/** A survey with the wording that goes before the house's. */
export interface WordedSurvey {
  readonly definition: SurveyDefinition
  readonly texts: OwnTexts
}

/**
 * Everything the runner on the phone needs for one survey in one language.
 * Result: labels hold every facet a mirror may show; flags are cues without a label, they open the help panel and are never stored.
 * Shape: `own` is the survey of an alliance's own that has this name and version.
 * Throws: RangeError when that version was never published.
 */
export function surveyBundle<Language extends string>(
  instrument: string,
  version: number,
  language: Language,
  { own, ...options }: { units?: readonly Unit[]; prefill?: Answers; short?: boolean; own?: WordedSurvey } = {},
): SurveyBundleContent<Language> {
  const definition = own?.definition ?? getDefinition(instrument, version)
  const texts = own?.texts ?? {}
  return {
    instrument,
    version,
    language,
    json: toSurveyJs(definition, language, { ...options, own: texts }),
    words: {
      lexicon: lexicon(language),
      labels: Object.fromEntries(mirrorFacets().map((facet) => [facet, facetLabelIn(facet, language)])),
      sentence: { ...sentenceFragments(language) },
    },
    help: helpPanel(language),
    fallback: fallbackOf(definition.questions, language, texts),
  }
}

function fallbackOf(questions: readonly Question[], language: string, own: OwnTexts): Record<string, FallbackLanguage[]> {
  const only = (languages: readonly string[]) => fallbackLanguages.filter((each) => each !== language && languages.includes(each))
  const house = textsFor(language)[0]?.language ?? language
  const found = questions.map((question): [string, FallbackLanguage[]] => {
    const also: string[] = []
    if (question.type === 'week-grid') also.push(house)
    if (question.type === 'mirror')
      also.push(house, ...(mirrorFacets().every((facet) => hasLabel(facet, language)) ? [] : ['it']))
    if (question.type === 'sentence') also.push(house, fragmentsLanguage(language))
    return [question.id, only([...questionFallback(question.id, language, own), ...also])]
  })
  return Object.fromEntries(
    [...found, ['help', only([helpLanguage(language)])] as const].filter(([, languages]) => languages.length > 0),
  )
}
