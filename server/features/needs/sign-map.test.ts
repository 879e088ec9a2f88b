import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTerritory, openWaveOf, signInAs, startDatedHouse, type Territory } from '../../../tests/harness/listening.ts'
import type { Caller, StartedHouse } from '../../../tests/harness/start-house.ts'
import { toJson } from '../../db/json.ts'
import { letSuccessorsSign, publishMap } from './needs.ts'

const hash = 'a'.repeat(64)

describe('signing a map', () => {
  let started: StartedHouse & { turnTo(day: string): void }

  beforeAll(async () => {
    started = await startDatedHouse('2027-03-01')
  })
  afterAll(() => started.stop())

  /** A map as the closing of a wave leaves it. */
  const prepareMap = async ({ allianceId }: Territory, waveId: string) => {
    const { db, random } = started.house
    const runId = random.id()
    const run = { id: runId, wave_id: waveId, seed: 1, algorithm: 'x', input_hash: 'x', params: toJson({}), result: toJson({}) }
    await db.insertInto('need_run').values(run).execute()
    const map = { wave_id: waveId, alliance_id: allianceId, run_id: runId, state: 'prepared' as const, hash, published_on: null }
    const document = JSON.stringify({ waveId, waveName: 'Ascolto', families: [], hash })
    await db
      .insertInto('need_map')
      .values({ ...map, document, held_back: toJson([]), family_index: toJson({}) })
      .execute()
  }
  const sign = (caller: Caller, waveId: string) => caller.post(`/api/waves/${waveId}/need-map/sign`, { hash })
  const late = { status: 403, body: { fields: [{ field: 'role', problem: 'granted-after-opening' }] } }

  it('is for who held the role when the wave was opened; who signed stays readable', async () => {
    const territory = await makeTerritory(started)
    const { allianceId } = territory
    const facilitator = await signInAs(started, 'facilitator', allianceId)
    started.turnTo('2027-03-02')
    const { waveId } = await openWaveOf(territory)
    const sameDay = await signInAs(started, 'worker_rep', allianceId)
    started.turnTo('2027-03-03')
    await prepareMap(territory, waveId)
    const invented = await signInAs(started, 'facilitator', allianceId)
    expect(await sign(invented, waveId)).toMatchObject(late)
    expect((await facilitator.get(`/api/waves/${waveId}/need-map/draft`)).body.signatures).toEqual([])
    await expect(publishMap(started.house, waveId)).rejects.toThrow('not-allowed')

    expect((await sign(facilitator, waveId)).status).toBe(200)
    expect((await sign(sameDay, waveId)).status).toBe(200)
    const people = await started.house.db
      .selectFrom('staff_grant')
      .select(['id', 'role'])
      .where('alliance_id', '=', allianceId)
      .execute()
    for (const { id } of people.filter(({ role }) => role === 'facilitator')) {
      expect((await territory.coordinator.delete(`/api/alliances/${allianceId}/staff/${id}`)).status).toBe(204)
    }
    await publishMap(started.house, waveId)
    expect((await territory.coordinator.get(`/api/alliances/${allianceId}/table`)).body.map.signatures).toEqual([
      { role: 'facilitator', name: 'Prova facilitator', on: '2027-03-03' },
      { role: 'worker_rep', name: 'Prova worker_rep', on: '2027-03-03' },
    ])
  })

  it('passes to a successor only when whoever runs the machine says so', async () => {
    const territory = await makeTerritory(started)
    const { allianceId } = territory
    await signInAs(started, 'facilitator', allianceId)
    const { waveId } = await openWaveOf(territory)
    started.turnTo('2027-03-04')
    await expect(letSuccessorsSign(started.house, waveId, 'facilitator')).rejects.toThrow('conflict')
    const [grant] = await started.house.db
      .selectFrom('staff_grant')
      .select('id')
      .where('alliance_id', '=', allianceId)
      .where('role', '=', 'facilitator')
      .execute()
    expect((await territory.coordinator.delete(`/api/alliances/${allianceId}/staff/${grant?.id}`)).status).toBe(204)
    const successor = await signInAs(started, 'facilitator', allianceId)
    await prepareMap(territory, waveId)
    expect(await sign(successor, waveId)).toMatchObject(late)
    await letSuccessorsSign(started.house, waveId, 'facilitator')
    expect((await sign(successor, waveId)).status).toBe(200)
  })

  it('is for whoever holds a role that nobody held at the opening; never for other roles', async () => {
    const territory = await makeTerritory(started)
    const { allianceId } = territory
    const { waveId } = await openWaveOf(territory)
    started.turnTo('2027-03-05')
    await prepareMap(territory, waveId)
    const workerRep = await signInAs(started, 'worker_rep', allianceId)
    expect((await sign(started.caller(), waveId)).status).toBe(401)
    expect((await sign(territory.coordinator, waveId)).status).toBe(403)
    expect((await territory.coordinator.get(`/api/waves/${waveId}/need-map/draft`)).status).toBe(403)
    expect((await sign(workerRep, waveId)).status).toBe(200)
  })
})
