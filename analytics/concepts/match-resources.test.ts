import { describe, expect, it } from 'vitest'
import { sampleFamily, sampleResources, week } from '../../tests/harness/sample-families.ts'
import { expectedUses, leastHolders } from './expected-use.ts'
import { matchResources } from './match-resources.ts'
import { readSituation } from './situation.ts'

const needy = (more = {}) =>
  readSituation(
    sampleFamily(
      'one',
      { 'fn:escort': 80, 'freq:daily': 80, 'must:near_work': 50 },
      { grid: week([0, 1, 2, 3, 4], [5]), ...more },
    ),
  )

describe('matchResources', () => {
  it('leaves out a room that is free at other hours, keeps knowledge and changed opening hours', () => {
    const kinds = matchResources(needy(), sampleResources).map(({ resource }) => resource.id)
    expect(kinds).not.toContain('van')
    expect(kinds).not.toContain('weekends')
    expect(kinds).toEqual(expect.arrayContaining(['room', 'bakery', 'swaps', 'languages', 'offices']))
  })

  it('prefers hours, then the right place, then enough room', () => {
    const space = (id: string, bands: number[], place: string, capacity: number) => ({
      id,
      kind: 'room',
      grid: week([0, 1, 2, 3, 4], bands, 1),
      place,
      capacity,
      organisationKind: 'firm',
      sizeClass: 'small',
    })
    const order = matchResources(needy(), [
      space('small', [5], 'near_work', 1),
      space('far', [5], 'school', 50),
      space('late', [6], 'near_work', 50),
      space('good', [5], 'near_work', 50),
    ])
    expect(order.map(({ resource }) => resource.id)).toEqual(['good', 'far', 'small'])
    expect(order[0]).toMatchObject({ kind: 'space', actor: 'sme', needed: 5, fits: 1 })
    expect(order[2]!.fits).toBeLessThan(0.1)
  })

  it('does not guess hours the map does not show', () => {
    const [match] = matchResources(
      needy({ grid: null }),
      sampleResources.filter(({ id }) => id === 'room'),
    )
    expect(match!.covered).toBeUndefined()
  })
})

describe('expectedUses', () => {
  it('takes six tenths of what was stated, from the lower end of the band', () => {
    expect(expectedUses(needy())).toBe(360)
    expect(expectedUses(readSituation(sampleFamily('one', { 'freq:monthly': 50 }, { sizeBand: '10-19' })))).toBe(12)
    expect(expectedUses(readSituation(sampleFamily('one', { 'fn:rest': 50 })))).toBeUndefined()
  })

  it('reads published bands', () => {
    expect(['10-19', '200+', '1.000-1.999', 'oltre 50', 'tante'].map(leastHolders)).toEqual([10, 200, 1000, 50, undefined])
  })
})
