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
import { toJson } from '../../db/json.ts'
import { findThread, listSealedResponses, listThreadResponses, sealWave } from './responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave
let threadKey = ''
let made = 0

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())
beforeEach(async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
  threadKey = String(made++).padStart(64, 'a')
})

const db = () => started.house.db
const worker = () => started.caller()
const tell = async (place: OpenedWave, ep_text: string, key = threadKey) => {
  const answers = { ep_text, sentence: `Frase: ${ep_text}`, weight: 6 }
  expect((await send(worker(), place.slug, submission({ threadKey: key, answers }))).status).toBe(201)
}
const own = async (key = threadKey) => {
  const thread = await findThread(started.house, key)
  return thread ? listThreadResponses(started.house, thread.threadId) : []
}

describe('a thread', () => {
  it('finds its words while the wave is open and after the seal, under an id that says nothing of the first', async () => {
    expect(await findThread(started.house, threadKey)).toBeUndefined()
    await tell(wave, 'Lunedì')
    const [open] = await own()
    expect(open).toMatchObject({ waveId: wave.waveId, answers: { ep_text: 'Lunedì' }, pulseOf: null, entry: 'open' })
    await sealWave(started.house, wave.waveId)
    const [sealed] = await own()
    expect(sealed).toEqual({ ...open, id: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/), sealed: true })
    expect(sealed?.id).not.toBe(open?.id)
  })

  it('gathers several waves, newest first, and only its own', async () => {
    await tell(wave, 'primo')
    await tell(wave, 'di altri', String(made++).padStart(64, 'b'))
    await sealWave(started.house, wave.waveId)
    await tell(await openWaveOf(territory), 'secondo')
    expect((await own()).map((response) => response.answers.ep_text)).toEqual(['secondo', 'primo'])
    const threads = await db().selectFrom('thread').select('id').where('alliance_id', '=', territory.allianceId).execute()
    expect(threads).toHaveLength(2)
  })

  it('is made once, also when two answers arrive at the same moment', async () => {
    await Promise.all([tell(wave, 'uno'), tell(wave, 'due')])
    expect(await own()).toHaveLength(2)
    expect(await db().selectFrom('thread').select('id').where('alliance_id', '=', territory.allianceId).execute()).toHaveLength(1)
  })

  it('of one code in two alliances has lookups that do not match; the newest words are found', async () => {
    await tell(wave, 'qui')
    await sealWave(started.house, wave.waveId)
    const elsewhere = await makeTerritory(started)
    await tell(await openWaveOf(elsewhere, { opensOn: '2027-02-01' }), 'altrove, prima')
    const rows = await db()
      .selectFrom('thread')
      .selectAll()
      .where('alliance_id', 'in', [territory.allianceId, elsewhere.allianceId])
      .execute()
    expect(new Set(rows.map((row) => row.lookup)).size).toBe(2)
    expect((await findThread(started.house, threadKey))?.allianceId).toBe(territory.allianceId)
    for (const { lookup } of rows) expect(lookup).not.toContain(threadKey.slice(0, 8))
  })
})

describe('own data', () => {
  it('are given whole to who holds the code, and to nobody else', async () => {
    await tell(wave, 'Mercoledì')
    const { status, body } = await worker().post('/api/threads/download', { threadKey })
    expect(status).toBe(200)
    expect(body).toEqual({
      answers: [
        {
          id: expect.any(String),
          allianceId: territory.allianceId,
          waveName: 'Ascolto di prova',
          opensOn: '2027-03-01',
          closesOn: '2027-03-21',
          language: 'it',
          entry: 'open',
          noticeVersion: 'v1',
          pulseOf: null,
          answers: { ep_text: 'Mercoledì', sentence: 'Frase: Mercoledì', weight: 6 },
        },
      ],
    })
    for (const path of ['download', 'erase']) {
      expect((await worker().post(`/api/threads/${path}`, { threadKey: 'f'.repeat(64) })).status).toBe(404)
      for (const bad of [{}, { threadKey: 'ABC' }, { threadKey: 7 }, { threadKey: `${threadKey}a` }])
        expect((await worker().post(`/api/threads/${path}`, bad)).status).toBe(400)
      expect((await territory.coordinator.post(`/api/threads/${path}`, { threadKey: 'f'.repeat(64) })).status).toBe(404)
    }
  })
})

describe('erasing', () => {
  it('takes thread, answers, pulses and memberships, in every alliance, and leaves the others', async () => {
    await tell(wave, 'mio')
    await tell(wave, 'di altri', String(made++).padStart(64, 'c'))
    await sealWave(started.house, wave.waveId)
    const sealed = await listSealedResponses(started.house, wave.waveId)
    const [mine] = await own()
    await db()
      .insertInto('need_run')
      .values({
        ...{ id: `run-${wave.waveId}`, wave_id: wave.waveId, seed: 1, algorithm: 'test', input_hash: '' },
        params: toJson({}),
        result: toJson({}),
      })
      .execute()
    await db()
      .insertInto('need_membership')
      .values(sealed.map((row) => ({ run_id: `run-${wave.waveId}`, response_id: row.id, family_index: 0, strength: 1 })))
      .execute()
    const again = await openWaveOf(territory)
    await tell(again, 'ancora mio')
    const elsewhere = await makeTerritory(started)
    await tell(await openWaveOf(elsewhere), 'anche altrove')
    const pulse = await openWaveOf(territory, { kind: 'pulse' })
    const said = {
      threadKey,
      waveId: pulse.waveId,
      language: 'it',
      noticeVersion: 'v1',
      needs: [{ needId: mine!.id, answers: { p_state: 'same' } }],
    }
    // The newest words are elsewhere: the pulse speaks where the wave is.
    expect((await worker().post('/api/threads/pulse', said, { 'idempotency-key': newKey() })).status).toBe(201)

    expect((await worker().post('/api/threads/erase', { threadKey })).body).toEqual({ erased: 4 })
    expect(await findThread(started.house, threadKey)).toBeUndefined()
    const left = await listSealedResponses(started.house, wave.waveId)
    expect(left.map((row) => row.answers.ep_text)).toEqual(['di altri'])
    const members = await db()
      .selectFrom('need_membership')
      .select('response_id')
      .where('run_id', '=', `run-${wave.waveId}`)
      .execute()
    expect(members).toEqual([{ response_id: left[0]?.id }])
    for (const waveId of [again.waveId, pulse.waveId])
      expect(await db().selectFrom('intake').select('id').where('wave_id', '=', waveId).execute()).toEqual([])
    expect((await worker().post('/api/threads/erase', { threadKey })).status).toBe(404)
  })

  it('while the wave is being sealed leaves nothing behind', async () => {
    for (let round = 0; round < 8; round++) {
      for (let at = 0; at < 3; at++) await tell(wave, `numero ${at}`)
      const [erased] = await Promise.all([
        worker().post('/api/threads/erase', { threadKey }),
        new Promise((resolve) => setTimeout(resolve, round)).then(() => sealWave(started.house, wave.waveId)),
      ])
      expect(erased.body).toEqual({ erased: 3 })
      expect(await listSealedResponses(started.house, wave.waveId)).toEqual([])
      expect(await findThread(started.house, threadKey)).toBeUndefined()
      wave = await openWaveOf(await makeTerritory(started))
    }
  })

  it('leaves the code free to begin again', async () => {
    await tell(wave, 'prima')
    await worker().post('/api/threads/erase', { threadKey })
    await tell(wave, 'dopo')
    expect((await own()).map((response) => response.answers.ep_text)).toEqual(['dopo'])
  })
})

describe('a pulse', () => {
  let pulse: OpenedWave
  let needId = ''
  let openNeed = ''
  beforeEach(async () => {
    await tell(wave, 'Giovedì')
    await sealWave(started.house, wave.waveId)
    pulse = await openWaveOf(territory, { kind: 'pulse' })
    needId = (await own())[0]?.id as string
    const open = await openWaveOf(territory)
    await tell(open, 'Venerdì')
    openNeed = (await own()).find((response) => response.waveId === open.waveId)?.id as string
  })
  const say = (change: Record<string, unknown> = {}, key = newKey()) => {
    const answers = { p_state: 'worse', p_what: ['when'], p_why: 'I turni sono cambiati', p_weight: 9 }
    const body = { threadKey, waveId: pulse.waveId, language: 'it', noticeVersion: 'v1', needs: [{ needId, answers }], ...change }
    return worker().post('/api/threads/pulse?lang=en', body, { 'idempotency-key': key })
  }
  const stored = () => db().selectFrom('intake').selectAll().where('wave_id', '=', pulse.waveId).execute()

  it('is stored in its wave, counts where its need counts, and is sealed like any answer', async () => {
    const key = newKey()
    expect(await say({}, key)).toEqual({ status: 201, body: { received: true, first: true, nextOn: '2027-05-30' } })
    expect(await say({}, key)).toEqual({ status: 200, body: { received: true, first: false, nextOn: '2027-05-30' } })
    expect(await stored()).toMatchObject([{ entry: 'open', organisation_id: wave.organisationId }])
    const told = { pulseOf: needId, answers: { p_state: 'worse', p_what: ['when'], p_why: 'I turni sono cambiati', p_weight: 9 } }
    expect((await own()).find((response) => response.waveId === pulse.waveId)).toMatchObject(told)
    await sealWave(started.house, pulse.waveId)
    expect(await listSealedResponses(started.house, pulse.waveId)).toMatchObject([{ ...told, threadId: expect.any(String) }])
  })

  it('speaks of a need once in a wave, also at the same moment', async () => {
    const replies = await Promise.all([say(), say(), say()])
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409])
    expect(await stored()).toHaveLength(1)
  })

  it.each<[string, () => Record<string, unknown>, number, string, object?]>([
    ['a code nobody holds', () => ({ threadKey: 'e'.repeat(64) }), 404, 'not-found'],
    [
      'a need of somebody else',
      () => ({ needs: [{ needId: 'A'.repeat(22), answers: { p_state: 'same' } }] }),
      400,
      'bad-request',
      { field: 'needs.0.needId', problem: 'unknown' },
    ],
    [
      'one need twice',
      () => ({ needs: [1, 2].map(() => ({ needId, answers: { p_state: 'same' } })) }),
      400,
      'bad-request',
      { field: 'needs.1.needId', problem: 'repeated' },
    ],
    ['no need', () => ({ needs: [] }), 400, 'bad-request', { field: 'needs' }],
    [
      'a state that is missing',
      () => ({ needs: [{ needId, answers: {} }] }),
      422,
      'answers-refused',
      { field: 'needs.0.answers.p_state', problem: 'required' },
    ],
    [
      'a question that is hidden',
      () => ({ needs: [{ needId, answers: { p_state: 'same', p_why: 'x' } }] }),
      422,
      'answers-refused',
      { field: 'needs.0.answers.p_why', problem: 'hidden' },
    ],
    ['a notice that was not shown', () => ({ noticeVersion: 'not-shown' }), 422, 'consent-missing', { field: 'noticeVersion' }],
    ['a language of nobody', () => ({ language: 'de' }), 422, 'language-unknown'],
    ['a wave of listening', () => ({ waveId: wave.waveId }), 404, 'not-found'],
    [
      'a need whose wave is not sealed',
      () => ({ needs: [{ needId: openNeed, answers: { p_state: 'same' } }] }),
      400,
      'bad-request',
    ],
    ['a wave that is not there', () => ({ waveId: 'A'.repeat(22) }), 404, 'not-found'],
  ])('is refused with %s', async (_, change, status, code, field) => {
    const reply = await say(change())
    expect(reply).toMatchObject({ status, body: { code } })
    if (field) expect(reply.body.fields).toContainEqual(expect.objectContaining(field))
    expect(await stored()).toEqual([])
  })

  it('is refused out of its days, and through a link', async () => {
    started.turnTo('2027-03-22')
    expect((await say()).body.code).toBe('wave-not-open')
    started.turnTo('2027-03-02')
    expect((await send(worker(), pulse.slug)).status).toBe(404)
    expect((await worker().get(`/api/welcome/${pulse.slug}`)).status).toBe(404)
  })
})
