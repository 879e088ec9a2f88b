import { describe, expect, it } from 'vitest'
import type { ReleasedItem, ReleasedShare } from '#contract/releases'
import { captionOf, rankOf } from './release-words.ts'

const item = (label: string, value: ReleasedShare): ReleasedItem => ({
  property: `res:${label}`,
  label: { it: label, en: label },
  delicate: false,
  value,
})
const share = (percent: number): ReleasedShare => ({ kind: 'share', percent, step: 5, margin: 9 })
const below: ReleasedShare = { kind: 'below', percent: 5, step: 5, margin: 9 }
const above: ReleasedShare = { kind: 'above', percent: 95, step: 5, margin: 9 }
const hidden: ReleasedShare = { kind: 'not-published', why: { it: 'no', en: 'no' } }

describe('captionOf', () => {
  it('names the most chosen item and its share', () => {
    expect(captionOf('res', [item('Tempo', share(45)), item('Soldi', share(30))])).toEqual({
      it: 'Manca più spesso: «tempo», circa il 45 % di chi ha risposto.',
      en: 'Most often missing: “tempo”, about 45 % of those who answered.',
    })
    expect(captionOf('res', [item('Tempo', share(80))]).it).toContain('circa l’80 %')
    expect(captionOf('work', [item('L’orario', above)]).it).toBe(
      'Del lavoro pesa di più: «l’orario», più del 95 % di chi ha risposto.',
    )
  })
  it('names equals together, three at most', () => {
    const equal = (count: number) =>
      captionOf(
        'must',
        ['A', 'B', 'C', 'D', 'E'].slice(0, count).map((label) => item(label, share(40))),
      )
    expect(equal(2).it).toBe('La condizione più chiesta: «a» e «b» alla pari, circa il 40 % di chi ha risposto.')
    expect(equal(5).en).toBe(
      'Most asked-for condition: “a”, “b”, “c” and 2 more at the same level, about 40 % of those who answered.',
    )
    expect(equal(4).it).toBe('La condizione più chiesta: «a», «b», «c» e un’altra alla pari, circa il 40 % di chi ha risposto.')
  })
  it('says when nothing stands out or nothing is published', () => {
    expect(captionOf('must', [item('A', below), item('B', below)]).en).toBe('No item reaches 5 % of those who answered.')
    expect(captionOf('res', [item('A', hidden)]).it).toBe('Qui non c’è nessuna cifra pubblicata.')
    expect(captionOf('weight', [item('A', share(60))]).it).toBe('Pesa 7 o più su 10 per circa il 60 % di chi ha risposto.')
  })
})

describe('rankOf', () => {
  it('puts more than 95 % above 95 %, less than 5 % below 5 %, and what is not published last', () => {
    const order = [above, share(95), share(5), below, hidden].map((value) => rankOf(item('x', value)))
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(new Set(order).size).toBe(5)
  })
})
