import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Distribution } from '#contract/campaigns'
import type { FirmDashboard } from '#contract/releases'
import { send, signInAs, startDatedHouse, submission } from '../../../tests/harness/listening.ts'
import { makeSizedTerritory, openSizedWave, sizedAnswers, sizedFirms } from '../../../tests/harness/released-territory.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'
import { findNeeds } from '../needs/needs.ts'
import { sealWave } from '../responses/responses.ts'
import { buildWaveReleases, verifyReleases } from './releases.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
beforeAll(async () => {
  started = await startDatedHouse('2027-03-02')
})
afterAll(() => started.stop())

const days = { opensOn: '2027-03-01', closesOn: '2027-03-21', publishDelicate: false }

async function openWave() {
  const territory = await makeSizedTerritory(started)
  const wave = await openSizedWave(territory, days)
  const { body } = await territory.coordinator.get<Distribution>(`/api/waves/${wave.waveId}/distribution`)
  const slugs = new Map(body.organisations.map((each) => [each.name, each.openPath.slice('/s/'.length)]))
  return { ...wave, territory, slugs }
}

/** Sends over an open link, some at a time. */
async function flood(caller: Caller, slug: string, count: number, bodyOf: (at: number) => unknown): Promise<void> {
  for (let start = 0; start < count; start += 20) {
    const some = Array.from({ length: Math.min(20, count - start) }, (_, at) => send(caller, slug, bodyOf(start + at)))
    for (const { status } of await Promise.all(some)) expect(status).toBe(201)
  }
}

const analyse = async (waveId: string) => (await findNeeds(started.house, waveId, async () => {})).needs

describe('somebody with one personal code and the open links of six firms', () => {
  it('is one need of the map and one person of the release', async () => {
    const { waveId, slugs } = await openWave()
    const worker = started.caller()
    for (const { name } of sizedFirms) {
      const bodyOf = (at: number) => submission({ threadKey: 'c'.repeat(64), answers: sizedAnswers(`${name} ${at}`, []) })
      await flood(worker, slugs.get(name) as string, 12, bodyOf)
    }
    await sealWave(started.house, waveId)
    expect(await analyse(waveId)).toBe(1)
    expect(await buildWaveReleases(started.house, waveId)).toMatchObject({ pools: 0, firmsWithOwnPage: 0 })
  })
})

describe('somebody with one open link of a firm of four', () => {
  it('takes no pool and no need away from the others', async () => {
    const { waveId, slugs, territory, answer } = await openWave()
    const answered = sizedFirms.reduce((sum, firm) => sum + firm.cards + firm.open, 0)
    const worker = started.caller()
    await answer(worker, 'honest')
    await flood(worker, slugs.get('Quattro') as string, 200, () => submission({ answers: { weight: 1 } }))
    await flood(worker, slugs.get('Quattro') as string, 200, (at) => submission({ answers: sizedAnswers(`flood ${at}`, []) }))
    await sealWave(started.house, waveId)

    expect(await buildWaveReleases(started.house, waveId)).toMatchObject({ pools: 1, firmsWithOwnPage: 3 })
    const representative = await signInAs(started, 'worker_rep', territory.allianceId)
    const { body } = await representative.get<FirmDashboard>(
      `/api/organisations/${territory.byName('Quattro').id}/dashboard?wave=${waveId}`,
    )
    expect(body.release?.pool?.sections.length).toBeGreaterThan(0)
    const needs = await analyse(waveId)
    expect(needs).toBeGreaterThanOrEqual(answered)
    expect(needs).toBeLessThanOrEqual(answered + 1)
    const verdict = await verifyReleases(started.house, territory.allianceId)
    expect(verdict.waves.map(({ rebuilt }) => rebuilt)).toEqual(['same bytes'])
  })
})
