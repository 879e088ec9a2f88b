import ar from './labels/ar.json' with { type: 'json' }
import es from './labels/es.json' with { type: 'json' }
import fr from './labels/fr.json' with { type: 'json' }
import ro from './labels/ro.json' with { type: 'json' }
import sq from './labels/sq.json' with { type: 'json' }
import uk from './labels/uk.json' with { type: 'json' }
import zh from './labels/zh.json' with { type: 'json' }
import lexicons from './lexicon.json' with { type: 'json' }
import data from './ontology.json' with { type: 'json' }

export interface OntologyValue {
  readonly it: string
  readonly en: string
  readonly parent?: string
}

/** Values, parents, weights and labels of a need; the same shape the analysis takes as its `Ontology`. */
export interface SurveyOntology {
  readonly version: string
  readonly weights: { readonly [dimension: string]: number }
  readonly dimensions: {
    readonly [dimension: string]: {
      readonly kind: 'set' | 'ordinal' | 'grid' | 'scale'
      readonly values: { readonly [code: string]: OntologyValue }
    }
  }
}

export interface LexiconCue {
  dim: string
  value: string
  match: 'word' | 'stem' | 'phrase' | 'substr'
  cue: string
  scope: string
}

/**
 * The ontology of needs. Ordinals are in the order of their levels. `season` holds what the lexicon calls `when:summer` and the like;
 * `when` holds the grid (`weekday:b5`), its bands, and what only words say (`gap`, `end_edge`).
 * Weights sum to 1; `season` and `dist` take a part of `when` and `mob`.
 */
export const ontology = data as SurveyOntology

/** Cues of a language; an unknown language has none. */
export function lexicon(language: string): LexiconCue[] {
  return (lexicons as unknown as { [language: string]: LexiconCue[] | undefined })[language] ?? []
}

/** Label of a facet `dim:value` in Italian and English. Throws: RangeError for an id the ontology does not hold. */
export function facetLabel(facet: string): { it: string; en: string } {
  const cut = facet.indexOf(':')
  const value = ontology.dimensions[facet.slice(0, cut)]?.values[facet.slice(cut + 1)]
  if (value === undefined) throw new RangeError(`facetLabel: no facet ${facet}`)
  return { it: value.it, en: value.en }
}

const labels: { readonly [language: string]: { readonly [facet: string]: string } | undefined } = { ro, es, fr, ar, uk, sq, zh }

/** Label of a facet in a language, else in Italian. Throws: RangeError for an id the ontology does not hold. */
export function facetLabelIn(facet: string, language: string): string {
  const own = facetLabel(facet)
  if (language === 'it' || language === 'en') return own[language]
  return labels[language]?.[facet] ?? own.it
}

/** True when a facet has a label in this very language. */
export function hasLabel(facet: string, language: string): boolean {
  return language === 'it' || language === 'en' || labels[language]?.[facet] !== undefined
}

/** Every facet id, flags and changes included. */
export function facetIds(): string[] {
  return Object.entries(ontology.dimensions).flatMap(([dim, { values }]) => Object.keys(values).map((value) => `${dim}:${value}`))
}

/** Facets a mirror may show and an answer may confirm: all but flags, which are never stored, changes, which belong to the pulse, and "nothing". */
export function mirrorFacets(): string[] {
  return facetIds().filter((facet) => !/^(flag|change|weight):|:none$/.test(facet))
}
