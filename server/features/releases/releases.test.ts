import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FirmDashboard, ReleasedGroup } from '#contract/releases'
import { signInAs, startDatedHouse } from '../../../tests/harness/listening.ts'
import {
  makeSizedTerritory,
  openSizedWave,
  type SizedTerritory,
  type sizedFirms,
} from '../../../tests/harness/released-territory.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'
import { mayPublishDelicate } from '../../disclosure/disclosure.ts'
import { getWave } from '../campaigns/campaigns.ts'
import { sealWave } from '../responses/responses.ts'
import { buildWaveReleases, verifyReleases } from './releases.ts'

type FirmName = (typeof sizedFirms)[number]['name']
let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: SizedTerritory
let workerRep: Caller
let waveId: string

const pathOf = (name: FirmName) => `/api/organisations/${territory.byName(name).id}/dashboard`
const read = async (name: FirmName, wave = waveId): Promise<NonNullable<FirmDashboard['release']>> => {
  const { status, body } = await workerRep.get<FirmDashboard>(`${pathOf(name)}?wave=${wave}`)
  expect(status).toBe(200)
  return body.release as NonNullable<FirmDashboard['release']>
}
const itemsOf = (group: ReleasedGroup | undefined) => (group?.sections ?? []).flatMap((section) => section.items)
const stored = () => started.house.db.selectFrom('release').selectAll().where('wave_id', '=', waveId).execute()

beforeAll(async () => {
  started = await startDatedHouse('2027-03-02')
  territory = await makeSizedTerritory(started)
  workerRep = await signInAs(started, 'worker_rep', territory.allianceId)
  const wave = await openSizedWave(territory, { opensOn: '2027-03-01', closesOn: '2027-03-21', publishDelicate: true })
  waveId = wave.waveId
  await wave.answer(started.caller(), 'first')
})
afterAll(() => started.stop())

describe('before a wave is closed', () => {
  it('builds nothing of answers that still come in', async () => {
    await expect(buildWaveReleases(started.house, waveId)).rejects.toMatchObject({ code: 'conflict' })
    expect(await stored()).toEqual([])
  })
  it('shows a dashboard without any figure', async () => {
    const { body } = await workerRep.get<FirmDashboard>(pathOf('Sessanta'))
    const pending = { name: 'Ascolto 2027-03-21', opensOn: '2027-03-01', closesOn: '2027-03-21', state: 'open' }
    expect(body).toEqual({ organisationName: 'Sessanta', waves: [], pending })
  })
})

describe('the release of a wave', () => {
  beforeAll(async () => {
    await sealWave(started.house, waveId)
    const outcomes = await Promise.all([buildWaveReleases(started.house, waveId), buildWaveReleases(started.house, waveId)])
    expect(outcomes.map(({ stored: now, kept }) => [now, kept]).sort()).toEqual([
      [0, 7],
      [7, 0],
    ])
  })

  it('gives firms of 24, 60 and 150 their own page, in seven sections', async () => {
    for (const name of ['Ventiquattro', 'Sessanta', 'Centocinquanta'] as const) {
      const { firm, reason, pool } = await read(name)
      expect(firm?.sections.map(({ question }) => question)).toEqual(['res', 'fn', 'pred', 'work', 'must', 'weight', 'grid'])
      expect(itemsOf(firm)).toHaveLength(71)
      expect(reason).toBeUndefined()
      expect(pool?.kind).toBe('pool')
    }
    const { firm } = await read('Sessanta')
    expect(firm?.baseBand).toMatch(/^(30-49|50-99)$/)
    expect(firm?.responseBand).toMatch(/^(60-80|>80)$/)
  })

  it.each([
    ['Quattro', /invitate sono 4\b.*almeno 15.*almeno 10/],
    ['Dodici', /invitate sono 12\b/],
    ['Trenta di link', /meno di 10 persone.*link aperto contano solo nei gruppi/],
  ] as const)('gives %s its pool, a reason with the numbers and an advice', async (name, reason) => {
    const release = await read(name)
    expect(release.firm).toBeUndefined()
    expect(release.units).toEqual([])
    expect(release.reason?.it).toMatch(reason)
    expect(release.advice?.it).toMatch(/gruppo di organizzazioni/)
    expect(itemsOf(release.pool)).toHaveLength(71)
  })

  it('splits by unit from 40 invited, merging what is too small, and splits nothing below', async () => {
    expect((await read('Ventiquattro')).units).toEqual([])
    expect((await read('Sessanta')).units.map(({ name }) => name.it.replace(', o unità non indicata', ''))).toEqual([
      'Reparto A',
      'Reparto B + Reparto C',
    ])
    expect((await read('Centocinquanta')).units).toHaveLength(2)
  })

  it('shows delicate facts for the whole firm and the pool only', async () => {
    const { firm, units, pool } = await read('Sessanta')
    const care = (group: ReleasedGroup | undefined) => itemsOf(group).find(({ property }) => property === 'fn:care')
    expect(care(firm)).toMatchObject({ delicate: true, value: { kind: expect.stringMatching(/share|below/) } })
    expect(care(pool)?.value.kind).not.toBe('not-published')
    for (const unit of units) expect(care(unit)).toMatchObject({ delicate: true, value: { kind: 'not-published' } })
  })

  it('publishes shares near the truth and never a count, 0 % or 100 %', async () => {
    const { firm, units, pool } = await read('Centocinquanta')
    for (const group of [firm, ...units, pool]) {
      for (const { value } of itemsOf(group)) {
        if (value.kind === 'not-published') continue
        expect(value.percent % value.step).toBe(0)
        expect(value.percent).toBeGreaterThanOrEqual(value.step)
        expect(value.percent).toBeLessThanOrEqual(100 - value.step)
      }
      const percentOf = (wanted: string) => {
        const value = itemsOf(group).find(({ property }) => property === wanted)?.value
        return value && 'percent' in value ? value.percent : Number.NaN
      }
      // Everybody and nobody: the die moves them by a few persons at most.
      expect(percentOf('work:hours')).toBeGreaterThanOrEqual(70)
      expect(percentOf('must:private')).toBeLessThanOrEqual(30)
    }
    const time = itemsOf(firm).find(({ property }) => property === 'res:time')?.value
    expect(time).toMatchObject({ kind: 'share', step: 5 })
    const bytes = (await stored()).map(({ document }) => document).join()
    expect(bytes).not.toMatch(/"(count|respondents|answered|n)":/)
  })

  it('sorts items by what is published and says in the caption only what the figures say', async () => {
    const { firm } = await read('Sessanta')
    for (const { items, question, caption } of firm?.sections ?? []) {
      const ranks = items.map(({ value }) => (value.kind === 'share' ? value.percent : value.kind === 'above' ? 101 : 0))
      expect(ranks, question).toEqual([...ranks].sort((a, b) => b - a))
      const top = items[0]?.value
      if (top?.kind === 'share') expect(caption.it).toContain(`${top.percent} % di chi ha risposto`)
    }
    expect(firm?.sections.find(({ question }) => question === 'grid')?.items[0]?.property).toMatch(/^grid:week(day|end):b[1-7]$/)
  })

  it('comes as CSV with the same figures', async () => {
    const { id, firm } = await read('Sessanta')
    const { status, body } = await workerRep.get<string>(`/api/releases/${id}.csv?lang=en`)
    expect(status).toBe(200)
    const lines = body.trim().split('\n')
    expect(lines[0]).toContain('group,answers,question,item,code,value,percent,step,margin,trend,report,fingerprint')
    expect(lines).toHaveLength(1 + 4 * 71)
    const time = itemsOf(firm).find(({ property }) => property === 'res:time')?.value
    const percent = time && 'percent' in time ? time.percent : undefined
    expect(lines.find((line) => line.startsWith('Whole organisation') && line.includes('res:time'))).toContain(
      `share,${percent},5`,
    )
  })

  it('is rebuilt to the same bytes, and building again stores nothing', async () => {
    const before = await stored()
    expect(await buildWaveReleases(started.house, waveId)).toMatchObject({ stored: 0, kept: 7 })
    expect(await stored()).toEqual(before)
    const verdict = await verifyReleases(started.house, territory.allianceId)
    expect(verdict).toMatchObject({
      chainHolds: true,
      releases: 7,
      problems: [],
      waves: [{ wave: waveId, rebuilt: 'same bytes' }],
    })
  })
})

describe('doors', () => {
  it('are locked: signed out, of another firm, of another role, of another alliance', async () => {
    const { id } = await read('Sessanta')
    const elsewhere = await makeSizedTerritory(started)
    const others: [Caller, number][] = [
      [started.caller(), 401],
      [await signInAs(started, 'hr', territory.allianceId, territory.byName('Dodici').id), 403],
      [territory.coordinator, 403],
      [await signInAs(started, 'table', territory.allianceId), 403],
      [await signInAs(started, 'worker_rep', elsewhere.allianceId), 403],
    ]
    for (const [caller, status] of others) {
      for (const path of [pathOf('Sessanta'), `${pathOf('Sessanta')}?wave=${waveId}`, `/api/releases/${id}.csv`]) {
        const reply = await caller.get(path)
        expect(reply.status, path).toBe(status)
        expect(JSON.stringify(reply.body)).not.toMatch(/percent|baseBand/)
      }
    }
  })
  it('answer no question outside the menu', async () => {
    const unknown = 'A'.repeat(22)
    expect((await workerRep.get(`${pathOf('Sessanta')}?unit=a`)).status).toBe(400)
    expect((await workerRep.get(`${pathOf('Sessanta')}?wave=${waveId}&from=2020`)).status).toBe(400)
    expect((await workerRep.get(`${pathOf('Sessanta')}?wave=' or 1=1`)).status).toBe(400)
    expect((await workerRep.get(`${pathOf('Sessanta')}?wave=${unknown}`)).status).toBe(404)
    expect((await workerRep.get(`/api/organisations/${unknown}/dashboard`)).status).toBe(403)
    for (const file of [`${unknown}.csv`, `${unknown}.json`, 'x', `${waveId}.csv`])
      expect((await workerRep.get(`/api/releases/${file}`)).status).toBe(404)
    const pools = (await stored()).find((row) => row.organisation_id === null)
    expect((await workerRep.get(`/api/releases/${pools?.id}.csv`)).status).toBe(404)
  })
})

describe('changed bytes', () => {
  it('break the chain and are never shown', async () => {
    const row = (await stored()).find(({ organisation_id }) => organisation_id === territory.byName('Sessanta').id)
    const set = (document: string) =>
      started.house.db
        .updateTable('release')
        .set({ document })
        .where('id', '=', row?.id ?? '')
        .execute()
    await set(row?.document.replace('"percent":', '"percent": ') ?? '')
    const verdict = await verifyReleases(started.house, territory.allianceId)
    expect(verdict.chainHolds).toBe(false)
    expect(verdict.problems.join()).toMatch(/not those that were published/)
    const reply = await workerRep.get(pathOf('Sessanta'))
    expect(reply.status).toBe(500)
    expect(JSON.stringify(reply.body)).not.toContain('percent')
    await set(row?.document ?? '')
    expect((await verifyReleases(started.house, territory.allianceId)).chainHolds).toBe(true)
  })

  it('break it even when the hash was computed anew, or a document, a link or a cell is gone', async () => {
    const rows = await stored()
    const row = rows[2]
    const { house } = started
    const restore = async () => {
      await house.db.deleteFrom('release').where('wave_id', '=', waveId).execute()
      await house.db.insertInto('release').values(rows).execute()
      await house.db.insertInto('release_cell').values(cells).execute()
    }
    const cells = await house.db.selectFrom('release_cell').selectAll().execute()
    const holds = async () => (await verifyReleases(house, territory.allianceId)).chainHolds

    await house.db
      .updateTable('release')
      .set({ hash: 'f'.repeat(64) })
      .where('id', '=', row?.id ?? '')
      .execute()
    expect(await holds()).toBe(false)
    await restore()
    expect(await holds()).toBe(true)

    const last = rows.find(({ organisation_id }) => organisation_id === null)
    for (const gone of [row, last]) {
      await house.db
        .deleteFrom('release')
        .where('id', '=', gone?.id ?? '')
        .execute()
      expect(await holds()).toBe(false)
      await restore()
    }
    await house.db
      .updateTable('release_cell')
      .set({ percent: 55 })
      .where('property', '=', 'res:time')
      .where('group_id', '=', 'firm')
      .execute()
    expect(await holds()).toBe(false)
    await restore()
    expect(await holds()).toBe(true)
  })
})

describe('the next wave', () => {
  let second: string
  beforeAll(async () => {
    started.turnTo('2027-09-02')
    const wave = await openSizedWave(territory, { opensOn: '2027-09-01', closesOn: '2027-09-21', publishDelicate: false })
    second = wave.waveId
    const before = (await workerRep.get(pathOf('Sessanta'))).body
    await wave.answer(started.caller(), 'second')
    // Nothing moves on a screen of staff while a wave is open.
    expect((await workerRep.get(pathOf('Sessanta'))).body).toEqual(before)
    await sealWave(started.house, second)
    await buildWaveReleases(started.house, second)
  })

  it('draws arrows by the trend rule only', async () => {
    const { firm: now } = await read('Sessanta', second)
    const { firm: then } = await read('Sessanta')
    const percentOf = (group: ReleasedGroup | undefined, property: string) => {
      const value = itemsOf(group).find((item) => item.property === property)?.value
      return value && 'percent' in value ? value.percent : 0
    }
    expect(itemsOf(then).some(({ trend }) => trend)).toBe(false)
    const ordinary = itemsOf(now).filter(({ delicate }) => !delicate)
    expect(ordinary.every(({ trend }) => trend !== undefined)).toBe(true)
    for (const { property, trend } of ordinary) {
      const change = percentOf(now, property) - percentOf(then, property)
      if (Math.abs(change) < 10) expect(trend, property).toBe('stable')
    }
  })

  it('does not publish delicate facts twice in 12 months', async () => {
    const { firm, pool } = await read('Sessanta', second)
    for (const group of [firm, pool]) {
      const care = itemsOf(group).find(({ property }) => property === 'fn:care')
      expect(care?.value).toMatchObject({ kind: 'not-published', why: { it: expect.stringContaining('una volta in 12 mesi') } })
      expect(care?.trend).toBeUndefined()
    }
    // Even if a wave was marked for it by hand: the turn of the year is used.
    const mark = (publish_delicate: boolean) =>
      started.house.db.updateTable('wave').set({ publish_delicate }).where('id', '=', second).execute()
    await mark(true)
    const turn = async (id: string) => mayPublishDelicate(started.house, await getWave(started.house, id))
    expect([await turn(waveId), await turn(second)]).toEqual([true, false])
    await started.house.db.updateTable('wave').set({ closes_on: '2028-03-20' }).where('id', '=', second).execute()
    expect(await turn(second)).toBe(true)
    await started.house.db.updateTable('wave').set({ closes_on: '2027-09-21' }).where('id', '=', second).execute()
    await mark(false)
  })

  it('lists both waves, the newest first, and is chained after the first', async () => {
    const { body } = await workerRep.get<FirmDashboard>(pathOf('Sessanta'))
    expect(body.waves.map(({ id }) => id)).toEqual([second, waveId])
    expect(body.release?.waveId).toBe(second)
    const verdict = await verifyReleases(started.house, territory.allianceId)
    expect(verdict).toMatchObject({ chainHolds: true, releases: 14 })
    expect(verdict.waves.map(({ rebuilt }) => rebuilt)).toEqual(['same bytes', 'same bytes'])
  })

  it('stays as published when somebody erases their answer, and says why it cannot be rebuilt', async () => {
    const rows = await started.house.db.selectFrom('response').select('id').where('wave_id', '=', second).limit(2).execute()
    const before = (await workerRep.get(pathOf('Sessanta'))).body
    for (const { id } of rows) await started.house.db.deleteFrom('response').where('id', '=', id).execute()
    const verdict = await verifyReleases(started.house, territory.allianceId)
    expect(verdict.chainHolds).toBe(true)
    expect(verdict.waves.map(({ rebuilt }) => rebuilt)).toEqual(['same bytes', 'not rebuildable: 2 erasures'])
    expect((await workerRep.get(pathOf('Sessanta'))).body).toEqual(before)
  })
})
