import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WaveListItem } from '#contract/campaigns'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  send,
  startDatedHouse,
  submission,
  type Territory,
} from '../../../tests/harness/listening.ts'
import { buildHouse } from '../../build-house.ts'
import { readConfig } from '../../config.ts'
import { toJson } from '../../db/json.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createImportedWave, getWave } from '../campaigns/campaigns.ts'
import { findThread, listSealedResponses, listThreadResponses, sealWave } from './responses.ts'

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

const count = async (table: 'intake' | 'idempotency_key' | 'urn_code' | 'response') =>
  (await started.house.db.selectFrom(table).selectAll().where('wave_id', '=', wave.waveId).execute()).length
const answer = async (at: number, change: Record<string, unknown> = {}) => {
  const reply = await send(started.caller(), wave.slug, submission({ answers: { ep_text: `Giorno ${at}` }, ...change }))
  expect(reply.status).toBe(201)
}
const listed = async () => {
  const { body } = await territory.coordinator.get<WaveListItem[]>(`/api/alliances/${territory.allianceId}/waves`)
  return body.find((each) => each.id === wave.waveId) as WaveListItem
}
/** Kendall's tau between the order of arrival and the order of the rows as the database holds them. */
function tau(order: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < order.length; i++) for (let j = 0; j < i; j++) sum += Math.sign((order[i] as number) - (order[j] as number))
  return sum / ((order.length * (order.length - 1)) / 2)
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('sealing', () => {
  it('moves every answer whole, empties the intake, forgets keys and cards, and closes the wave', async () => {
    const [code = ''] = await wave.cards(3)
    await answer(0, { code, threadKey: 'cd'.repeat(32) })
    for (let at = 1; at < 6; at++) await answer(at)
    const before = await started.house.db.selectFrom('intake').selectAll().where('wave_id', '=', wave.waveId).execute()
    await sealWave(started.house, wave.waveId)
    expect([await count('intake'), await count('idempotency_key'), await count('urn_code')]).toEqual([0, 0, 0])
    const sealed = await listSealedResponses(started.house, wave.waveId)
    const old = new Set(before.map((row) => row.id))
    for (const { id } of sealed) {
      expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
      expect(old.has(id)).toBe(false)
    }
    expect(new Set(sealed.map((row) => row.id)).size).toBe(6)
    const byText = (a: { answers: Record<string, unknown> }, b: { answers: Record<string, unknown> }) =>
      String(a.answers.ep_text).localeCompare(String(b.answers.ep_text))
    expect([...sealed].sort(byText)).toEqual(
      [...before].sort(byText).map((row) => ({
        id: expect.any(String),
        waveId: row.wave_id,
        organisationId: row.organisation_id,
        entry: row.entry,
        language: row.language,
        answers: row.answers,
        threadId: row.thread_id,
        pulseOf: null,
        employer: null,
      })),
    )
    expect(sealed.filter((row) => row.entry === 'card')).toHaveLength(1)
    expect((await getWave(started.house, wave.waveId)).state).toBe('closed')
  })

  it('may run twice, also at the same moment', async () => {
    for (let at = 0; at < 4; at++) await answer(at)
    await Promise.all([sealWave(started.house, wave.waveId), sealWave(started.house, wave.waveId)])
    const band = (await listed()).answeredBand
    await sealWave(started.house, wave.waveId)
    expect(await count('response')).toBe(4)
    expect((await listed()).answeredBand).toBe(band)
  })

  it('leaves a draft and an imported wave as they are', async () => {
    const { allianceId, coordinator } = territory
    const imported = await createImportedWave(started.house, {
      ...{ allianceId, name: 'Vecchia', opensOn: '2020-01-01', closesOn: '2020-02-01', languages: ['it'] },
    })
    await sealWave(started.house, imported.id)
    const { body } = await coordinator.get<WaveListItem[]>(`/api/alliances/${allianceId}/waves`)
    expect(body.find((each) => each.id === imported.id)).not.toHaveProperty('answeredBand')
  })

  it('loses no answer that was acknowledged while it began, and takes none afterwards', async () => {
    const replies = Promise.all(
      Array.from({ length: 40 }, (_, at) => send(started.caller(), wave.slug, submission({ answers: { ep_text: `${at}` } }))),
    )
    await new Promise((resolve) => setTimeout(resolve, 30))
    await sealWave(started.house, wave.waveId)
    const statuses = (await replies).map((reply) => reply.status)
    expect(statuses.filter((status) => status !== 201 && status !== 410)).toEqual([])
    expect(await count('intake')).toBe(0)
    expect(await count('response')).toBe(statuses.filter((status) => status === 201).length)
  })

  it('leaves no trace of the order of arrival', async () => {
    const answers = 300
    for (let at = 0; at < answers; at++) await answer(at)
    await sealWave(started.house, wave.waveId)
    const rows = await started.house.db
      .selectFrom('response')
      .select(['answers', 'id'])
      .where('wave_id', '=', wave.waveId)
      .execute()
    const order = rows.map((row) => Number(String(row.answers.ep_text).slice('Giorno '.length)))
    expect(order).not.toEqual([...order].sort((a, b) => a - b))
    // Five standard deviations of tau between independent orders.
    const limit = 5 * Math.sqrt((2 * (2 * answers + 5)) / (9 * answers * (answers - 1)))
    expect(Math.abs(tau(order))).toBeLessThan(limit)
    const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => Number(String(row.answers.ep_text).slice(7)))
    expect(Math.abs(tau(byId))).toBeLessThan(limit)
  })

  it('leaves no trace of the order of arrival in the threads', async () => {
    const threads = 60
    for (let at = 0; at < threads; at++) await answer(at, { threadKey: at.toString(16).padStart(64, '5') })
    const lookups = async () =>
      (await started.house.db.selectFrom('thread').selectAll().where('alliance_id', '=', territory.allianceId).execute())
        .map((row) => `${row.id} ${row.lookup}`)
        .sort()
    const before = await lookups()
    await sealWave(started.house, wave.waveId)
    expect(await lookups()).toEqual(before)
    for (const trace of ['thread.ctid', 'thread.xmin::text::bigint, thread.ctid', 'thread.xmax::text::bigint, thread.ctid']) {
      const { rows } = await sql<{ at: string }>`
        select substr(response.answers ->> 'ep_text', 8) as at from response join thread on thread.id = response.thread_id
        where response.wave_id = ${wave.waveId} order by ${sql.raw(trace)}`.execute(started.house.db)
      expect(rows).toHaveLength(threads)
      // More than three standard deviations of tau between independent orders of 60.
      expect(Math.abs(tau(rows.map((row) => Number(row.at)))), trace).toBeLessThan(0.3)
    }
  })

  it('loses no thread of those who answer elsewhere in the alliance at the same time', async () => {
    const keys = Array.from({ length: 12 }, (_, at) => at.toString(16).padStart(64, '9'))
    for (const [at, threadKey] of keys.entries()) await answer(at, { threadKey })
    const other = await openWaveOf(territory)
    const tellElsewhere = (threadKey: string) => send(started.caller(), other.slug, submission({ threadKey }))
    const replies = Promise.all(keys.flatMap((key) => [tellElsewhere(key), tellElsewhere(key)]))
    await sealWave(started.house, wave.waveId)
    await sealWave(started.house, other.waveId)
    expect((await replies).map((reply) => reply.status).filter((status) => status !== 201 && status !== 410)).toEqual([])
    for (const threadKey of keys) {
      const thread = await findThread(started.house, threadKey)
      const told = await listThreadResponses(started.house, thread?.threadId ?? '')
      expect(told.filter((each) => each.waveId === wave.waveId)).toHaveLength(1)
    }
  })

  it('leaves nothing of the intake on disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ascolto-seal-'))
    const marker = 'quindici nodi di seta verde'
    const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: folder })
    const built = await buildHouse(config, { masterKey: new Uint8Array(32).fill(7), place: { folder } })
    try {
      const { db } = built.house
      const { id: alliance_id } = await createAlliance(built.house, { name: 'Prova', territory: 'Prova', isDemo: false })
      const wave_id = (
        await createImportedWave(built.house, {
          ...{ allianceId: alliance_id, name: 'Prova', opensOn: '2027-01-01', closesOn: '2027-02-01', languages: ['it'] },
        })
      ).id
      await db.updateTable('wave').set({ state: 'open' }).where('id', '=', wave_id).execute()
      await db.insertInto('thread').values({ id: 'thread', alliance_id, lookup: 'lookup' }).execute()
      await db
        .insertInto('intake')
        .values({
          ...{ id: 'before', wave_id, organisation_id: null, entry: 'open', language: 'it', notice_version: 'v1' },
          answers: toJson({ ep_text: marker }),
          thread_id: 'thread',
        })
        .execute()
      const onDisk = async (table: string) => {
        await sql`checkpoint`.execute(db)
        const { rows } = await sql<{ path: string }>`select pg_relation_filepath(${table}::regclass) as path`.execute(db)
        return (await readFile(join(folder, 'database', rows[0]?.path ?? ''))).includes(marker)
      }
      expect(await onDisk('intake')).toBe(true)
      const paths = await listFiles(join(folder, 'database', 'base'))
      await sealWave(built.house, wave_id)
      expect(await onDisk('intake')).toBe(false)
      expect(await onDisk('response')).toBe(true)
      const holding: string[] = []
      for (const path of new Set([...paths, ...(await listFiles(join(folder, 'database', 'base')))])) {
        if ((await readFile(path).catch(() => Buffer.of())).includes(marker)) holding.push(path)
      }
      expect(holding).toHaveLength(1)
    } finally {
      await built.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('a house that may not wipe', () => {
  it('seals all the same, and names the tables without what they hold', async () => {
    const lines: string[] = []
    const other = await startDatedHouse('2027-03-01', { logTo: { write: (line) => lines.push(line) }, embedded: true })
    const { db } = other.house
    try {
      const place = await openWaveOf(await makeTerritory(other))
      const told = 'quindici nodi di seta verde'
      await send(other.caller(), place.slug, submission({ answers: { ep_text: told }, threadKey: 'ab'.repeat(32) }))
      await sql`create role helper`.execute(db)
      await sql`grant select, insert, update, delete on all tables in schema public to helper`.execute(db)
      await sql`set role helper`.execute(db)
      await sealWave(other.house, place.waveId)
      await sql`reset role`.execute(db)
      expect((await listSealedResponses(other.house, place.waveId)).map((row) => row.answers.ep_text)).toEqual([told])
      const warned = lines.filter((line) => line.includes('vacuum'))
      expect(warned.map((line) => JSON.parse(line).tables)).toEqual([['intake', 'urn_code', 'idempotency_key', 'thread']])
      expect(lines.join('')).not.toContain(told)
    } finally {
      await sql`reset role`.execute(db)
      await other.stop()
    }
  })
})

describe('the number of answers', () => {
  it('is shown nowhere while the wave is open, and only as a band afterwards', async () => {
    const before = JSON.stringify(await listed())
    const { coordinator } = territory
    const distribution = async () => JSON.stringify((await coordinator.get(`/api/waves/${wave.waveId}/distribution`)).body)
    const printed = await distribution()
    for (let at = 0; at < 5; at++) await answer(at)
    expect(JSON.stringify(await listed())).toBe(before)
    expect(await distribution()).toBe(printed)
    await sealWave(started.house, wave.waveId)
    expect((await listed()).answeredBand).toMatch(/^(<10|10-14|15-19|20-29)$/)
  })
})
