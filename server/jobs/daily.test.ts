import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WaveListItem } from '#contract/campaigns'
import type { Thread } from '#contract/responses'
import {
  makeTerritory,
  openWaveOf,
  send,
  startDatedHouse,
  submission,
  type Territory,
  waveInput,
} from '../../tests/harness/listening.ts'
import { toJson } from '../db/json.ts'
import { closeOverdueWaves, createImportedWave, getWave, setWaveState } from '../features/campaigns/campaigns.ts'
import { listSealedResponses, sealWave } from '../features/responses/responses.ts'
import { startDailyWork } from './daily.ts'
import { forgetExpired } from './forget-expired.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())

const fresh = async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
}
const jobsOf = (subjectId: string) =>
  started.house.db.selectFrom('job_progress').selectAll().where('subject_id', '=', subjectId).orderBy('kind').execute()
const stateOf = async (waveId: string) => (await getWave(started.house, waveId)).state

describe('a wave whose last day is over', () => {
  it('closes by itself the day after, once, and no other does', async () => {
    await fresh()
    const due = await openWaveOf(territory)
    const pulse = await openWaveOf(territory, { kind: 'pulse' })
    const later = await openWaveOf(territory, { closesOn: '2027-04-30' })
    const { body: draft } = await territory.coordinator.post<WaveListItem>(
      `/api/alliances/${territory.allianceId}/waves`,
      waveInput(territory),
    )
    started.turnTo('2027-03-21')
    await closeOverdueWaves(started.house)
    expect(await stateOf(due.waveId)).toBe('open')
    started.turnTo('2027-03-22')
    await closeOverdueWaves(started.house)
    await closeOverdueWaves(started.house)
    expect([await stateOf(due.waveId), await stateOf(pulse.waveId)]).toEqual(['closing', 'closing'])
    expect([await stateOf(later.waveId), await stateOf(draft.id)]).toEqual(['open', 'draft'])
    expect(await jobsOf(due.waveId)).toHaveLength(1)
    expect((await getWave(started.house, due.waveId)).closesOn).toBe('2027-03-21')
    expect((await send(started.caller(), due.slug)).body.code).toBe('wave-not-open')
  })

  it('that began to close and lost its job is taken up again; a closed one is left alone', async () => {
    await fresh()
    const lost = await openWaveOf(territory)
    const failed = await openWaveOf(territory)
    const closed = await openWaveOf(territory)
    await setWaveState(started.house, lost.waveId, 'closing')
    await territory.coordinator.post(`/api/waves/${failed.waveId}/close`)
    await started.house.db.updateTable('job_progress').set({ state: 'failed' }).where('subject_id', '=', failed.waveId).execute()
    await sealWave(started.house, closed.waveId)
    await closeOverdueWaves(started.house)
    expect((await jobsOf(lost.waveId)).map(({ state }) => state)).toEqual(['waiting'])
    expect((await jobsOf(failed.waveId)).map(({ state }) => state).sort()).toEqual(['failed', 'waiting'])
    expect(await jobsOf(closed.waveId)).toEqual([])
  })

  it('that cannot be closed does not keep the others open, and that is told', async () => {
    await fresh()
    const { db } = started.house
    const bad = await openWaveOf(territory)
    const good = await openWaveOf(territory)
    started.turnTo('2027-03-22')
    await sql`alter table job_progress add constraint not_this_wave check (subject_id <> ${sql.lit(bad.waveId)})`.execute(db)
    try {
      await expect(closeOverdueWaves(started.house)).rejects.toThrow(AggregateError)
    } finally {
      await sql`alter table job_progress drop constraint not_this_wave`.execute(db)
    }
    expect(await stateOf(good.waveId)).toBe('closing')
    expect([await jobsOf(bad.waveId), (await jobsOf(good.waveId)).length]).toEqual([[], 1])
    await closeOverdueWaves(started.house)
    expect(await jobsOf(bad.waveId)).toHaveLength(1)
  })

  it('is sealed and published by a house that works, from its start on', async () => {
    const working = await startDatedHouse('2027-03-01', { work: true })
    try {
      const place = await makeTerritory(working)
      const wave = await openWaveOf(place)
      expect((await send(working.caller(), wave.slug)).status).toBe(201)
      working.turnTo('2027-03-22')
      const stop = await startDailyWork(working.house)
      for (let waited = 0; waited < 300 && (await getWave(working.house, wave.waveId)).state !== 'closed'; waited++)
        await new Promise((resolve) => setTimeout(resolve, 100))
      await stop()
      expect((await getWave(working.house, wave.waveId)).state).toBe('closed')
      expect(await listSealedResponses(working.house, wave.waveId)).toHaveLength(1)
    } finally {
      await working.stop()
    }
  })
})

describe('the work of a day', () => {
  it('is handed out once a day', async () => {
    await fresh()
    started.turnTo('2027-06-01')
    const stop = await startDailyWork(started.house)
    const again = await startDailyWork(started.house)
    await stop()
    await again()
    expect((await jobsOf('2027-06-01')).map(({ kind }) => kind)).toEqual(['close-overdue', 'forget-expired'])
  })

  it('is handed out again where it failed, and only that', async () => {
    await fresh()
    started.turnTo('2027-06-02')
    const { db } = started.house
    const stop = await startDailyWork(started.house, 50)
    const end = (kind: string, state: 'failed' | 'done') =>
      db.updateTable('job_progress').set({ state }).where('subject_id', '=', '2027-06-02').where('kind', '=', kind).execute()
    await end('close-overdue', 'failed')
    await end('forget-expired', 'done')
    const states = async () => (await jobsOf('2027-06-02')).map(({ kind, state }) => `${kind} ${state}`).sort()
    for (let waited = 0; waited < 100 && (await states()).length < 3; waited++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await new Promise((resolve) => setTimeout(resolve, 300))
    await stop()
    expect(await states()).toEqual(['close-overdue failed', 'close-overdue waiting', 'forget-expired done'])
  })
})

describe('what has been kept long enough', () => {
  const words = {
    ep_text: 'Martedì la scuola ha chiamato',
    sentence: 'Mi serve tempo il martedì.',
    own_question: 'parole in più',
  }
  const codes = { res: ['time'], weight: 8, fn: ['escort'] }

  it('words go after 12 months, the rest after 24, from the day the wave closed', async () => {
    await fresh()
    const wave = await openWaveOf(territory)
    const other = await openWaveOf(territory)
    const threadKey = randomBytes(32).toString('hex')
    const told = submission({ answers: { ...words, ...codes, own_question: undefined } })
    expect((await send(started.caller(), wave.slug, { ...told, threadKey })).status).toBe(201)
    expect((await send(started.caller(), other.slug, told)).status).toBe(201)
    const need = async () => (await started.caller().post<Thread>('/api/threads/open', { threadKey })).body.needs[0]
    await sealWave(started.house, wave.waveId)
    const [sealed] = await listSealedResponses(started.house, wave.waveId)
    const { db } = started.house
    await db
      .updateTable('response')
      .set({ answers: toJson({ ...words, ...codes }) })
      .where('id', '=', sealed?.id ?? '')
      .execute()
    const run = { id: `run-${wave.waveId}`, wave_id: wave.waveId, seed: 1, algorithm: 'x', input_hash: 'x' }
    await db
      .insertInto('need_run')
      .values({ ...run, params: toJson({}), result: toJson({ families: ['f'] }) })
      .execute()
    const membership = { run_id: run.id, response_id: sealed?.id ?? '', family_index: 0, strength: 1 }
    await db.insertInto('need_membership').values(membership).execute()
    const answers = async () => (await listSealedResponses(started.house, wave.waveId)).map((row) => row.answers)
    const result = async () =>
      (await db.selectFrom('need_run').select('result').where('id', '=', run.id).executeTakeFirst())?.result

    started.turnTo('2028-02-29')
    await forgetExpired(started.house)
    expect(await answers()).toEqual([{ ...words, ...codes }])
    expect(await need()).not.toHaveProperty('wordsGone')
    started.turnTo('2028-03-21')
    await forgetExpired(started.house)
    await forgetExpired(started.house)
    expect(await answers()).toEqual([{ ...codes, ep_text: '', sentence: '', own_question: '' }])
    expect(await need()).toMatchObject({ sentence: '', wordsGone: true })
    expect(await result()).toEqual({ families: ['f'] })
    started.turnTo('2029-03-20')
    await forgetExpired(started.house)
    expect(await answers()).toHaveLength(1)
    started.turnTo('2029-03-21')
    await forgetExpired(started.house)
    await forgetExpired(started.house)
    expect(await answers()).toEqual([])
    expect(await result()).toEqual({})
    expect(await db.selectFrom('need_membership').selectAll().where('run_id', '=', run.id).execute()).toEqual([])
    // What is still open is nobody's to forget.
    const waiting = await db.selectFrom('intake').select('answers').where('wave_id', '=', other.waveId).execute()
    expect(waiting.map((row) => row.answers.ep_text)).toEqual([words.ep_text])
  })

  it('words of an alliance’s own questions go too, without a space and in Chinese; its codes stay', async () => {
    await fresh()
    const { db } = started.house
    const wave = await openWaveOf(territory)
    const other = await openWaveOf(territory)
    for (const { slug } of [wave, other]) expect((await send(started.caller(), slug)).status).toBe(201)
    for (const { waveId } of [wave, other]) await sealWave(started.house, waveId)
    const instrument = `own-${wave.waveId}`
    const questions = [
      { id: 'x_more', type: 'long-text' },
      { id: 'x_place', type: 'short-text' },
      { id: 'x_when', type: 'single' },
      { id: 'x_days', type: 'multi' },
    ]
    const survey = { alliance_id: territory.allianceId, instrument, name: 'Turni', base_instrument: 'first-listening' }
    const made = { hash: 'x', made_by: 'A', made_on: '2027-03-01', published_by: 'A', published_on: '2027-03-01' }
    const version = (at: number, ids: string[]) => ({
      ...{ ...survey, ...made, id: `${instrument}-${at}`, version: at, base_version: 1, state: 'published' as const },
      definition: toJson<object>({ questions: questions.filter(({ id }) => ids.includes(id)) }),
      texts: toJson<object>({}),
    })
    await db
      .insertInto('own_survey')
      .values([version(1, ['x_when', 'x_days', 'x_more', 'x_place']), version(2, ['x_when', 'x_days'])])
      .execute()
    const told = { x_more: '学校中午打电话', x_place: 'Rinaldi', x_when: 'late', x_days: ['mon', 'tue'], weight: 8 }
    for (const [at, { waveId }] of [wave, other].entries()) {
      await db
        .updateTable('wave')
        .set({ instrument, instrument_version: at + 1 })
        .where('id', '=', waveId)
        .execute()
      await db
        .updateTable('response')
        .set({ answers: toJson(told) })
        .where('wave_id', '=', waveId)
        .execute()
    }
    const answers = async ({ waveId }: { waveId: string }) => (await listSealedResponses(started.house, waveId))[0]?.answers
    started.turnTo('2028-02-29')
    await forgetExpired(started.house)
    expect(await answers(wave)).toEqual(told)
    started.turnTo('2028-03-21')
    await forgetExpired(started.house)
    expect(await answers(wave)).toEqual({ ...told, x_more: '', x_place: '' })
    // Another version, where these are no questions of words.
    expect(await answers(other)).toEqual(told)
  })

  it('an earlier survey counts from the day it was brought in', async () => {
    await fresh()
    const { id: waveId } = await createImportedWave(started.house, {
      ...{ allianceId: territory.allianceId, name: 'Vecchia', opensOn: '2020-01-01', closesOn: '2020-02-01', languages: ['it'] },
    })
    const row = { id: `old-${waveId}`, wave_id: waveId, organisation_id: null, entry: 'imported' as const, language: 'it' }
    const told = { notice_version: 'imported', answers: toJson({ ep_text: 'parole' }), thread_id: null, pulse_of: null }
    await started.house.db
      .insertInto('response')
      .values({ ...row, ...told, employer: null })
      .execute()
    const text = async () => (await listSealedResponses(started.house, waveId))[0]?.answers.ep_text
    await forgetExpired(started.house)
    expect(await text()).toBe('parole')
    started.turnTo('2028-03-01')
    await forgetExpired(started.house)
    expect(await text()).toBe('')
  })

  it('links a month after use or expiry, jobs a week after their end', async () => {
    await fresh()
    const { db, random } = started.house
    const link = (expires: string, used: string | null) => ({
      ...{ id: random.id(), token_hash: random.id(), purpose: 'invitation' as const, alliance_id: territory.allianceId },
      ...{ organisation_id: null, role: 'hr', name: 'N', email: 'n@example.it', expires_at: expires, used_at: used },
    })
    const kept = link('2027-03-15', null)
    const links = [link('2027-01-15', null), link('2027-03-15', '2027-01-20'), kept]
    await db.insertInto('one_time_link').values(links).execute()
    const subject = random.id()
    const job = (state: 'done' | 'failed' | 'running', ended_on: string | null) => ({
      ...{ id: random.id(), kind: 'close-wave', subject_id: subject, state, progress: 1, ended_on, message: null },
      step: toJson({ it: '', en: '' }),
    })
    const rows = [
      job('done', '2027-02-22'),
      job('failed', '2027-02-10'),
      job('done', '2027-02-23'),
      job('running', null),
      job('done', null),
    ]
    await db.insertInto('job_progress').values(rows).execute()
    await forgetExpired(started.house)
    await forgetExpired(started.house)
    expect(await db.selectFrom('one_time_link').select('id').where('alliance_id', '=', territory.allianceId).execute()).toEqual([
      { id: kept.id },
    ])
    expect((await jobsOf(subject)).map(({ id }) => id).sort()).toEqual(
      rows
        .slice(2)
        .map(({ id }) => id)
        .sort(),
    )
    started.turnTo('2027-03-08')
    await forgetExpired(started.house)
    expect((await jobsOf(subject)).map(({ state }) => state)).toEqual(['running'])
  })

  it('goes also where something before it cannot be taken away, and that is told', async () => {
    await fresh()
    const { db, random } = started.house
    const subject = random.id()
    await db
      .insertInto('job_progress')
      .values({
        ...{ id: random.id(), kind: 'close-wave', subject_id: subject, state: 'done' as const, progress: 1, message: null },
        ...{ step: toJson({ it: '', en: '' }), ended_on: '2027-01-01' },
      })
      .execute()
    await sql`alter table raised_hand rename to raised_hand_away`.execute(db)
    try {
      await expect(forgetExpired(started.house)).rejects.toThrow(AggregateError)
    } finally {
      await sql`alter table raised_hand_away rename to raised_hand`.execute(db)
    }
    expect(await jobsOf(subject)).toEqual([])
  })
})
