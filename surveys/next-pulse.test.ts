import { describe, expect, it } from 'vitest'
import type { Answers } from './define-survey.ts'
import { pulseV1 } from './definitions/pulse.v1.ts'
import { pulseV2 } from './definitions/pulse.v2.ts'
import { newestAnswers, stateOf } from './need-life.ts'
import { askedBy, mostSeconds, nextDate, nextPulse, type OpenNeed } from './next-pulse.ts'
import { toNeed } from './to-need.ts'

const need = (id: string, change: Partial<OpenNeed> = {}): OpenNeed => ({
  ...{ id, state: 'new', sentence: 'Una frase.', weight: 5, answers: {}, heardOn: '2027-03-21' },
  ...{ leftAlone: false, tryoutActive: false },
  ...change,
})
const plan = (needs: readonly OpenNeed[], closesOn = '2027-06-30') => nextPulse(pulseV2, needs, closesOn)
const idsOf = (needs: readonly OpenNeed[], closesOn?: string) => plan(needs, closesOn).cards.map((card) => card.needId)

describe('which needs a pulse asks about', () => {
  it('takes the heaviest, then the one unheard for longest, whatever the order they come in', () => {
    const needs = [
      need('a', { weight: 9, heardOn: '2027-03-21' }),
      need('b', { weight: 8, heardOn: '2027-03-21' }),
      need('c', { weight: 1, heardOn: '2026-09-01' }),
    ]
    expect(idsOf(needs)).toEqual(['a', 'c'])
    expect(idsOf([...needs].reverse())).toEqual(['a', 'c'])
    expect(plan(needs).cards.map(({ why }) => why)).toEqual(['heaviest', 'longest-unheard'])
    expect(idsOf([need('z'), need('y'), need('x')])).toEqual(['x', 'y'])
  })

  it('leaves out what ended, what is left alone and what has no sentence', () => {
    const { weight: _, ...unweighed } = need('d')
    const needs = [need('a', { state: 'ended' }), need('b', { leftAlone: true }), need('c', { sentence: '' }), unweighed]
    expect(idsOf(needs)).toEqual(['d'])
    expect(plan([])).toEqual({ cards: [], closing: expect.any(Array), seconds: 0, due: false })
  })

  it('asks what is due; where nothing is, it asks nobody but takes what is said', () => {
    const late = need('late', { weight: 9, nextOn: '2027-09-01' })
    const due = need('due', { weight: 1, nextOn: '2027-06-30' })
    expect(plan([late, due])).toMatchObject({ due: true, cards: [{ needId: 'due' }] })
    expect(plan([late])).toMatchObject({ due: false, cards: [{ needId: 'late' }] })
  })
})

describe('what a card asks', () => {
  const [card] = plan([need('a', { answers: { who: ['elder'], freq: 'daily', weight: 7 } })]).cards
  const asked = (answers: Answers) => askedBy(pulseV2, card!, answers)

  it.each<[string, Answers, string[]]>([
    ['nothing yet', {}, ['p_state', 'p_weight']],
    ['still so', { p_state: 'same' }, ['p_state', 'p_weight']],
    ['better', { p_state: 'better' }, ['p_state', 'p_what', 'p_why', 'p_weight']],
    [
      'who and how often',
      { p_state: 'changed', p_what: ['who', 'freq'] },
      ['p_state', 'p_what', 'who', 'freq', 'p_why', 'p_weight'],
    ],
    ['the help', { p_state: 'worse', p_what: ['help'] }, ['p_state', 'p_what', 'res', 'p_why', 'p_weight']],
    ['over', { p_state: 'ended' }, ['p_state', 'p_learn']],
  ])('after %s', (_, answers, ids) => {
    expect(asked(answers)).toEqual(ids)
  })

  it('fills in the earlier answers of what may be asked again, and nothing else', () => {
    expect(card?.prefill).toEqual({ who: ['elder'], freq: 'daily' })
  })

  it('asks whether what is tried helped only where something is tried', () => {
    const [tried] = plan([need('a', { tryoutActive: true })]).cards
    expect(askedBy(pulseV2, tried!, { p_state: 'same' })).toContain('p_try')
    expect(asked({ p_state: 'same' })).not.toContain('p_try')
  })
})

describe('how long it takes', () => {
  it.each([
    [pulseV1, 1, false],
    [pulseV1, 2, true],
    [pulseV2, 1, false],
    [pulseV2, 1, true],
    [pulseV2, 2, false],
    [pulseV2, 2, true],
  ] as const)('at most a minute with nothing asked again: %#', (definition, count, tryoutActive) => {
    const needs = ['a', 'b'].slice(0, count).map((id) => need(id, { tryoutActive }))
    const { seconds, cards } = nextPulse(definition, needs, '2027-06-30')
    expect(seconds).toBeGreaterThan(20)
    expect(seconds).toBeLessThanOrEqual(mostSeconds)
    for (const card of cards) expect(card.questions).toEqual(expect.arrayContaining(['p_state', 'p_what', 'p_weight']))
  })

  it('gives up "why" before the second card', () => {
    expect(plan([need('a')]).cards[0]?.questions).toContain('p_why')
    expect(plan([need('a'), need('b')]).cards.flatMap((card) => card.questions)).not.toContain('p_why')
  })

  it('asks about the person once, at the end', () => {
    expect(plan([need('a'), need('b')]).closing).toEqual(['p_new', 'p_new_when', 'p_again'])
    expect(plan([need('a'), need('b')]).cards.flatMap((card) => card.questions)).not.toContain('p_again')
  })
})

describe('the next date', () => {
  it.each<[string, Parameters<typeof nextDate>[1], ReturnType<typeof nextDate>]>([
    ['never asked', [], { on: '2027-04-30', why: 'rule' }],
    ['nothing said', [{ state: 'same' }], { on: '2027-04-30', why: 'rule' }],
    ['a month', [{ state: 'worse', again: 'm1' }], { on: '2027-02-28', why: 'choice' }],
    ['three months', [{ state: 'same', again: 'm3' }], { on: '2027-04-30', why: 'choice' }],
    ['a choice before what is coming', [{ state: 'same', again: 'm6', coming: 'm3' }], { on: '2027-07-30', why: 'choice' }],
    ['what is coming', [{ state: 'same', coming: 'm3' }], { on: '2027-03-31', why: 'event' }],
    ['what is coming very soon', [{ state: 'same', coming: 'm1' }], { on: '2027-02-06', why: 'event' }],
    ['what is coming who knows when', [{ state: 'better', coming: 'later' }], { on: '2027-04-30', why: 'rule' }],
    ['two times the same', [{ state: 'same' }, { state: 'same' }], { on: '2027-07-30', why: 'longer' }],
    ['the same, then better', [{ state: 'same' }, { state: 'better' }], { on: '2027-04-30', why: 'rule' }],
    ['over', [{ state: 'ended' }], undefined],
    ['enough', [{ state: 'worse', again: 'stop' }], undefined],
    ['a choice that was replaced', [{ state: 'same', again: 'm1' }, { state: 'better' }], { on: '2027-04-30', why: 'rule' }],
  ])('after %s', (_, said, next) => {
    expect(nextDate('2027-01-30', said)).toEqual(next)
  })
})

describe('the newest answers of a need', () => {
  const first: Answers = {
    ep_text: 'x',
    who: ['elder'],
    freq: 'daily',
    weight: 8,
    mirror: [
      { tag: 'who:elder', keep: 1 },
      { tag: 'when:night', keep: 1 },
      { tag: 'stake:rest', keep: 2 },
    ],
  }

  it('replaces what was asked again, with the tags of the words, and leaves the rest', () => {
    const newest = newestAnswers(first, [
      { p_state: 'changed', p_what: ['who'], who: ['partner'], p_weight: 4 },
      { p_state: 'worse', p_what: ['when'], grid: { cells: ['mon:b1'], varies: false } },
    ])
    expect(newest).toMatchObject({ ep_text: 'x', who: ['partner'], freq: 'daily', weight: 4 })
    expect(newest.mirror).toEqual([{ tag: 'stake:rest', keep: 2 }])
    const read = toNeed({ id: 'n', answers: newest, language: 'it' })
    expect(read?.sets.who).toEqual(['partner'])
    expect(read?.ordinals.weight).toBe(4)
    expect(read?.grid?.[0]).toBe(1)
  })

  it('leaves the first telling untouched, and knows no state but its own', () => {
    expect(newestAnswers(first, [{ p_state: 'same' }])).toEqual(first)
    expect(stateOf({ p_state: 'better' })).toBe('better')
    for (const p_state of ['new', 'x', undefined, 3]) expect(stateOf({ p_state })).toBeUndefined()
  })
})
