import { describe, expect, it } from 'vitest'
import { firstListeningV1 } from './definitions/first-listening.v1.ts'
import { answersProperty, holdsProperty, releaseMenu } from './release-menu.ts'

const menu = releaseMenu(firstListeningV1)
const property = (id: string) => {
  const found = menu.find((p) => p.property === id)
  if (found === undefined) throw new RangeError(`no property ${id}`)
  return found
}

describe('releaseMenu', () => {
  it('is the closed list of version 1', () => {
    expect(menu.map((p) => p.property)).toMatchInlineSnapshot(`
      [
        "res:time",
        "res:trusted_person",
        "res:place",
        "res:ride",
        "res:info",
        "res:money",
        "res:flexibility",
        "res:notice",
        "res:skills",
        "res:legitimacy",
        "res:coordination",
        "res:company",
        "res:digital",
        "res:language",
        "res:energy",
        "fn:escort",
        "fn:watch",
        "fn:care",
        "fn:visit",
        "fn:homework",
        "fn:meals_shop",
        "fn:paperwork",
        "fn:listen",
        "fn:emergency",
        "fn:coordinate",
        "fn:night",
        "fn:rest",
        "fn:learn",
        "fn:travel",
        "pred:fixed",
        "pred:week_notice",
        "pred:days_notice",
        "pred:same_day",
        "pred:sudden",
        "work:hours",
        "work:short_notice_roster",
        "work:no_replacement",
        "work:cannot_leave",
        "work:no_remote",
        "work:overtime",
        "work:travel_work",
        "work:not_dared",
        "work:boss_no",
        "work:contract",
        "must:near_home",
        "must:near_work",
        "must:low_cost",
        "must:known_person",
        "must:same_person",
        "must:shift_ok",
        "must:last_minute",
        "must:private",
        "must:culture",
        "must:accessible",
        "must:low_digital",
        "must:simple",
        "weight:7plus",
        "when:weekday:b1",
        "when:weekday:b2",
        "when:weekday:b3",
        "when:weekday:b4",
        "when:weekday:b5",
        "when:weekday:b6",
        "when:weekday:b7",
        "when:weekend:b1",
        "when:weekend:b2",
        "when:weekend:b3",
        "when:weekend:b4",
        "when:weekend:b5",
        "when:weekend:b6",
        "when:weekend:b7",
      ]
    `)
    expect(new Set(menu.map((p) => p.property)).size).toBe(menu.length)
  })

  it('marks care as delicate, and nothing else of this list', () => {
    expect(menu.filter((p) => p.delicate).map((p) => p.property)).toEqual(['fn:care'])
  })

  it('holds no people, stake, place, text or way out', () => {
    const questions = new Set(menu.map((p) => p.question))
    expect([...questions].sort()).toEqual(['fn', 'grid', 'must', 'pred', 'res', 'weight', 'work'])
    expect(menu.filter((p) => ['oth', 'pns', 'dk', 'none'].includes(p.code))).toEqual([])
  })

  it('labels every property in both languages, each label once', () => {
    for (const language of ['it', 'en'] as const) {
      const labels = menu.map((p) => `${p.question} ${p.label[language]}`)
      expect(new Set(labels).size).toBe(menu.length)
    }
    expect(property('when:weekend:b1').label).toEqual({ it: 'Fine settimana, prima delle 7', en: 'Weekend, before 7' })
  })
})

describe('holdsProperty', () => {
  it('counts a chosen code', () => {
    expect(holdsProperty(property('res:time'), { res: ['time', 'money'] })).toBe(true)
    expect(holdsProperty(property('pred:sudden'), { pred: 'sudden' })).toBe(true)
    expect(holdsProperty(property('pred:sudden'), { pred: 'fixed' })).toBe(false)
    expect(holdsProperty(property('res:time'), {})).toBe(false)
  })

  it('counts a tag of the words only when the person confirmed it', () => {
    const tag = (keep: 0 | 1 | 2) => ({ mirror: [{ tag: 'fn:escort', keep }] })
    expect([0, 1, 2].map((keep) => holdsProperty(property('fn:escort'), tag(keep as 0 | 1 | 2)))).toEqual([false, true, true])
  })

  it('counts a weight from seven', () => {
    expect([6, 7, 10].map((weight) => holdsProperty(property('weight:7plus'), { weight }))).toEqual([false, true, true])
  })

  it('folds the week into weekdays and weekend', () => {
    const answers = { grid: { cells: ['fri:b5', 'sun:b1'], varies: false } }
    const held = menu.filter((p) => p.question === 'grid' && holdsProperty(p, answers)).map((p) => p.property)
    expect(held).toEqual(['when:weekday:b5', 'when:weekend:b1'])
  })
})

describe('answersProperty', () => {
  it('tells "no" from "not asked or not said"', () => {
    const said = (answers: Record<string, unknown>) => answersProperty(property('res:time'), answers)
    expect(said({ res: ['money'] })).toBe(true)
    expect(said({ res: ['none'] })).toBe(true)
    expect(said({})).toBe(false)
    expect(answersProperty(property('work:hours'), { work: ['pns'] })).toBe(false)
    expect(answersProperty(property('must:simple'), { must: ['dk'] })).toBe(false)
    expect(answersProperty(property('when:weekday:b1'), { grid: { cells: ['sun:b1'], varies: false } })).toBe(true)
    expect(answersProperty(property('when:weekday:b1'), { grid: { cells: [], varies: true } })).toBe(false)
  })

  it('holds whatever it holds: a yes is always an answer', () => {
    const answers = {
      res: ['time'],
      mirror: [{ tag: 'must:simple', keep: 2 }],
      weight: 9,
      grid: { cells: ['mon:b1'], varies: true },
    }
    const yes = menu.filter((p) => holdsProperty(p, answers))
    expect(yes.length).toBe(4)
    expect(yes.filter((p) => !answersProperty(p, answers))).toEqual([])
  })
})
