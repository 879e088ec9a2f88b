import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EarlierAnswers, EmployerSending, EmployerSurvey, EmployersVoice } from '#contract/employers'
import { makeTerritory, signInAs, startDatedHouse, type Territory } from '../../../tests/harness/listening.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let firm = ''
let small = ''
let hr: Caller
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
})
afterAll(() => started.stop())
beforeEach(async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
  firm = territory.organisations[0]?.id as string
  small = territory.organisations[1]?.id as string
  hr = await signInAs(started, 'hr', territory.allianceId, firm)
})

const answers = {
  e_kind: 'medium',
  e_episode: 'Mancava l’autista alle sei.',
  e_hard: ['replace', 'roster'],
  e_share: ['room', 'vehicle'],
}
const survey = (caller: Caller, id = firm, lang = 'it') =>
  caller.get<EmployerSurvey>(`/api/organisations/${id}/employer-survey?lang=${lang}`)
const save = (caller: Caller, body: Record<string, unknown>, id = firm) =>
  caller.put(`/api/organisations/${id}/employer-draft`, { version: 1, answers, ...body })
const send = (caller: Caller, body: Record<string, unknown> = {}, id = firm) =>
  caller.post(`/api/organisations/${id}/employer-answers`, { version: 1, basedOn: 0, answers, ...body })
const resource = (change: Record<string, unknown> = {}) => ({
  ...{ kind: 'space', note: 'Sala al piano terra', grid: Array.from({ length: 49 }, (_, at) => (at < 7 ? 1 : 0)) },
  ...{ place: 'company_space', capacity: 12, validUntil: '2027-12-31', consent: true },
  ...change,
})

describe('the questionnaire of an employer', () => {
  it('is asked in the language of the screen, whole', async () => {
    const { status, body } = await survey(hr, firm, 'en')
    expect(status).toBe(200)
    expect(body).toMatchObject({ organisationName: 'Officina della Prova', mayWrite: true, version: 1, history: [] })
    expect(body).not.toHaveProperty('draft')
    expect(body).not.toHaveProperty('sent')
    const text = JSON.stringify(body.json)
    for (const question of ['e_kind', 'e_share', 'e_pub_board']) expect(text).toContain(`"${question}"`)
    expect(text).toContain('What could you share')
    expect(JSON.stringify((await survey(hr)).body.json)).toContain('mettere in comune')
  })

  it('keeps a draft until it is sent, then every sending with who and when', async () => {
    expect((await save(hr, { answers: { e_kind: 'medium' } })).status).toBe(200)
    expect((await save(hr, { answers: { e_kind: 'small', e_sites: 2 } })).status).toBe(200)
    expect((await survey(hr)).body.draft).toEqual({ answers: { e_kind: 'small', e_sites: 2 }, by: 'Prova hr', on: '2027-03-01' })
    const first: EmployerSending = { number: 1, by: 'Prova hr', onBehalf: false, on: '2027-03-01' }
    expect(await send(hr)).toEqual({ status: 201, body: first })
    expect((await survey(hr)).body).not.toHaveProperty('draft')
    started.turnTo('2027-06-01')
    const second = { ...first, number: 2, on: '2027-06-01' }
    expect((await send(hr, { basedOn: 1, answers: { e_kind: 'large' } })).body).toEqual(second)
    const { body } = await survey(hr)
    expect(body.sent).toEqual({ ...second, answers: { e_kind: 'large' } })
    expect(body.history).toEqual([second, first])
    const earlier = await hr.get<EarlierAnswers>(`/api/organisations/${firm}/employer-answers/1`)
    expect(earlier.body).toEqual({ ...first, version: 1, answers })
    for (const number of ['3', '0', 'x', '1e0'])
      expect((await hr.get(`/api/organisations/${firm}/employer-answers/${number}`)).status).toBe(404)
  })

  it('loses nobody’s edit: who sends on top of something older is told', async () => {
    const statuses = (await Promise.all([send(hr), send(hr), send(hr)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, 409, 409])
    expect((await survey(hr)).body.history).toHaveLength(1)
  })

  it('has its names and numbers masked before it is stored', async () => {
    const e_episode = 'Chiamami al 333 1234567 o scrivi a marta.neri@example.it'
    await save(hr, { answers: { e_episode } })
    expect(JSON.stringify((await survey(hr)).body.draft)).not.toMatch(/333 1234567|marta\.neri/)
    await send(hr, { answers: { e_episode } })
    expect(JSON.stringify((await survey(hr)).body.sent)).not.toMatch(/333 1234567|marta\.neri/)
  })

  it.each<[string, unknown, object]>([
    ['a question of nobody', { e_name: 'x' }, { field: 'e_name', problem: 'unknown' }],
    ['a choice of nobody', { e_kind: 'giant' }, { field: 'e_kind', problem: 'choice' }],
    ['too much', { e_hard: ['replace', 'roster', 'peak', 'hours'] }, { field: 'e_hard' }],
    ['nothing beside something', { e_share: ['nothing', 'room'] }, { field: 'e_share', problem: 'exclusive' }],
    ['an endless story', { e_episode: 'x'.repeat(601) }, { field: 'e_episode', problem: 'too-long', limit: 600 }],
    ['a hidden block', { e_kind: 'micro', e_pub_cit: 'x' }, { field: 'e_pub_cit', problem: 'hidden' }],
  ])('refuses %s, as a draft and when sent', async (_, given, field) => {
    for (const reply of [await save(hr, { answers: given }), await send(hr, { answers: given })])
      expect(reply).toMatchObject({ status: 422, body: { code: 'answers-refused', fields: [expect.objectContaining(field)] } })
    expect((await survey(hr)).body).not.toHaveProperty('draft')
    expect((await survey(hr)).body.history).toEqual([])
  })

  it('refuses a version that was never published, and what no database stores', async () => {
    expect((await send(hr, { version: 9 })).status).toBe(409)
    expect((await save(hr, { version: 9 })).status).toBe(409)
    expect((await send(hr, { answers: { e_sector: 'a\u0000b' } })).status).toBeGreaterThanOrEqual(400)
    expect((await send(hr, { answers: 'ciao' })).status).toBe(400)
    expect((await survey(hr)).body.history).toEqual([])
  })
})

describe('a coordinator', () => {
  it('writes for an organisation without an account, marked; and reads, but does not write, where one answers by itself', async () => {
    const { coordinator } = territory
    expect((await survey(coordinator, small)).body.mayWrite).toBe(true)
    expect((await send(coordinator, {}, small)).body).toMatchObject({ onBehalf: true, by: 'Prova coordinator' })
    expect((await survey(coordinator, firm)).body.mayWrite).toBe(false)
    expect([(await send(coordinator)).status, (await save(coordinator, {})).status]).toEqual([403, 403])
    await send(hr)
    expect((await survey(coordinator)).body.sent?.answers).toEqual(answers)
  })
})

describe('the voice of the employers', () => {
  const voice = (caller: Caller) => caller.get<EmployersVoice>(`/api/alliances/${territory.allianceId}/employers`)

  it('tells the coordinator who answered, and a seat only what is shared and still valid', async () => {
    await send(hr)
    const path = `/api/organisations/${firm}/resources`
    const { body: kept } = await hr.post(path, resource())
    await hr.post(path, resource({ kind: 'vehicle', validUntil: '2027-04-30' }))
    const { body: withdrawn } = await hr.post(path, resource({ kind: 'kitchen' }))
    await hr.delete(`/api/resources/${withdrawn.id}`)
    expect((await hr.post(path, resource({ consent: false }))).status).toBe(400)
    started.turnTo('2027-05-01')
    const seat = await signInAs(started, 'table', territory.allianceId, small)
    expect((await voice(seat)).body).toEqual({ resources: [kept] })
    const { body } = await voice(territory.coordinator)
    expect(body.resources).toEqual([kept])
    expect(body.organisations?.map(({ name, answered }) => [name, answered?.on])).toEqual([
      ['Bottega della Prova', undefined],
      ['Officina della Prova', '2027-03-01'],
      ['Sindacato della Prova', undefined],
    ])
    expect(JSON.stringify(body)).not.toContain('autista')
  })
})

describe('the doors of employers', () => {
  it('are locked for other firms, other roles and strangers', async () => {
    await send(hr)
    const { allianceId } = territory
    const others = [
      [401, started.caller()],
      [403, await signInAs(started, 'hr', allianceId, small)],
      [403, await signInAs(started, 'table', allianceId, firm)],
      [403, await signInAs(started, 'facilitator', allianceId)],
      [403, await signInAs(started, 'worker_rep', allianceId, firm)],
      [403, (await makeTerritory(started)).coordinator],
    ] as const
    for (const [status, caller] of others) {
      expect((await survey(caller)).status).toBe(status)
      expect((await save(caller, {})).status).toBe(status)
      expect((await send(caller, { basedOn: 1 })).status).toBe(status)
      expect((await caller.get(`/api/organisations/${firm}/employer-answers/1`)).status).toBe(status)
    }
    for (const caller of [hr, others[3][1], others[5][1]])
      expect((await caller.get(`/api/alliances/${allianceId}/employers`)).status).toBe(403)
    expect((await started.caller().get(`/api/alliances/${allianceId}/employers`)).status).toBe(401)
  })
})
