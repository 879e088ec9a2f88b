import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InvitationRequest } from '#contract/accounts'
import { type Caller, type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createStaff } from './accounts.ts'

const password = 'quattro parole per la prova'
const tokenOf = (path: string) => new URLSearchParams(path.split('#')[1]).get('t') ?? 'no token'

describe('invitations', () => {
  const options = { today: '2026-03-01', work: false }
  let started: StartedHouse
  let coordinator: Caller
  let elsewhere: Caller
  let allianceId: string
  let otherAllianceId: string
  let firm: string
  let union: string
  let otherFirm: string

  const hire = async (email: string, alliance: string) => {
    await createStaff(started.house, { name: email, email, password, grants: [{ allianceId: alliance, role: 'coordinator' }] })
    const caller = started.caller()
    await caller.post('/api/auth/sign-in/email', { email, password })
    return caller
  }
  const member = async (caller: Caller, alliance: string, name: string, kind = 'firm') => {
    const body = { name, kind, sector: 'trade', invited: 20 }
    return (await caller.post<{ id: string }>(`/api/alliances/${alliance}/organisations`, body)).body.id
  }
  const invite = async (body: Partial<InvitationRequest>, caller = coordinator, alliance = allianceId) =>
    caller.post(`/api/alliances/${alliance}/invitations?lang=en`, {
      name: 'Elio',
      email: 'elio@example.it',
      role: 'facilitator',
      ...body,
    })
  const invited = async (body: Partial<InvitationRequest>, caller = coordinator, alliance = allianceId) => {
    const reply = await invite(body, caller, alliance)
    expect(reply.status).toBe(200)
    return tokenOf(reply.body.path)
  }
  const accept = (token: string, word = password) =>
    started.caller().post('/api/invitations/accept?lang=en', { token, password: word })
  const grantsOf = async (email: string, word = password) => {
    const caller = started.caller()
    await caller.post('/api/auth/sign-in/email', { email, password: word })
    return (await caller.get('/api/me')).body.grants
  }
  const seatsOf = (email: string) =>
    started.house.db
      .selectFrom('roundtable_seat')
      .innerJoin('auth_user', 'auth_user.id', 'roundtable_seat.user_id')
      .select(['kind', 'organisation_id'])
      .where('email', '=', email)
      .execute()

  beforeAll(async () => {
    started = await startHouse(options)
    allianceId = (await createAlliance(started.house, { name: 'Alleanza', territory: 'Valle', isDemo: false })).id
    otherAllianceId = (await createAlliance(started.house, { name: 'Altra', territory: 'Piana', isDemo: false })).id
    coordinator = await hire('ada@example.it', allianceId)
    elsewhere = await hire('bea@example.it', otherAllianceId)
    firm = await member(coordinator, allianceId, 'Officina')
    union = await member(coordinator, allianceId, 'Sindacato', 'union')
    otherFirm = await member(elsewhere, otherAllianceId, 'Bottega')
  })
  afterAll(() => started.stop())

  it('are made by the coordinator of that alliance alone', async () => {
    const token = await invited({ name: 'Carla', email: 'carla@example.it', role: 'hr', organisationId: firm })
    expect((await accept(token)).status).toBe(200)
    const hr = started.caller()
    await hr.post('/api/auth/sign-in/email', { email: 'carla@example.it', password })
    expect((await invite({}, started.caller())).status).toBe(401)
    expect((await invite({}, hr)).status).toBe(403)
    expect((await invite({}, elsewhere)).status).toBe(403)
    expect((await invite({}, coordinator, otherAllianceId)).status).toBe(403)
  })

  it('show whom they invite to whoever holds the token, and store it nowhere in clear', async () => {
    const token = await invited({ name: 'Samira', email: 'Samira@Example.it', role: 'worker_rep', organisationId: firm })
    expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/)
    expect((await started.caller().post('/api/invitations/look', { token })).body).toEqual({
      name: 'Samira',
      email: 'samira@example.it',
      role: 'worker_rep',
      allianceName: 'Alleanza',
      organisationName: 'Officina',
    })
    const links = await started.house.db.selectFrom('one_time_link').selectAll().execute()
    expect(JSON.stringify(links)).not.toContain(token)
    const reply = await started.caller().post('/api/invitations/look?lang=en', { token: 'x'.repeat(32) })
    expect(reply).toMatchObject({ status: 404, body: { message: expect.stringMatching(/^There is nothing here/) } })
    expect((await started.caller().post('/api/invitations/look', { token: 3 })).status).toBe(400)
  })

  it('work once', async () => {
    const token = await invited({ email: 'una-volta@example.it' })
    const statuses = (await Promise.all([1, 2, 3].map(() => accept(token)))).map((reply) => reply.status).sort()
    expect(statuses).toEqual([200, 410, 410])
    expect(await grantsOf('una-volta@example.it')).toMatchObject([{ role: 'facilitator', allianceId }])
    expect((await accept(token)).body.code).toBe('link-spent')
    expect((await started.caller().post('/api/invitations/look?lang=it', { token })).body.message).toMatch(
      /^Questo link è scaduto/,
    )
  })

  it('end after 14 days', async () => {
    const token = await invited({ email: 'tardi@example.it' })
    options.today = '2026-03-14'
    expect((await started.caller().post('/api/invitations/look', { token })).status).toBe(200)
    options.today = '2026-03-16'
    expect((await started.caller().post('/api/invitations/look', { token })).status).toBe(410)
    expect((await accept(token)).status).toBe(410)
    expect(await started.house.db.selectFrom('auth_user').select('id').where('email', '=', 'tardi@example.it').execute()).toEqual(
      [],
    )
  })

  it('are forgotten a month later', async () => {
    const before = await started.house.db
      .selectFrom('one_time_link')
      .select('id')
      .where('email', '=', 'tardi@example.it')
      .execute()
    expect(before).toHaveLength(1)
    options.today = '2026-05-01'
    await invited({ email: 'maggio@example.it' })
    const after = await started.house.db.selectFrom('one_time_link').select('email').execute()
    expect(after).toEqual([{ email: 'maggio@example.it' }])
  })

  it('made again void the ones before, and only those', async () => {
    const first = await invited({ email: 'due@example.it', role: 'table', organisationId: firm })
    const other = await invited({ email: 'due@example.it', role: 'table', organisationId: union })
    const second = await invited({ email: 'due@example.it', role: 'table', organisationId: firm })
    expect((await accept(first)).status).toBe(404)
    expect((await accept(second)).status).toBe(200)
    expect((await started.caller().post('/api/invitations/look', { token: other })).status).toBe(200)
  })

  it.each([
    ['HR without a firm', () => ({ role: 'hr' as const }), { field: 'organisationId', problem: 'required' }],
    ['a facilitator of a firm', () => ({ organisationId: firm }), { field: 'organisationId', problem: 'not-for-role' }],
    [
      'a coordinator of a firm',
      () => ({ role: 'coordinator' as const, organisationId: firm }),
      { field: 'organisationId', problem: 'not-for-role' },
    ],
    [
      'a firm of another alliance',
      () => ({ role: 'hr' as const, organisationId: otherFirm }),
      { field: 'organisationId', problem: 'choice' },
    ],
    ['a role that is none', () => ({ role: 'owner' as never }), { field: 'role', problem: 'format' }],
    ['something that is no e-mail', () => ({ email: 'elio' }), { field: 'email', problem: 'format' }],
  ])('refuse %s', async (_, body, problem) => {
    const reply = await invite(body())
    expect(reply).toMatchObject({ status: 400, body: { code: 'bad-request', fields: [problem] } })
  })

  it('never make a facilitator of who speaks for a member, nor the other way round', async () => {
    expect((await invite({ email: 'carla@example.it' })).body.fields).toEqual([{ field: 'role', problem: 'clash' }])
    const facilitator = await invited({ email: 'elio@example.it' })
    const hr = await invited({ email: 'elio@example.it', role: 'hr', organisationId: firm })
    expect((await accept(facilitator)).status).toBe(200)
    const reply = await accept(hr)
    expect(reply).toMatchObject({ status: 400, body: { fields: [{ field: 'role', problem: 'clash' }] } })
    expect(await grantsOf('elio@example.it')).toMatchObject([{ role: 'facilitator' }])
    const both = {
      name: 'X',
      email: 'x@example.it',
      password,
      grants: [
        { allianceId, role: 'facilitator' as const },
        { allianceId, role: 'table' as const, organisationId: firm },
      ],
    }
    await expect(createStaff(started.house, both)).rejects.toThrow('bad-request')
    expect(await started.house.db.selectFrom('auth_user').select('id').where('email', '=', 'x@example.it').execute()).toEqual([])
  })

  it('give a seat that says for whom it speaks', async () => {
    expect((await accept(await invited({ email: 'tavolo@example.it', role: 'table', organisationId: union }))).status).toBe(200)
    expect(await seatsOf('tavolo@example.it')).toEqual([{ kind: 'union', organisation_id: union }])
    expect((await accept(await invited({ email: 'irina@example.it', role: 'table' }))).status).toBe(200)
    expect(await seatsOf('irina@example.it')).toEqual([{ kind: 'worker', organisation_id: null }])
    expect(await seatsOf('carla@example.it')).toEqual([])
  })

  it('add a role to who has an account only with that account’s password', async () => {
    const token = await invited({ email: 'CARLA@example.it', role: 'table', organisationId: firm })
    const wrong = await accept(token, 'una parola che non è sua')
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ field: 'password', problem: 'wrong' }] } })
    expect(await grantsOf('carla@example.it')).toHaveLength(1)
    expect((await accept(token)).status).toBe(200)
    expect((await grantsOf('carla@example.it')).map(({ role }: { role: string }) => role)).toEqual(['hr', 'table'])
    expect(await seatsOf('carla@example.it')).toHaveLength(1)
  })

  const fresh = 'cinque altre parole di prova'
  it('renew the forgotten password of a seat when they invite to it again, and end old sessions', async () => {
    const before = started.caller()
    await before.post('/api/auth/sign-in/email', { email: 'irina@example.it', password })
    const token = await invited({ email: 'irina@example.it', role: 'table' })
    expect((await accept(token, fresh)).status).toBe(200)
    expect((await before.get('/api/me')).status).toBe(401)
    expect((await started.caller().post('/api/auth/sign-in/email', { email: 'irina@example.it', password })).status).toBe(401)
    expect(await grantsOf('irina@example.it', fresh)).toMatchObject([{ role: 'table' }])
    expect(await seatsOf('irina@example.it')).toHaveLength(1)
  })

  it('never renew the password of who works for another alliance too', async () => {
    expect(
      (await accept(await invited({ email: 'irina@example.it', role: 'table', organisationId: union }, coordinator), fresh))
        .status,
    ).toBe(200)
    expect(
      (await accept(await invited({ email: 'irina@example.it', role: 'table' }, elsewhere, otherAllianceId), fresh)).status,
    ).toBe(200)
    const reply = await invite({ email: 'irina@example.it', role: 'table' })
    expect(reply).toMatchObject({ status: 400, body: { fields: [{ field: 'email', problem: 'holds-role' }] } })
    expect(await grantsOf('irina@example.it', fresh)).toHaveLength(3)
  })
})
