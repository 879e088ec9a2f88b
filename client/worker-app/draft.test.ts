import { beforeEach, describe, expect, it } from 'vitest'
import { type Draft, dropDraft, findDraft, keepDraft, readSealedDraft, sweepDrafts } from './draft.ts'
import { type Shelf, shelfOn } from './shelf.ts'

const survey = { instrument: 'first-listening', version: 1 }
const draft: Omit<Draft, 'expiresAt'> = {
  ...survey,
  slug: 'rinaldi',
  noticeVersion: 'v1',
  language: 'it',
  key: 'k'.repeat(22),
  wish: 'new',
  answers: { ep_text: 'è tardi', who: ['kid610'] },
  at: 'fn',
}
const now = Date.UTC(2026, 10, 24)
const dayMs = 86_400_000

function memoryShelf(): Shelf & { size: () => number } {
  const map = new Map<string, string>()
  return {
    get: (key) => map.get(key) ?? null,
    put: (key, value) => map.set(key, value).has(key),
    drop: (key) => void map.delete(key),
    keys: () => [...map.keys()],
    size: () => map.size,
  }
}
let shelf: ReturnType<typeof memoryShelf>
beforeEach(() => {
  shelf = memoryShelf()
})

describe('draft', () => {
  it('comes back whole, with the question on the screen', () => {
    expect(keepDraft(shelf, draft, now)).toBe(true)
    expect(findDraft(shelf, 'rinaldi', survey, now)).toEqual({ ...draft, expiresAt: now + 7 * dayMs })
  })
  it('lives seven days from the last answer, then is gone from the phone', () => {
    keepDraft(shelf, draft, now)
    expect(findDraft(shelf, 'rinaldi', survey, now + 7 * dayMs - 1)).toBeDefined()
    expect(findDraft(shelf, 'rinaldi', survey, now + 7 * dayMs)).toBeUndefined()
    expect(shelf.size()).toBe(0)
  })
  it('belongs to one link and one instrument, and goes on in another version of it', () => {
    keepDraft(shelf, draft, now)
    expect(findDraft(shelf, 'altra', survey, now)).toBeUndefined()
    expect(findDraft(shelf, 'rinaldi', { ...survey, version: 7 }, now)).toMatchObject({ version: 7, answers: draft.answers })
    expect(findDraft(shelf, 'rinaldi', { ...survey, instrument: 'pulse' }, now)).toBeUndefined()
    expect(shelf.size()).toBe(0)
  })
  it('is read from what another phone sealed, and from nothing else', () => {
    const whole = { ...draft, expiresAt: now + 1 }
    expect(readSealedDraft({ draft: whole, card: 'K7Q2' })).toEqual({ draft: whole, card: 'K7Q2' })
    expect(readSealedDraft({ draft: whole, card: 7 })?.card).toBeUndefined()
    for (const bad of [undefined, null, 'x', [], { draft: null }, { draft: { key: 1 } }, { card: 'K7Q2' }])
      expect(readSealedDraft(bad)).toBeUndefined()
  })
  it.each(['', 'null', '{', '[]', '{"key":1}', '{"key":"k","expiresAt":99999999999999,"answers":null}'])(
    'deletes what is no draft: %s',
    (text) => {
      shelf.put('ascolto:draft:rinaldi', text)
      expect(findDraft(shelf, 'rinaldi', survey, now)).toBeUndefined()
      expect(shelf.size()).toBe(0)
    },
  )
  it('is deleted when the person says so', () => {
    keepDraft(shelf, draft, now)
    dropDraft(shelf, 'rinaldi')
    expect(shelf.size()).toBe(0)
  })
  it('of any link goes when its days are over, and nothing else does', () => {
    keepDraft(shelf, draft, now)
    keepDraft(shelf, { ...draft, slug: 'altra' }, now + 3 * dayMs)
    shelf.put('ascolto:draft:rotta', '{')
    shelf.put('ascolto:outbox', '[]')
    sweepDrafts(shelf, now + 8 * dayMs)
    expect(shelf.keys()).toEqual(['ascolto:draft:altra', 'ascolto:outbox'])
  })
  it('says when the phone keeps nothing, and goes on', () => {
    const closed = shelfOn(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(keepDraft(closed, draft, now)).toBe(false)
    expect(findDraft(closed, 'rinaldi', survey, now)).toBeUndefined()
    expect(() => dropDraft(closed, 'rinaldi')).not.toThrow()
    expect(() => sweepDrafts(closed, now)).not.toThrow()
  })
})
