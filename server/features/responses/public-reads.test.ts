import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SurveyBundle, Welcome } from '#contract/responses'
import { newestVersion } from '#surveys'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  startDatedHouse,
  type Territory,
  waveInput,
} from '../../../tests/harness/listening.ts'
import { sealWave } from './responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
})
afterAll(() => started.stop())

const welcome = (slug: string, lang?: string, headers?: Record<string, string>) =>
  started.caller().get<Welcome>(`/api/welcome/${slug}${lang ? `?lang=${lang}` : ''}`, headers)

describe('the welcome', () => {
  it('tells everything before question 1', async () => {
    const { status, body } = await welcome(wave.slug, 'it')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      slug: wave.slug,
      state: 'open',
      isDemo: false,
      waveName: 'Ascolto di prova',
      opensOn: '2027-03-01',
      closesOn: '2027-03-21',
      organisationName: 'Officina della Prova',
      territory: 'Valle della Prova',
      languages: ['it', 'en'],
      language: 'it',
      machineWritten: false,
      survey: { instrument: 'first-listening', version: newestVersion('first-listening') },
      units: [
        { code: 'a', label: 'Reparto A' },
        { code: 'b', label: 'Reparto B' },
      ],
      minAnswered: 10,
      minInvited: 15,
      notice: { version: 'v1', language: 'it', controller: 'Ente capofila della Prova', contact: 'riservatezza@example.it' },
    })
    expect(JSON.stringify(body.notice.sections)).toContain('Ente capofila della Prova')
  })

  it('speaks the language that was asked for, else the browser’s, else Italian', async () => {
    expect((await welcome(wave.slug, 'en')).body).toMatchObject({ language: 'en', notice: { language: 'en' } })
    expect((await welcome(wave.slug, 'ro', { 'accept-language': 'de, en;q=0.5' })).body.language).toBe('en')
    expect((await welcome(wave.slug, undefined, { 'accept-language': 'de' })).body.language).toBe('it')
    const english = await openWaveOf(territory, { languages: ['en', 'ro'] })
    expect((await welcome(english.slug, 'it', { 'accept-language': 'it' })).body.language).toBe('en')
  })

  it('says when it is not time yet, and when it is over', async () => {
    const later = await openWaveOf(territory, { opensOn: '2027-03-05' })
    expect((await welcome(later.slug)).body.state).toBe('not-yet')
    const { body: draft } = await territory.coordinator.post(`/api/alliances/${territory.allianceId}/waves`, waveInput(territory))
    const { body } = await territory.coordinator.get(`/api/waves/${draft.id}/distribution`)
    for (const { openPath } of body.organisations) {
      expect((await welcome(openPath.slice(3))).body).toMatchObject({
        state: 'not-yet',
        units: [],
        minAnswered: 10,
        minInvited: 15,
      })
    }
    started.turnTo('2027-03-22')
    expect((await welcome(later.slug)).body.state).toBe('closed')
    started.turnTo('2027-03-01')
    await sealWave(started.house, later.waveId)
    expect((await welcome(later.slug)).body.state).toBe('closed')
  })

  it('offers no unit where the firm is small, and knows no other link', async () => {
    const { body } = await territory.coordinator.get(`/api/waves/${wave.waveId}/distribution`)
    const small = body.organisations.find((each: { invited: number }) => each.invited === 4)
    expect((await welcome(small.openPath.slice(3))).body).toMatchObject({ organisationName: 'Bottega della Prova', units: [] })
    for (const slug of ['zzzzzzzzzzzz', '%00', "'; drop table wave; --", '..%2f..']) {
      const reply = await welcome(slug, 'en')
      expect([slug, reply.status]).toEqual([slug, 404])
    }
    expect((await welcome(wave.slug.toUpperCase())).status).toBe(200)
  })
})

describe('a survey', () => {
  const survey = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${started.origin}/api/surveys/${path}`, { headers })

  it('is compressed, never changes, and holds what the phone needs', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const reply = await survey('first-listening/1/it', { 'accept-encoding': encoding })
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(reply.headers.get('vary')).toContain('Accept-Encoding')
      const bundle = (await reply.json()) as SurveyBundle
      expect(bundle).toMatchObject({ instrument: 'first-listening', version: 1, language: 'it', json: { locale: 'it' } })
      expect(bundle.help.contacts.length).toBeGreaterThan(0)
      expect(JSON.stringify(bundle.json)).not.toContain('"unit"')
    }
  })

  it('asks for the unit behind a link whose plan has units', async () => {
    const reply = await survey(`first-listening/1/en?units=${wave.slug}`)
    expect(JSON.stringify(((await reply.json()) as SurveyBundle).json)).toContain('Reparto B')
    expect(reply.headers.get('cache-control')).toContain('immutable')
  })

  it('of a plan that is not frozen is not kept', async () => {
    const { body: draft } = await territory.coordinator.post(`/api/alliances/${territory.allianceId}/waves`, waveInput(territory))
    const { body } = await territory.coordinator.get(`/api/waves/${draft.id}/distribution`)
    const reply = await survey(`first-listening/1/it?units=${body.organisations[0].openPath.slice(3)}`)
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })

  it.each([
    ['first-listening/9/it', 404],
    ['first-listening/one/it', 404],
    ['first-listening/1e0/it', 404],
    ['employer-secrets/1/it', 404],
    ['first-listening/1/de', 422],
    ['first-listening/1/it?units=nowhere', 404],
    ['first-listening/1/it?units=a&units=b', 400],
  ])('%s is not there (%i)', async (path, status) => {
    const reply = await survey(path)
    expect(reply.status).toBe(status)
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a notice', () => {
  const notice = (path: string) => started.caller().get(`/api/notices/${path}`)

  it('names who is responsible where all waves have the same, else says where to read it', async () => {
    expect((await notice('v1/it')).body).toMatchObject({ version: 'v1', language: 'it', controller: 'Ente capofila della Prova' })
    await openWaveOf(territory, { controller: 'Un altro ente' })
    const { body } = await notice('v1/en')
    expect(body.controller).toBe('the body named on the first page of the round')
    expect(JSON.stringify(body)).not.toMatch(/Un altro ente|Ente capofila/)
  })

  it.each([
    ['v0/it', 404],
    ['v1/de', 422],
    ['imported/it', 404],
  ])('%s is not there (%i)', async (path, status) => {
    expect((await notice(path)).status).toBe(status)
  })
})
