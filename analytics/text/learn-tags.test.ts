import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConfirmedText, suggestCues, tagQuality } from './learn-tags.ts'

const people = (n: number, write: (i: number) => Partial<ConfirmedText>): ConfirmedText[] =>
  Array.from({ length: n }, (_, i) => ({ person: `p${i}`, language: 'it', text: '', tags: [], ...write(i) }))
const three = (keep: 0 | 1) => ['who:elder', 'fn:visit', 'res:time'].map((tag) => ({ tag, keep }))

describe('tagQuality', () => {
  it('is the share kept of what was proposed; what people add is another matter', () => {
    const texts = people(20, (i) => ({ tags: [...three(i < 15 ? 1 : 0), { tag: 'work:hours', keep: 2 }] }))
    expect(tagQuality(texts)).toEqual([{ language: 'it', people: 20, decided: 60, precision: 0.75, proposed: true }])
  })

  it('stops proposing below .6, language by language', () => {
    const good = people(20, () => ({ tags: three(1) }))
    const bad = people(20, (i) => ({ language: 'ro', tags: three(i < 11 ? 1 : 0) }))
    expect(tagQuality([...bad, ...good]).map(({ language, proposed }) => [language, proposed])).toEqual([
      ['it', true],
      ['ro', false],
    ])
    const edge = people(20, (i) => ({ tags: three(i < 12 ? 1 : 0) }))
    expect(tagQuality(edge)).toMatchObject([{ precision: 0.6, proposed: true }])
  })

  it('says too few instead of a figure', () => {
    expect(tagQuality(people(9, () => ({ tags: [...three(0), ...three(0)] })))).toMatchObject([
      { precision: null, proposed: true },
    ])
    // One person who removes everything thirty times is one person.
    const one = people(30, () => ({ person: 'same', tags: three(0) }))
    expect(tagQuality(one)).toMatchObject([{ people: 1, precision: null, proposed: true }])
    expect(tagQuality([])).toEqual([])
  })
})

describe('suggestCues', () => {
  const filler = (n: number) =>
    people(n, (i) => ({ person: `q${i}`, text: `la riunione numero ${i} finisce tardi`, tags: three(1) }))
  const adds = (n: number, text: string) =>
    people(n, (i) => ({
      text: `${text} ${['oggi', 'ieri', 'sempre', 'spesso', 'mai'][i % 5]}`,
      tags: [{ tag: 'fn:homework', keep: 2 }],
    }))

  it('finds the word five people used while they added the same tag', () => {
    const found = suggestCues([...adds(5, 'il dettato di Anna'), ...filler(40)])
    expect(found).toContainEqual({ language: 'it', cue: 'dettato', facet: 'fn:homework', people: 5 })
    expect(found.some(({ cue }) => cue.includes(' ') && cue.includes('dettato'))).toBe(false)
  })

  it('wants five different people', () => {
    expect(suggestCues([...adds(4, 'il dettato'), ...filler(40)])).toEqual([])
    const one = adds(8, 'il dettato').map((text) => ({ ...text, person: 'same' }))
    expect(suggestCues([...one, ...filler(40)])).toEqual([])
  })

  it('leaves words that mostly go without the tag', () => {
    const without = people(20, (i) => ({ person: `w${i}`, text: 'il dettato annoia', tags: [] }))
    expect(suggestCues([...adds(6, 'il dettato'), ...without, ...filler(80)])).toEqual([])
  })

  it('never suggests grammar, and does not depend on the order of rows', () => {
    const texts = [...adds(9, 'il dettato della sera'), ...filler(60)]
    const found = suggestCues(texts)
    expect(found.map(({ cue }) => cue)).not.toContain('il')
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(suggestCues(shuffled)).toEqual(found)
      }),
      { numRuns: 10, seed: 5 },
    )
  })

  it('reads scripts without spaces and takes any text', () => {
    const zh = adds(6, '孩子听写').map((text) => ({ ...text, language: 'zh' }))
    const other = people(40, (i) => ({ person: `z${i}`, language: 'zh', text: '我每天上班很晚', tags: [] }))
    expect(suggestCues([...zh, ...other]).map(({ cue }) => cue)).toContain('听写')
    expect(suggestCues(people(6, () => ({ text: '\u0000<b>😀', tags: [{ tag: 'x', keep: 2 }] })))).toEqual([])
  })
})
