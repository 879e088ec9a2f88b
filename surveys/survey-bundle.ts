import type { Answers, Unit } from './define-survey.ts'
import type { HelpPanel } from './help-panel.ts'
import { helpPanel } from './help-panel.ts'
import type { LexiconCue } from './ontology/ontology.ts'
import { facetLabelIn, lexicon, mirrorFacets } from './ontology/ontology.ts'
import { sentenceFragments } from './ontology/sentence-fragments.ts'
import { getDefinition } from './published.ts'
import { toSurveyJs } from './to-surveyjs.ts'

export interface SurveyBundleContent<Language extends string = string> {
  instrument: string
  version: number
  language: Language
  json: Record<string, unknown>
  words: { lexicon: LexiconCue[]; labels: Record<string, string>; sentence: Record<string, string> }
  help: HelpPanel
}

/**
 * Everything the runner on the phone needs for one survey in one language.
 * Result: labels hold every facet a mirror may show; flags are cues without a label, they open the help panel and are never stored.
 * Throws: RangeError when that version was never published.
 */
export function surveyBundle<Language extends string>(
  instrument: string,
  version: number,
  language: Language,
  options: { units?: readonly Unit[]; prefill?: Answers; short?: boolean } = {},
): SurveyBundleContent<Language> {
  return {
    instrument,
    version,
    language,
    json: toSurveyJs(getDefinition(instrument, version), language, options),
    words: {
      lexicon: lexicon(language),
      labels: Object.fromEntries(mirrorFacets().map((facet) => [facet, facetLabelIn(facet, language)])),
      sentence: { ...sentenceFragments(language) },
    },
    help: helpPanel(language),
  }
}
