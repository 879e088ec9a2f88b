import { expect, it } from 'vitest'
import { type FamilyTrace, matchFamilies } from './match-families.ts'

const family = (id: string, facets: Record<string, number>): FamilyTrace => Object.freeze({ id, facets, grid: null })
const escort = { 'fn:escort': 0.9, 'res:notice': 0.7, 'who:kid610': 0.6 }
const night = { 'fn:rest': 0.9, 'who:self_health': 0.8, 'res:energy': 0.6 }

it('continues a family whose facets stayed nearly the same', () => {
  const matches = matchFamilies(
    [family('a', escort), family('b', night)],
    [family('x', night), family('y', { ...escort, 'res:notice': 0.5 })],
  )
  expect(matches.map((match) => [match.previous, match.next])).toEqual([
    ['b', 'x'],
    ['a', 'y'],
  ])
})

it('matches a family at most once, the more similar one', () => {
  const matches = matchFamilies([family('a', escort)], [family('x', escort), family('y', { ...escort, 'place:school': 0.9 })])
  expect(matches.map((match) => match.next)).toEqual(['x'])
})

it('leaves families without a likeness unmatched', () => {
  expect(matchFamilies([family('a', escort)], [family('x', night)])).toEqual([])
})
