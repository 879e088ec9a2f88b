import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { buildHouse } from '../../build-house.ts'
import { readConfig } from '../../config.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createStaff, requireGrant, signInResponse } from './accounts.ts'

const email = 'ada@example.it'
const password = 'quattro parole per la prova'

describe('signing in and out', () => {
  let started: StartedHouse
  let allianceId: string
  beforeAll(async () => {
    started = await startHouse({ work: false })
    allianceId = (await createAlliance(started.house, { name: 'Prova', territory: 'Prova', isDemo: false })).id
    await createStaff(started.house, { name: 'Ada', email, password, grants: [{ allianceId, role: 'coordinator' }] })
  })
  afterAll(() => started.stop())

  const signIn = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${started.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'browser-of-the-test', ...headers },
      body: JSON.stringify(body),
    })

  it('gives a cookie that no script and no other site can use, and keeps neither address nor agent', async () => {
    const reply = await signIn({ email, password })
    expect(reply.status).toBe(200)
    const [cookie = ''] = reply.headers.getSetCookie()
    expect(cookie).toMatch(/^ascolto\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(await reply.text()).toBe('{"signedIn":true}')
    const sessions = await started.house.db.selectFrom('auth_session').selectAll().execute()
    expect(sessions.map(({ ip_address, user_agent }) => [ip_address, user_agent])).toEqual([['', '']])
  })

  it('knows the e-mail in any case', async () => {
    const caller = started.caller()
    expect((await caller.post('/api/auth/sign-in/email', { email: 'ADA@Example.it', password })).status).toBe(200)
    expect((await caller.get('/api/me')).body).toMatchObject({
      name: 'Ada',
      email,
      grants: [{ allianceId, role: 'coordinator' }],
    })
  })

  it('says the same to a wrong password and to an e-mail nobody has', async () => {
    const wrong = await started.caller().post('/api/auth/sign-in/email?lang=en', { email, password: 'non è questa parola' })
    const nobody = await started.caller().post('/api/auth/sign-in/email?lang=en', { email: 'chi@example.it', password })
    expect(wrong.status).toBe(401)
    expect(wrong.body).toEqual(nobody.body)
    expect(nobody.status).toBe(401)
    const italian = await started.caller().post('/api/auth/sign-in/email?lang=it', { email, password: 'non è questa parola' })
    expect(italian.body.message).not.toBe(wrong.body.message)
  })

  it.each([
    ['no password', { email }, 400],
    ['a list', [email, password], 400],
    ['an object for an e-mail', { email: { $ne: null }, password }, 400],
    ['a character nobody types', { email: 'a\u0000@example.it', password }, 400],
    ['an endless password', { email, password: 'a'.repeat(4_000) }, 400],
    ['an endless body', { email, password: 'a'.repeat(40_000) }, 413],
  ])('refuses %s', async (_, body, status) => {
    const reply = await signIn(body)
    expect(reply.status).toBe(status)
    expect(reply.headers.getSetCookie()).toEqual([])
  })

  it.each(['https://altrove.example', 'null', 'http://127.0.0.1:1'])('refuses the origin %s', async (origin) => {
    const reply = await signIn({ email, password }, { origin })
    expect(reply.status).toBe(403)
    expect(reply.headers.getSetCookie()).toEqual([])
  })

  it('refuses a change asked for from another site, also with a good cookie', async () => {
    const caller = started.caller()
    await caller.post('/api/auth/sign-in/email', { email, password })
    const body = { name: 'X', email: 'x@example.it', role: 'facilitator' }
    const path = `/api/alliances/${allianceId}/invitations`
    expect((await caller.post(path, body, { origin: 'https://altrove.example' })).status).toBe(403)
    expect((await caller.post(path, body)).status).toBe(200)
    const signOut = await caller.post('/api/auth/sign-out', {}, { origin: 'https://altrove.example' })
    expect(signOut.status).toBe(403)
    expect((await caller.get('/api/me')).status).toBe(200)
  })

  it('ends the session, so that a copied cookie is worth nothing', async () => {
    const [cookie = ''] = (await signIn({ email, password })).headers.getSetCookie()
    const copied = started.caller()
    const held = { cookie: cookie.split(';')[0] ?? '' }
    expect((await copied.get('/api/me', held)).status).toBe(200)
    expect((await copied.post('/api/auth/sign-out', {}, held)).status).toBe(200)
    expect((await started.caller().get('/api/me', held)).status).toBe(401)
    expect((await started.caller().get('/api/me', { cookie: 'ascolto.session_token=invented.signature' })).status).toBe(401)
  })

  it.each([
    'sign-up/email',
    'forget-password',
    'request-password-reset',
    'update-user',
    'change-email',
    'delete-user',
    'list-sessions',
    'get-session',
    'ok',
  ])('has no address for %s', async (path) => {
    const caller = started.caller()
    await caller.post('/api/auth/sign-in/email', { email, password })
    expect((await caller.get(`/api/auth/${path}`)).status).toBe(404)
    expect((await caller.post(`/api/auth/${path}`, { name: 'X', email: 'x@example.it', password })).status).toBe(404)
  })
})

describe('guessing', () => {
  let started: StartedHouse
  beforeAll(async () => {
    started = await startHouse({ work: false, environment: { TRUST_PROXY: '1' } })
    await createStaff(started.house, { name: 'Ada', email, password, grants: [] })
  })
  afterAll(() => started.stop())

  it('is stopped for one e-mail, then for one address, and never counts who signs in well', async () => {
    const caller = started.caller()
    const tries = async (address: string, count: number) => {
      const statuses: number[] = []
      for (let each = 0; each < count; each++) {
        statuses.push(
          (await caller.post('/api/auth/sign-in/email', { email: address, password: `parola sbagliata ${each}` })).status,
        )
      }
      return statuses
    }
    for (let each = 0; each < 12; each++) {
      expect((await caller.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
    }
    expect(await tries('tante@example.it', 12)).toEqual([...Array(10).fill(401), 429, 429])
    expect((await caller.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
    expect(await tries('altre@example.it', 10)).toEqual([...Array(8).fill(401), 429, 429])
  })

  it('from one address locks nobody out elsewhere, and from many addresses ends too', async () => {
    const caller = started.caller()
    const from = (address: number, secret: string) =>
      caller.post('/api/auth/sign-in/email', { email, password: secret }, { 'x-forwarded-for': `192.0.2.${address}` })
    const failed = async (address: number) => {
      const statuses: number[] = []
      for (let each = 0; each < 10; each++) statuses.push((await from(address, 'non è questa parola')).status)
      return statuses
    }
    expect(await failed(1)).toEqual(Array(10).fill(401))
    expect((await from(1, password)).status).toBe(429)
    expect((await from(2, password)).status).toBe(200)
    for (let address = 3; address < 12; address++) expect(await failed(address)).toEqual(Array(10).fill(401))
    expect((await from(20, 'non è questa parola')).status).toBe(429)
  })
})

describe('a house with a public address', () => {
  it('sends the cookie over https only and trusts that address alone', async () => {
    const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://ascolto.example' })
    const built = await buildHouse(config, { place: 'memory', masterKey: new Uint8Array(32).fill(7) })
    try {
      const { house } = built
      const { id: allianceId } = await createAlliance(house, { name: 'Prova', territory: 'Prova', isDemo: false })
      await createStaff(house, { name: 'Ada', email, password, grants: [{ allianceId, role: 'coordinator' }] })
      const [set = ''] = await signInResponse(house, email, password)
      expect(set).toMatch(/^__Secure-ascolto\.session_token=.*Secure/)
      await expect(signInResponse(house, email, 'non è questa parola')).rejects.toThrow('not-signed-in')
      const [cookie = ''] = set.split(';')
      const asking = (headers: IncomingHttpHeaders) =>
        requireGrant(house, { method: 'POST', headers: { cookie, ...headers } }, { allianceId, roles: ['coordinator'] })
      expect((await asking({ origin: 'https://ascolto.example' })).name).toBe('Ada')
      await expect(asking({ origin: 'https://altrove.example', host: 'altrove.example' })).rejects.toThrow('not-allowed')
      await expect(asking({ 'sec-fetch-site': 'cross-site' })).rejects.toThrow('not-allowed')
      expect((await asking({ 'sec-fetch-site': 'same-origin' })).name).toBe('Ada')
    } finally {
      await built.close()
    }
  })
})
