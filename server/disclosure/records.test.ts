import { describe, expect, it } from 'vitest'
import { hmac } from './noise-key.ts'
import { countedAnswers, readPeople, type SealedAnswer } from './records.ts'

const noise = (fill: number) => ({ key: new Uint8Array(32).fill(fill), prf: hmac })
const row = (id: string, change: Partial<SealedAnswer> = {}): SealedAnswer => ({
  id,
  organisationId: 'a',
  entry: 'open',
  threadId: null,
  answers: { weight: 5 },
  ...change,
})
const firms = [
  { id: 'a', invited: 4 },
  { id: 'b', invited: 4 },
]
const many = (count: number, change: Partial<SealedAnswer> = {}, prefix = 'open') =>
  Array.from({ length: count }, (_, at) => row(`${prefix}${at}`, change))
const idsOf = (rows: readonly SealedAnswer[], fill = 1) => countedAnswers(rows, firms, noise(fill)).map(({ id }) => id)

describe('countedAnswers', () => {
  it('counts one row of a thread, in whatever firm it was told, a card before an open link', () => {
    const thread = { threadId: 't' }
    expect(idsOf([...many(3, thread), ...many(3, { ...thread, organisationId: 'b' }, 'other')])).toHaveLength(1)
    const card = row('z', { ...thread, entry: 'card', organisationId: 'b' })
    expect(idsOf([...many(3, thread), card])).toEqual(['z'])
    expect(idsOf([card, ...many(3, thread)])).toEqual(['z'])
  })

  it('counts of a firm no more open-link rows than the invited who used no card', () => {
    expect(idsOf(many(4))).toHaveLength(4)
    expect(idsOf(many(1_000))).toHaveLength(4)
    const cards = many(3, { entry: 'card' }, 'card')
    const counted = idsOf([...many(1_000), ...cards])
    expect(counted).toHaveLength(4)
    expect(counted).toEqual(expect.arrayContaining(['card0', 'card1', 'card2']))
    expect(idsOf([...many(1_000), ...many(6, { entry: 'card' }, 'card')])).toHaveLength(6)
    expect(idsOf([...many(1_000), ...many(4, { organisationId: 'b' }, 'other')])).toHaveLength(8)
  })

  it('draws them by ids and key: neither order nor answers move the draw', () => {
    const drawn = idsOf(many(200))
    expect(idsOf(many(200).reverse())).toEqual(drawn)
    expect(idsOf(many(200, { answers: { res: ['time'], weight: 10 } }))).toEqual(drawn)
    expect(idsOf(many(200), 2)).not.toEqual(drawn)
  })

  it('counts nobody who answered nothing, and everybody who said there was no episode', () => {
    expect(idsOf(many(3, { answers: {}, entry: 'card' }))).toEqual([])
    expect(idsOf([row('x', { answers: { ep_none: true } })])).toEqual(['x'])
    const thread = { threadId: 't' }
    expect(idsOf([row('x', { ...thread, entry: 'card', answers: {} }), row('y', thread)])).toEqual(['y'])
  })

  it('counts nobody of an organisation that invited nobody, or of none', () => {
    expect(idsOf([row('x', { organisationId: 'c' }), row('y', { organisationId: null }), row('z')])).toEqual(['z'])
  })

  it('counts every imported row, of which no person is made', () => {
    const imported = many(50, { entry: 'imported', organisationId: null })
    expect(idsOf(imported)).toHaveLength(50)
    const plan = { firms: firms.map((firm) => ({ ...firm, ownPage: false, blocks: [], leaf: 'trade' })), properties: [] }
    expect(readPeople([...imported, ...many(1_000, {}, 'flood')], plan, noise(1))).toHaveLength(4)
  })
})
