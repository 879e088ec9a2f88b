import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createStaff, isEmptyHouse, setupLink } from './accounts.ts'

const password = 'quattro parole per la prova'
const tokenOf = (path: string | undefined) => new URLSearchParams(path?.split('#')[1]).get('t') ?? 'no link was given'
const first = (token: string, email = 'ada@example.it') => ({
  token,
  name: 'Ada Prova',
  email,
  password,
  allianceName: 'Alleanza della Prova',
  territory: 'Valle della Prova',
})

describe('the first coordinator', () => {
  const options = { today: '2026-03-01', work: false }
  let started: StartedHouse
  beforeAll(async () => {
    started = await startHouse(options)
  })
  afterAll(() => started.stop())

  const stored = async () => ({
    alliances: (await started.house.db.selectFrom('alliance').select('id').execute()).length,
    users: (await started.house.db.selectFrom('auth_user').select('id').execute()).length,
  })

  it('is needed in an empty house, and the link is nowhere in clear', async () => {
    expect(await isEmptyHouse(started.house)).toBe(true)
    expect((await started.caller().get('/api/setup')).body).toEqual({ needed: true })
    const path = await setupLink(started.house)
    expect(path).toMatch(/^\/app\/setup#t=[A-Za-z0-9_-]{32}$/)
    const links = await started.house.db.selectFrom('one_time_link').selectAll().execute()
    expect(JSON.stringify(links)).not.toContain(tokenOf(path))
  })

  it.each([
    ['a token nobody gave', () => first('x'.repeat(32)), 410],
    ['no token', () => ({ ...first(''), token: undefined }), 400],
    ['a short password', () => ({ ...first('x'.repeat(32)), password: 'corta' }), 400],
    ['something that is no e-mail', () => first('x'.repeat(32), 'ada'), 400],
  ])('refuses %s and stores nothing', async (_, body, status) => {
    expect((await started.caller().post('/api/setup', body())).status).toBe(status)
    expect(await stored()).toEqual({ alliances: 0, users: 0 })
  })

  it('voids the link of an earlier start, and one that is a week old', async () => {
    const earlier = tokenOf(await setupLink(started.house))
    const newer = tokenOf(await setupLink(started.house))
    expect((await started.caller().post('/api/setup', first(earlier))).status).toBe(410)
    options.today = '2026-03-09'
    const late = await started.caller().post('/api/setup?lang=en', first(newer))
    expect(late).toMatchObject({ status: 410, body: { code: 'link-spent', message: expect.stringMatching(/^This link/) } })
    expect(await stored()).toEqual({ alliances: 0, users: 0 })
  })

  it('refuses a form sent by another site', async () => {
    const token = tokenOf(await setupLink(started.house))
    const reply = await started.caller().post('/api/setup', first(token), { origin: 'https://altrove.example' })
    expect(reply.status).toBe(403)
    expect(await stored()).toEqual({ alliances: 0, users: 0 })
  })

  it('writes nothing when the e-mail has an account already, and leaves the link good', async () => {
    await createStaff(started.house, { name: 'Già qui', email: 'gia@example.it', password, grants: [] })
    const token = tokenOf(await setupLink(started.house))
    const reply = await started.caller().post('/api/setup', first(token, 'GIA@example.it'))
    expect(reply).toMatchObject({ status: 400, body: { fields: [{ field: 'email', problem: 'taken' }] } })
    expect(await stored()).toEqual({ alliances: 0, users: 1 })
    const link = await started.house.db.selectFrom('one_time_link').select('used_at').executeTakeFirstOrThrow()
    expect(link.used_at).toBeNull()
  })

  it('is exactly one of those who try at the same time', async () => {
    const token = tokenOf(await setupLink(started.house))
    const tries = [1, 2, 3, 4, 5].map((each) => started.caller().post('/api/setup', first(token, `ada${each}@example.it`)))
    const statuses = (await Promise.all(tries)).map((reply) => reply.status).sort()
    expect(statuses).toEqual([200, 410, 410, 410, 410])
    expect(await stored()).toEqual({ alliances: 1, users: 2 })
  })

  it('is not made twice: no new link, and the spent one stays spent', async () => {
    expect(await setupLink(started.house)).toBeUndefined()
    expect(await isEmptyHouse(started.house)).toBe(false)
    expect((await started.caller().get('/api/setup')).body).toEqual({ needed: false })
    expect((await started.caller().post('/api/setup', first('x'.repeat(32)))).status).toBe(410)
  })

  it('signs in and holds the alliance', async () => {
    const winner = await started.house.db
      .selectFrom('auth_user')
      .select('email')
      .where('email', '!=', 'gia@example.it')
      .executeTakeFirstOrThrow()
    const caller = started.caller()
    await caller.post('/api/auth/sign-in/email', { email: winner.email, password })
    const { body } = await caller.get('/api/me')
    expect(body).toMatchObject({ name: 'Ada Prova', grants: [{ role: 'coordinator', allianceName: 'Alleanza della Prova' }] })
    expect((await caller.get(`/api/alliances/${body.grants[0].allianceId}`)).body).toMatchObject({
      isDemo: false,
      territory: 'Valle della Prova',
    })
  })
})
