import { describe, expect, it } from 'vitest'
import type { SharedResource } from '#contract/alliances'
import { choiceLabels, sharesOf } from './employer-shares.ts'

const resource = (id: string, kind: string) => ({ id, kind }) as SharedResource
const labels = new Map([['room', 'Una sala']])

describe('what an employer ticked', () => {
  it('becomes one row each, with what was told already', () => {
    const rows = sharesOf(['room', 'parking', 'people'], labels, [resource('a', 'space'), resource('b', 'kitchen')])
    expect(rows.map(({ code, label, kind, resource: told }) => [code, label, kind, told?.id])).toEqual([
      ['room', 'Una sala', 'space', 'a'],
      ['parking', 'parking', 'space', undefined],
      ['people', 'people', 'pro_hours', undefined],
    ])
  })
  it('asks nothing of who shares nothing, or of what is no list', () => {
    for (const ticked of [undefined, [], ['nothing'], ['moon'], 'room', [7]]) expect(sharesOf(ticked, labels, [])).toEqual([])
  })
  it('is called as the questionnaire calls it', () => {
    const json = {
      pages: [{ elements: [{ name: 'x' }] }, { elements: [{ name: 'e_share', choices: [{ value: 'a', text: 'A!' }] }] }],
    }
    expect([...choiceLabels(json, 'e_share')]).toEqual([['a', 'A!']])
    expect([...choiceLabels({}, 'e_share')]).toEqual([])
  })
})
