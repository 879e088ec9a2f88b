import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TableView } from '#contract/concepts'
import { makeTerritory, openWaveOf, signInAs, startDatedHouse, type Territory } from '../../../tests/harness/listening.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  territory = await makeTerritory(started)
})
afterAll(() => started.stop())

describe('the alliance table', () => {
  it('is empty before the first map, and has the words of the board', async () => {
    const seat = await signInAs(started, 'table', territory.allianceId)
    const { status, body } = await seat.get<TableView>(`/api/alliances/${territory.allianceId}/table`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ isDemo: false, maps: [], concepts: [], questions: [] })
    expect(body).not.toHaveProperty('map')
    expect(body.seats).toHaveLength(1)
    expect(Object.keys(body.grammar.blocks)).toContain('resource')
  })

  it('knows no map of a wave that published none', async () => {
    const { waveId } = await openWaveOf(territory)
    const seat = await signInAs(started, 'table', territory.allianceId)
    const of = (wave: string) => seat.get(`/api/alliances/${territory.allianceId}/table?wave=${wave}`)
    expect((await of(waveId)).status).toBe(404)
    expect((await of('nope')).status).toBe(404)
  })

  it('has a locked door', async () => {
    const path = `/api/alliances/${territory.allianceId}/table`
    const firm = territory.organisations[0]?.id as string
    const elsewhere = await makeTerritory(started)
    expect((await started.caller().get(path)).status).toBe(401)
    expect((await (await signInAs(started, 'hr', territory.allianceId, firm)).get(path)).status).toBe(403)
    expect((await elsewhere.coordinator.get(path)).status).toBe(403)
  })
})
