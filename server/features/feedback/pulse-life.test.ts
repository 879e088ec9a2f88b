import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Thread } from '#contract/responses'
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
import { findNeeds } from '../needs/needs.ts'
import { listSealedResponses, sealWave } from '../responses/responses.ts'

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
  threadKey = String(made++).padStart(64, 'd')
})

const version = newestVersion('first-listening')
const tell = async (answers: Record<string, unknown>, key = threadKey) =>
  expect((await send(started.caller(), wave.slug, submission({ threadKey: key, answers }))).status).toBe(201)
const thread = async (key = threadKey) => (await started.caller().post<Thread>('/api/threads/open', { threadKey: key })).body
const say = (waveId: string, body: Record<string, unknown>, key = threadKey) =>
  started.caller().post<any>(
    '/api/threads/pulse?lang=it',
    { threadKey: key, waveId, language: 'it', noticeVersion: 'v1', ...body },
    {
      'idempotency-key': newKey(),
    },
  )
const first = { ep_text: 'Lunedì.', who: ['elder'], freq: 'daily', weight: 8, sentence: 'Mia madre, ogni giorno.' }
const fresh = { ep_text: 'Ora anche il venerdì.', who: ['kid02'], res: ['ride'], weight: 6, sentence: 'Un bambino, il venerdì.' }
const quiet = async () => {}

describe('the life of a need', () => {
  beforeEach(async () => {
    await tell(first)
    await sealWave(started.house, wave.waveId)
  })

  it('is told wave by wave, with its newest answers, and the plan of the next pulse', async () => {
    const one = await openWaveOf(territory, { kind: 'pulse', name: 'Polso di marzo' })
    const before = await thread()
    const [needId = ''] = before.pulse!.needIds
    expect(before.pulse).toMatchObject({
      ...{ due: true, version: newestVersion('pulse'), closing: ['p_new', 'p_new_when', 'p_again'] },
      cards: [{ needId, why: 'heaviest', tryoutActive: false, prefill: { who: ['elder'], freq: 'daily' } }],
    })
    expect(before.pulse!.seconds).toBeLessThanOrEqual(60)
    expect(before.needs[0]).toMatchObject({ state: 'new', life: [{ waveName: 'Ascolto di prova', state: 'new', weight: 8 }] })
    const answers = { p_state: 'changed', p_what: ['who'], who: ['partner'], p_weight: 3, p_again: 'm6' }
    expect((await say(one.waveId, { needs: [{ needId, answers }] })).body).toMatchObject({ nextOn: '2027-09-01' })
    const [need] = (await thread()).needs
    expect(need).toMatchObject({ state: 'changed', weight: 3 })
    expect(need?.life.slice(1)).toEqual([{ waveName: 'Polso di marzo', state: 'changed', what: ['who'], weight: 3 }])
    expect(need?.now).not.toEqual(before.needs[0]?.now)
    expect(JSON.stringify(need)).not.toMatch(/2027-03-0/)
    await sealWave(started.house, one.waveId)

    // Asked for six months: the next wave takes an answer, but asks nobody.
    const two = await openWaveOf(territory, { kind: 'pulse', name: 'Polso di aprile' })
    const early = await thread()
    expect(early.pulse).toMatchObject({ due: false, cards: [{ prefill: { who: ['partner'] } }] })
    expect(early.next).toEqual({ on: '2027-09-21', why: 'choice' })
    const ended = { p_state: 'ended', p_learn: 'È tornato a casa.' }
    expect((await say(two.waveId, { needs: [{ needId, answers: ended }] })).body).not.toHaveProperty('nextOn')
    await sealWave(started.house, two.waveId)
    const three = await openWaveOf(territory, { kind: 'pulse' })
    expect(await thread()).not.toHaveProperty('pulse')
    const again = await say(three.waveId, { needs: [{ needId, answers: { p_state: 'same' } }] })
    expect(again.body).toMatchObject({ code: 'bad-request', fields: [{ field: 'needs.0.needId', problem: 'ended' }] })
  })

  it('says kindly when the next pulse is: of a planned wave, else by the rule', async () => {
    expect(await thread()).toMatchObject({ next: { on: '2027-06-19', why: 'rule' } })
    expect(await thread()).not.toHaveProperty('open')
    await openWaveOf(territory, { kind: 'pulse', opensOn: '2027-05-01', closesOn: '2027-05-20' })
    expect((await thread()).next).toEqual({ on: '2027-05-01', why: 'wave' })
  })

  it('leaves in peace for six months who twice says "still so"', async () => {
    const said = []
    for (const name of ['Polso uno', 'Polso due']) {
      const { waveId } = await openWaveOf(territory, { kind: 'pulse', name })
      const [needId = ''] = (await thread()).pulse!.needIds
      said.push((await say(waveId, { needs: [{ needId, answers: { p_state: 'same' } }] })).body.nextOn)
      await sealWave(started.house, waveId)
    }
    expect(said).toEqual(['2027-05-30', '2027-09-01'])
    expect((await thread()).next).toEqual({ on: '2027-09-21', why: 'longer' })
  })

  it('asks about what is tried only where something is', async () => {
    const { waveId } = await openWaveOf(territory, { kind: 'pulse' })
    const [needId = ''] = (await thread()).pulse!.needIds
    const refused = await say(waveId, { needs: [{ needId, answers: { p_state: 'same', p_try: 'yes' } }] })
    expect(refused.body).toMatchObject({
      code: 'answers-refused',
      fields: [{ field: 'needs.0.answers.p_try', problem: 'hidden' }],
    })
  })
})

describe('a new need', () => {
  let pulse: OpenedWave
  beforeEach(async () => {
    await tell(first)
    await sealWave(started.house, wave.waveId)
    pulse = await openWaveOf(territory, { kind: 'pulse', name: 'Polso' })
  })
  const intake = () => started.house.db.selectFrom('intake').selectAll().where('wave_id', '=', pulse.waveId).execute()

  it('is told beside a pulse or alone, belongs to its thread and to no other need, and is asked about later', async () => {
    expect((await thread()).open).toMatchObject({ waveId: pulse.waveId, firstListening: version })
    const [needId = ''] = (await thread()).pulse!.needIds
    const both = { needs: [{ needId, answers: { p_state: 'worse' } }], newNeed: { version, answers: fresh } }
    expect((await say(pulse.waveId, both)).status).toBe(201)
    expect((await say(pulse.waveId, { newNeed: { version, answers: { ...fresh, weight: 2 } } })).status).toBe(201)
    const open = await thread()
    expect(open.needs.map(({ sentence, state }) => [sentence, state]).sort()).toEqual([
      [first.sentence, 'worse'],
      [fresh.sentence, 'new'],
      [fresh.sentence, 'new'],
    ])
    await sealWave(started.house, pulse.waveId)
    const sealed = await listSealedResponses(started.house, pulse.waveId)
    expect(sealed.filter(({ pulseOf }) => pulseOf === null)).toMatchObject([
      { organisationId: wave.organisationId, entry: 'open', threadId: expect.any(String) },
      { organisationId: wave.organisationId, entry: 'open', threadId: expect.any(String) },
    ])
    await openWaveOf(territory, { kind: 'pulse' })
    const later = await thread()
    expect(later.pulse!.needIds).toHaveLength(2)
    expect(later.pulse!.needIds).toContain(later.needs.find(({ weight }) => weight === 6)?.id)
  })

  it('is accepted in the version its page was shown, and refused whole when wrong', async () => {
    expect((await say(pulse.waveId, { newNeed: { version: 1, answers: { ep_text: 'x' } } })).status).toBe(201)
    const before = (await intake()).length
    for (const [newNeed, code] of [
      [{ version: 99, answers: fresh }, 'conflict'],
      [{ version, answers: { ...fresh, who: ['nobody'] } }, 'answers-refused'],
      [{ version, answers: { ep_text: 'x'.repeat(50_000) } }, 'answers-refused'],
      [{ version, answers: {} }, 'bad-request'],
      [undefined, 'bad-request'],
    ] as const) {
      const reply = await say(pulse.waveId, newNeed === undefined ? {} : { newNeed })
      expect([code, reply.body.code]).toEqual([code, code])
    }
    expect(await intake()).toHaveLength(before)
  })
})

describe('the analysis of a pulse wave', () => {
  it('reads the new needs, and the others as they stand now; what ended is no need', async () => {
    const keys = Array.from({ length: 24 }, () => String(made++).padStart(64, 'c'))
    for (const key of keys) await tell(first, key)
    await sealWave(started.house, wave.waveId)
    const pulse = await openWaveOf(territory, { kind: 'pulse' })
    for (const [at, key] of keys.entries()) {
      const [needId = ''] = (await thread(key)).pulse!.needIds
      const answers = at < 2 ? { p_state: 'ended' } : { p_state: 'changed', p_what: ['who'], who: ['partner'] }
      const newNeed = at === 2 ? { newNeed: { version, answers: fresh } } : {}
      expect((await say(pulse.waveId, { needs: [{ needId, answers }], ...newNeed }, key)).status).toBe(201)
    }
    await sealWave(started.house, pulse.waveId)
    expect(await findNeeds(started.house, pulse.waveId, quiet)).toMatchObject({ needs: 22, published: false })
    const members = await started.house.db
      .selectFrom('need_membership')
      .innerJoin('need_run', 'need_run.id', 'need_membership.run_id')
      .select('response_id')
      .where('need_run.wave_id', '=', pulse.waveId)
      .execute()
    const counted = (await listSealedResponses(started.house, pulse.waveId)).filter(({ id }) =>
      members.some(({ response_id }) => response_id === id),
    )
    // Who told a new need is counted by it, once.
    expect(counted.filter(({ pulseOf }) => pulseOf === null)).toHaveLength(1)
    expect(counted).toHaveLength(22)
  }, 120_000)

  it('of few people makes no map that waits to be signed', async () => {
    await tell(first)
    await sealWave(started.house, wave.waveId)
    const pulse = await openWaveOf(territory, { kind: 'pulse' })
    await say(pulse.waveId, { newNeed: { version, answers: fresh } })
    await sealWave(started.house, pulse.waveId)
    expect(await findNeeds(started.house, pulse.waveId, quiet)).toEqual({ families: 0, needs: 1, published: false })
    expect(await started.house.db.selectFrom('need_map').select('wave_id').where('wave_id', '=', pulse.waveId).execute()).toEqual(
      [],
    )
  })
})
