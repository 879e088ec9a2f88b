import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
import { hashCardCode } from '../campaigns/campaigns.ts'
import { listSealedResponses, sealWave } from './responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())
beforeEach(async () => {
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
})

const intake = () => started.house.db.selectFrom('intake').selectAll().where('wave_id', '=', wave.waveId).execute()
const plain = (code: string) => code.replaceAll('-', '')

describe('one card', () => {
  it('tried by 1,000 at the same moment is redeemed by exactly one', async () => {
    const [code = ''] = await wave.cards(2)
    const replies = await Promise.all(
      Array.from({ length: 1_000 }, (_, at) =>
        send(started.caller(), wave.slug, submission({ code, answers: { ep_text: `numero ${at}` } })),
      ),
    )
    const told = new Map<string, number>()
    for (const { status, body } of replies) {
      const what = `${status} ${status === 201 ? '' : body.code}`
      told.set(what, (told.get(what) ?? 0) + 1)
    }
    expect(Object.fromEntries(told)).toEqual({ '201 ': 1, '410 code-spent': 999 })
    expect(await intake()).toHaveLength(1)
    const codes = await started.house.db.selectFrom('urn_code').select('spent').where('wave_id', '=', wave.waveId).execute()
    expect(codes.map(({ spent }) => spent).sort()).toEqual([false, true])
    const keys = await started.house.db.selectFrom('idempotency_key').selectAll().where('wave_id', '=', wave.waveId).execute()
    expect(keys).toHaveLength(1)
  })

  it('sent again by its own phone while others try it stays that phone’s', async () => {
    const [code = ''] = await wave.cards(1)
    const key = newKey()
    const body = submission({ code })
    expect((await send(started.caller(), wave.slug, body, { key })).body).toEqual({ received: true, first: true })
    const replies = await Promise.all([
      ...Array.from({ length: 20 }, () => send(started.caller(), wave.slug, body, { key })),
      ...Array.from({ length: 20 }, () => send(started.caller(), wave.slug, body)),
    ])
    expect(replies.slice(0, 20).every(({ body: reply }) => reply.received === true && reply.first === false)).toBe(true)
    expect(replies.slice(20).every(({ status }) => status === 410)).toBe(true)
    expect(await intake()).toHaveLength(1)
  })
})

describe('card and answer', () => {
  it('share no column while the wave is open', async () => {
    const codes = await wave.cards(3)
    for (const code of codes) await send(started.caller(), wave.slug, submission({ code, threadKey: 'cd'.repeat(32) }))
    const urn = await started.house.db.selectFrom('urn_code').selectAll().where('wave_id', '=', wave.waveId).execute()
    // What an answer and a card have in common is their wave and their firm.
    const common = new Set([wave.waveId, wave.organisationId])
    const values = (rows: readonly object[]) =>
      new Set(rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string' && !common.has(value)))
    const ofAnswers = values(await intake())
    for (const value of values(urn)) expect(ofAnswers.has(value)).toBe(false)
  })

  it('are joined by nothing in the whole database after the seal', async () => {
    const { db } = started.house
    const codes = await wave.cards(40)
    for (const [at, code] of codes.entries())
      expect((await send(started.caller(), wave.slug, submission({ code, answers: { ep_text: `numero ${at}` } }))).status).toBe(
        201,
      )
    await sealWave(started.house, wave.waveId)
    expect((await listSealedResponses(started.house, wave.waveId)).map(({ entry }) => entry)).toEqual(Array(40).fill('card'))
    const { rows: tables } = await sql<{
      name: string
    }>`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
      from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
      db,
    )
    expect(tables.length).toBeGreaterThan(30)
    const secrets = codes.flatMap((code) => [code, plain(code), hashCardCode(started.house, wave.waveId, code)])
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db)
      const dump = rows.map(({ row }) => row).join('\n')
      expect([name, secrets.filter((secret) => dump.includes(secret))]).toEqual([name, []])
    }
    // Who printed the cards knows their order; of the answers none is left.
    for (const trace of ['ctid', 'id', 'xmin::text::bigint, id']) {
      const { rows } = await sql<{ at: string }>`select substr(answers ->> 'ep_text', 8) as at from response
        where wave_id = ${wave.waveId} order by ${sql.raw(trace)}`.execute(db)
      expect(Math.abs(tau(rows.map((row) => Number(row.at)))), trace).toBeLessThan(0.4)
    }
    const { rows } = await sql<{ count: number }>`select count(distinct xmin::text)::int as count from response
      where wave_id = ${wave.waveId}`.execute(db)
    expect(rows[0]?.count).toBe(1)
  })

  it('of an open link are told apart from those of a card', async () => {
    const [code = ''] = await wave.cards(1)
    await send(started.caller(), wave.slug, submission({ code }))
    await send(started.caller(), wave.slug)
    await sealWave(started.house, wave.waveId)
    expect((await listSealedResponses(started.house, wave.waveId)).map(({ entry }) => entry).sort()).toEqual(['card', 'open'])
  })
})

describe('the band of answers staff see', () => {
  it('is not moved by a flood through the open link of a small firm', async () => {
    const { body } = await territory.coordinator.get(`/api/waves/${wave.waveId}/distribution`)
    const small = body.organisations.find((each: { invited: number }) => each.invited === 4).openPath.slice(3)
    for (let start = 0; start < 200; start += 20)
      await Promise.all(Array.from({ length: 20 }, () => send(started.caller(), small)))
    await sealWave(started.house, wave.waveId)
    const { body: waves } = await territory.coordinator.get(`/api/alliances/${territory.allianceId}/waves`)
    const { answeredBand } = waves.find((each: { id: string }) => each.id === wave.waveId)
    // Four at most are people; the noise of a pool adds a few, never a hundred.
    expect(answeredBand).toMatch(/^(<10|10-14|15-19|20-29)$/)
  })
})

/** Kendall's tau between the order of printing and the order of the rows as the database holds them. */
function tau(order: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < order.length; i++) for (let j = 0; j < i; j++) sum += Math.sign((order[i] as number) - (order[j] as number))
  return sum / ((order.length * (order.length - 1)) / 2)
}
