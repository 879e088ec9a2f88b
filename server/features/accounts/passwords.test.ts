import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createStaff, passwordLink } from './accounts.ts'

const password = 'quattro parole per la prova'
const next = 'cinque altre parole di prova'

describe('passwords', () => {
  const options = { today: '2026-03-01', work: false }
  let started: StartedHouse
  let allianceId: string

  const hire = (email: string) =>
    createStaff(started.house, { name: 'Ada', email, password, grants: [{ allianceId, role: 'coordinator' }] })
  const signIn = async (email: string, word: string) => {
    const caller = started.caller()
    const { status } = await caller.post('/api/auth/sign-in/email', { email, password: word })
    return { caller, status }
  }
  const linkFor = async (email: string) =>
    new URLSearchParams((await passwordLink(started.house, email)).split('#')[1]).get('t') ?? ''
  const renew = (token: string, word = next) => started.caller().post('/api/password/renew?lang=en', { token, password: word })

  beforeAll(async () => {
    started = await startHouse(options)
    allianceId = (await createAlliance(started.house, { name: 'Prova', territory: 'Prova', isDemo: false })).id
  })
  afterAll(() => started.stop())

  it('are changed by the person alone, who proves the present one; every other session ends', async () => {
    await hire('ada@example.it')
    const { caller: here } = await signIn('ada@example.it', password)
    const { caller: elsewhere } = await signIn('ada@example.it', password)
    expect((await started.caller().post('/api/me/password', { current: password, next })).status).toBe(401)
    expect(await here.post('/api/me/password', { current: 'non è questa', next })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'current', problem: 'wrong' }] },
    })
    expect((await here.post('/api/me/password', { current: password, next: 'corta' })).status).toBe(400)
    expect((await here.post('/api/me/password', { current: password, next }, { origin: 'https://other.example' })).status).toBe(
      403,
    )
    expect((await elsewhere.get('/api/me')).status).toBe(200)
    const unused = await linkFor('ada@example.it')
    expect((await here.post('/api/me/password', { current: password, next })).status).toBe(200)
    expect((await here.get('/api/me')).status).toBe(200)
    expect((await elsewhere.get('/api/me')).status).toBe(401)
    expect((await signIn('ada@example.it', password)).status).toBe(401)
    expect((await signIn('ada@example.it', next)).status).toBe(200)
    expect((await renew(unused)).status).toBe(404)
  })

  it('when lost are renewed once, with a link of the command line, and every session ends', async () => {
    await hire('bea@example.it')
    const { caller } = await signIn('bea@example.it', password)
    const before = await linkFor('bea@example.it')
    const token = await linkFor(' BEA@example.it')
    expect((await renew(before)).status).toBe(404)
    expect((await started.caller().post('/api/password/look', { token })).body).toEqual({ name: 'Ada', email: 'bea@example.it' })
    expect(JSON.stringify(await started.house.db.selectFrom('one_time_link').selectAll().execute())).not.toContain(token)
    const statuses = (await Promise.all([1, 2].map(() => renew(token)))).map((reply) => reply.status).sort()
    expect(statuses).toEqual([200, 410])
    expect((await caller.get('/api/me')).status).toBe(401)
    expect((await signIn('bea@example.it', next)).status).toBe(200)
    await expect(passwordLink(started.house, 'nobody@example.it')).rejects.toThrow('not-found')
  })

  it('are not renewed by another kind of link, nor by one of yesterday', async () => {
    await hire('dora@example.it')
    const token = await linkFor('dora@example.it')
    expect((await started.caller().post('/api/invitations/accept', { token, password: next })).status).toBe(404)
    const { caller } = await signIn('dora@example.it', password)
    const invitation = await caller.post(`/api/alliances/${allianceId}/invitations`, {
      name: 'Elio',
      email: 'elio@example.it',
      role: 'table',
    })
    const other = new URLSearchParams(invitation.body.path.split('#')[1]).get('t') ?? ''
    expect((await renew(other)).status).toBe(404)
    expect((await started.caller().post('/api/password/look', { token: other })).status).toBe(404)
    options.today = '2026-03-03'
    expect((await renew(token)).status).toBe(410)
    options.today = '2026-03-01'
    expect((await signIn('dora@example.it', password)).status).toBe(200)
  })
})
