import { describe, expect, it } from 'vitest'
import { countTerms } from './term-counts.ts'
import { rarity, termInformation, tfidf } from './term-weights.ts'
import { tokenise } from './tokenise.ts'

describe('tokenise', () => {
  it('reads words of any script, without masks', () => {
    expect(tokenise('Dell’orario: [persona] NON lo so!')).toEqual(['dell', 'orario', 'non', 'lo', 'so'])
    expect(tokenise('没有人接')).toEqual(['没有', '有人', '人接'])
    expect(tokenise('tura de noapte, ŞTIU')).toEqual(['tura', 'de', 'noapte', 'știu'])
    expect(tokenise('... 🙂 \u0000')).toEqual([])
  })
})

describe('countTerms', () => {
  const document = (line: string, language = 0) => ({ stems: line.split(' '), language, concepts: [] })
  it('leaves out what is too rare or too common, language by language', () => {
    const documents = Array.from({ length: 60 }, (_, at) =>
      document(`sempre ${at % 3 ? 'turno' : 'strada'} ${at === 0 ? 'unico' : ''}`.trim(), at % 2),
    )
    const { terms, block } = countTerms(documents, { pairs: false, maxShare: 0.9 })
    expect(terms.some((term) => term.includes('unico') || term.includes('sempre'))).toBe(false)
    expect(new Set(block)).toEqual(new Set([1, 2]))
  })
  it('counts pairs of neighbours where asked', () => {
    const documents = Array.from({ length: 3 }, () => document('turno notte'))
    expect(countTerms(documents, { pairs: true }).terms).toHaveLength(3)
    expect(countTerms(documents, { pairs: false }).terms).toHaveLength(2)
    expect(countTerms([], { pairs: true }).terms).toEqual([])
  })
})

describe('term weights', () => {
  const { counts, block } = countTerms(
    Array.from({ length: 20 }, (_, at) => ({ stems: [at < 10 ? 'turno' : 'strada', 'casa'], language: 0, concepts: [] })),
    { pairs: false, maxShare: 1 },
  )
  const labels = Int32Array.from({ length: 20 }, (_, at) => (at < 10 ? 0 : 1))
  it('tell which words decide: no stop list is needed', () => {
    const [turno, casa, strada] = termInformation(counts, block, labels, 2)
    expect(turno).toBeGreaterThan(0.5)
    expect(strada).toBeGreaterThan(0.5)
    expect(casa).toBeLessThan(0.01)
    expect([...termInformation(counts, block, labels, 1)]).toEqual([1, 1, 1])
  })
  it('make unit rows in which rare words weigh more', () => {
    const [turno, casa] = rarity(counts)
    expect(turno).toBeGreaterThan(casa!)
    const rows = tfidf(counts)
    expect(rows.value[0]! ** 2 + rows.value[1]! ** 2).toBeCloseTo(1, 12)
  })
})
