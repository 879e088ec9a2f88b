import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cards, Distribution, OfferedLanguage, WaveInput, WaveListItem } from '#contract/campaigns'
import { workerLanguages } from '#contract/common'
import {
  makeTerritory,
  openWaveOf,
  send,
  signInAs,
  startDatedHouse,
  submission,
  type Territory,
  waveInput,
} from '../../../tests/harness/listening.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'
import { createAlliance } from '../alliances/alliances.ts'
import { createImportedWave, getWave, openWave, setWaveState } from './campaigns.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())

const fresh = (): Promise<Territory> => {
  started.turnTo('2027-03-01')
  return makeTerritory(started)
}
const draft = async (territory: Territory, change: Partial<WaveInput> = {}): Promise<WaveListItem> => {
  const reply = await territory.coordinator.post(`/api/alliances/${territory.allianceId}/waves`, waveInput(territory, change))
  expect(reply.status).toBe(201)
  return reply.body
}
const list = async (caller: Caller, allianceId: string): Promise<WaveListItem[]> =>
  (await caller.get(`/api/alliances/${allianceId}/waves`)).body

describe('a draft', () => {
  it('shows its plan before it is opened, and no figure', async () => {
    const territory = await fresh()
    const wave = await draft(territory)
    expect(wave).toMatchObject({ state: 'draft', kind: 'listening', organisations: 2, needMap: 'none', languages: ['it', 'en'] })
    expect(wave.plan).toMatchObject({ minAnswered: 10, minInvited: 15, firmsWithOwnPage: 1, firmsInPools: 1 })
    expect(wave).not.toHaveProperty('answeredBand')
    expect(await list(territory.coordinator, territory.allianceId)).toEqual([wave])
  })

  it.each<[string, Partial<WaveInput>, string, string]>([
    ['closes before it opens', { opensOn: '2027-03-21', closesOn: '2027-03-01' }, 'closesOn', 'format'],
    ['is over already', { opensOn: '2027-02-01', closesOn: '2027-02-28' }, 'closesOn', 'past'],
    ['names a day that does not exist', { closesOn: '2027-04-31' }, 'closesOn', 'format'],
    ['names no day', { opensOn: 'domani' }, 'opensOn', 'format'],
    ['invites an organisation of nobody', { organisationIds: ['A'.repeat(22)] }, 'organisationIds', 'unknown'],
    ['speaks no language', { languages: [] }, 'languages', 'too-short'],
    ['has a name no database can hold', { name: 'Ascolto\u0000' }, 'name', 'unreadable'],
    ['has no name', { name: '  ' }, 'name', 'too-short'],
  ])('is refused when it %s', async (_, change, field, problem) => {
    const territory = await fresh()
    const reply = await territory.coordinator.post(
      `/api/alliances/${territory.allianceId}/waves?lang=en`,
      waveInput(territory, change),
    )
    expect(reply.status).toBe(400)
    expect(reply.body.fields).toContainEqual(expect.objectContaining({ field, problem }))
    expect(reply.body.message).toMatch(/Check the marked fields/)
    expect(await list(territory.coordinator, territory.allianceId)).toEqual([])
  })

  it('is refused with an organisation that invites nobody, or one of another alliance', async () => {
    const territory = await fresh()
    const other = await fresh()
    const of = (territory: Territory, invited: number) => territory.organisations.find((each) => each.invited === invited)!.id
    for (const [organisationIds, problem] of [
      [[of(territory, 60), of(territory, 0)], 'nobody-invited'],
      [[of(territory, 60), of(other, 60)], 'unknown'],
    ] as const) {
      const body = waveInput(territory, { organisationIds: [...organisationIds] })
      const reply = await territory.coordinator.post(`/api/alliances/${territory.allianceId}/waves`, body)
      expect(reply.body).toMatchObject({ code: 'bad-request', fields: [{ field: 'organisationIds', problem }] })
    }
  })

  it('is rewritten with the links of the organisations that stay, and deleted with all it had', async () => {
    const territory = await fresh()
    const { coordinator, organisations } = territory
    const wave = await draft(territory)
    const links = async () => (await coordinator.get<Distribution>(`/api/waves/${wave.id}/distribution`)).body.organisations
    const before = await links()
    const [firm] = organisations
    const change = waveInput(territory, {
      name: 'Nuovo nome',
      organisationIds: [firm!.id],
      languages: ['it'],
      publishDelicate: true,
    })
    const edited = await coordinator.put(`/api/waves/${wave.id}`, change)
    expect(edited).toMatchObject({ status: 200, body: { name: 'Nuovo nome', organisations: 1, languages: ['it'] } })
    expect(edited.body.plan.hash).not.toBe(wave.plan?.hash)
    expect(await links()).toEqual(before.filter((each) => each.organisationId === firm!.id))
    expect((await coordinator.delete(`/api/waves/${wave.id}`)).status).toBe(204)
    expect((await coordinator.get(`/api/waves/${wave.id}/distribution`)).status).toBe(404)
    expect(await list(coordinator, territory.allianceId)).toEqual([])
  })
})

describe('opening', () => {
  it('freezes plan and head-counts, once', async () => {
    const territory = await fresh()
    const { coordinator, organisations } = territory
    const wave = await draft(territory)
    const [firm] = organisations
    await coordinator.put(`/api/organisations/${firm!.id}`, { ...firm, invited: 80 })
    const opened = await coordinator.post<WaveListItem>(`/api/waves/${wave.id}/open`)
    expect(opened).toMatchObject({ status: 200, body: { state: 'open' } })
    expect(opened.body.plan?.hash).not.toBe(wave.plan?.hash)

    await coordinator.put(`/api/organisations/${firm!.id}`, { ...firm, invited: 100, units: [] })
    const [listed] = await list(coordinator, territory.allianceId)
    expect(listed?.plan).toEqual(opened.body.plan)
    const { body } = await coordinator.get<Distribution>(`/api/waves/${wave.id}/distribution`)
    expect(body.organisations.map((each) => each.invited).sort((a, b) => a - b)).toEqual([4, 80])

    expect((await coordinator.post(`/api/waves/${wave.id}/open`)).body.code).toBe('conflict')
    expect((await coordinator.put(`/api/waves/${wave.id}`, waveInput(territory))).body.code).toBe('conflict')
    expect((await coordinator.delete(`/api/waves/${wave.id}`)).body.code).toBe('conflict')
    expect((await getWave(started.house, wave.id)).state).toBe('open')
  })

  it('is refused after the last day, with nothing changed', async () => {
    const territory = await fresh()
    const wave = await draft(territory)
    started.turnTo('2027-03-22')
    const reply = await territory.coordinator.post(`/api/waves/${wave.id}/open`)
    expect(reply).toMatchObject({ status: 400, body: { fields: [{ field: 'closesOn', problem: 'past' }] } })
    expect(await getWave(started.house, wave.id)).toMatchObject({ state: 'draft', plan: null, planHash: null })
  })

  it('publishes delicate questions at most once in 12 months', async () => {
    const territory = await fresh()
    const { coordinator, allianceId } = territory
    const two = [await draft(territory, { publishDelicate: true }), await draft(territory, { publishDelicate: true })]
    expect((await coordinator.post(`/api/waves/${two[0]!.id}/open`)).status).toBe(200)
    const refused = { code: 'bad-request', fields: [{ field: 'publishDelicate', problem: 'once-a-year' }] }
    expect((await coordinator.post(`/api/waves/${two[1]!.id}/open`)).body).toMatchObject(refused)
    const again = (change: Partial<WaveInput>) =>
      coordinator.post(`/api/alliances/${allianceId}/waves`, waveInput(territory, { publishDelicate: true, ...change }))
    expect((await again({ opensOn: '2028-03-01', closesOn: '2028-03-19' })).body).toMatchObject(refused)
    expect((await again({ opensOn: '2028-03-01', closesOn: '2028-03-21' })).status).toBe(201)
    expect((await again({ publishDelicate: false })).status).toBe(201)
    const off = await coordinator.put(`/api/waves/${two[1]!.id}`, waveInput(territory, { publishDelicate: false }))
    expect(off.status).toBe(200)
    expect((await coordinator.post(`/api/waves/${two[1]!.id}/open`)).status).toBe(200)
  })

  it('happens for one of two delicate waves opened at the same moment', async () => {
    const territory = await fresh()
    const two = await Promise.all([1, 2].map(() => draft(territory, { publishDelicate: true })))
    const states = await Promise.all(
      two.map((wave) =>
        openWave(started.house, wave.id).then(
          () => 'open',
          () => 'refused',
        ),
      ),
    )
    expect(states.sort()).toEqual(['open', 'refused'])
  })

  it('numbers the waves of an alliance one after the other, also when made at once', async () => {
    const territory = await fresh()
    await Promise.all(Array.from({ length: 5 }, () => draft(territory)))
    const rows = await started.house.db
      .selectFrom('wave')
      .select('number')
      .where('alliance_id', '=', territory.allianceId)
      .execute()
    expect(rows.map((row) => row.number).sort()).toEqual([1, 2, 3, 4, 5])
  })
})

describe('links and cards', () => {
  it('gives each organisation a link of its own that cannot be guessed', async () => {
    const territory = await fresh()
    const wave = await draft(territory)
    const { body } = await territory.coordinator.get<Distribution>(`/api/waves/${wave.id}/distribution`)
    expect(body.organisations.map((each) => each.name)).toEqual(['Bottega della Prova', 'Officina della Prova'])
    const paths = body.organisations.map((each) => each.openPath)
    for (const path of paths) expect(path).toMatch(/^\/s\/[0-9a-hjkmnp-tv-z]{12}$/)
    expect(new Set(paths).size).toBe(2)
  })

  it('shows a code this once, keeps only hashes, and never makes more than the people invited', async () => {
    const territory = await fresh()
    const { waveId, organisationId } = await openWaveOf(territory)
    const { coordinator } = territory
    const path = `/api/waves/${waveId}/organisations/${organisationId}/cards`
    const { status, body } = await coordinator.post<Cards>(path, { count: 50 })
    expect(status).toBe(201)
    expect(new Set(body.cards.map((card) => card.code)).size).toBe(50)
    for (const { path: card, code } of body.cards) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(card).toMatch(new RegExp(`^/s/[0-9a-z]{12}#c=${code}$`))
    }
    const stored = JSON.stringify(
      await started.house.db.selectFrom('urn_code').selectAll().where('wave_id', '=', waveId).execute(),
    )
    for (const { code } of body.cards) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(code.replaceAll('-', ''))
    }
    const tooMany = await coordinator.post(path, { count: 11 })
    expect(tooMany).toMatchObject({ status: 400, body: { fields: [{ field: 'count', problem: 'range', limit: 10 }] } })
    const eight = await Promise.all(Array.from({ length: 8 }, () => coordinator.post(path, { count: 2 })))
    expect(eight.map((reply) => reply.status).sort()).toEqual([201, 201, 201, 201, 201, 400, 400, 400])
    const rows = await started.house.db.selectFrom('urn_code').select('spent').where('wave_id', '=', waveId).execute()
    expect(rows).toHaveLength(60)
    const { body: after } = await coordinator.get<Distribution>(`/api/waves/${waveId}/distribution`)
    expect(after.organisations.find((each) => each.organisationId === organisationId)?.cardsPrinted).toBe(60)
  })

  it('prints nothing for a pulse, after the last day, for a stranger organisation, or without a number', async () => {
    const territory = await fresh()
    const pulse = await openWaveOf(territory, { kind: 'pulse' })
    const wave = await openWaveOf(territory)
    const { coordinator } = territory
    const print = (waveId: string, organisationId: string, count: unknown) =>
      coordinator.post(`/api/waves/${waveId}/organisations/${organisationId}/cards`, { count })
    expect((await print(pulse.waveId, pulse.organisationId, 1)).body.code).toBe('conflict')
    expect((await print(wave.waveId, 'A'.repeat(22), 1)).body.code).toBe('not-found')
    for (const count of [0, -3, 1.5, 'tante', undefined])
      expect((await print(wave.waveId, wave.organisationId, count)).status).toBe(400)
    started.turnTo('2027-03-22')
    expect((await print(wave.waveId, wave.organisationId, 1)).body.code).toBe('conflict')
  })
})

describe('closing', () => {
  it('enqueues one job, whoever asks and however often', async () => {
    const territory = await fresh()
    const { waveId } = await openWaveOf(territory)
    const { coordinator, allianceId } = territory
    const first = await coordinator.post<{ jobId: string }>(`/api/waves/${waveId}/close`)
    expect(first.status).toBe(202)
    expect((await coordinator.post(`/api/waves/${waveId}/close`)).body).toEqual(first.body)
    expect(await list(coordinator, allianceId)).toMatchObject([{ state: 'closing', jobId: first.body.jobId }])
    const db = started.house.db
    await db.updateTable('job_progress').set({ state: 'failed' }).where('id', '=', first.body.jobId).execute()
    const second = await coordinator.post<{ jobId: string }>(`/api/waves/${waveId}/close`)
    expect(second.body.jobId).not.toBe(first.body.jobId)
    await db.updateTable('job_progress').set({ state: 'done' }).where('id', '=', second.body.jobId).execute()
    expect((await coordinator.post(`/api/waves/${waveId}/close`)).body).toEqual(second.body)
    expect((await list(coordinator, allianceId))[0]).not.toHaveProperty('jobId')
  })

  it('is refused for a draft and for what is no wave', async () => {
    const territory = await fresh()
    const wave = await draft(territory)
    for (const id of ['A'.repeat(22), '%00', '..%2f']) {
      expect((await territory.coordinator.post(`/api/waves/${id}/close`)).body.code).toBe('not-found')
    }
    expect((await territory.coordinator.post(`/api/waves/${wave.id}/close`)).body.code).toBe('conflict')
  })

  it('only goes forward', async () => {
    const territory = await fresh()
    const wave = await draft(territory)
    const { house } = started
    await expect(setWaveState(house, wave.id, 'closed')).rejects.toMatchObject({ code: 'conflict' })
    await expect(setWaveState(house, wave.id, 'open')).rejects.toMatchObject({ code: 'conflict' })
    await openWave(house, wave.id)
    await setWaveState(house, wave.id, 'closing')
    await setWaveState(house, wave.id, 'closing')
    await expect(setWaveState(house, wave.id, 'open')).rejects.toMatchObject({ code: 'conflict' })
    await setWaveState(house, wave.id, 'closed')
    expect((await getWave(house, wave.id)).state).toBe('closed')
  })
})

describe('the closing job', () => {
  it('seals, publishes and prepares the map; the coordinator follows it', async () => {
    const working = await startDatedHouse('2027-03-01', { work: true })
    try {
      const territory = await makeTerritory(working)
      const wave = await openWaveOf(territory)
      for (const code of await wave.cards(12))
        expect((await send(working.caller(), wave.slug, submission({ code }))).status).toBe(201)
      const { coordinator, allianceId } = territory
      const { body } = await coordinator.post<{ jobId: string }>(`/api/waves/${wave.waveId}/close`)
      expect(await working.jobDone(coordinator, body.jobId)).toMatchObject({ state: 'done' })
      const [closed] = await list(coordinator, allianceId)
      expect(closed).toMatchObject({ state: 'closed', needMap: 'prepared', answeredBand: expect.any(String) })
      expect(closed).not.toHaveProperty('jobId')
      expect((await coordinator.post(`/api/waves/${wave.waveId}/close`)).body).toEqual(body)
    } finally {
      await working.stop()
    }
  })
})

describe('an imported wave', () => {
  it('is closed from the start and has no plan, link or delicate question', async () => {
    const { coordinator, allianceId } = await fresh()
    const wave = await createImportedWave(started.house, {
      ...{ allianceId, name: 'Indagine del 2020', opensOn: '2020-01-01', closesOn: '2020-12-31', languages: ['en'] },
    })
    expect(wave).toMatchObject({ kind: 'imported', state: 'closed', plan: null, publishDelicate: false, number: 1 })
    expect(await list(coordinator, allianceId)).toMatchObject([{ kind: 'imported', organisations: 0 }])
    expect((await coordinator.get<Distribution>(`/api/waves/${wave.id}/distribution`)).body.organisations).toEqual([])
    expect((await coordinator.post(`/api/waves/${wave.id}/close`)).body.code).toBe('conflict')
  })
})

describe('the languages of a wave', () => {
  it('say who wrote them, before they are chosen', async () => {
    const { coordinator, allianceId } = await fresh()
    const { status, body } = await coordinator.get<OfferedLanguage[]>(`/api/alliances/${allianceId}/languages`)
    expect(status).toBe(200)
    expect(body.filter(({ machineWritten }) => !machineWritten).map(({ language }) => language)).toEqual(['it', 'en'])
    expect(body.map(({ language }) => language)).toEqual([...workerLanguages])
    expect(body.filter(({ missing }) => missing > 0)).toEqual([])
  })
})

describe('doors', () => {
  it('are locked for strangers, other roles and other alliances', async () => {
    const territory = await fresh()
    const { waveId, organisationId } = await openWaveOf(territory)
    const { allianceId } = territory
    const elsewhere = await createAlliance(started.house, { name: `Altra ${waveId}`, territory: 'Altrove', isDemo: false })
    const hr = await signInAs(started, 'hr', allianceId, organisationId)
    const stranger = started.caller()
    const foreign = await signInAs(started, 'coordinator', elsewhere.id)
    const facilitator = await signInAs(started, 'facilitator', allianceId)
    const doors: [keyof Caller, string, unknown, readonly [string, Caller][]][] = [
      ['get', `/api/alliances/${allianceId}/waves`, undefined, []],
      ['get', `/api/alliances/${allianceId}/languages`, undefined, [['facilitator', facilitator]]],
      ['post', `/api/alliances/${allianceId}/waves`, waveInput(territory), [['facilitator', facilitator]]],
      ['put', `/api/waves/${waveId}`, waveInput(territory), [['facilitator', facilitator]]],
      ['delete', `/api/waves/${waveId}`, undefined, [['facilitator', facilitator]]],
      ['post', `/api/waves/${waveId}/open`, {}, [['facilitator', facilitator]]],
      ['post', `/api/waves/${waveId}/close`, {}, [['facilitator', facilitator]]],
      ['get', `/api/waves/${waveId}/distribution`, undefined, [['facilitator', facilitator]]],
      ['post', `/api/waves/${waveId}/organisations/${organisationId}/cards`, { count: 1 }, [['facilitator', facilitator]]],
    ]
    for (const [method, path, body, others] of doors) {
      const knock = (caller: Caller) => (caller[method] as Caller['post'])(path, body)
      expect([path, (await knock(stranger)).status]).toEqual([path, 401])
      for (const [who, caller] of [['hr', hr], ['coordinator elsewhere', foreign], ...others] as const) {
        expect([path, who, (await knock(caller)).status]).toEqual([path, who, 403])
      }
    }
    expect((await facilitator.get(`/api/alliances/${allianceId}/waves`)).status).toBe(200)
    expect(await getWave(started.house, waveId)).toMatchObject({ state: 'open', name: 'Ascolto di prova' })
  })
})
