import { describe, expect, it } from 'vitest'
import type { Answers, SurveyDefinition } from '../define-survey.ts'
import { visibleQuestions } from '../survey-logic.ts'
import { firstListeningV1 } from './first-listening.v1.ts'
import { pulseV1 } from './pulse.v1.ts'

function seconds(definition: SurveyDefinition, answers: Answers, variables: Answers = {}): number {
  const visible = new Set(visibleQuestions(definition, answers, variables))
  return definition.questions.filter((q) => visible.has(q.id)).reduce((sum, q) => sum + q.seconds, 0)
}

function subsets<T>(items: readonly T[], atMost: number): T[][] {
  const all: T[][] = [[]]
  for (const item of items) all.push(...all.map((set) => [...set, item]))
  return all.filter((set) => set.length <= atMost)
}

describe('time to answer', () => {
  // One code for each branch, in every combination: the branches depend on nothing else.
  const paths = subsets(['kid610', 'elder', 'commute', 'self_time', 'study'], 3).flatMap((who) =>
    subsets(['ride', 'oth'], 2).flatMap((res) =>
      subsets(['travel'], 1).map((fn) => ({ ep_text: 'x', who, res, fn, offer: ['time'], sentence: 'x' })),
    ),
  )

  it('is at most seven minutes on the longest path of the first listening', () => {
    const longest = Math.max(...paths.map((answers) => seconds(firstListeningV1, answers)))
    expect(longest).toBeLessThanOrEqual(420)
    // The bound is a bound of this survey, not of an empty one.
    expect(longest).toBeGreaterThan(380)
  })

  it('opens two branches at most', () => {
    const branches = (answers: Answers) =>
      new Set(visibleQuestions(firstListeningV1, answers).flatMap((id) => /^b[a-e]_/.exec(id)?.[0] ?? [])).size
    expect(Math.max(...paths.map(branches))).toBe(2)
  })

  it('is about a minute when nothing is wrong', () => {
    const visible = visibleQuestions(firstListeningV1, { ep_none: 'none_ok' })
    expect(visible.filter((id) => id !== 'ep_text')).toEqual([
      ...['ep_none', 'keep_text', 'offer', 'codesign', 'age', 'gender', 'jobfam', 'contract', 'unit'],
    ])
    expect(seconds(firstListeningV1, { ep_none: 'none_ok' }) - 60).toBeLessThanOrEqual(70)
  })

  it('is at most a minute for a pulse that reopens nothing, two minutes for any', () => {
    expect(seconds(pulseV1, { p_state: 'changed', p_new: '1' }, { tryout_active: true })).toBeLessThanOrEqual(60)
    const all = pulseV1.questions.find((q) => q.id === 'p_what')
    const codes = all !== undefined && 'choices' in all && all.choices !== 'from-plan' ? all.choices : []
    const longest = subsets(codes, 3).map((p_what) =>
      seconds(pulseV1, { p_state: 'changed', p_what, p_new: '1' }, { tryout_active: true }),
    )
    expect(longest.length).toBeGreaterThan(80)
    expect(Math.max(...longest)).toBeLessThanOrEqual(120)
  })
})
