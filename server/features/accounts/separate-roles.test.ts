import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InvitationRequest } from '#contract/accounts'
import { type Caller, type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createStaff } from './accounts.ts'

const password = 'quattro parole per la prova'
const tokenOf = (path: string) => new URLSearchParams(path.split('#')[1]).get('t') ?? 'no token'

describe('roles kept apart: invitations', () => {
  const options = { today: '2026-03-01', work: false }
  let started: StartedHouse
  let coordinator: Caller
  let elsewhere: Caller
  let allianceId: string
  let otherAllianceId: string
  let firm: string
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
  beforeAll(async () => {
    started = await startHouse(options)
    allianceId = (await createAlliance(started.house, { name: 'Alleanza', territory: 'Valle', isDemo: false })).id
    otherAllianceId = (await createAlliance(started.house, { name: 'Altra', territory: 'Piana', isDemo: false })).id
    coordinator = await hire('ada@example.it', allianceId)
    elsewhere = await hire('bea@example.it', otherAllianceId)
    firm = await member(coordinator, allianceId, 'Officina')
    otherFirm = await member(elsewhere, otherAllianceId, 'Bottega')
  })
  afterAll(() => started.stop())

  it.each(['facilitator', 'worker_rep', 'coordinator', 'hr'] as const)(
    'never renew the password of somebody who is %s, whatever they invite to',
    async (role) => {
      const email = `${role.replace('_', '-')}-keeps@example.it`
      const place = role === 'hr' ? { organisationId: firm } : {}
      expect((await accept(await invited({ email, role, ...place }))).status).toBe(200)
      const renewal = await invite({ email, role, ...place })
      expect(renewal).toMatchObject({ status: 400, body: { fields: [{ field: 'email', problem: 'holds-role' }] } })
      expect((await accept(await invited({ email, role: 'table', ...place }))).status).toBe(200)
      expect((await invite({ email, role: 'table', ...place })).status).toBe(400)
      expect((await started.caller().post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
    },
  )

  it('renew no password when the person gained a role after the link was made', async () => {
    const email = 'cresce@example.it'
    expect((await accept(await invited({ email, role: 'table' }))).status).toBe(200)
    const renewal = await invited({ email, role: 'table' })
    expect((await accept(await invited({ email, role: 'worker_rep' }))).status).toBe(200)
    expect((await accept(renewal, 'una parola di chi coordina')).body.fields).toEqual([{ field: 'password', problem: 'wrong' }])
    expect((await started.caller().post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
  })

  const apart = [
    ['coordinator', 'facilitator'],
    ['coordinator', 'worker_rep'],
    ['coordinator', 'hr'],
    ['hr', 'worker_rep'],
  ] as const
  it.each([...apart, ...apart.map(([one, other]) => [other, one] as const)])('keep %s apart from %s', async (one, other) => {
    const place = (role: string) => (role === 'hr' ? { organisationId: firm } : {})
    const clash = { status: 400, body: { fields: [{ field: 'role', problem: 'clash' }] } }
    const email = `${one}-${other}@example.it`.replaceAll('_', '-')
    const second = await invited({ email, role: other, ...place(other) })
    expect((await accept(await invited({ email, role: one, ...place(one) }))).status).toBe(200)
    expect(await accept(second)).toMatchObject(clash)
    expect(await invite({ email, role: other, ...place(other) })).toMatchObject(clash)
    const grants = [one, other].map((role) => ({ allianceId, role, ...place(role) }))
    await expect(createStaff(started.house, { name: 'X', email: `both-${email}`, password, grants })).rejects.toThrow(
      'bad-request',
    )
    expect(await grantsOf(email)).toMatchObject([{ role: one }])
    expect(
      (await invite({ email, role: other, ...(other === 'hr' ? { organisationId: otherFirm } : {}) }, elsewhere, otherAllianceId))
        .status,
    ).toBe(200)
  })

  it.each([
    ['a second line', 'Elio\r\nBcc: x@example.it', 'unreadable'],
    ['a bell', 'Elio\u0007', 'unreadable'],
    ['text that turns round', 'Elio\u202eoile', 'unreadable'],
    ['a formula', '=HYPERLINK("http://x")', 'formula'],
    ['a full-width formula', '\uff1dcmd', 'formula'],
  ])('never hold a name with %s', async (_, name, problem) => {
    const refused = { status: 400, body: { fields: [{ field: 'name', problem }] } }
    expect(await invite({ name })).toMatchObject(refused)
    await expect(createStaff(started.house, { name, email: 'nome@example.it', password, grants: [] })).rejects.toThrow(
      'bad-request',
    )
  })
})
