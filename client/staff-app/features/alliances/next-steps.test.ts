import { describe, expect, it } from 'vitest'
import type { StaffListItem } from '#contract/accounts'
import type { Organisation } from '#contract/alliances'
import type { WaveListItem } from '#contract/campaigns'
import { nextSteps, waveInHand } from './next-steps.ts'

const firm: Organisation = { id: 'o', name: 'Impresa', kind: 'firm', sector: 'trade', sizeClass: 'micro', invited: 4, units: [] }
const person = (role: StaffListItem['role']): StaffListItem => ({
  id: role,
  name: 'N',
  email: 'n@x.example',
  role,
  state: 'active',
})
const wave = (more: Partial<WaveListItem> = {}): WaveListItem => ({
  id: 'w',
  name: 'Autunno',
  kind: 'listening',
  survey: { instrument: 'first-listening', version: 1 },
  state: 'draft',
  opensOn: '2026-10-01',
  closesOn: '2026-10-20',
  languages: ['it'],
  organisations: 1,
  needMap: 'none',
  ...more,
})
const next = (situation: Partial<Parameters<typeof nextSteps>[0]>) =>
  nextSteps({ allianceId: 'a', organisations: [], staff: [], waves: [], ...situation }).find(({ done }) => !done)?.id

describe('what to do next', () => {
  const organisations = [firm]
  const staff = [person('facilitator'), person('worker_rep')]
  it('walks from organisations to the table', () => {
    expect(next({})).toBe('organisations')
    expect(next({ organisations: [{ ...firm, invited: 0 }] })).toBe('organisations')
    expect(next({ organisations, staff: [person('facilitator')] })).toBe('staff')
    expect(next({ organisations, staff })).toBe('wave')
    expect(next({ organisations, staff, waves: [wave()] })).toBe('print')
    expect(next({ organisations, staff, waves: [wave({ state: 'open' })] })).toBe('close')
    expect(next({ organisations, staff, waves: [wave({ state: 'closed', needMap: 'prepared' })] })).toBe('sign')
    expect(next({ organisations, staff, waves: [wave({ state: 'closed', needMap: 'published' })] })).toBe('table')
  })
  it('follows the wave under way, not one that is closed or imported', () => {
    const old = wave({ id: 'old', state: 'closed', opensOn: '2027-01-01' })
    const imported = wave({ id: 'imported', kind: 'imported', state: 'closed', opensOn: '2028-01-01' })
    expect(waveInHand([old, imported, wave({ state: 'open' })])?.id).toBe('w')
    expect(waveInHand([imported, old])?.id).toBe('old')
    expect(waveInHand([imported])).toBeUndefined()
  })
})
