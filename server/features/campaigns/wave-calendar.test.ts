import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WaveInput, WaveListItem } from '#contract/campaigns'
import { makeTerritory, openWaveOf, startDatedHouse, type Territory, waveInput } from '../../../tests/harness/listening.ts'
import { mayPublishDelicate, noiseKey } from '../../disclosure/disclosure.ts'
import { getWave, setWaveState } from './campaigns.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())

const fresh = (day = '2027-03-01'): Promise<Territory> => {
  started.turnTo(day)
  return makeTerritory(started)
}
const draftOf = async (territory: Territory, change: Partial<WaveInput>): Promise<string> => {
  const path = `/api/alliances/${territory.allianceId}/waves`
  const { status, body } = await territory.coordinator.post<WaveListItem>(path, waveInput(territory, change))
  expect(status).toBe(201)
  return body.id
}
const open = ({ coordinator }: Territory, waveId: string) => coordinator.post(`/api/waves/${waveId}/open`)
const close = ({ coordinator }: Territory, waveId: string) => coordinator.post(`/api/waves/${waveId}/close`)
const turn = async (waveId: string) => mayPublishDelicate(started.house, await getWave(started.house, waveId))

describe('the last day of a wave', () => {
  it('is the day it was closed, or its own where it was closed later', async () => {
    const territory = await fresh()
    const early = await openWaveOf(territory)
    const late = await openWaveOf(territory)
    const before = await openWaveOf(territory, { opensOn: '2027-03-15' })
    started.turnTo('2027-03-09')
    await close(territory, early.waveId)
    await setWaveState(started.house, before.waveId, 'closing')
    started.turnTo('2027-04-02')
    await close(territory, early.waveId)
    await setWaveState(started.house, late.waveId, 'closing')
    const daysOf = async (id: string) => {
      const { opensOn, closesOn } = await getWave(started.house, id)
      return [opensOn, closesOn]
    }
    expect(await daysOf(early.waveId)).toEqual(['2027-03-01', '2027-03-09'])
    expect(await daysOf(late.waveId)).toEqual(['2027-03-01', '2027-03-21'])
    expect(await daysOf(before.waveId)).toEqual(['2027-03-09', '2027-03-09'])
  })

  it('chooses the die: a wave planned into the next year and closed in this one draws from the die of this year', async () => {
    const territory = await fresh('2027-12-01')
    const days = { opensOn: '2027-12-01', closesOn: '2028-01-10' }
    const { waveId } = await openWaveOf(territory, days)
    await close(territory, waveId)
    const keyOf = (closesOn: string) => noiseKey(started.house, 'release', { allianceId: territory.allianceId, closesOn }).key
    const { closesOn } = await getWave(started.house, waveId)
    expect(keyOf(closesOn)).toEqual(keyOf('2027-01-01'))
    expect(keyOf(closesOn)).not.toEqual(keyOf(days.closesOn))
  })
})

describe('the turn of delicate questions', () => {
  const refused = (problem: string) => ({ code: 'bad-request', fields: [{ field: 'publishDelicate', problem }] })
  const nextYear = { publishDelicate: true, closesOn: '2028-06-30' }

  it('is not opened twice at once, however far apart the planned days are', async () => {
    const territory = await fresh()
    const first = await openWaveOf(territory, { publishDelicate: true })
    const second = await draftOf(territory, nextYear)
    expect((await open(territory, second)).body).toMatchObject(refused('still-open'))
    await close(territory, first.waveId)
    expect((await open(territory, second)).status).toBe(200)
  })

  it('is measured on the days waves were closed, whichever was drafted first', async () => {
    const territory = await fresh()
    const later = await draftOf(territory, nextYear)
    const first = await openWaveOf(territory, { publishDelicate: true })
    started.turnTo('2027-03-10')
    await close(territory, first.waveId)
    expect((await open(territory, later)).status).toBe(200)
    started.turnTo('2027-03-20')
    await close(territory, later)
    expect([await turn(first.waveId), await turn(later)]).toEqual([true, false])
  })

  it('is given to neither of two waves closed on one day', async () => {
    const territory = await fresh()
    const later = await draftOf(territory, nextYear)
    const first = await openWaveOf(territory, { publishDelicate: true })
    await close(territory, first.waveId)
    expect(await turn(first.waveId)).toBe(true)
    await open(territory, later)
    await close(territory, later)
    expect(await turn(later)).toBe(false)
  })

  it('is not used up by a draft nor by a wave that still takes answers', async () => {
    const territory = await fresh()
    const first = await openWaveOf(territory, { publishDelicate: true })
    const wave = await draftOf(territory, nextYear)
    await started.house.db.updateTable('wave').set({ closes_on: '2027-02-01' }).where('id', '=', wave).execute()
    await close(territory, first.waveId)
    expect(await turn(first.waveId)).toBe(true)
    await started.house.db.updateTable('wave').set({ state: 'open' }).where('id', '=', wave).execute()
    expect(await turn(first.waveId)).toBe(true)
  })

  it('comes again a year after the real day, before a year after the planned one', async () => {
    const territory = await fresh()
    const first = await openWaveOf(territory, { publishDelicate: true })
    started.turnTo('2027-03-05')
    await close(territory, first.waveId)
    started.turnTo('2028-03-01')
    const days = { publishDelicate: true, opensOn: '2028-03-01' }
    const path = `/api/alliances/${territory.allianceId}/waves`
    const soon = waveInput(territory, { ...days, closesOn: '2028-03-03' })
    expect((await territory.coordinator.post(path, soon)).body).toMatchObject(refused('once-a-year'))
    const second = await openWaveOf(territory, { ...days, closesOn: '2028-03-04' })
    started.turnTo('2028-03-04')
    await close(territory, second.waveId)
    expect(await turn(second.waveId)).toBe(true)
  })
})

describe('waves of listening', () => {
  const refused = { code: 'bad-request', fields: [{ field: 'opensOn', problem: 'too-many-waves', limit: 4 }] }

  it('begin at most four times in 365 days; pulses and drafts are not counted', async () => {
    const territory = await fresh()
    for (const opensOn of ['2027-03-01', '2027-06-01', '2027-09-01', '2027-12-01']) {
      started.turnTo(opensOn)
      const { waveId } = await openWaveOf(territory, { opensOn, closesOn: opensOn })
      await close(territory, waveId)
    }
    started.turnTo('2028-02-28')
    const days = { opensOn: '2028-02-28', closesOn: '2028-03-31' }
    const fifth = await draftOf(territory, days)
    expect((await open(territory, fifth)).body).toMatchObject(refused)
    expect((await getWave(started.house, fifth)).state).toBe('draft')
    await openWaveOf(territory, { ...days, kind: 'pulse' })
    await openWaveOf(await makeTerritory(started), days)
    started.turnTo('2028-02-29')
    expect((await open(territory, fifth)).status).toBe(200)
    const sixth = await draftOf(territory, { ...days, opensOn: '2028-03-15' })
    expect((await open(territory, sixth)).body).toMatchObject(refused)
  })

  it('count from the real first day, not from one written into the past or the future', async () => {
    const territory = await fresh()
    const past = { opensOn: '2024-01-01' }
    for (let at = 0; at < 4; at++) await openWaveOf(territory, past)
    expect((await open(territory, await draftOf(territory, past))).body).toMatchObject(refused)
    const far = await draftOf(territory, { opensOn: '2028-02-28', closesOn: '2028-03-05' })
    expect((await open(territory, far)).body).toMatchObject(refused)
    const year = await draftOf(territory, { opensOn: '2028-02-29', closesOn: '2028-03-05' })
    expect((await open(territory, year)).status).toBe(200)
  })

  it('are opened four and no more, also when five are opened at the same moment', async () => {
    const territory = await fresh()
    const drafts = await Promise.all(Array.from({ length: 5 }, () => draftOf(territory, {})))
    const replies = await Promise.all(drafts.map((id) => open(territory, id)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 400])
  })
})
