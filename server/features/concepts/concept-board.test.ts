import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, BlocksChecked, Concept } from '#contract/concepts'
import { makeTerritory, openWaveOf, signInAs, startDatedHouse, type Territory } from '../../../tests/harness/listening.ts'
import type { Caller, StartedHouse } from '../../../tests/harness/start-house.ts'
import { toJson } from '../../db/json.ts'

const familyId = 'F'.repeat(22)
const facet = (id: string) => ({
  facet: id,
  dimension: id.split(':')[0],
  label: { it: id, en: id },
  share: { kind: 'share', percent: 70 },
  distinctive: true,
})
const family = {
  id: familyId,
  lineageId: familyId,
  name: { it: 'La scuola che chiama', en: 'The school that calls' },
  sentence: { it: 'Una frase.', en: 'A sentence.' },
  sizeBand: '30-49',
  shareOfWave: { kind: 'share', percent: 30 },
  stability: { value: 0.9, band: 'stable' },
  facets: [facet('res:ride'), facet('fn:escort')],
  grid: null,
  gridCaption: { it: '', en: '' },
  phrases: [],
  languages: ['it'],
}
const composed: Block[] = [
  { kind: 'actor', value: 'worker_group', role: 'promoter', provenance: 'worker_offer', source: 'give:time' },
  { kind: 'resource', value: 'seats', provenance: 'worker_text', source: 'res:ride' },
  { kind: 'trust', value: 'open', provenance: 'open' },
]

describe('the block board', () => {
  let started: StartedHouse
  let territory: Territory
  let seat: Caller
  let waveId: string

  beforeAll(async () => {
    started = await startDatedHouse('2027-03-02')
    territory = await makeTerritory(started)
    seat = await signInAs(started, 'table', territory.allianceId)
    waveId = (await openWaveOf(territory)).waveId
    const { db, random } = started.house
    const { allianceId } = territory
    const runId = random.id()
    const run = { id: runId, wave_id: waveId, seed: 1, algorithm: 'x', input_hash: 'x', params: toJson({}), result: toJson({}) }
    await db.insertInto('need_run').values(run).execute()
    const document = JSON.stringify({ waveId, waveName: 'Ascolto', families: [family], hash: 'h' })
    const map = { wave_id: waveId, alliance_id: allianceId, run_id: runId, hash: 'h', document }
    await db
      .insertInto('need_map')
      .values({ ...map, state: 'published', held_back: toJson([]), family_index: toJson({}), published_on: '2027-03-25' })
      .execute()
  })
  afterAll(() => started.stop())

  const newConcept = async () => {
    const { db, random } = started.house
    const id = random.id()
    const document = toJson({ title: {}, challenge: {}, causeCheck: {}, why: [], openPoints: [], measures: [], doesNotSolve: [] })
    const place = { alliance_id: territory.allianceId, wave_id: waveId, family_id: familyId, direction: 'combine', position: 0 }
    await db
      .insertInto('concept')
      .values({ id, document, ...place })
      .execute()
    const by = { by_name: 'Ascolto', by_user: null, made_on: '2027-03-25', reason: 'x', operators: toJson<string[]>([]) }
    await db
      .insertInto('concept_version')
      .values({ concept_id: id, version: 1, blocks: toJson<object[]>(composed), ...by })
      .execute()
    return id
  }
  const save = (id: string, basedOn: number, blocks: unknown[], caller = seat) =>
    caller.post(`/api/concepts/${id}/versions`, { basedOn, blocks, reason: 'Proviamo così.' })
  const read = async (id: string): Promise<Concept> =>
    (await seat.get(`/api/alliances/${territory.allianceId}/table`)).body.concepts.find((each: Concept) => each.id === id)
  const blocksOf = async (id: string, version: number) =>
    (await read(id)).versions
      .find((each) => each.version === version)
      ?.blocks.map(({ value, provenance, source }) => [value, provenance, source])
  const vote = (id: string, version: number, caller = seat) =>
    caller.put(`/api/concepts/${id}/vote`, { version, choice: 'consent', reason: 'Si può provare.' })
  const decide = (id: string, outcome: string, caller = territory.coordinator) =>
    caller.put(`/api/concepts/${id}/decision`, { outcome, reason: { it: `Perché ${outcome}.`, en: `Because ${outcome}.` } })

  const forged: [string, Block][] = [
    ['another value', { kind: 'resource', value: 'vehicle', provenance: 'worker_text', source: 'res:ride' }],
    ['another source', { kind: 'resource', value: 'seats', provenance: 'worker_offer', source: 'give:seats' }],
    ['an employer nobody asked', { kind: 'resource', value: 'space', provenance: 'employer_share', source: 'r'.repeat(22) }],
    ['another role', { kind: 'actor', value: 'worker_group', role: 'funder', provenance: 'worker_offer', source: 'give:time' }],
    ['a second copy', composed[1]!],
  ]
  it.each(forged)('says of a new block that the table put it there, whoever claims otherwise: %s', async (_, block) => {
    const id = await newConcept()
    expect((await save(id, 1, [...composed, block])).status).toBe(201)
    expect(await blocksOf(id, 2)).toEqual([
      ['worker_group', 'worker_offer', 'give:time'],
      ['seats', 'worker_text', 'res:ride'],
      ['open', 'open', undefined],
      [block.value, 'table', undefined],
    ])
    const honest = [
      ...composed,
      { kind: block.kind, value: block.value, provenance: 'table', ...(block.role ? { role: block.role } : {}) },
    ]
    const fresh = await newConcept()
    const claimed = await seat.post<BlocksChecked>(`/api/concepts/${fresh}/check`, { blocks: [...composed, block] })
    const told = await seat.post<BlocksChecked>(`/api/concepts/${fresh}/check`, { blocks: honest })
    expect(claimed.status).toBe(200)
    expect(claimed.body).toEqual(told.body)
  })

  it('keeps the origin of what it knows, whatever a sender calls it', async () => {
    const id = await newConcept()
    const renamed = composed.map((block) => ({ ...block, provenance: 'table' }))
    expect((await save(id, 1, renamed)).status).toBe(201)
    expect((await blocksOf(id, 2))?.map(([, provenance]) => provenance)).toEqual(['worker_offer', 'worker_text', 'open'])
    expect((await save(id, 1, renamed)).status).toBe(409)
  })

  it.each(['constructor', 'toString', '__proto__', 'owner_of_all'])('knows no role called %s', async (role) => {
    const id = await newConcept()
    const reply = await seat.post(`/api/concepts/${id}/check`, {
      blocks: [{ kind: 'actor', value: 'worker_group', role, provenance: 'table' }],
    })
    expect(reply.status).toBe(400)
  })

  it('takes votes on the newest version alone', async () => {
    const id = await newConcept()
    expect((await vote(id, 1)).status).toBe(200)
    expect((await save(id, 1, composed.slice(1))).status).toBe(201)
    expect(await vote(id, 1)).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect((await vote(id, 3)).status).toBe(409)
    expect((await vote(id, 2)).status).toBe(200)
    expect((await read(id)).votes.map(({ version }) => version)).toEqual([1, 2])
  })

  it('keeps every decision, and the newest counts', async () => {
    const id = await newConcept()
    for (const outcome of ['no', 'not-yet', 'yes']) expect((await decide(id, outcome)).status).toBe(200)
    const concept = await read(id)
    expect(concept.decision).toMatchObject({ outcome: 'yes', by: 'Prova coordinator', on: '2027-03-02' })
    expect(concept.earlierDecisions?.map(({ outcome, reason }) => [outcome, reason.en])).toEqual([
      ['not-yet', 'Because not-yet.'],
      ['no', 'Because no.'],
    ])
    expect((await Promise.all([decide(id, 'no'), decide(id, 'no')])).map(({ status }) => status)).toEqual([200, 200])
    expect((await read(id)).earlierDecisions).toHaveLength(4)
  })

  it('has locked doors', async () => {
    const id = await newConcept()
    const facilitator = await signInAs(started, 'facilitator', territory.allianceId)
    for (const [caller, status] of [[started.caller(), 401] as const, [facilitator, 403] as const]) {
      expect((await save(id, 1, composed, caller)).status).toBe(status)
      expect((await caller.post(`/api/concepts/${id}/check`, { blocks: composed })).status).toBe(status)
      expect((await vote(id, 1, caller)).status).toBe(status)
      expect((await decide(id, 'yes', caller)).status).toBe(status)
    }
    expect((await decide(id, 'yes', seat)).status).toBe(403)
    expect((await read(id)).decision).toBeUndefined()
  })
})
