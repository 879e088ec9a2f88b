import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Need } from '#analytics'
import { gateNeedMap } from '#analytics'
import { makeTerritory, openWaveOf, startDatedHouse, type Territory } from '../../tests/harness/listening.ts'
import { createImportedWave, getWave } from '../features/campaigns/campaigns.ts'
import { needMapOptions } from './disclosure.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
beforeAll(async () => {
  started = await startDatedHouse('2027-03-02')
  territory = await makeTerritory(started)
})
afterAll(() => started.stop())

const optionsOf = async (waveId: string, needs: Need[] = []) =>
  needMapOptions(started.house, await getWave(started.house, waveId), needs)

describe('needMapOptions', () => {
  it('reads who was invited, and lets delicate facets through where the wave was planned so', async () => {
    const ordinary = await openWaveOf(territory, { publishDelicate: false })
    expect(await optionsOf(ordinary.waveId)).toMatchObject({
      kind: 'listening',
      organisations: 2,
      invited: 64,
      delicateAllowed: false,
      epsilon: 0.5,
    })
    const delicate = await openWaveOf(territory, { publishDelicate: true })
    expect((await optionsOf(delicate.waveId)).delicateAllowed).toBe(true)
  })

  it('knows labels and levels of the ontology, and no label for what is not in it', async () => {
    const { waveId } = await openWaveOf(territory)
    const { labelOf, levels, delicate } = await optionsOf(waveId)
    expect(labelOf('res:time')).toEqual({ it: 'Tempo', en: 'Time' })
    expect(labelOf('res:nothing_like_it')).toBeUndefined()
    expect(levels.pred?.at(-1)).toBe('sudden')
    expect(delicate).toContain('fn:care')
  })

  it('an imported wave of unknown employers says where it comes from and what it lacks', async () => {
    const wave = await createImportedWave(started.house, {
      allianceId: territory.allianceId,
      name: 'Importata',
      opensOn: '2020-01-01',
      closesOn: '2020-12-31',
      languages: ['en'],
    })
    const needs = Array.from(
      { length: 40 },
      (_, at): Need => ({ id: `n${at}`, sets: { res: ['time'] }, ordinals: {}, text: '', language: 'en' }),
    )
    const options = await optionsOf(wave.id, needs)
    const run = {
      algorithm: 'none',
      seed: 1,
      families: [],
      memberships: [],
      weakSignals: [],
      diagnostics: {
        needs: 40,
        unexplainedShare: 1,
        ladder: [],
        structure: 'none' as const,
        segmentTestZ: null,
        languageNmi: 0,
        missingDimensions: ['when', 'season'],
      },
    }
    const map = gateNeedMap(
      run,
      needs.map(({ id }) => ({ needId: id })),
      options,
    )
    expect(map.notes.map(({ it: words }) => words).join(' ')).toMatch(
      /rilevazione importata.*griglia della settimana, il periodo dell’anno.*per chi lavorano/,
    )
    expect(options.delicateAllowed).toBe(true)
  })

  it('draws from another die each year, and from another than the release', async () => {
    const { waveId } = await openWaveOf(territory)
    const wave = await getWave(started.house, waveId)
    const keyOf = async (closesOn: string) =>
      Buffer.from((await needMapOptions(started.house, { ...wave, closesOn }, [])).noise.key).toString('hex')
    expect(await keyOf('2027-01-01')).toBe(await keyOf('2027-12-31'))
    expect(await keyOf('2027-12-31')).not.toBe(await keyOf('2028-01-01'))
  })
})
