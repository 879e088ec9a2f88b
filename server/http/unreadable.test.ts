import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  signInAs,
  startDatedHouse,
  type Territory,
  waveInput,
} from '../../tests/harness/listening.ts'
import type { Caller, Reply } from '../../tests/harness/start-house.ts'
import { toJson } from '../db/json.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave
let table: Caller
let conceptId = ''

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
  table = await signInAs(started, 'table', territory.allianceId, territory.organisations[0]?.id)
  conceptId = started.house.random.id()
  await started.house.db
    .insertInto('concept')
    .values({
      ...{ id: conceptId, alliance_id: territory.allianceId, wave_id: wave.waveId, family_id: 'f', direction: 'create' },
      ...{ document: toJson({}), position: 0 },
    })
    .execute()
  await started.house.db
    .insertInto('concept_version')
    .values({
      ...{ concept_id: conceptId, version: 1, by_name: 'Prova', by_user: null, made_on: '2027-03-01', reason: 'Prova' },
      ...{ operators: toJson([]), blocks: toJson([]) },
    })
    .execute()
})
afterAll(() => started.stop())

describe('an address with a control character', () => {
  it.each([
    ['GET', '/api/jobs/%00'],
    ['GET', '/api/welcome/%00'],
    ['GET', '/api/surveys/%00/1/it'],
    ['GET', '/api/alliances/%00/organisations'],
    ['GET', '/api/alliances/a%00b/table'],
    ['GET', '/api/waves/%00/distribution'],
    ['GET', '/api/waves/%1F/need-map'],
    ['GET', '/api/alliances/%7f/dashboard'],
    ['GET', '/api/organisations/%C2%80/dashboard'],
    ['GET', '/s/%00'],
    ['DELETE', '/api/resources/%00'],
    ['DELETE', '/api/waves/%00'],
    ['PUT', '/api/concepts/%00/vote'],
    ['PUT', '/api/organisations/%00'],
    ['POST', '/api/responses/%00'],
    ['POST', '/api/auth/%00'],
  ])('is nowhere: %s %s', async (method, path) => {
    const { coordinator } = territory
    const call: Record<string, (path: string) => Promise<Reply<{ code: string }>>> = {
      GET: coordinator.get,
      DELETE: coordinator.delete,
      PUT: coordinator.put,
      POST: coordinator.post,
    }
    expect(await call[method]?.(`${path}?lang=en`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('is a bad request where only the search has it', async () => {
    const reply = await territory.coordinator.get(`/api/alliances/${territory.allianceId}/table?wave=%00`)
    expect(reply).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })

  it('leaves every other one alone', async () => {
    const { coordinator } = territory
    expect((await coordinator.get(`/api/welcome/${wave.slug}?lang=it&note=perch%C3%A9%20%C3%80%20no`)).status).toBe(200)
    expect((await coordinator.get(`/api/welcome/%C3%80`)).status).toBe(404)
  })
})

describe('words that no database can store', () => {
  const bodies = (bad: string): [string, string, 'post' | 'put', () => string, () => unknown][] => [
    [
      'a name',
      'name',
      'post',
      () => `/api/alliances/${territory.allianceId}/organisations`,
      () => ({ name: bad, kind: 'firm', sector: 'trade', invited: 3 }),
    ],
    [
      'a unit',
      'units.0.label',
      'post',
      () => `/api/alliances/${territory.allianceId}/organisations`,
      () => ({ name: 'Nuova', kind: 'firm', sector: 'trade', invited: 3, units: [{ code: 'a', label: bad, invited: 1 }] }),
    ],
    [
      'a list',
      'csv',
      'post',
      () => `/api/alliances/${territory.allianceId}/organisations/import`,
      () => ({ csv: `name;kind;sector;invited\n${bad};firm;trade;3` }),
    ],
    [
      'an invitation',
      'name',
      'post',
      () => `/api/alliances/${territory.allianceId}/invitations`,
      () => ({ name: bad, email: 'x@example.it', role: 'facilitator' }),
    ],
    [
      'a wave',
      'controller',
      'post',
      () => `/api/alliances/${territory.allianceId}/waves`,
      () => waveInput(territory, { controller: bad }),
    ],
    [
      'a resource',
      'note',
      'post',
      () => `/api/organisations/${territory.organisations[0]?.id}/resources`,
      () => ({
        kind: 'space',
        note: bad,
        grid: Array(49).fill(0),
        place: 'company',
        capacity: 1,
        validUntil: '2028-01-01',
        consent: true,
      }),
    ],
    [
      'a start',
      'allianceName',
      'post',
      () => '/api/setup',
      () => ({
        token: 'a'.repeat(30),
        name: 'Ada',
        email: 'ada@example.it',
        password: 'a'.repeat(12),
        allianceName: bad,
        territory: 'Valle',
      }),
    ],
    [
      'a pulse',
      'waveId',
      'post',
      () => '/api/threads/pulse',
      () => ({
        threadKey: 'a'.repeat(64),
        waveId: bad,
        language: 'it',
        noticeVersion: 'v1',
        needs: [{ needId: 'x', answers: {} }],
      }),
    ],
  ]
  describe.each([
    ['a NUL', 'uno\u0000due'],
    ['an escape', 'uno\u001bdue'],
    ['half a character', 'uno\ud83ddue'],
  ])('%s', (_, bad) => {
    it.each(bodies(bad))('in %s is named', async (_what, field, method, path, body) => {
      const reply = await territory.coordinator[method](path(), body())
      expect(reply).toMatchObject({ status: 400, body: { code: 'bad-request' } })
      expect(reply.body.fields).toContainEqual({ field, problem: 'unreadable' })
    })

    it('in a vote, an edit and a decision is named', async () => {
      const path = `/api/concepts/${conceptId}`
      const blocks = [{ kind: 'place', value: 'company', provenance: 'table' }]
      const replies = [
        await territory.coordinator.put(`${path}/decision`, { outcome: 'no', reason: { it: bad, en: 'Not now' } }),
        await table.put(`${path}/vote`, { version: 1, choice: 'object', reason: bad }),
        await table.post(`${path}/versions`, { basedOn: 1, reason: bad, blocks }),
        await table.post(`${path}/check`, { blocks: [{ ...blocks[0], source: bad }] }),
      ]
      expect(replies.map((reply) => [reply.status, reply.body.fields?.[0]])).toEqual(
        ['reason.it', 'reason', 'reason', 'blocks.0.source'].map((field) => [400, { field, problem: 'unreadable' }]),
      )
    })
  })

  it('are others than lines and letters of any language', async () => {
    const reply = await territory.coordinator.post(`/api/alliances/${territory.allianceId}/invitations`, {
      ...{ name: 'Șerban 👩🏽‍🔧 محمد', email: 'y@example.it', role: 'facilitator' },
    })
    expect(reply.status).toBe(200)
  })
})
