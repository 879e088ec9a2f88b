import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoDoors } from '#contract/demo'
import { type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createStaff } from '../accounts/accounts.ts'
import { keepDemoDoors } from './demo.ts'

const coordinator = { role: 'coordinator', email: 'coordinator@valle-chiara.example', password: 'una-parola-lunga-inventata' }
const doors: DemoDoors = {
  allianceId: 'AAAAAAAAAAAAAAAAAAAAAA',
  allianceName: 'Alleanza inventata',
  workerPath: '/s/BBBBBBBBBBBBBBBBBBBBBB',
  personalCode: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  doors: [
    { door: 'coordinator', label: { it: 'Coordinamento', en: 'Coordination' }, path: '/app/alleanza/AAAAAAAAAAAAAAAAAAAAAA' },
    { door: 'table', label: { it: 'Tavolo', en: 'Table' }, path: '/app/alleanza/AAAAAAAAAAAAAAAAAAAAAA/tavolo' },
  ],
  signIns: [coordinator],
}

let started: StartedHouse
beforeAll(async () => {
  started = await startHouse({ work: false })
  await createStaff(started.house, { name: 'Lucia', email: coordinator.email, password: coordinator.password, grants: [] })
})
afterAll(() => started.stop())

describe('a house without a demo', () => {
  it('has no doors and lets nobody in', async () => {
    const caller = started.caller()
    expect((await caller.get('/api/demo')).status).toBe(404)
    expect((await caller.post('/api/demo/enter', { door: 'coordinator' })).status).toBe(404)
    expect((await caller.get('/api/me')).status).toBe(401)
  })
})

describe('a house with a demo', () => {
  beforeAll(async () => {
    await keepDemoDoors(started.house, { ...doors, allianceName: 'Prima stesura' })
    await keepDemoDoors(started.house, doors)
  })

  it('shows its doors as they were last kept', async () => {
    const reply = await started.caller().get<DemoDoors>('/api/demo')
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual(doors)
  })

  it('signs in whoever takes a door, and nobody else', async () => {
    const visitor = started.caller()
    const stranger = started.caller()
    expect((await visitor.get('/api/me')).status).toBe(401)
    const entered = await visitor.post<{ path: string }>('/api/demo/enter', { door: 'coordinator' })
    expect(entered.body).toEqual({ path: '/app/alleanza/AAAAAAAAAAAAAAAAAAAAAA' })
    expect((await visitor.get('/api/me')).status).toBe(200)
    expect((await stranger.get('/api/me')).status).toBe(401)
  })

  it('lets nobody in from another site', async () => {
    const visitor = started.caller()
    const entered = await visitor.post('/api/demo/enter', { door: 'coordinator' }, { origin: 'https://altrove.example' })
    expect(entered.status).toBe(403)
    expect((await visitor.get('/api/me')).status).toBe(401)
  })

  it.each([
    ['a door that is none', { door: 'table-worker' }, 400],
    ['an address instead of a door', { door: coordinator.email }, 400],
    ['no door', {}, 400],
    ['a door whose account is missing', { door: 'table' }, 404],
    ['a door that this demo does not have', { door: 'hr-4' }, 404],
  ])('refuses %s', async (_, body, status) => {
    const reply = await started.caller().post('/api/demo/enter?lang=en', body)
    expect(reply.status).toBe(status)
    expect(reply.body.message).toMatch(/^[A-Z]/)
  })
})
