import { describe, expect, it } from 'vitest'
import { composePulse, pulseStart, readName, splitPulse } from './pulse-compose.ts'

const element = (name: string, visibleIf?: string) => ({ type: 'radiogroup', name, ...(visibleIf ? { visibleIf } : {}) })
const json = {
  locale: 'it',
  pages: [
    {
      name: 'pulse',
      elements: [
        element('p_state'),
        element('p_what', "{p_state} anyof ['worse']"),
        element('who', "{p_what} contains 'who'"),
        element('p_why', "{p_state} = 'worse'"),
        element('p_try', '{tryout_active} = true'),
        element('p_new'),
        element('p_again'),
      ],
    },
  ],
}
const card = (needId: string, questions: string[], tryoutActive = false) => ({
  ...{ needId, why: 'heaviest' as const, questions, tryoutActive },
  prefill: { who: [needId] },
})
const run = {
  cards: [card('a', ['p_state', 'p_what', 'who', 'p_try'], true), card('b', ['p_state', 'p_what', 'who'])],
  closing: ['p_new', 'p_again'],
}

describe('a composed pulse', () => {
  it('asks the questions of each card under names of its own, then the closing ones once', () => {
    const { pages, locale } = composePulse(json, run) as {
      locale: string
      pages: { elements: { name: string; visibleIf?: string }[] }[]
    }
    expect(locale).toBe('it')
    expect(pages.map(({ elements }) => elements.map(({ name }) => name))).toEqual([
      ['p_state__1', 'p_what__1', 'who__1', 'p_try__1'],
      ['p_state__2', 'p_what__2', 'who__2'],
      ['p_new', 'p_again'],
    ])
    expect(pages[1]?.elements.map(({ visibleIf }) => visibleIf)).toEqual([
      undefined,
      "{p_state__2} anyof ['worse']",
      "{p_what__2} contains 'who'",
    ])
    expect(pages[0]?.elements[3]?.visibleIf).toBe('{tryout_active__1} = true')
    expect(pulseStart(run)).toEqual({
      variables: { tryout_active__1: true, tryout_active__2: false },
      prefill: { who__1: ['a'], who__2: ['b'] },
    })
  })

  it('gives each need its own answers; when to ask again goes with both, what is new with the first', () => {
    const answers = { p_state__1: 'worse', p_what__1: ['who'], who__1: ['kid02'], p_state__2: 'ended', p_new: '0', p_again: 'm3' }
    expect(splitPulse(answers, run)).toEqual([
      { needId: 'a', answers: { p_state: 'worse', p_what: ['who'], who: ['kid02'], p_new: '0', p_again: 'm3' } },
      { needId: 'b', answers: { p_state: 'ended', p_again: 'm3' } },
    ])
    expect(splitPulse({ p_state__2: 'same', p_new: '2' }, run)).toEqual([
      { needId: 'b', answers: { p_state: 'same', p_new: '2' } },
    ])
  })

  it('knows its own names from others', () => {
    expect(readName('p_why__2')).toEqual({ question: 'p_why', card: 1 })
    expect(readName('p_again')).toEqual({ question: 'p_again', card: undefined })
    expect(readName('b__x')).toEqual({ question: 'b__x', card: undefined })
  })
})
