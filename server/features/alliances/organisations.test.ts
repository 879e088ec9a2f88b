import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffRole } from '#contract/accounts'
import type { Organisation } from '#contract/alliances'
import { type Caller, type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createStaff } from '../accounts/accounts.ts'
import { createAlliance, getAlliance, getOrganisation, listAlliances, listOrganisations } from './alliances.ts'

const password = 'quattro parole per la prova'
const officina = { name: 'Officina', kind: 'firm', sector: 'manufacturing', invited: 60 }

describe('members of an alliance', () => {
  let started: StartedHouse
  let allianceId: string
  let otherAllianceId: string
  let coordinator: Caller
  let elsewhere: Caller
  const byRole = new Map<StaffRole, Caller>()
  let firm: Organisation

  const hire = async (name: string, grant: { allianceId: string; organisationId?: string; role: StaffRole }) => {
    const email = `${name.replace('_', '-')}@example.it`
    await createStaff(started.house, { name, email, password, grants: [grant] })
    const caller = started.caller()
    expect((await caller.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
    return caller
  }
  const add = (body: object, caller = coordinator, alliance = allianceId) =>
    caller.post<Organisation>(`/api/alliances/${alliance}/organisations?lang=en`, body)
  const stored = () => listOrganisations(started.house, allianceId)

  beforeAll(async () => {
    started = await startHouse({ work: false })
    allianceId = (await createAlliance(started.house, { name: 'Alleanza', territory: 'Valle', isDemo: false })).id
    otherAllianceId = (await createAlliance(started.house, { name: 'Altra', territory: 'Piana', isDemo: true })).id
    coordinator = await hire('ada', { allianceId, role: 'coordinator' })
    elsewhere = await hire('bea', { allianceId: otherAllianceId, role: 'coordinator' })
    firm = (await add(officina)).body
    for (const role of ['facilitator', 'worker_rep', 'table'] as const) byRole.set(role, await hire(role, { allianceId, role }))
    byRole.set('hr', await hire('hr', { allianceId, role: 'hr', organisationId: firm.id }))
  })
  afterAll(() => started.stop())

  it('are kept as told, with the size class of their head-count', async () => {
    expect(firm).toEqual({ ...officina, id: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/), sizeClass: 'medium', units: [] })
    expect(await getOrganisation(started.house, firm.id)).toEqual({ ...firm, allianceId })
    const sizes = [9, 10, 49, 50, 249, 250]
    const classes: string[] = []
    for (const invited of sizes) classes.push((await add({ ...officina, name: `Con ${invited}`, invited })).body.sizeClass)
    expect(classes).toEqual(['micro', 'small', 'small', 'medium', 'medium', 'large'])
    for (const each of await stored()) {
      if (each.name.startsWith('Con ')) expect((await coordinator.delete(`/api/organisations/${each.id}`)).status).toBe(204)
    }
    expect(await stored()).toEqual([firm])
  })

  it('are read by those who need them', async () => {
    const list = (caller: Caller, alliance = allianceId) => caller.get(`/api/alliances/${alliance}/organisations`)
    expect((await list(coordinator)).body).toEqual([firm])
    expect((await list(byRole.get('facilitator') as Caller)).body).toEqual([firm])
    expect((await list(started.caller())).status).toBe(401)
    for (const role of ['hr', 'worker_rep', 'table'] as const) expect((await list(byRole.get(role) as Caller)).status).toBe(403)
    expect((await list(elsewhere)).status).toBe(403)
    const one = (caller: Caller) => caller.get(`/api/organisations/${firm.id}`)
    expect((await one(byRole.get('hr') as Caller)).body).toEqual(firm)
    expect((await one(byRole.get('table') as Caller)).status).toBe(403)
    expect((await one(elsewhere)).status).toBe(403)
    expect((await one(started.caller())).status).toBe(401)
  })

  it('belong to an alliance that its staff see, and nobody else', async () => {
    const alliance = (caller: Caller) => caller.get(`/api/alliances/${allianceId}`)
    const seen = { id: allianceId, name: 'Alleanza', territory: 'Valle', isDemo: false }
    for (const caller of [coordinator, ...byRole.values()]) expect((await alliance(caller)).body).toEqual(seen)
    expect((await alliance(elsewhere)).status).toBe(403)
    expect((await alliance(started.caller())).status).toBe(401)
    expect((await coordinator.get(`/api/alliances/${'A'.repeat(22)}`)).status).toBe(403)
    expect((await listAlliances(started.house)).map(({ name, isDemo }) => [name, isDemo])).toEqual([
      ['Alleanza', false],
      ['Altra', true],
    ])
    await expect(getAlliance(started.house, 'A'.repeat(22))).rejects.toThrow('not-found')
  })

  it('are changed by the coordinator of their alliance alone', async () => {
    const change = (caller: Caller) => caller.put(`/api/organisations/${firm.id}`, { ...officina, name: 'Preso' })
    const remove = (caller: Caller) => caller.delete(`/api/organisations/${firm.id}`)
    for (const caller of [elsewhere, ...byRole.values()]) {
      expect((await add({ ...officina, name: 'Nuova' }, caller)).status).toBe(403)
      expect((await change(caller)).status).toBe(403)
      expect((await remove(caller)).status).toBe(403)
    }
    expect((await add({ ...officina, name: 'Nuova' }, started.caller())).status).toBe(401)
    expect((await change(started.caller())).status).toBe(401)
    expect((await remove(started.caller())).status).toBe(401)
    expect((await coordinator.put(`/api/organisations/${'A'.repeat(22)}`, officina)).status).toBe(403)
    expect(await stored()).toEqual([firm])
  })

  it('change under their id, with units', async () => {
    const units = [
      { code: 'sede', label: 'Sede', invited: 45 },
      { code: 'posa', label: 'Posa', invited: 20 },
    ]
    const changed = await coordinator.put(`/api/organisations/${firm.id}`, { ...officina, invited: 70, units })
    expect(changed.body).toEqual({ ...firm, invited: 70, units })
    expect(await stored()).toEqual([changed.body])
    firm = changed.body
  })

  it.each([
    ['a name that is there', { name: ' OFFICINA ' }, { field: 'name', problem: 'taken' }],
    ['no name', { name: '  ' }, { field: 'name', problem: 'too-short', limit: 1 }],
    ['a formula for a name', { name: '=HYPERLINK("http://x")' }, { field: 'name', problem: 'formula' }],
    ['a name that turns the line around', { name: 'Bottega\u202e' }, { field: 'name', problem: 'unreadable' }],
    ['an endless name', { name: 'a'.repeat(121) }, { field: 'name', problem: 'too-long', limit: 120 }],
    ['a kind that is none', { name: 'B', kind: 'spa' }, { field: 'kind', problem: 'format' }],
    ['fewer than nobody', { name: 'B', invited: -1 }, { field: 'invited', problem: 'too-short', limit: 0 }],
    ['half a person', { name: 'B', invited: 1.5 }, { field: 'invited', problem: 'type' }],
    [
      'units of one code',
      { name: 'B', units: [1, 2].map((each) => ({ code: 'a', label: `A${each}`, invited: 5 })) },
      { field: 'units.1.code', problem: 'duplicate' },
    ],
    [
      'units larger than the firm',
      { name: 'B', units: [{ code: 'a', label: 'A', invited: 61 }] },
      { field: 'units', problem: 'range', limit: 60 },
    ],
  ])('refuse %s', async (_, body, problem) => {
    const reply = await add({ ...officina, ...body })
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'bad-request', fields: [problem], message: expect.stringMatching(/^Something/) },
    })
    expect(await stored()).toEqual([firm])
  })

  it('are not made twice by two who save at once', async () => {
    const replies = await Promise.all(['Doppia', 'DOPPIA', 'doppia '].map((name) => add({ ...officina, name })))
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 400, 400])
    const made = replies.find((reply) => reply.status === 200)?.body.id
    await coordinator.delete(`/api/organisations/${made}`)
  })

  it('may have the name of a member of another alliance', async () => {
    expect((await add(officina, elsewhere, otherAllianceId)).status).toBe(200)
  })

  it('stay while they have staff or took part in a wave', async () => {
    expect(await coordinator.delete(`/api/organisations/${firm.id}`)).toMatchObject({
      status: 409,
      body: { fields: [{ field: 'staff', problem: 'in-use' }] },
    })
    const heard = (await add({ ...officina, name: 'Ascoltata' })).body
    const wave = {
      id: 'w'.repeat(22),
      alliance_id: allianceId,
      name: 'Prima',
      kind: 'listening' as const,
      state: 'draft' as const,
      number: 1,
    }
    const rest = {
      opens_on: '2026-01-01',
      closes_on: '2026-02-01',
      instrument: 'x',
      instrument_version: 1,
      instrument_hash: 'x',
      languages: '[]' as never,
    }
    const notice = { publish_delicate: false, controller: 'x', contact: 'x', notice_version: 'x', plan: null, plan_hash: null }
    await started.house.db
      .insertInto('wave')
      .values({ ...wave, ...rest, ...notice })
      .execute()
    const slot = { wave_id: wave.id, organisation_id: heard.id, slug: 's', invited: 60, cards_printed: 0 }
    await started.house.db.insertInto('wave_organisation').values(slot).execute()
    expect((await coordinator.delete(`/api/organisations/${heard.id}`)).body.fields).toEqual([
      { field: 'waves', problem: 'in-use' },
    ])
    expect((await stored()).map(({ name }) => name)).toEqual(['Ascoltata', 'Officina'])
  })
})
