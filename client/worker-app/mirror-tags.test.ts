import { describe, expect, it } from 'vitest'
import { joinTags, prefillFrom } from './mirror-tags.ts'

describe('joinTags', () => {
  it('proposes what was found and keeps what the person decided', () => {
    expect(joinTags(['who:elder', 'fn:visit'], [])).toEqual([
      { tag: 'who:elder', keep: 1 },
      { tag: 'fn:visit', keep: 1 },
    ])
    const decided = [
      { tag: 'who:elder', keep: 0 },
      { tag: 'res:time', keep: 2 },
      { tag: 'fn:watch', keep: 1 },
    ] as const
    expect(joinTags(['who:elder', 'fn:visit'], decided)).toEqual([
      { tag: 'who:elder', keep: 0 },
      { tag: 'fn:visit', keep: 1 },
      { tag: 'res:time', keep: 2 },
    ])
  })
})

describe('prefillFrom', () => {
  const choicesOf = (question: string) => ({ who: ['elder', 'kid610', 'disab', 'pet', 'oth'], fn: ['visit'] })[question] ?? []
  it('starts who and fn from confirmed tags the question offers, three at most', () => {
    const tags = ['who:elder', 'who:kid_any', 'who:kid610', 'who:disab', 'who:pet', 'fn:visit', 'res:time']
    const mirror = tags.map((tag) => ({ tag, keep: 1 }))
    expect(prefillFrom({ mirror }, choicesOf)).toEqual([
      ['who', ['elder', 'kid610', 'disab']],
      ['fn', ['visit']],
    ])
  })
  it('leaves removed tags and given answers alone', () => {
    expect(prefillFrom({ mirror: [{ tag: 'who:elder', keep: 0 }] }, choicesOf)).toEqual([])
    expect(prefillFrom({ mirror: [{ tag: 'who:elder', keep: 1 }], who: ['pet'] }, choicesOf)).toEqual([])
    expect(prefillFrom({}, choicesOf)).toEqual([])
  })
})
