import { describe, expect, it } from 'vitest'
import { answersOf, blankPulse, monthsUntil } from './pulse-answers.ts'

describe('answersOf', () => {
  const full = { ...blankPulse, what: ['when'], why: '  nuovo turno ', weight: 0 }
  it('sends only what the chosen state still asks', () => {
    expect(answersOf({ ...full, state: 'same' }, 'm3')).toEqual({ p_state: 'same', p_weight: 0, p_again: 'm3' })
    expect(answersOf({ ...full, state: 'worse' }, undefined)).toEqual({
      p_state: 'worse',
      p_what: ['when'],
      p_why: 'nuovo turno',
      p_weight: 0,
    })
    expect(answersOf({ ...full, state: 'ended' }, 'stop')).toEqual({ p_state: 'ended', p_why: 'nuovo turno', p_again: 'stop' })
  })
})

it.each([
  ['m1', 1],
  ['m6', 6],
  ['stop', 0],
  [undefined, 0],
])('%s asks for a reminder in %i months', (again, months) => {
  expect(monthsUntil(again)).toBe(months)
})
