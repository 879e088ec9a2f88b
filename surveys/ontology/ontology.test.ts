import { describe, expect, it } from 'vitest'
import { delicateFacets } from '../delicate-facets.ts'
import { facetIds, facetLabel, facetLabelIn, lexicon, ontology } from './ontology.ts'

describe('ontology', () => {
  it('has weights that sum to one, over dimensions that exist', () => {
    const weights = Object.entries(ontology.weights)
    expect(weights.filter(([dimension]) => ontology.dimensions[dimension] === undefined)).toEqual([])
    expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('has parents that exist and no parent of a parent that leads back', () => {
    for (const { values } of Object.values(ontology.dimensions)) {
      for (const [code, { parent }] of Object.entries(values)) {
        if (parent === undefined) continue
        expect(values[parent], `${code} -> ${parent}`).toBeDefined()
        expect(values[parent]?.parent).not.toBe(code)
      }
    }
  })

  it('labels every facet in both languages', () => {
    for (const facet of facetIds()) {
      const { it: italian, en: english } = facetLabel(facet)
      expect(italian.trim() && english.trim(), facet).toBeTruthy()
    }
    expect(facetLabelIn('res:time', 'it')).toBe('Tempo')
    expect(facetLabelIn('res:time', 'en')).toBe('Time')
    expect(facetLabelIn('res:time', 'xx')).toBe('Tempo')
    expect(() => facetLabel('res:unicorn')).toThrow(RangeError)
  })

  it('holds every cue of the lexicon and every delicate facet', () => {
    const known = new Set(facetIds())
    const cues = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'].flatMap(lexicon)
    expect(cues.length).toBeGreaterThan(1_100)
    expect(cues.filter(({ dim, value }) => !known.has(`${dim}:${value}`))).toEqual([])
    expect(delicateFacets.filter((facet) => !known.has(facet))).toEqual([])
    expect(lexicon('xx')).toEqual([])
  })
})
