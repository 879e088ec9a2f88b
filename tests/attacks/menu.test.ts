import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRelease, noiseKey } from '../../server/disclosure/disclosure.ts'
import { getWave } from '../../server/features/campaigns/campaigns.ts'
import { releaseInput } from '../../server/features/releases/build-wave-releases.ts'
import { buildWaveReleases, verifyReleases } from '../../server/features/releases/releases.ts'
import { sealWave } from '../../server/features/responses/responses.ts'
import { signInAs, startDatedHouse } from '../harness/listening.ts'
import { makeSizedTerritory, openSizedWave, type SizedTerritory, sizedFirms } from '../harness/released-territory.ts'
import type { Caller } from '../harness/start-house.ts'
import { defineAttack, patience, scale } from './attack-table.ts'
import { dumpDatabase } from './dump-database.ts'
import { makeRandom } from './synthetic-firms.ts'

/** The closed menu (A3), what is erased afterwards (A20) and where keys lie (A21), on a wave that was answered and released over HTTP. */
let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: SizedTerritory
let hr: Caller
let waveId: string
const log: string[] = []
const masterKey = new Uint8Array(32).fill(7)
const threadKeys = Array.from({ length: 4 }, (_, at) => at.toString(16).padStart(64, 'ab'))

beforeAll(async () => {
  started = await startDatedHouse('2027-03-02', { logTo: { write: (line) => log.push(line) } })
  territory = await makeSizedTerritory(started)
  const wave = await openSizedWave(territory, { opensOn: '2027-03-01', closesOn: '2027-03-21', publishDelicate: true })
  waveId = wave.waveId
  await wave.answer(started.caller(), 'attacks')
  hr = await signInAs(started, 'hr', territory.allianceId, territory.byName('Sessanta').id)
  await answerWithThreads()
  await sealWave(started.house, waveId)
  await buildWaveReleases(started.house, waveId)
}, patience)
afterAll(() => started.stop())

async function answerWithThreads(): Promise<void> {
  const { coordinator } = territory
  const { body } = await coordinator.get(`/api/waves/${waveId}/distribution`)
  const place = body.organisations.find((each: { name: string }) => each.name === 'Centocinquanta')
  const made = await coordinator.post(`/api/waves/${waveId}/organisations/${place.organisationId}/cards`, {
    count: threadKeys.length,
  })
  for (const [at, threadKey] of threadKeys.entries()) {
    const reply = await started.caller().post(
      `/api/responses/${place.openPath.slice(3)}`,
      {
        ...{ language: 'it', instrument: 'first-listening', noticeVersion: 'v1', consent: true, threadKey },
        version: Number((await getWave(started.house, waveId)).instrumentVersion),
        code: made.body.cards[at].code,
        answers: { res: ['time'], work: ['hours'], weight: 9 },
      },
      { 'idempotency-key': `attack${String(at).padStart(20, '0')}` },
    )
    if (reply.status !== 201) throw new Error(`an answer was refused: ${JSON.stringify(reply.body)}`)
  }
}

const dashboardOf = (id: string) => `/api/organisations/${id}/dashboard`
const doneSinceOf = (id: string) => `/api/organisations/${id}/done-since`
/** A reply as text; of a spreadsheet without the time at which its parts were packed. */
const bytesOf = (body: unknown): string =>
  JSON.stringify(typeof body === 'string' && body.startsWith('PK') ? withoutTimes(body) : body)
const withoutTimes = (zip: string): string =>
  zip
    .split('PK')
    .map((part) => {
      const at = { '\u0003\u0004': 8, '\u0001\u0002': 10 }[part.slice(0, 2)]
      return at === undefined ? part : part.slice(0, at) + part.slice(at + 4)
    })
    .join('PK')

const storedIds = async () =>
  (await started.house.db.selectFrom('release').select(['id', 'organisation_id']).execute()) as {
    id: string
    organisation_id: string | null
  }[]

/** Everything a question outside the menu may be answered with: one body for each refusal and language, whatever was asked. */
async function refusals(): Promise<Set<string>> {
  const own = territory.byName('Sessanta').id
  const nobody = 'A'.repeat(22)
  const replies = await Promise.all(
    ['it', 'en'].flatMap((lang) => [
      hr.get(`/api/releases/${nobody}.csv?lang=${lang}`),
      hr.get(`${dashboardOf(nobody)}?lang=${lang}`),
      hr.get(`${dashboardOf(own)}?wave=${nobody}&lang=${lang}`),
      hr.get(`${dashboardOf(own)}?unknown=1&lang=${lang}`),
    ]),
  )
  return new Set(replies.map(({ status, body: { fields: _, ...plain } }) => `${status} ${JSON.stringify(plain)}`))
}

const words = [
  'unit',
  'from',
  'to',
  'filter',
  'where',
  'select',
  'group',
  'by',
  'min',
  'k',
  'limit',
  'offset',
  'seed',
  'noise',
  'epsilon',
  'raw',
  'wave',
  'lang',
  'wave[]',
  'wave[$ne]',
  'organisationId',
  'sort',
  'fields',
  'format',
  '__proto__',
  'constructor',
]
const values = [
  '1',
  '0',
  'a',
  'b',
  "' or 1=1 --",
  '1; drop table release',
  '{"$gt":""}',
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  'true',
  'null',
  '-1',
  '1e9',
  'it',
  'en',
  'xx',
  '*',
  'all',
  'u0',
  '2027-03-01',
  '%F0%9F%92%A9',
]

/** One question of the fuzzer: an address under the dashboard and the releases, never one of the menu unless by chance. */
function question(seed: number, ids: readonly string[]): string {
  const random = makeRandom(`fuzz ${seed}`)
  const id = () =>
    random.chance(0.5)
      ? random.pick(ids)
      : random.chance(0.5)
        ? random.pick(values)
        : random.pick(ids).split('').reverse().join('')
  const query = Array.from(
    { length: random.below(4) },
    () => `${random.pick(words)}=${random.chance(0.4) ? id() : random.pick(values)}`,
  )
  const address = random.pick([
    () => dashboardOf(territory.byName('Sessanta').id),
    () => dashboardOf(encodeURIComponent(id())),
    () => doneSinceOf(encodeURIComponent(id())),
    () => `/api/alliances/${encodeURIComponent(id())}/${random.pick(['reports', 'releases', 'dashboard', 'answers'])}`,
    () => `/api/releases/${encodeURIComponent(id())}.csv`,
    () => `/api/releases/${encodeURIComponent(id())}${random.pick(['', '.json', '.xlsx', '.XLSX', '.CSV', '/cells', '.csv/'])}`,
    () => `/api/waves/${encodeURIComponent(id())}/${random.pick(['releases', 'responses', 'answers', 'cells'])}`,
  ])()
  return query.length === 0
    ? address
    : `${address}?${query.map((each) => each.replaceAll(' ', '%20').replaceAll('"', '%22')).join('&')}`
}

/** Answers that are neither a page of the menu byte by byte nor a plain refusal; `menu` names what may be shown. */
async function outsideMenu(count: number, menuOf: (organisationId: string | null) => boolean): Promise<number> {
  const stored = await storedIds()
  const organisations = territory.organisations.map(({ id }) => id)
  const ids = [...organisations, ...stored.map(({ id }) => id), waveId, territory.allianceId]
  const menu = new Set<string>()
  for (const lang of ['', '?lang=it', '?lang=en', `?wave=${waveId}`, `?wave=${waveId}&lang=it`]) {
    for (const id of organisations.filter(menuOf)) {
      menu.add(bytesOf((await hr.get(dashboardOf(id) + lang)).body))
      menu.add(bytesOf((await hr.get(doneSinceOf(id) + lang)).body))
    }
    for (const { id } of stored.filter((row) => row.organisation_id !== null && menuOf(row.organisation_id)))
      for (const ending of ['csv', 'xlsx']) menu.add(bytesOf((await hr.get(`/api/releases/${id}.${ending}${lang}`)).body))
  }
  const refused = await refusals()
  let outside = 0
  let shown = 0
  for (let start = 0; start < count; start += 25) {
    const some = Array.from({ length: Math.min(25, count - start) }, (_, at) => hr.get(question(start + at, ids)))
    for (const { status, body } of await Promise.all(some)) {
      if (status === 200) shown++
      if (status === 200 && menu.has(bytesOf(body))) continue
      // What was wrong with a question is named by its field and the kind of fault, never by what is stored.
      const { fields = [], ...plain } = typeof body === 'object' && body !== null ? body : { body }
      const named = fields.every((each: object) => Object.keys(each).every((key) => key === 'field' || key === 'problem'))
      if (named && refused.has(`${status} ${JSON.stringify(plain)}`)) continue
      outside++
    }
  }
  expect(shown, 'the fuzzer also meets the menu').toBeGreaterThan(count / 100)
  return outside
}

const questions = scale(2_000, 10_000)
defineAttack({
  id: 'A3',
  attack: `filter injection: of ${questions} questions, answered outside the menu`,
  limit: ['=', 0],
  ours: () => outsideMenu(questions, (id) => id === territory.byName('Sessanta').id),
  without: {
    defence: 'HR let into every firm of the alliance',
    measure: async () => {
      const { db } = started.house
      const [grant] = await db.selectFrom('staff_grant').selectAll().where('role', '=', 'hr').execute()
      const whole = (organisation_id: string | null) =>
        db
          .updateTable('staff_grant')
          .set({ organisation_id })
          .where('id', '=', grant?.id as string)
          .execute()
      await whole(null)
      const outside = await outsideMenu(500, (id) => id === territory.byName('Sessanta').id)
      await whole(grant?.organisation_id as string)
      return outside
    },
  },
})

describe('A3 refusals', () => {
  it('say the same whatever was asked for: nothing of what is stored', async () => {
    const bodies = new Map<string, Set<string>>()
    for (const id of ['A'.repeat(22), territory.byName('Dodici').id, 'x', waveId]) {
      const { status, body } = await hr.get(`${dashboardOf(id)}?lang=it`)
      bodies.set(String(status), (bodies.get(String(status)) ?? new Set()).add(JSON.stringify(body)))
    }
    expect([...bodies.keys()]).toEqual(['403'])
    expect(bodies.get('403')?.size).toBe(1)
  })
})

const keyPurposes = () => {
  const scope = { allianceId: territory.allianceId, closesOn: '2027-03-21' }
  const { house } = started
  return [
    masterKey,
    noiseKey(house, 'release', scope).key,
    noiseKey(house, 'map', scope).key,
    house.keys.derive(`thread:${territory.allianceId}`),
    house.keys.derive(`urn:${waveId}`),
    house.keys.derive('better-auth'),
  ]
}
const spellings = (key: Uint8Array): string[] => {
  const bytes = Buffer.from(key)
  return [
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('latin1'),
    [...bytes].join(','),
  ]
}
async function keyHits(): Promise<number> {
  const dump = [...(await dumpDatabase(started.house.db)).values()].flat()
  expect(dump.length).toBeGreaterThan(300)
  const text = [...dump, ...log].join('\n')
  return keyPurposes()
    .flatMap(spellings)
    .filter((spelling) => text.includes(spelling)).length
}
defineAttack({
  id: 'A21',
  attack: 'spellings of six keys found in the whole database, the log and the releases',
  limit: ['=', 0],
  ours: keyHits,
  without: {
    defence: 'the key of the die kept as a setting',
    measure: async () => {
      const { db } = started.house
      const value = JSON.stringify({ key: Buffer.from(keyPurposes()[1] as Uint8Array).toString('base64url') })
      await db
        .insertInto('house_setting')
        .values({ key: 'attack', value } as never)
        .execute()
      const hits = await keyHits()
      await db.deleteFrom('house_setting').where('key', '=', 'attack').execute()
      return hits
    },
  },
})
const brokenAfter = async (change: 'key' | 'bytes'): Promise<number> => {
  const { house } = started
  if (change === 'key') {
    const other = { ...house, keys: { derive: (purpose: string) => house.keys.derive(`other ${purpose}`) } }
    const verdict = await verifyReleases(other, territory.allianceId)
    expect(verdict.waves.map(({ rebuilt }) => rebuilt)).toEqual(['not rebuildable: the key of that year is gone'])
    return verdict.problems.length
  }
  const [row] = await house.db.selectFrom('release').selectAll().limit(1).execute()
  const set = (built_on: string) =>
    house.db
      .updateTable('release')
      .set({ built_on })
      .where('id', '=', row?.id as string)
      .execute()
  await set('2027-03-23')
  const { problems } = await verifyReleases(house, territory.allianceId)
  await set(row?.built_on as string)
  return problems.length
}
defineAttack({
  id: 'A21',
  attack: 'problems of old releases after the keys changed',
  limit: ['=', 0],
  ours: () => brokenAfter('key'),
  without: { defence: 'a day of a stored release changed', measure: () => brokenAfter('bytes') },
})

/** Bytes of every firm's page and file. */
async function publishedBytes(): Promise<string[]> {
  const representative = await signInAs(started, 'worker_rep', territory.allianceId)
  const pages = sizedFirms.map(({ name }) => dashboardOf(territory.byName(name).id))
  const files = (await storedIds()).flatMap(({ id, organisation_id }) =>
    organisation_id === null ? [] : [`/api/releases/${id}.csv`, `/api/releases/${id}.xlsx`],
  )
  const bytes: string[] = []
  for (const path of [...pages, ...files]) bytes.push(bytesOf((await representative.get(path)).body))
  return bytes
}
let erasing: Promise<{ changed: number; rebuilt: string }> | undefined
const erase = () => {
  erasing ??= (async () => {
    const before = await publishedBytes()
    for (const threadKey of threadKeys.slice(0, 2)) {
      const reply = await started.caller().post('/api/threads/erase', { threadKey })
      if (reply.status !== 200) throw new Error(`erasing answered ${reply.status}`)
    }
    const after = await publishedBytes()
    const { waves } = await verifyReleases(started.house, territory.allianceId)
    return { changed: after.filter((bytes, at) => bytes !== before[at]).length, rebuilt: waves[0]?.rebuilt ?? '' }
  })()
  return erasing
}
defineAttack({
  id: 'A20',
  attack: 'published pages and files that change when two people erase themselves',
  limit: ['=', 0],
  ours: async () => (await erase()).changed,
  without: {
    defence: 'releases computed anew from what is stored',
    measure: async () => {
      await erase()
      const { house } = started
      const wave = await getWave(house, waveId)
      const input = await releaseInput(house, wave)
      const built = buildRelease({ ...input, delicateAllowed: true, before: { firms: new Map() } })
      const stored = await house.db.selectFrom('release').selectAll().execute()
      const bytes = new Map(stored.map((row) => [row.organisation_id, row.document]))
      return [...built.firms.map((each) => [each.organisationId, each] as const), [null, built.pools] as const].filter(
        ([id, document]) => bytes.get(id) !== JSON.stringify(document),
      ).length
    },
  },
})
describe('A20 after an erasure', () => {
  it('the check says how many erasures keep it from rebuilding, and nothing else', async () => {
    expect((await erase()).rebuilt).toBe('not rebuildable: 2 erasures')
  })
})
