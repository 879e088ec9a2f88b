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
import { createImportedWave, getWave } from '../campaigns/campaigns.ts'
import { listSealedResponses, sealWave } from './responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  territory = await makeTerritory(started)
})
afterAll(() => started.stop())
beforeEach(async () => {
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

describe('sealing', () => {
  it('moves every answer whole, empties the intake, forgets keys and cards, and closes the wave', async () => {
    const [code = ''] = await wave.cards(3)
    await answer(0, { code, threadKey: 'cd'.repeat(32) })
    for (let at = 1; at < 6; at++) await answer(at)
    const before = await started.house.db.selectFrom('intake').selectAll().where('wave_id', '=', wave.waveId).execute()
    await sealWave(started.house, wave.waveId)
    expect([await count('intake'), await count('idempotency_key'), await count('urn_code')]).toEqual([0, 0, 0])
    const sealed = await listSealedResponses(started.house, wave.waveId)
    expect(sealed.map((row) => row.id)).toEqual([...before.map((row) => row.id)].sort())
    expect(sealed).toEqual(
      [...before]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((row) => ({
          id: row.id,
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
