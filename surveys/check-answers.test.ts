import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerProblem } from './check-answers.ts'
import { compileAnswerCheck } from './check-answers.ts'
import { firstListeningV1 } from './definitions/first-listening.v1.ts'
import { pulseV1 } from './definitions/pulse.v1.ts'

const check = compileAnswerCheck(firstListeningV1)
const told = { ep_text: 'Martedì la scuola mi ha chiamata alle 11.', who: ['kid610'], weight: 8 }

describe('compileAnswerCheck', () => {
  it('accepts a sound answer and gives it back', () => {
    const answers = {
      ...told,
      mirror: [{ tag: 'res:time', keep: 1 }],
      grid: { cells: ['mon:b5', 'tue:b5'], varies: false },
      ba_gap: ['after'],
      sentence: 'Devo accompagnare bambini di 6-10 anni.',
      quote: '2',
    }
    expect(check(answers)).toEqual({ ok: true, answers })
  })

  it('accepts that everything is skipped, and drops what is empty', () => {
    expect(check({})).toEqual({ ok: true, answers: {} })
    expect(check({ ep_text: '', who: [], weight: null })).toEqual({ ok: true, answers: {} })
  })

  const refused: [string, Record<string, unknown>, string, AnswerProblem, number?][] = [
    ['a question that does not exist', { ...told, name: 'Anna' }, 'name', 'unknown'],
    ['a question of the prototype', JSON.parse('{"__proto__":"x"}'), '__proto__', 'unknown'],
    ['units without a plan', { unit: 'u1' }, 'unit', 'unknown'],
    ['a number for words', { ep_text: 7 }, 'ep_text', 'type'],
    ['half a character', { ep_text: 'a\uD800' }, 'ep_text', 'type'],
    ['a NUL', { ep_text: 'a\0b' }, 'ep_text', 'type'],
    ['one code where a list is asked', { ...told, who: 'kid610' }, 'who', 'type'],
    ['a list where one code is asked', { ...told, pred: ['sudden'] }, 'pred', 'type'],
    ['a choice that does not exist', { ...told, who: ['child'] }, 'who', 'choice'],
    ['too many choices', { ...told, who: ['kid610', 'elder', 'pet', 'study'] }, 'who', 'too-many', 3],
    ['a repeated choice', { ...told, who: ['kid610', 'kid610'] }, 'who', 'repeated'],
    ['"nothing" beside something', { ...told, res: ['time', 'none'] }, 'res', 'exclusive'],
    ['a long story', { ep_text: 'x'.repeat(601) }, 'ep_text', 'too-long', 600],
    ['a long sentence', { ...told, sentence: 'x'.repeat(141) }, 'sentence', 'too-long', 140],
    ['a weight above the scale', { ...told, weight: 11 }, 'weight', 'range', 10],
    ['a weight below the scale', { ...told, weight: -1 }, 'weight', 'range', 0],
    ['half a point', { ...told, weight: 7.5 }, 'weight', 'type'],
    ['no number at all', { ...told, weight: Number.NaN }, 'weight', 'type'],
    ['a cell outside the week', { ...told, grid: { cells: ['mon:b8'], varies: false } }, 'grid', 'choice'],
    ['a repeated cell', { ...told, grid: { cells: ['mon:b1', 'mon:b1'], varies: false } }, 'grid', 'repeated'],
    ['a grid with more than a grid', { ...told, grid: { cells: [], varies: true, name: 'x' } }, 'grid', 'type'],
    ['a tag outside the ontology', { ...told, mirror: [{ tag: 'who:martian', keep: 1 }] }, 'mirror', 'choice'],
    ['a flag in the mirror', { ...told, mirror: [{ tag: 'flag:distress', keep: 1 }] }, 'mirror', 'choice'],
    ['a tag said twice', { ...told, mirror: [0, 1].map((keep) => ({ tag: 'res:time', keep })) }, 'mirror', 'repeated'],
    ['an answer to a closed branch', { ...told, bb_hours: 'h5' }, 'bb_hours', 'hidden'],
    ['a situation after "it is fine"', { ep_none: 'none_ok', res: ['time'] }, 'res', 'hidden'],
    ['"nothing comes to mind" after a story', { ...told, ep_none: 'none_ok' }, 'ep_none', 'hidden'],
  ]
  it.each(refused)('refuses %s', (_, answers, field, problem, limit) => {
    const result = check(answers)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.problems).toContainEqual({ field, problem, ...(limit === undefined ? {} : { limit }) })
  })

  it('requires what is required, where it is asked', () => {
    const pulse = compileAnswerCheck(pulseV1)
    expect(pulse({ p_weight: 4 })).toEqual({ ok: false, problems: [{ field: 'p_state', problem: 'required' }] })
    expect(pulse({ p_state: 'same', p_weight: 4 }).ok).toBe(true)
  })

  it('opens questions by variables', () => {
    const answers = { p_state: 'same', p_try: 'yes' }
    expect(compileAnswerCheck(pulseV1)(answers)).toEqual({ ok: false, problems: [{ field: 'p_try', problem: 'hidden' }] })
    expect(compileAnswerCheck(pulseV1, { variables: { tryout_active: true } })(answers).ok).toBe(true)
  })

  it('takes the units of the plan as choices', () => {
    const withUnits = compileAnswerCheck(firstListeningV1, { units: [{ code: 'u1', label: 'Reparto A' }] })
    expect(withUnits({ unit: 'u1' }).ok).toBe(true)
    expect(withUnits({ unit: 'u2' })).toEqual({ ok: false, problems: [{ field: 'unit', problem: 'choice' }] })
  })

  it('names every problem at once', () => {
    const result = check({ x: 1, who: ['child'], weight: 12 })
    expect(!result.ok && result.problems.map((p) => p.field)).toEqual(['x', 'who', 'weight'])
  })

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...firstListeningV1.questions.map((q) => q.id)), (value, id) => {
        for (const input of [value, { [id]: value }]) {
          const result = check(input)
          if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
