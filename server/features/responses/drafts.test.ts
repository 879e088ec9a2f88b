import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { longestDraft } from '#contract/responses'
import { newestVersion } from '#surveys'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  send,
  startDatedHouse,
  submission,
  type Territory,
} from '../../../tests/harness/listening.ts'
import { forgetExpired } from '../../jobs/forget-expired.ts'
import { saveDraft } from './drafts.ts'
import { sealWave } from './responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let wave: OpenedWave
let draftKey = ''

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01', { environment: { TRUST_PROXY: '1' } })
})
afterAll(() => started.stop())
beforeEach(async () => {
  started.turnTo('2027-03-01')
  territory = await makeTerritory(started)
  wave = await openWaveOf(territory)
  draftKey = randomBytes(32).toString('hex')
})

const version = newestVersion('first-listening')
const blob = (bytes = 2_104) => randomBytes(bytes).toString('base64url')
// Every call comes from another address: what is slowed down is who asks too often.
let called = 0
const anAddress = () => ({ 'x-forwarded-for': `203.0.${called >> 8}.${called++ & 255}` })
const post = (path: string, body: unknown, from = anAddress()) =>
  started.caller().post<any>(`/api/drafts/${path}?lang=en`, body, from)
const save = (change: Record<string, unknown> = {}) =>
  post('save', { draftKey, slug: wave.slug, version, blob: blob(), ...change })
const open = async (key = draftKey) => (await post('open', { draftKey: key })).body.drafts
const rows = () => started.house.db.selectFrom('draft').selectAll().where('slug', '=', wave.slug).execute()

describe('a draft for another phone', () => {
  it('is given back as it came, to who has the code; nobody else learns that it is there', async () => {
    const sealed = blob()
    const saved = await save({ blob: sealed })
    expect(saved).toMatchObject({ status: 200, body: { keepUntil: '2027-03-28' } })
    expect(await open()).toEqual([{ slug: wave.slug, version, blob: sealed, keepUntil: '2027-03-28' }])
    expect(await open('f'.repeat(64))).toEqual([])
    expect((await territory.coordinator.post<any>('/api/drafts/open', { draftKey: 'f'.repeat(64) })).body).toEqual({ drafts: [] })
    for (const bad of [{}, { draftKey: 'short' }, { draftKey: 7 }]) {
      expect((await post('open', bad)).status).toBe(400)
      expect((await post('drop', bad)).status).toBe(400)
    }
  })

  it('names the week it was saved in, never the day, and nothing that leads to a thread', async () => {
    const until = new Set<string>()
    for (const day of ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05']) {
      started.turnTo(day)
      until.add((await save()).body.keepUntil)
    }
    expect([...until]).toEqual(['2027-03-28', '2027-04-04'])
    // The same bytes as thread key and as draft key: what is stored of them has nothing in common.
    expect((await send(started.caller(), wave.slug, submission({ threadKey: draftKey }))).status).toBe(201)
    const [draft] = await rows()
    const threads = await started.house.db.selectFrom('thread').select('lookup').execute()
    expect(threads.map(({ lookup }) => lookup)).not.toContain(draft?.lookup)
    expect(Object.keys(draft ?? {}).sort()).toEqual(['blob', 'keep_until', 'lookup', 'slug', 'survey_version'])
    expect(JSON.stringify(draft)).not.toContain(draftKey)
  })

  it('is one for each code and link: a hundred savings leave the last', async () => {
    const sealed = Array.from({ length: 100 }, () => blob(60))
    for (const each of sealed) await saveDraft(started.house, { draftKey, slug: wave.slug, version, blob: each })
    expect((await open())[0].blob).toBe(sealed.at(-1))
    expect(await rows()).toHaveLength(1)
  })

  it.each<[string, () => Record<string, unknown>, number, string]>([
    ['too big', () => ({ blob: 'A'.repeat(longestDraft + 1) }), 400, 'bad-request'],
    ['far too big', () => ({ blob: 'A'.repeat(300_000) }), 413, 'too-large'],
    ['too small to be sealed', () => ({ blob: 'AAAA' }), 400, 'bad-request'],
    ['readable', () => ({ blob: '{"answers":{"ep_text":"una frase che qualcuno ha scritto in chiaro"}}' }), 400, 'bad-request'],
    ['for a link that is not there', () => ({ slug: 'zzzzzzzzzzzz' }), 404, 'not-found'],
    ['for no link', () => ({ slug: "'; drop table draft; --" }), 400, 'bad-request'],
    ['of another version', () => ({ version: version - 1 }), 409, 'conflict'],
    ['without a key', () => ({ draftKey: undefined }), 400, 'bad-request'],
  ])('is refused %s', async (_, change, status, code) => {
    expect(await save(change())).toMatchObject({ status, body: { code } })
    expect(await rows()).toEqual([])
  })

  it('is refused when the link takes no answers, and when more come than people could start', async () => {
    started.turnTo('2027-03-22')
    expect((await save()).body.code).toBe('wave-not-open')
    started.turnTo('2027-03-01')
    const fill = (from: number, to: number) =>
      started.house.db
        .insertInto('draft')
        .values(
          Array.from({ length: to - from }, (_, at) => ({
            ...{ lookup: `other-${from + at}`, slug: wave.slug, survey_version: version, blob: 'A', keep_until: '2027-03-28' },
          })),
        )
        .execute()
    await fill(0, 199)
    expect((await save()).status).toBe(200)
    expect((await save({ draftKey: 'a'.repeat(64) })).body.code).toBe('busy')
    // Who has one there goes on with it.
    expect((await save()).status).toBe(200)
    // A link of more people holds more.
    const ofWave = started.house.db.updateTable('wave_organisation').where('slug', '=', wave.slug)
    await ofWave.set({ invited: 66 }).execute()
    expect((await save({ draftKey: 'b'.repeat(64) })).body.code).toBe('busy')
    await ofWave.set({ invited: 67 }).execute()
    expect((await save({ draftKey: 'b'.repeat(64) })).status).toBe(200)
  })

  it('joins no other draft of the same code: every link has its own lookup', async () => {
    const sameAlliance = await openWaveOf(territory)
    const other = await openWaveOf(await makeTerritory(started))
    const slugs = [wave.slug, sameAlliance.slug, other.slug]
    for (const slug of slugs) expect((await save({ slug })).status).toBe(200)
    const kept = await started.house.db.selectFrom('draft').select('lookup').where('slug', 'in', slugs).execute()
    expect(new Set(kept.map(({ lookup }) => lookup)).size).toBe(3)
    expect((await open()).map(({ slug }: { slug: string }) => slug).sort()).toEqual([...slugs].sort())
  })

  it('goes when its owner says so, of one link or of all', async () => {
    const second = await openWaveOf(await makeTerritory(started))
    await save()
    await save({ slug: second.slug })
    expect(await open()).toHaveLength(2)
    expect((await post('drop', { draftKey: 'e'.repeat(64) })).body).toEqual({ dropped: 0 })
    expect((await post('drop', { draftKey, slug: wave.slug })).body).toEqual({ dropped: 1 })
    expect((await post('drop', { draftKey })).body).toEqual({ dropped: 1 })
    expect(await open()).toEqual([])
  })

  it('is not given after its days, and is taken away with what is past', async () => {
    const later = await openWaveOf(territory, { closesOn: '2027-06-30' })
    await save({ slug: later.slug })
    started.turnTo('2027-03-28')
    expect(await open()).toHaveLength(1)
    started.turnTo('2027-03-29')
    expect(await open()).toEqual([])
    await forgetExpired(started.house)
    expect(await started.house.db.selectFrom('draft').select('slug').where('slug', '=', later.slug).execute()).toEqual([])
  })

  it('is taken away once its wave is closed', async () => {
    await save()
    await sealWave(started.house, wave.waveId)
    await forgetExpired(started.house)
    expect(await rows()).toEqual([])
  })
})

describe('who asks too often is slowed down', () => {
  it('when guessing keys', async () => {
    const from = anAddress()
    const guesses = await Promise.all(
      Array.from({ length: 70 }, () => post('open', { draftKey: randomBytes(32).toString('hex') }, from)),
    )
    expect(guesses.filter((reply) => reply.status === 429)).toHaveLength(10)
  })

  it('when filling a link: ten savings a minute from one address, and others still save', async () => {
    const from = anAddress()
    const body = () => ({ draftKey: randomBytes(32).toString('hex'), slug: wave.slug, version, blob: blob(60) })
    const saved = []
    for (let at = 0; at < 12; at++) saved.push((await post('save', body(), from)).status)
    expect(saved).toEqual([...Array(10).fill(200), 429, 429])
    expect((await post('save', body())).status).toBe(200)
  })
})
