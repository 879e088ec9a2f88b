import { describe, expect, it } from 'vitest'
import type { Me, StaffGrant } from '#contract/accounts'
import { navigationOf, startOf } from './navigation.ts'

const me = (...grants: Omit<StaffGrant, 'allianceName'>[]): Me => ({
  userId: 'u',
  name: 'N',
  email: 'n@x.example',
  grants: grants.map((grant) => ({ ...grant, allianceName: 'Alleanza' })),
})
const labels = (person: Me) => navigationOf(person).flatMap(({ links }) => links.map(({ label }) => label))

describe('navigation', () => {
  it('gives each role its own pages and no other', () => {
    expect(labels(me({ allianceId: 'a', role: 'coordinator' }))).toEqual([
      'home',
      'organisations',
      'staff',
      'waves',
      'questionnaires',
      'table',
      'employers',
      'hands',
    ])
    expect(labels(me({ allianceId: 'a', role: 'facilitator' }))).toEqual(['maps', 'words', 'table'])
    expect(labels(me({ allianceId: 'a', role: 'table' }))).toEqual(['table', 'employers'])
    expect(labels(me({ allianceId: 'a', role: 'hr', organisationId: 'o', organisationName: 'Impresa' }))).toEqual([
      'firm',
      'employer',
      'resources',
    ])
    expect(labels(me({ allianceId: 'a', role: 'worker_rep', organisationId: 'o' }))).toEqual(['sameFirm', 'maps', 'table'])
    expect(labels(me({ allianceId: 'a', role: 'worker_rep' }))).toEqual(['maps', 'reports', 'table'])
  })
  it('leads a representative of a firm to the very page of its HR', () => {
    const linkOf = (role: 'hr' | 'worker_rep') =>
      navigationOf(me({ allianceId: 'a', role, organisationId: 'o', organisationName: 'Impresa' }))[0]?.links[0]?.to
    expect(linkOf('worker_rep')).toBe(linkOf('hr'))
  })
  it('shows a page of two roles once, and starts with the first', () => {
    const both = me({ allianceId: 'a', role: 'table' }, { allianceId: 'a', role: 'coordinator' })
    expect(labels(both).filter((label) => label === 'table')).toHaveLength(1)
    expect(startOf(both)).toBe('/app/alleanza/a/tavolo')
    expect(startOf(me())).toBeUndefined()
  })
})
