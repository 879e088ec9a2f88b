import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SharedResource } from '#contract/alliances'
import { type Caller, type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createStaff } from '../accounts/accounts.ts'
import { createAlliance, listSharedResources } from './alliances.ts'

const password = 'quattro parole per la prova'
const grid = Array.from({ length: 49 }, (_, cell) => (cell % 7 === 2 ? 1 : 0))
const van = { kind: 'vehicle', note: 'Un furgone', grid, place: 'on_route', capacity: 8, validUntil: '2026-12-31', consent: true }

describe('what a firm can share', () => {
  let started: StartedHouse
  let allianceId: string
  let firm: string
  let neighbour: string
  let shared: SharedResource
  const callers: Record<string, Caller> = {}
  const caller = (name: string) => callers[name] as Caller

  const hire = async (name: string, grant: Parameters<typeof createStaff>[1]['grants'][number]) => {
    await createStaff(started.house, { name, email: `${name}@example.it`, password, grants: [grant] })
    const signedIn = started.caller()
    await signedIn.post('/api/auth/sign-in/email', { email: `${name}@example.it`, password })
    callers[name] = signedIn
  }

  beforeAll(async () => {
    started = await startHouse({ today: '2026-03-01', work: false })
    callers.nobody = started.caller()
    allianceId = (await createAlliance(started.house, { name: 'Alleanza', territory: 'Valle', isDemo: false })).id
    const otherAllianceId = (await createAlliance(started.house, { name: 'Altra', territory: 'Piana', isDemo: false })).id
    await hire('coordinator', { allianceId, role: 'coordinator' })
    await hire('elsewhere', { allianceId: otherAllianceId, role: 'coordinator' })
    const add = async (name: string) =>
      (
        await caller('coordinator').post(`/api/alliances/${allianceId}/organisations`, {
          name,
          kind: 'firm',
          sector: 'trade',
          invited: 20,
        })
      ).body.id
    firm = await add('Officina')
    neighbour = await add('Bottega')
    await hire('hr', { allianceId, role: 'hr', organisationId: firm })
    await hire('neighbour', { allianceId, role: 'hr', organisationId: neighbour })
    await hire('table', { allianceId, role: 'table', organisationId: firm })
    await hire('facilitator', { allianceId, role: 'facilitator' })
  })
  afterAll(() => started.stop())

  it('is added by its HR and by the coordinator', async () => {
    const reply = await caller('hr').post<SharedResource>(`/api/organisations/${firm}/resources`, van)
    const { consent: _, ...told } = van
    expect(reply.body).toEqual({ ...told, id: expect.any(String), organisationId: firm, organisationName: 'Officina' })
    shared = reply.body
    const room = await caller('coordinator').post<SharedResource>(`/api/organisations/${neighbour}/resources`, {
      ...van,
      kind: 'space',
      note: undefined,
    })
    expect(room.body.note).toBe('')
    expect(await listSharedResources(started.house, allianceId)).toEqual([room.body, shared])
    expect((await caller('hr').get(`/api/organisations/${firm}/resources`)).body).toEqual([shared])
  })

  it('is changed under its id, and goes', async () => {
    const changed = await caller('hr').put(`/api/resources/${shared.id}`, { ...van, capacity: 9, note: 'Fermo fino alle 7' })
    expect(changed.body).toEqual({ ...shared, capacity: 9, note: 'Fermo fino alle 7' })
    expect((await caller('hr').get(`/api/organisations/${firm}/resources`)).body).toEqual([changed.body])
    shared = changed.body
    const second = (await caller('hr').post(`/api/organisations/${firm}/resources`, van)).body
    expect((await caller('hr').delete(`/api/resources/${second.id}`)).status).toBe(204)
    expect((await caller('hr').delete(`/api/resources/${second.id}`)).status).toBe(404)
    expect((await caller('hr').get(`/api/organisations/${firm}/resources`)).body).toEqual([shared])
  })

  it.each([
    ['nobody', 401],
    ['neighbour', 403],
    ['table', 403],
    ['facilitator', 403],
    ['elsewhere', 403],
  ])('is shut to %s', async (who, status) => {
    expect((await caller(who).get(`/api/organisations/${firm}/resources`)).status).toBe(status)
    expect((await caller(who).post(`/api/organisations/${firm}/resources`, van)).status).toBe(status)
    expect((await caller(who).put(`/api/resources/${shared.id}`, { ...van, capacity: 1 })).status).toBe(status)
    expect((await caller(who).delete(`/api/resources/${shared.id}`)).status).toBe(status)
    expect((await caller('hr').get(`/api/organisations/${firm}/resources`)).body).toEqual([shared])
  })

  it.each([
    ['no consent', { consent: false }, 'consent', 'format'],
    ['no hour at all', { grid: Array(49).fill(0) }, 'grid', 'required'],
    ['a week of 48 cells', { grid: grid.slice(1) }, 'grid', 'too-short'],
    ['a cell that is neither', { grid: [2, ...grid.slice(1)] }, 'grid.0', 'format'],
    ['a day that was', { validUntil: '2026-02-28' }, 'validUntil', 'range'],
    ['a day that is none', { validUntil: '2026-02-30' }, 'validUntil', 'format'],
    ['room for nobody', { capacity: 0 }, 'capacity', 'too-short'],
    ['an endless note', { note: 'a'.repeat(201) }, 'note', 'too-long'],
    ['a kind that the grammar does not know', { kind: 'helicopter' }, 'kind', 'choice'],
    ['a place that the grammar does not know', { place: 'moon' }, 'place', 'choice'],
  ])('is refused with %s', async (_, body, field, problem) => {
    const reply = await caller('hr').post(`/api/organisations/${firm}/resources`, { ...van, ...body })
    expect(reply).toMatchObject({ status: 400, body: { code: 'bad-request', fields: [{ field, problem }] } })
    expect((await caller('hr').get(`/api/organisations/${firm}/resources`)).body).toEqual([shared])
  })
})
