import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NeedMap } from '#contract/needs'
import type { Thread } from '#contract/responses'
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
import { toJson } from '../../db/json.ts'
import { listSealedResponses, sealWave } from '../responses/responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave
let threadKey = ''
let made = 0
const familyId = 'F'.repeat(22)

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())
beforeEach(async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
  threadKey = String(made++).padStart(64, '0')
})

const db = () => started.house.db
const ask = () => started.caller().post<Thread>('/api/threads/open', { threadKey })
const tell = async (place: OpenedWave, sentence: string, weight = 6) => {
  const answers = { ep_text: 'Un martedì.', weight, ...(sentence ? { sentence } : {}) }
  expect((await send(started.caller(), place.slug, submission({ threadKey, answers }))).status).toBe(201)
}
const kinds = (thread: Thread) => thread.needs.map((need) => need.story.map((step) => step.kind))

/** A published map in which the thread's answer has this place among the families of the run. */
async function publishMapWith(place: { index: number; published: boolean }): Promise<void> {
  const { waveId } = wave
  const [response] = await listSealedResponses(started.house, waveId)
  const runId = `run-${waveId}`
  const map = {
    ...{ waveId, waveName: 'Ascolto di prova', waveKind: 'listening', notes: [], hash: 'h', publishedOn: '' },
    ...{ faded: [], unexplained: { kind: 'below' }, weakSignals: [], hiddenSignals: 0, limits: [] },
    families: [
      {
        ...{ id: familyId, lineageId: familyId, sizeBand: '20-29', shareOfWave: { kind: 'share', percent: 20 } },
        name: { it: 'Uscita da scuola', en: 'End of school' },
        sentence: { it: 'Manca chi accompagna.', en: 'Nobody can pick up.' },
        stability: { value: 0.8, band: 'stable' },
        ...{ facets: [], grid: null, gridCaption: { it: '', en: '' }, phrases: [], languages: ['it'] },
      },
    ],
  } as unknown as NeedMap
  const run = { id: runId, wave_id: waveId, seed: 1, algorithm: 'test', input_hash: '', params: toJson({}), result: toJson({}) }
  await db().insertInto('need_run').values(run).execute()
  const membership = { run_id: runId, response_id: response!.id, family_index: place.index, strength: 1 }
  await db().insertInto('need_membership').values(membership).execute()
  await db()
    .insertInto('need_map')
    .values({
      ...{ wave_id: waveId, alliance_id: territory.allianceId, run_id: runId, hash: 'h', document: JSON.stringify(map) },
      state: place.published ? 'published' : 'prepared',
      held_back: toJson([]),
      family_index: toJson({ [familyId]: 0 }),
      published_on: place.published ? '2027-03-25' : null,
    })
    .execute()
}

async function conceptOf(direction: string, title: string, decision?: { outcome: 'yes' | 'no'; day: string }): Promise<void> {
  const id = started.house.random.id()
  const document = {
    title: { it: title, en: title },
    challenge: {},
    causeCheck: {},
    why: [],
    openPoints: [],
    measures: [],
    doesNotSolve: {},
  }
  await db()
    .insertInto('concept')
    .values({
      id,
      alliance_id: territory.allianceId,
      wave_id: wave.waveId,
      family_id: familyId,
      direction,
      document: toJson(document),
      position: 0,
    })
    .execute()
  if (!decision) return
  const reason = toJson({ it: 'Costa troppo poco per non provare.', en: 'It costs too little not to try.' })
  await db()
    .insertInto('concept_decision')
    .values({ concept_id: id, number: 1, outcome: decision.outcome, reason, by_name: 'Tavolo', decided_on: decision.day })
    .execute()
}

describe('what happened to my words', () => {
  it('is told to who holds the code; nobody else learns that there is one', async () => {
    await tell(wave, 'Mi serve tempo il martedì.')
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      allianceName: expect.stringContaining('Alleanza'),
      isDemo: false,
      needs: [{ sentence: 'Mi serve tempo il martedì.', language: 'it', waveName: 'Ascolto di prova', weight: 6, state: 'new' }],
    })
    expect(body).not.toHaveProperty('pulse')
    expect(JSON.stringify(body)).not.toContain('Un martedì.')
    for (const [key, status] of [
      ['f'.repeat(64), 404],
      ['short', 400],
      [undefined, 400],
    ] as const) {
      const reply = await started.caller().post('/api/threads/open?lang=en', { threadKey: key })
      expect([key, reply.status]).toEqual([key, status])
      expect(reply.body).not.toHaveProperty('needs')
    }
    expect((await territory.coordinator.post('/api/threads/open', { threadKey: 'f'.repeat(64) })).status).toBe(404)
  })

  it('says received: open, closed, and until a map is published', async () => {
    await tell(wave, 'Una frase.')
    const open = await ask()
    expect(kinds(open.body)).toEqual([['received']])
    expect(open.body.needs[0]?.story[0]?.detail.it).toContain('nessuno ha letto nulla')
    await sealWave(started.house, wave.waveId)
    await publishMapWith({ index: 0, published: false })
    const closed = await ask()
    expect(kinds(closed.body)).toEqual([['received']])
    expect(closed.body.needs[0]?.story[0]?.detail.it).toContain('è chiusa')
    expect(closed.body.needs[0]?.id).not.toBe(open.body.needs[0]?.id)
  })

  it.each([
    ['not explained yet', -1, ['not-explained', 'received']],
    ['held back', 7, ['too-few', 'received']],
    ['in a family', 0, ['in-family', 'received']],
  ])('says %s', async (_, index, steps) => {
    await tell(wave, 'Una frase.')
    await sealWave(started.house, wave.waveId)
    await publishMapWith({ index, published: true })
    const { body } = await ask()
    expect(kinds(body)).toEqual([steps])
    if (index === 0) {
      expect(body.needs[0]?.story[0]?.detail.it).toContain('Uscita da scuola')
      expect(body.needs[0]?.story[0]?.on).toBe('2027-03-25')
    } else expect(JSON.stringify(body)).not.toContain('Uscita da scuola')
  })

  it('tells what the table decided, newest first, and what it works on', async () => {
    await tell(wave, 'Una frase.')
    await sealWave(started.house, wave.waveId)
    await publishMapWith({ index: 0, published: true })
    await conceptOf('create', 'Idea in corso')
    await conceptOf('combine', 'Idea bocciata', { outcome: 'no', day: '2027-04-01' })
    await conceptOf('remove-cause', 'Idea scelta', { outcome: 'yes', day: '2027-05-01' })
    const { body } = await ask()
    expect(kinds(body)).toEqual([['decision', 'decision', 'concept', 'in-family', 'received']])
    const [first, second, third] = body.needs[0]!.story
    expect(first).toMatchObject({
      title: { it: 'Idea scelta' },
      decision: 'yes',
      on: '2027-05-01',
      detail: { it: expect.stringContaining('Costa') },
    })
    expect(second).toMatchObject({ title: { it: 'Idea bocciata' }, decision: 'no' })
    expect(third).toMatchObject({ detail: { it: 'Idea in corso' } })
  })
})

describe('the pulse that can be answered', () => {
  const pulse = (needIds: string[], answers: Record<string, unknown>, waveId: string) => {
    const needs = needIds.map((needId) => ({ needId, answers }))
    const body = { threadKey, waveId, language: 'it', noticeVersion: 'v1', needs }
    return started.caller().post('/api/threads/pulse', body, { 'idempotency-key': newKey() })
  }

  it('asks about at most two needs with an approved sentence, each once, with the notice it is answered under', async () => {
    await tell(wave, 'prima')
    await tell(wave, 'seconda')
    await tell(wave, 'terza')
    await tell(wave, '')
    await sealWave(started.house, wave.waveId)
    const opened = await openWaveOf(territory, { kind: 'pulse' })
    const first = (await ask()).body
    expect(first.needs).toHaveLength(4)
    expect(first.pulse).toMatchObject({ waveId: opened.waveId, closesOn: '2027-03-21', noticeVersion: 'v1' })
    expect(first.pulse?.needIds).toHaveLength(2)
    expect((await pulse(first.pulse!.needIds, { p_state: 'worse', p_weight: 9 }, opened.waveId)).status).toBe(201)

    const second = (await ask()).body
    expect(second.needs.filter((need) => need.state === 'worse' && need.weight === 9)).toHaveLength(2)
    expect(second.pulse?.needIds).toHaveLength(1)
    expect(first.pulse?.needIds).not.toContain(second.pulse?.needIds[0])
    expect((await pulse(second.pulse!.needIds, { p_state: 'same' }, opened.waveId)).status).toBe(201)
    expect((await ask()).body).not.toHaveProperty('pulse')
  })

  it('waits until the wave of a need is sealed', async () => {
    await tell(wave, 'prima')
    await openWaveOf(territory, { kind: 'pulse' })
    expect((await ask()).body).not.toHaveProperty('pulse')
    await sealWave(started.house, wave.waveId)
    expect((await ask()).body.pulse?.needIds).toHaveLength(1)
  })

  it('leaves alone a need that ended, and one whose owner said "enough"', async () => {
    await tell(wave, 'prima')
    await tell(wave, 'seconda')
    await sealWave(started.house, wave.waveId)
    const first = await openWaveOf(territory, { kind: 'pulse' })
    const [one = '', two = ''] = (await ask()).body.pulse!.needIds
    expect((await pulse([one], { p_state: 'ended' }, first.waveId)).status).toBe(201)
    expect((await pulse([two], { p_state: 'same', p_again: 'stop' }, first.waveId)).status).toBe(201)
    await sealWave(started.house, first.waveId)
    await openWaveOf(territory, { kind: 'pulse' })
    const { body } = await ask()
    expect(body).not.toHaveProperty('pulse')
    expect(body.needs.map((need) => need.state).sort()).toEqual(['ended', 'same'])
  })

  it('is there only in its days', async () => {
    await tell(wave, 'prima')
    await sealWave(started.house, wave.waveId)
    await openWaveOf(territory, { kind: 'pulse', opensOn: '2027-03-05' })
    expect((await ask()).body).not.toHaveProperty('pulse')
    started.turnTo('2027-03-05')
    expect((await ask()).body.pulse?.needIds).toHaveLength(1)
    started.turnTo('2027-03-22')
    expect((await ask()).body).not.toHaveProperty('pulse')
  })

  it('counts the newest pulse of a need', async () => {
    await tell(wave, 'prima', 5)
    await sealWave(started.house, wave.waveId)
    for (const [state, weight] of [
      ['worse', 9],
      ['better', 3],
    ] as const) {
      const opened = await openWaveOf(territory, { kind: 'pulse' })
      const { body } = await ask()
      expect((await pulse(body.pulse!.needIds, { p_state: state, p_weight: weight }, opened.waveId)).status).toBe(201)
      await sealWave(started.house, opened.waveId)
    }
    expect((await ask()).body.needs).toMatchObject([{ state: 'better', weight: 3 }])
  })
})

it('guessing codes is slowed down', async () => {
  const guesses = await Promise.all(
    Array.from({ length: 70 }, () => started.caller().post('/api/threads/open', { threadKey: 'f'.repeat(64) })),
  )
  expect(guesses.filter((reply) => reply.status === 429).length).toBeGreaterThan(5)
  expect(guesses.find((reply) => reply.status === 429)?.body).toMatchObject({ code: 'too-many-requests' })
})
