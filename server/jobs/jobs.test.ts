import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WaveClosing } from '#contract/campaigns'
import type { JobStatus } from '#contract/common'
import { makeTerritory, openWaveOf, signInAs, startDatedHouse, type Territory } from '../../tests/harness/listening.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  territory = await makeTerritory(started)
})
afterAll(() => started.stop())

/** Jobs wait in this house: nobody does them. */
async function closingJob(): Promise<{ waveId: string; jobId: string }> {
  started.turnTo('2027-03-01')
  const { waveId } = await openWaveOf(territory)
  started.turnTo('2027-03-22')
  const { status, body } = await territory.coordinator.post<WaveClosing>(`/api/waves/${waveId}/close`)
  expect(status).toBeLessThan(300)
  return { waveId, jobId: body.jobId }
}

describe('jobs', () => {
  it('are told to whoever closes or signs, in both languages', async () => {
    const { jobId } = await closingJob()
    for (const role of ['coordinator', 'facilitator', 'worker_rep'] as const) {
      const { status, body } = await (await signInAs(started, role, territory.allianceId)).get<JobStatus>(`/api/jobs/${jobId}`)
      expect(status).toBe(200)
      expect(body).toEqual({
        ...{ id: jobId, kind: 'close-wave', state: 'waiting', progress: 0 },
        step: { it: 'In attesa', en: 'Waiting' },
      })
    }
  })

  it('are one for each kind and wave while it has not ended', async () => {
    const { waveId, jobId } = await closingJob()
    expect(await started.house.jobs.enqueue('close-wave', waveId)).toBe(jobId)
    expect(await started.house.jobs.enqueue('publish-map', waveId)).not.toBe(jobId)
  })

  it('have a locked door', async () => {
    const { jobId } = await closingJob()
    const path = `/api/jobs/${jobId}`
    const firm = territory.organisations[0]?.id as string
    expect((await started.caller().get(path)).status).toBe(401)
    expect((await (await signInAs(started, 'hr', territory.allianceId, firm)).get(path)).status).toBe(403)
    expect((await (await makeTerritory(started)).coordinator.get(path)).status).toBe(403)
    expect((await territory.coordinator.get('/api/jobs/nope')).status).toBe(404)
  })
})
