import { inspect } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newestVersion } from '#surveys'
import {
  makeTerritory,
  newKey,
  type OpenedWave,
  openWaveOf,
  send,
  startDatedHouse,
  submission,
  type Territory,
} from '../../../tests/harness/listening.ts'
import { setWaveState } from '../campaigns/campaigns.ts'
import { findThread, sealWave, submitResponse } from './responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave
const worker = () => started.caller()
const threadKey = 'ab'.repeat(32)

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())
beforeEach(async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
})

const intake = () => started.house.db.selectFrom('intake').selectAll().where('wave_id', '=', wave.waveId).execute()
const keys = () => started.house.db.selectFrom('idempotency_key').selectAll().where('wave_id', '=', wave.waveId).execute()
const spent = async () => {
  const rows = await started.house.db.selectFrom('urn_code').select('spent').where('wave_id', '=', wave.waveId).execute()
  return rows.filter((row) => row.spent).length
}
const nothingStored = async () => {
  expect(await intake()).toEqual([])
  expect(await keys()).toEqual([])
  expect(await spent()).toBe(0)
}

describe('one answer', () => {
  it('is stored with its wave, link and notice, and nothing else', async () => {
    const reply = await send(worker(), wave.slug)
    expect(reply).toEqual({ status: 201, body: { received: true, first: true } })
    const [row, ...more] = await intake()
    expect(more).toEqual([])
    expect(row).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/),
      wave_id: wave.waveId,
      organisation_id: wave.organisationId,
      entry: 'open',
      language: 'it',
      notice_version: 'v1',
      answers: submission().answers,
      thread_id: null,
    })
  })

  it('stores no address, agent, time, key or code anywhere', async () => {
    const [code = ''] = await wave.cards(1)
    const key = newKey()
    const agent = 'AgentOfTheTest/1.0'
    const headers = { 'idempotency-key': key, 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' }
    const reply = await worker().post(`/api/responses/${wave.slug}`, submission({ code, threadKey }), headers)
    expect(reply.status).toBe(201)
    const db = started.house.db
    const tables = ['intake', 'thread', 'idempotency_key', 'urn_code', 'wave_organisation', 'response'] as const
    const dump = JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())))
    for (const secret of [key, code, code.replaceAll('-', ''), threadKey, agent, '203.0.113.9', '127.0.0.1', '2027-03'])
      expect(dump).not.toContain(secret)
    expect(await intake()).toMatchObject([{ entry: 'card', organisation_id: wave.organisationId }])
  })

  it('with a card redeems it once; a code copied by hand works too', async () => {
    const [first = '', second = ''] = await wave.cards(2)
    expect((await send(worker(), wave.slug, submission({ code: first }))).status).toBe(201)
    expect(await spent()).toBe(1)
    expect((await send(worker(), wave.slug, submission({ code: ` ${second.toLowerCase().replaceAll('-', ' ')} ` }))).status).toBe(
      201,
    )
    expect((await intake()).map((row) => row.entry)).toEqual(['card', 'card'])
    const again = await send(worker(), wave.slug, submission({ code: first }), { lang: 'en' })
    expect(again).toMatchObject({
      status: 410,
      body: { code: 'code-spent', message: expect.stringContaining('ask for another one') },
    })
    expect(await intake()).toHaveLength(2)
  })

  it('has its names and numbers masked before they are stored', async () => {
    const answers = {
      ep_text: 'Chiamami al 333 1234567 o scrivi a marta.neri@example.it',
      sentence: 'Il mio IBAN è IT60X0542811101000000123456',
    }
    expect((await send(worker(), wave.slug, submission({ answers }))).status).toBe(201)
    const stored = JSON.stringify(await intake())
    for (const secret of ['333 1234567', 'marta.neri', 'IT60X0542811101000000123456']) expect(stored).not.toContain(secret)
    expect(stored).toContain('Chiamami al')
  })

  it('may speak of its unit where the plan splits the firm', async () => {
    expect((await send(worker(), wave.slug, submission({ answers: { unit: 'a' } }))).status).toBe(201)
    const refused = await send(worker(), wave.slug, submission({ answers: { unit: 'z' } }))
    expect(refused.body).toMatchObject({ code: 'answers-refused', fields: [{ field: 'unit', problem: 'choice' }] })
  })
})

describe('a database that fails', () => {
  it('puts no word of an answer into an error, which is logged, or into the reply', async () => {
    const { db } = started.house
    await sql`alter table intake add constraint failing check (language <> 'en')`.execute(db)
    try {
      const secret = 'parole che nessuno deve rileggere'
      const unused = '12'.repeat(32)
      const body = submission({ language: 'en', threadKey: unused, answers: { ep_text: secret } })
      const failure = await submitResponse(started.house, wave.slug, newKey(), body).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(Error)
      expect(inspect(failure, { depth: null, showHidden: true })).toMatch(/could not store an answer \(23514\)/)
      expect(inspect(failure, { depth: null, showHidden: true })).not.toMatch(new RegExp(`${secret}|${unused}`))
      const reply = await send(worker(), wave.slug, body, { lang: 'en' })
      expect(reply).toMatchObject({ status: 500, body: { code: 'unexpected', message: expect.stringContaining('lost nothing') } })
      expect(JSON.stringify(reply.body)).not.toContain(secret)
      await nothingStored()
      expect(await findThread(started.house, unused)).toBeUndefined()
    } finally {
      await sql`alter table intake drop constraint failing`.execute(db)
    }
  })
})

describe('the same sending again', () => {
  it('changes nothing and says so', async () => {
    const key = newKey()
    const [code = ''] = await wave.cards(1)
    const body = submission({ code, threadKey })
    expect((await send(worker(), wave.slug, body, { key })).body).toEqual({ received: true, first: true })
    expect(await send(worker(), wave.slug, body, { key })).toEqual({ status: 200, body: { received: true, first: false } })
    expect(await intake()).toHaveLength(1)
    started.turnTo('2027-03-22')
    expect((await send(worker(), wave.slug, body, { key })).body).toEqual({ received: true, first: false })
  })

  it('stores once, however many arrive at the same moment', async () => {
    const key = newKey()
    const replies = await Promise.all(Array.from({ length: 30 }, () => send(worker(), wave.slug, submission(), { key })))
    expect(replies.filter((reply) => reply.body.first === true)).toHaveLength(1)
    expect(replies.filter((reply) => reply.body.first === false)).toHaveLength(29)
    expect(await intake()).toHaveLength(1)
  })

  it('is a new one after a refusal: nothing of the refused was kept', async () => {
    const key = newKey()
    expect((await send(worker(), wave.slug, submission({ answers: { weight: 99 } }), { key })).status).toBe(422)
    expect((await send(worker(), wave.slug, submission(), { key })).body.first).toBe(true)
  })
})

describe('one card', () => {
  it('redeemed by 200 at the same moment counts once', async () => {
    const [code = ''] = await wave.cards(1)
    const replies = await Promise.all(Array.from({ length: 200 }, () => send(worker(), wave.slug, submission({ code }))))
    const statuses = replies.map((reply) => reply.status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 410)).toHaveLength(199)
    expect(new Set(replies.filter((reply) => reply.status === 410).map((reply) => reply.body.code))).toEqual(
      new Set(['code-spent']),
    )
    expect(await intake()).toHaveLength(1)
    expect(await keys()).toHaveLength(1)
    expect(await spent()).toBe(1)
  })

  it('is not spent by an answer that is refused, and not by another firm or wave', async () => {
    const [code = ''] = await wave.cards(1)
    expect((await send(worker(), wave.slug, submission({ code, answers: { weight: 99 } }))).status).toBe(422)
    const other = await openWaveOf(territory)
    expect((await send(worker(), other.slug, submission({ code }))).body.code).toBe('code-malformed')
    const { body } = await territory.coordinator.get(`/api/waves/${wave.waveId}/distribution`)
    const small = body.organisations.find((each: { invited: number }) => each.invited === 4).openPath.slice(3)
    expect((await send(worker(), small, submission({ code }))).body.code).toBe('code-malformed')
    await nothingStored()
    expect((await send(worker(), wave.slug, submission({ code }))).status).toBe(201)
  })

  it.each([
    ['half of it', 'ABCD-EFGH'],
    ['nothing', ''],
    ['a number', 12],
    ['a page', 'A'.repeat(5_000)],
    ['SQL', "'; drop table urn_code; --"],
  ])('with %s as code is refused, with what to do', async (_, code) => {
    await wave.cards(1)
    const reply = await send(worker(), wave.slug, submission({ code }), { lang: 'en' })
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'code-malformed', message: expect.stringContaining('Scan the QR again') },
    })
    await nothingStored()
  })
})

describe('what is refused', () => {
  const answers = (change: Record<string, unknown>) => submission({ answers: { ep_text: 'Un martedì.', ...change } })
  it.each<[string, () => unknown, number, string, object?]>([
    ['consent that was not given', () => submission({ consent: false }), 422, 'consent-missing'],
    ['consent that is missing', () => submission({ consent: undefined }), 422, 'consent-missing'],
    ['consent to another notice', () => submission({ noticeVersion: 'v0' }), 422, 'consent-missing', { field: 'noticeVersion' }],
    ['a language of no wave', () => submission({ language: 'de' }), 422, 'language-unknown'],
    ['a language that this wave does not offer', () => submission({ language: 'ro' }), 422, 'language-unknown'],
    ['another version', () => submission({ version: 1 }), 409, 'conflict', { field: 'version', problem: 'changed' }],
    ['another instrument', () => submission({ instrument: 'pulse' }), 409, 'conflict', { field: 'version', problem: 'changed' }],
    [
      'a version that is no number',
      () => submission({ version: '1' }),
      400,
      'bad-request',
      { field: 'version', problem: 'type' },
    ],
    ['answers that are none', () => submission({ answers: 'ciao' }), 400, 'bad-request', { field: 'answers', problem: 'type' }],
    ['a list', () => [], 422, 'consent-missing'],
    ['a key of a thread that is none', () => submission({ threadKey: 'abc' }), 400, 'bad-request', { field: 'threadKey' }],
    ['an unknown question', () => answers({ name: 'Anna' }), 422, 'answers-refused', { field: 'name', problem: 'unknown' }],
    ['a hidden question', () => answers({ bb_hours: 'h5' }), 422, 'answers-refused', { field: 'bb_hours', problem: 'hidden' }],
    [
      'oversized words',
      () => answers({ ep_text: 'x'.repeat(601) }),
      422,
      'answers-refused',
      { field: 'ep_text', problem: 'too-long', limit: 600 },
    ],
    [
      'a choice that is none',
      () => answers({ res: ['money', 'nanny'] }),
      422,
      'answers-refused',
      { field: 'res', problem: 'choice' },
    ],
    [
      'a weight out of range',
      () => answers({ weight: 11 }),
      422,
      'answers-refused',
      { field: 'weight', problem: 'range', limit: 10 },
    ],
    ['a NUL', () => answers({ ep_text: 'a\u0000b' }), 422, 'answers-refused', { field: 'ep_text', problem: 'type' }],
    ['half a character', () => answers({ ep_text: 'a\uD800' }), 422, 'answers-refused', { field: 'ep_text', problem: 'type' }],
    [
      'a flag of distress',
      () => answers({ mirror: [{ tag: 'flag:distress', keep: 1 }] }),
      422,
      'answers-refused',
      { field: 'mirror' },
    ],
  ])('%s', async (_, body, status, code, field) => {
    const reply = await send(worker(), wave.slug, body(), { lang: 'en' })
    expect(reply).toMatchObject({ status, body: { code, message: expect.stringMatching(/^[A-Z].{20,}/) } })
    if (field) expect(reply.body.fields).toContainEqual(expect.objectContaining(field))
    await nothingStored()
  })

  it('an unknown link, in the language of the reader', async () => {
    const italian = await send(worker(), 'nessuno')
    expect(italian).toMatchObject({
      status: 404,
      body: { code: 'not-found', message: expect.stringContaining('Controlla il link') },
    })
    const english = await worker().post('/api/responses/nobody', submission(), {
      'idempotency-key': newKey(),
      'accept-language': 'en-GB',
    })
    expect(english.body.message).toContain('Check the link')
  })

  it('anything before the first day, after the last, once closing began, and once closed', async () => {
    const later = await openWaveOf(territory, { opensOn: '2027-03-10' })
    const refused = {
      status: 410,
      body: { code: 'wave-not-open', message: expect.stringContaining('restano su questo telefono') },
    }
    expect(await send(worker(), later.slug)).toMatchObject(refused)
    started.turnTo('2027-03-21')
    expect((await send(worker(), wave.slug)).status).toBe(201)
    started.turnTo('2027-03-22')
    expect(await send(worker(), wave.slug)).toMatchObject(refused)
    started.turnTo('2027-03-10')
    expect((await send(worker(), later.slug)).status).toBe(201)
    await setWaveState(started.house, later.waveId, 'closing')
    expect(await send(worker(), later.slug)).toMatchObject(refused)
    await sealWave(started.house, later.waveId)
    expect(await send(worker(), later.slug)).toMatchObject(refused)
    expect(await intake()).toHaveLength(1)
  })

  it.each([
    ['no key', undefined, 'required'],
    ['a short key', 'short', 'format'],
    ['a key with spaces', `${'k'.repeat(22)} k`, 'format'],
    ['a page as key', 'k'.repeat(500), 'format'],
  ])('a sending with %s', async (_, key, problem) => {
    const reply = await worker().post(
      `/api/responses/${wave.slug}`,
      submission(),
      key === undefined ? {} : { 'idempotency-key': key },
    )
    expect(reply).toMatchObject({ status: 400, body: { fields: [{ field: 'idempotency-key', problem }] } })
    await nothingStored()
  })

  it('what is no JSON', async () => {
    const path = `${started.origin}/api/responses/${wave.slug}?lang=en`
    const raw = (body: string, type: string) =>
      fetch(path, { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': newKey() } })
    for (const [body, type] of [
      ['{"language":', 'application/json'],
      ['"ciao"', 'application/json'],
      ['ciao', 'text/plain'],
      ['a=b', 'application/x-www-form-urlencoded'],
    ] as const) {
      const reply = await raw(body, type)
      expect([body, reply.status, await reply.json()]).toEqual([
        body,
        400,
        { code: 'not-json', message: expect.stringContaining('cannot be read') },
      ])
    }
    await nothingStored()
  })

  it('a body of 10 MB, and says so', async () => {
    const reply = await send(worker(), wave.slug, submission({ answers: { ep_text: 'x'.repeat(10_000_000) } }), { lang: 'en' })
    expect(reply).toMatchObject({
      status: 413,
      body: { code: 'too-large', message: expect.stringContaining('Shorten the text') },
    })
    await nothingStored()
  })

  it('with no more than it was sent: a failure repeats no stored or free words', async () => {
    const secret = 'parole che nessuno deve rileggere'
    const reply = await send(worker(), wave.slug, answers({ ep_text: secret, weight: secret, res: [secret] }))
    expect(reply.status).toBe(422)
    expect(JSON.stringify(reply.body)).not.toContain(secret)
  })
})

describe('strange words', () => {
  it.each([
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['SQL', "uno'); DROP TABLE intake; --"],
    ['right to left', '\u202Eعندي طفل صغير ولا أحد يأخذه\u202C'],
    ['control characters', 'uno\u0007due\u001b[31m\ttre\r\nquattro'],
    ['emoji', 'Serve aiuto 👩‍👧‍👦🏳️‍🌈 domani'],
    ['a placeholder', 'Io {ep_text} e {{name}} e <%= name %>'],
  ])('%s is stored as the text it is', async (_, ep_text) => {
    expect((await send(worker(), wave.slug, submission({ answers: { ep_text } }))).status).toBe(201)
    expect((await intake())[0]?.answers).toEqual({ ep_text })
  })

  it('never become a prototype', async () => {
    const version = newestVersion('first-listening')
    const body = `{"language":"it","instrument":"first-listening","version":${version},"noticeVersion":"v1","consent":true,"answers":{"__proto__":{"weight":9},"constructor":"x"}}`
    const reply = await send(worker(), wave.slug, body)
    expect(reply.body).toMatchObject({ code: 'answers-refused', fields: [{ field: 'constructor', problem: 'unknown' }] })
    expect(({} as Record<string, unknown>).weight).toBeUndefined()
  })
})
