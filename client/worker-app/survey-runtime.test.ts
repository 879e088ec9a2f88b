import { describe, expect, it } from 'vitest'
import { surveyBundle } from '../../surveys/index.ts'
import { composePulse, pulseStart, splitPulse } from './pulse-compose.ts'
import { fitAnswers } from './survey-json.ts'
import { openSession } from './survey-runtime.tsx'

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))
const bundle = (instrument: string, version: number, short = false) => surveyBundle(instrument, version, 'it', { short }).json
const listening = (answers: Record<string, unknown>, at: string | null) =>
  openSession(bundle('first-listening', 2), 'it', { answers, at })

describe('what is pasted', () => {
  it.each([
    ['a text far too long', 'x'.repeat(50_000), 'too-long'],
    ['one character too many', 'x'.repeat(601), 'too-long'],
    ['as much as fits', 'x'.repeat(600), undefined],
    ['half a character', 'ciao \ud83d', 'unreadable'],
    ['a NUL', 'a\0b', 'unreadable'],
    [
      'emoji, right to left, tabs, markup and SQL',
      "🚌 مرحبا \t<script>alert(1)</script> {who} '; drop table response; --",
      undefined,
    ],
  ])('%s is kept whole, or refused in words', async (_, text, refusal) => {
    const session = listening({}, 'ep_text')
    session.setAnswer('ep_text', text)
    await settled()
    expect(session.place()).toMatchObject({ name: 'ep_text', refusal, length: text.length, maxLength: 600 })
    expect(session.answers().ep_text).toBe(text)
    expect(session.next()).toBe(refusal === undefined)
    session.close()
  })

  it('gives the browser no limit to cut at', () => {
    const session = listening({ sentence: 'y'.repeat(300), ep_text: 'x' }, 'sentence')
    expect(session.place()).toMatchObject({ name: 'sentence', refusal: 'too-long', maxLength: 140 })
    session.close()
  })
})

describe('a draft of another version', () => {
  it('keeps by question id what this version still asks, and whole words', () => {
    const json = bundle('first-listening', 2, true)
    const old = {
      ep_text: 'x'.repeat(900),
      who: ['elder', 'gone'],
      pred: 'gone',
      season: ['all'],
      nothing: 'x',
      weight: 7,
      res: 'time',
    }
    expect(fitAnswers(json, old)).toEqual({ ep_text: 'x'.repeat(900), who: ['elder'], weight: 7 })
  })

  it('goes on from the short way to the first question without an answer', () => {
    const answers = { ep_text: 'Lunedì', who: ['elder'], fn: ['visit'] }
    const session = listening(answers, 'unanswered')
    expect(session.place().name).toBe('grid')
    expect(session.answers()).toEqual(answers)
    session.close()
  })
})

describe('a pulse on the phone', () => {
  const questions = [
    'p_state',
    'p_what',
    'who',
    'grid',
    'place',
    'freq',
    'pred',
    'work',
    'res',
    'manage',
    'p_why',
    'p_learn',
    'p_weight',
  ]
  const card = (needId: string) => ({
    ...{ needId, why: 'heaviest' as const, questions, tryoutActive: false },
    prefill: { who: ['elder'], freq: 'daily' },
  })
  const run = { cards: [card('a'), card('b')], closing: ['p_new', 'p_new_when', 'p_again'] }
  const open = () => openSession(composePulse(bundle('pulse', 2), run), 'it', { answers: {}, at: null, ...pulseStart(run) })
  const walk = (session: ReturnType<typeof open>) => {
    const names = [session.place().name]
    while (!session.place().isLast && session.next()) names.push(session.place().name)
    return names
  }

  it('asks only what matches: one need changed, one ended', async () => {
    const session = open()
    expect(session.next()).toBe(false)
    session.setAnswer('p_state__1', 'changed')
    session.setAnswer('p_what__1', ['who'])
    session.setAnswer('p_state__2', 'ended')
    session.setAnswer('p_new', '0')
    await settled()
    expect(session.answers().who__1).toEqual(['elder'])
    expect(walk(session)).toEqual([
      ...['p_state__1', 'p_what__1', 'who__1', 'p_why__1', 'p_weight__1'],
      ...['p_state__2', 'p_learn__2', 'p_new', 'p_again'],
    ])
    session.setAnswer('who__1', ['partner'])
    session.setAnswer('p_learn__2', 'Un collega')
    expect(splitPulse(session.answers(), run)).toEqual([
      { needId: 'a', answers: { p_state: 'changed', p_what: ['who'], who: ['partner'], p_new: '0' } },
      { needId: 'b', answers: { p_state: 'ended', p_learn: 'Un collega' } },
    ])
    session.close()
  })

  it('takes back what was filled in when it is asked no more, and fills it in again', async () => {
    const session = open()
    session.setAnswer('p_state__1', 'worse')
    session.setAnswer('p_what__1', ['who', 'freq'])
    await settled()
    expect(session.answers()).toMatchObject({ who__1: ['elder'], freq__1: 'daily' })
    session.setAnswer('p_state__1', 'same')
    await settled()
    expect(Object.keys(session.answers())).toEqual(['p_state__1'])
    session.close()
  })
})
