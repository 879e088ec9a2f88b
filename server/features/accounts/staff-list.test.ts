import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffListItem, StaffRole } from '#contract/accounts'
import { type Caller, type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createStaff, requireGrant } from './accounts.ts'

const password = 'quattro parole per la prova'
type Grant = { allianceId: string; organisationId?: string; role: StaffRole }

describe('staff of an alliance', () => {
  let started: StartedHouse
  let coordinator: Caller
  let elsewhere: Caller
  let allianceId: string
  let otherAllianceId: string
  let firm: string
  let otherFirm: string

  const hire = async (name: string, ...grants: Grant[]) => {
    const email = `${name}@example.it`
    await createStaff(started.house, { name, email, password, grants })
    const caller = started.caller()
    expect((await caller.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
    return caller
  }
  const staff = async (caller = coordinator, alliance = allianceId) =>
    caller.get<StaffListItem[]>(`/api/alliances/${alliance}/staff`)
  const idOf = async (name: string, role?: StaffRole) =>
    (await staff()).body.find((each) => each.name === name && (!role || each.role === role))?.id
  const remove = (id: string | undefined, caller = coordinator, alliance = allianceId) =>
    caller.delete(`/api/alliances/${alliance}/staff/${id}`)
  const seats = () => started.house.db.selectFrom('roundtable_seat').select(['kind', 'organisation_id']).execute()

  beforeAll(async () => {
    started = await startHouse({ work: false })
    allianceId = (await createAlliance(started.house, { name: 'Alleanza', territory: 'Valle', isDemo: false })).id
    otherAllianceId = (await createAlliance(started.house, { name: 'Altra', territory: 'Piana', isDemo: false })).id
    coordinator = await hire('ada', { allianceId, role: 'coordinator' })
    elsewhere = await hire('bea', { allianceId: otherAllianceId, role: 'coordinator' })
    const body = (name: string, kind: string) => ({ name, kind, sector: 'trade', invited: 20 })
    firm = (await coordinator.post(`/api/alliances/${allianceId}/organisations`, body('Officina', 'social_coop'))).body.id
    otherFirm = (await elsewhere.post(`/api/alliances/${otherAllianceId}/organisations`, body('Bottega', 'firm'))).body.id
  })
  afterAll(() => started.stop())

  it('lists roles and open invitations to the coordinator alone', async () => {
    const hr = await hire('carla', { allianceId, role: 'hr', organisationId: firm })
    await coordinator.post(`/api/alliances/${allianceId}/invitations`, {
      name: 'elio',
      email: 'elio@example.it',
      role: 'facilitator',
    })
    expect((await staff()).body.map(({ id: _, ...item }) => item)).toEqual([
      { name: 'ada', email: 'ada@example.it', role: 'coordinator', state: 'active' },
      { name: 'carla', email: 'carla@example.it', role: 'hr', organisationName: 'Officina', state: 'active' },
      { name: 'elio', email: 'elio@example.it', role: 'facilitator', state: 'invited' },
    ])
    expect((await staff(started.caller())).status).toBe(401)
    expect((await staff(hr)).status).toBe(403)
    expect((await staff(elsewhere)).status).toBe(403)
    expect((await staff(coordinator, 'A'.repeat(22))).status).toBe(403)
  })

  it('takes roles away from its own staff alone', async () => {
    const id = await idOf('carla')
    expect((await remove(id, started.caller())).status).toBe(401)
    expect((await remove(id, elsewhere)).status).toBe(403)
    expect((await remove(id, elsewhere, otherAllianceId)).status).toBe(404)
    expect(await idOf('carla')).toBe(id)
  })

  it('takes an invitation back', async () => {
    expect((await remove(await idOf('elio'))).status).toBe(204)
    expect(await idOf('elio')).toBeUndefined()
    expect(await started.house.db.selectFrom('one_time_link').select('id').execute()).toEqual([])
  })

  it('shuts every door at once, and forgets who has no role left', async () => {
    const caller = await hire(
      'dino',
      { allianceId, role: 'worker_rep' },
      { allianceId, role: 'table', organisationId: firm },
      { allianceId, role: 'table' },
    )
    expect(await seats()).toEqual([{ kind: 'social_coop', organisation_id: firm }])
    const ofTable = (await staff()).body.filter((each) => each.name === 'dino' && each.role === 'table')
    await remove(ofTable.find((each) => each.organisationName)?.id)
    expect(await seats()).toEqual([{ kind: 'worker', organisation_id: null }])
    await remove(ofTable.find((each) => !each.organisationName)?.id)
    expect(await seats()).toEqual([])
    expect((await caller.get('/api/me')).body.grants).toMatchObject([{ role: 'worker_rep' }])
    await remove(await idOf('dino'))
    expect((await caller.get('/api/me')).status).toBe(401)
    expect(await started.house.db.selectFrom('auth_user').select('id').where('name', '=', 'dino').execute()).toEqual([])
    expect(
      await started.house.db
        .selectFrom('auth_account')
        .innerJoin('auth_user', 'auth_user.id', 'user_id')
        .select('name')
        .where('name', '=', 'dino')
        .execute(),
    ).toEqual([])
  })

  it('keeps its last coordinator, also when two remove each other', async () => {
    const alone = await remove(await idOf('ada'))
    expect(alone).toMatchObject({ status: 409, body: { fields: [{ field: 'role', problem: 'last-coordinator' }] } })
    const second = await hire('gina', { allianceId, role: 'coordinator' })
    const [ada, gina] = [await idOf('ada'), await idOf('gina')]
    const statuses = (await Promise.all([remove(gina), remove(ada, second)])).map((reply) => reply.status)
    expect(statuses).toContain(204)
    const left = await started.house.db
      .selectFrom('staff_grant')
      .select('id')
      .where('alliance_id', '=', allianceId)
      .where('role', '=', 'coordinator')
      .execute()
    expect(left).toHaveLength(1)
    coordinator = left[0]?.id === ada ? coordinator : second
  })

  it('opens a door to the grants that fit, and to no other', async () => {
    const cookieOf = async (name: string, ...grants: Grant[]) => {
      await createStaff(started.house, { name, email: `${name}@example.it`, password, grants })
      const reply = await fetch(`${started.origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `${name}@example.it`, password }),
      })
      return { method: 'GET', headers: { cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' } }
    }
    const { house } = started
    const hr = await cookieOf('hr', { allianceId, role: 'hr', organisationId: firm })
    const rep = await cookieOf('rep', { allianceId, role: 'worker_rep' }, { allianceId, role: 'table' })
    expect((await requireGrant(house, hr, { organisationId: firm, roles: ['hr'] })).grant).toMatchObject({
      organisationId: firm,
      organisationName: 'Officina',
    })
    expect((await requireGrant(house, hr, { allianceId, roles: ['hr'] })).name).toBe('hr')
    expect((await requireGrant(house, rep, { organisationId: firm, roles: ['hr', 'worker_rep'] })).grant.role).toBe('worker_rep')
    expect((await requireGrant(house, rep, { allianceId, roles: ['table', 'worker_rep'] })).grant.role).toBe('table')
    expect((await requireGrant(house, rep, { roles: ['worker_rep'] })).grant.allianceId).toBe(allianceId)
    for (const [asking, need] of [
      [hr, { organisationId: otherFirm, roles: ['hr'] }],
      [hr, { organisationId: 'A'.repeat(22), roles: ['hr'] }],
      [hr, { allianceId: otherAllianceId, organisationId: firm, roles: ['hr'] }],
      [hr, { allianceId: otherAllianceId, roles: ['hr'] }],
      [hr, { organisationId: firm, roles: ['coordinator'] }],
      [rep, { organisationId: otherFirm, roles: ['worker_rep'] }],
      [rep, { roles: [] }],
    ] as const) {
      await expect(requireGrant(house, asking, need)).rejects.toThrow('not-allowed')
    }
    await expect(requireGrant(house, { method: 'GET', headers: {} }, { roles: ['hr'] })).rejects.toThrow('not-signed-in')
  })
})
