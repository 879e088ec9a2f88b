import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandPlace, HandRaised, RaisedHand } from '#contract/raised-hands'
import { makeTerritory, openWaveOf, signInAs, startDatedHouse, type Territory } from '../../../tests/harness/listening.ts'
import { forgetOldHands } from './roundtables.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
beforeAll(async () => {
  // Behind a proxy, so that each sending of a test comes from a telephone of its own.
  started = await startDatedHouse('2027-03-01', { environment: { TRUST_PROXY: '1' } })
})
afterAll(() => started.stop())
beforeEach(async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
  await openWaveOf(territory)
})

let made = 0
const newCode = () => `code${String(made++).padStart(18, '0')}`
const hand = (change: Record<string, unknown> = {}) => ({
  ...{ name: 'Nuvola', contact: '+39 333 1234567', when: ['evening', 'online'], note: 'Meglio il giovedì', language: 'it' },
  ...{ consent: true, withdrawCode: newCode() },
  ...change,
})
const address = () => ({ 'x-forwarded-for': `203.0.${made >> 8}.${made++ & 255}` })
const raise = (body: unknown = hand(), { allianceId } = territory, from = address()) =>
  started.caller().post<HandRaised>(`/api/hands/${allianceId}?lang=en`, body, from)
const listed = async () =>
  (await territory.coordinator.get<RaisedHand[]>(`/api/alliances/${territory.allianceId}/raised-hands`)).body
const stored = () =>
  started.house.db.selectFrom('raised_hand').selectAll().where('alliance_id', '=', territory.allianceId).execute()

describe('a raised hand', () => {
  it('is told whose table it is before a name is written', async () => {
    const { status, body } = await started.caller().get<HandPlace>(`/api/hands/${territory.allianceId}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ territory: 'Valle della Prova', isDemo: false, controller: 'Ente capofila della Prova' })
    expect(Object.keys(body).sort()).toEqual(['allianceName', 'contact', 'controller', 'isDemo', 'territory'])
  })

  it('is kept with the month and nothing else of the sending', async () => {
    const body = hand()
    const agent = 'Fonino 7 della prova'
    const reply = await started.caller().post(`/api/hands/${territory.allianceId}`, body, {
      ...{ 'user-agent': agent, referer: 'https://ascolto.example/s/abcdefghjkmn', 'x-forwarded-for': '203.0.113.9' },
    })
    expect(reply).toEqual({ status: 201, body: { received: true, first: true } })
    expect(await stored()).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        alliance_id: territory.allianceId,
        name: 'Nuvola',
        contact: '+39 333 1234567',
        availability: { when: ['evening', 'online'], note: 'Meglio il giovedì' },
        language: 'it',
        month: '2027-03',
        withdraw_hash: expect.any(String),
      },
    ])
    const dump = JSON.stringify(await stored())
    for (const trace of [body.withdrawCode, agent, '203.0.113.9', '127.0.0.1', 'abcdefghjkmn', '2027-03-01'])
      expect(dump).not.toContain(trace)
  })

  it('is seen by the coordinator with name, contact and availability only', async () => {
    await raise()
    expect(await listed()).toEqual([
      {
        id: expect.any(String),
        name: 'Nuvola',
        contact: '+39 333 1234567',
        availability: { when: ['evening', 'online'], note: 'Meglio il giovedì', language: 'it' },
      },
    ])
  })

  it('counts once, however often the same is sent', async () => {
    const body = hand()
    const replies = await Promise.all([raise(body), raise(body), raise(body)])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 200, 201])
    expect(await stored()).toHaveLength(1)
  })

  it('is taken back with its code, once, and with no other', async () => {
    const body = hand()
    await raise(body)
    await raise(hand({ name: 'Un’altra persona' }))
    const withdraw = (withdrawCode: string) => started.caller().post('/api/hands/withdraw', { withdrawCode })
    expect((await withdraw('A'.repeat(22))).status).toBe(404)
    expect((await withdraw(body.withdrawCode)).status).toBe(204)
    expect((await withdraw(body.withdrawCode)).status).toBe(404)
    expect((await started.caller().post('/api/hands/withdraw', { withdrawCode: 'x' })).status).toBe(400)
    expect((await listed()).map(({ name }) => name)).toEqual(['Un’altra persona'])
  })

  it('leaves no trace of the order in which hands were raised', async () => {
    const hands = 60
    const { db } = started.house
    for (let at = 0; at < hands; at++) expect((await raise(hand({ name: `Persona ${at}` }))).status).toBe(201)
    for (const trace of ['ctid', 'xmin::text::bigint, ctid', 'xmax::text::bigint, ctid', 'id']) {
      const { rows } = await sql<{ at: string }>`select substr(name, 9) as at from raised_hand
        where alliance_id = ${territory.allianceId} order by ${sql.raw(trace)}`.execute(db)
      expect(rows).toHaveLength(hands)
      expect(Math.abs(tau(rows.map((row) => Number(row.at)))), trace).toBeLessThan(0.35)
    }
    const { rows } = await sql<{ count: number }>`select count(distinct xmin::text)::int as count from raised_hand
      where alliance_id = ${territory.allianceId}`.execute(db)
    expect(rows[0]?.count).toBe(1)
    const names = (await listed()).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
  })

  it('is gone after 12 months, by whole months', async () => {
    await raise()
    for (const [day, left] of [
      ['2028-02-29', 1],
      ['2028-03-01', 0],
    ] as const) {
      started.turnTo(day)
      await forgetOldHands(started.house)
      await forgetOldHands(started.house)
      expect([day, (await stored()).length]).toEqual([day, left])
    }
  })

  it('goes to a spreadsheet where no cell starts a formula', async () => {
    await raise(hand({ name: '=HYPERLINK("http://x")', contact: '+39 333 1234567', note: '@SUM(1)' }))
    const { status, body } = await territory.coordinator.get<string>(
      `/api/alliances/${territory.allianceId}/raised-hands.csv?lang=it`,
    )
    expect(status).toBe(200)
    expect(body).toContain('nome,contatto,quando,lingua,nota')
    expect(body).toContain(`"'=HYPERLINK(""http://x"")",'+39 333 1234567,"sera, a distanza",it,'@SUM(1)`)
  })
})

describe('what is refused', () => {
  it.each<[string, Record<string, unknown>, number, string, string]>([
    ['no name', { name: '  ' }, 400, 'bad-request', 'name'],
    ['an endless name', { name: 'x'.repeat(81) }, 400, 'bad-request', 'name'],
    ['no way to be reached', { contact: '' }, 400, 'bad-request', 'contact'],
    ['a time of nobody', { when: ['midnight'] }, 400, 'bad-request', 'when.0'],
    ['a page of words', { note: 'x'.repeat(301) }, 400, 'bad-request', 'note'],
    ['what no database stores', { note: 'a\u0000b' }, 400, 'bad-request', 'note'],
    ['a language of nobody', { language: 'de' }, 400, 'bad-request', 'language'],
    ['a short code', { withdrawCode: 'short' }, 400, 'bad-request', 'withdrawCode'],
    ['no consent', { consent: false }, 422, 'consent-missing', 'consent'],
  ])('%s', async (_, change, status, code, field) => {
    expect(await raise(hand(change))).toMatchObject({ status, body: { code, fields: [expect.objectContaining({ field })] } })
    expect(await stored()).toEqual([])
  })

  it('an alliance that is not there, or where nobody has listened yet', async () => {
    const quiet = await makeTerritory(started)
    for (const allianceId of ['A'.repeat(22), 'x', quiet.allianceId]) {
      expect((await started.caller().get(`/api/hands/${allianceId}`)).status).toBe(404)
      expect((await raise(hand(), { ...territory, allianceId })).status).toBe(404)
    }
  })

  it('the eleventh of one telephone within a minute', async () => {
    const from = address()
    const statuses: number[] = []
    for (let at = 0; at < 11; at++) statuses.push((await raise(hand(), territory, from)).status)
    expect(statuses.slice(9)).toEqual([201, 429])
    expect(await stored()).toHaveLength(10)
  })

  it('markup and right-to-left words never: they are kept as the text they are', async () => {
    const name = '<script>alert(1)</script> \u202Eنورا'
    expect((await raise(hand({ name }))).status).toBe(201)
    expect((await listed())[0]?.name).toBe(name)
  })
})

describe('the doors of raised hands', () => {
  it('are locked for everybody but the coordinator of the alliance', async () => {
    await raise()
    const { allianceId, organisations } = territory
    const path = `/api/alliances/${allianceId}/raised-hands`
    const id = (await listed())[0]?.id
    const firm = organisations[0]?.id
    const others = [
      [401, started.caller()],
      [403, await signInAs(started, 'hr', allianceId, firm)],
      [403, await signInAs(started, 'table', allianceId, firm)],
      [403, await signInAs(started, 'facilitator', allianceId)],
      [403, await signInAs(started, 'worker_rep', allianceId)],
      [403, (await makeTerritory(started)).coordinator],
    ] as const
    for (const [status, caller] of others) {
      expect((await caller.get(path)).status).toBe(status)
      expect((await caller.get(`${path}.csv`)).status).toBe(status)
      expect((await caller.delete(`${path}/${id}`)).status).toBe(status)
    }
    const elsewhere = await makeTerritory(started)
    expect((await elsewhere.coordinator.delete(`/api/alliances/${elsewhere.allianceId}/raised-hands/${id}`)).status).toBe(404)
    expect(await listed()).toHaveLength(1)
    expect((await territory.coordinator.delete(`${path}/${id}`)).status).toBe(204)
    expect((await territory.coordinator.delete(`${path}/${id}`)).status).toBe(404)
    expect(await listed()).toEqual([])
  })
})

/** Kendall's tau between the order of arrival and the order of the rows as the database holds them. */
function tau(order: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < order.length; i++) for (let j = 0; j < i; j++) sum += Math.sign((order[i] as number) - (order[j] as number))
  return sum / ((order.length * (order.length - 1)) / 2)
}
