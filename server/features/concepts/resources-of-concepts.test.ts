import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTerritory, openWaveOf, startDatedHouse } from '../../../tests/harness/listening.ts'
import { toJson } from '../../db/json.ts'
import { composeForWave } from './concepts.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())

const facet = (id: string) => ({
  ...{ facet: id, dimension: id.split(':')[0], label: { it: id, en: id }, distinctive: true },
  share: { kind: 'share', percent: 80 },
})
const morning = Array.from({ length: 49 }, (_, cell) => (cell % 7 === 0 && cell < 35 ? 4 : 0))
const family = {
  ...{
    id: 'F'.repeat(22),
    lineageId: 'F'.repeat(22),
    name: { it: 'Il viaggio', en: 'The ride' },
    sentence: { it: 'Una.', en: 'One.' },
  },
  ...{ sizeBand: '30-49', shareOfWave: { kind: 'share', percent: 30 }, stability: { value: 0.9, band: 'stable' } },
  facets: [facet('res:ride'), facet('fn:escort'), facet('mob:no_public_transport'), facet('pred:fixed')],
  ...{ grid: morning, gridCaption: { it: '', en: '' }, phrases: [], languages: ['it'] },
}

/** A territory whose map has one family, in which a van at the right hours is shared until `validUntil`; withdrawn where asked. */
async function composedWith(validUntil: string, today: string, withdrawn = false): Promise<{ van: string; blocks: string }> {
  started.turnTo('2027-03-01')
  const territory = await makeTerritory(started)
  const { waveId, organisationId } = await openWaveOf(territory)
  const grid = morning.map((heat) => (heat > 0 ? 1 : 0))
  const van = { kind: 'vehicle', note: 'Un furgone', grid, place: 'on_route', capacity: 8, validUntil, consent: true }
  const { coordinator, allianceId } = territory
  const { body } = await coordinator.post(`/api/organisations/${organisationId}/resources`, van)
  expect((await coordinator.post(`/api/organisations/${organisationId}/resources`, { ...van, consent: false })).status).toBe(400)
  if (withdrawn) await coordinator.delete(`/api/resources/${body.id}`)
  const { db, random } = started.house
  const run = {
    id: random.id(),
    wave_id: waveId,
    seed: 1,
    algorithm: 'x',
    input_hash: 'x',
    params: toJson({}),
    result: toJson({}),
  }
  await db.insertInto('need_run').values(run).execute()
  const document = JSON.stringify({ waveId, waveName: 'Ascolto', families: [family], hash: 'h' })
  const map = { wave_id: waveId, alliance_id: allianceId, run_id: run.id, hash: 'h', document, published_on: today }
  await db
    .insertInto('need_map')
    .values({ ...map, state: 'published', held_back: toJson([]), family_index: toJson({}) })
    .execute()
  started.turnTo(today)
  expect(await composeForWave(started.house, waveId)).toBeGreaterThan(0)
  const versions = await db
    .selectFrom('concept_version')
    .innerJoin('concept', 'concept.id', 'concept_version.concept_id')
    .select(['concept_version.blocks', 'concept.document'])
    .where('concept.wave_id', '=', waveId)
    .execute()
  return { van: body.id, blocks: JSON.stringify(versions) }
}

describe('what employers share', () => {
  it('is matched while it is valid, and never once it expired or was withdrawn', async () => {
    const valid = await composedWith('2027-04-30', '2027-04-30')
    expect(valid.blocks).toContain(valid.van)
    expect(valid.blocks).toContain('employer_share')
    for (const other of [await composedWith('2027-04-30', '2027-05-01'), await composedWith('2027-12-31', '2027-04-30', true)]) {
      expect(other.blocks).not.toContain(other.van)
      expect(other.blocks).not.toContain('employer_share')
    }
  })
})
