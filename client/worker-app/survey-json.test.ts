import { describe, expect, it } from 'vitest'
import { surveyBundle } from '#surveys'
import { mirrorCount, ownTypes, splitOwn, tidy } from './survey-json.ts'

describe('our own questions in the JSON of the survey', () => {
  const { json } = surveyBundle('first-listening', 1, 'it')
  const { pages, own } = splitOwn(json)
  const shown = (pages as { elements: Record<string, unknown>[] }[]).flatMap((page) => page.elements)

  it('keep their place, and their details stay with us', () => {
    expect([...own.values()].map((element) => element.type).sort()).toEqual([...ownTypes].sort())
    expect(own.get('grid')?.days).toHaveLength(7)
    const grid = shown.find((element) => element.name === 'grid')
    expect(grid).not.toHaveProperty('days')
    expect(grid?.title).toBe(own.get('grid')?.title)
  })
  it('leave every other question as it came', () => {
    const before = (json.pages as { elements: Record<string, unknown>[] }[]).flatMap((page) => page.elements)
    const others = (list: Record<string, unknown>[]) => list.filter((element) => !own.has(String(element.name)))
    expect(others(shown)).toEqual(others(before))
    expect(shown.map((element) => element.name)).toEqual(before.map((element) => element.name))
  })
  it('skip the mirror when the phone recognised nothing', () => {
    expect(shown.find((element) => element.name === 'mirror')?.visibleIf).toContain(`({${mirrorCount}} > 0)`)
  })
})

describe('answers as they are sent', () => {
  it('have no blank ends and no blank text', () => {
    expect(tidy({ a: '  ciao ', b: '   ', c: null, d: 0, e: ['x'], f: false })).toEqual({ a: 'ciao', d: 0, e: ['x'], f: false })
  })
})
