import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DoneSince, FirmDashboard, ReleasedItem, ReportListItem } from '#contract/releases'
import { signInAs, startDatedHouse } from '../../../tests/harness/listening.ts'
import { makeSizedTerritory, openSizedWave, type SizedTerritory } from '../../../tests/harness/released-territory.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'
import { toJson } from '../../db/json.ts'
import { createStaff } from '../accounts/accounts.ts'
import { sealWave } from '../responses/responses.ts'
import { buildWaveReleases } from './releases.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: SizedTerritory
let rep: Caller
let hr: Caller
const waves: string[] = []

type Read = FirmDashboard & { release: NonNullable<FirmDashboard['release']> }
const firm = () => territory.byName('Sessanta').id
const pathOf = (name: Parameters<SizedTerritory['byName']>[0]) => `/api/organisations/${territory.byName(name).id}/dashboard`
const read = async (path = pathOf('Sessanta')) => (await rep.get<Read>(path)).body

async function openOne(opensOn: string, closesOn: string): Promise<Awaited<ReturnType<typeof openSizedWave>>> {
  started.turnTo(opensOn)
  const wave = await openSizedWave(territory, { opensOn, closesOn, publishDelicate: false })
  waves.push(wave.waveId)
  return wave
}
const insertJob = (subject_id: string, state: 'running' | 'failed') =>
  started.house.db
    .insertInto('job_progress')
    .values({
      id: started.house.random.id(),
      kind: 'close-wave',
      subject_id,
      state,
      progress: 0,
      step: toJson({ it: '', en: '' }),
    })
    .execute()

beforeAll(async () => {
  started = await startDatedHouse('2027-02-20')
  territory = await makeSizedTerritory(started)
  rep = await signInAs(started, 'worker_rep', territory.allianceId)
  hr = await signInAs(started, 'hr', territory.allianceId, firm())
})
afterAll(() => started.stop())

describe('what an organisation waits for', () => {
  it('says nothing before anything was opened', async () => {
    expect(await read()).toEqual({ organisationName: 'Sessanta', waves: [] })
  })

  it('follows days and jobs of its wave, and no answer moves it', async () => {
    const wave = await openSizedWave(territory, { opensOn: '2027-03-01', closesOn: '2027-03-21', publishDelicate: false })
    waves.push(wave.waveId)
    const state = async () => (await read()).pending?.state
    expect(await state()).toBe('planned')
    started.turnTo('2027-03-02')
    const before = await read()
    expect(before.pending).toEqual({ name: 'Ascolto 2027-03-21', opensOn: '2027-03-01', closesOn: '2027-03-21', state: 'open' })
    await wave.answer(started.caller(), 'first')
    expect(await read()).toEqual(before)
    started.turnTo('2027-03-22')
    expect(await state()).toBe('closing')
    await sealWave(started.house, wave.waveId)
    expect(await state()).toBe('closing')
    await insertJob(wave.waveId, 'failed')
    expect(await state()).toBe('failed')
    await insertJob(wave.waveId, 'running')
    expect(await state()).toBe('closing')
    await buildWaveReleases(started.house, wave.waveId)
    const after = await read()
    expect(after.pending).toBeUndefined()
    expect(after.release.firm?.kind).toBe('firm')
    expect(after.release.history).toBeUndefined()
  })
})

describe('over the waves', () => {
  beforeAll(async () => {
    const wave = await openOne('2027-09-01', '2027-09-21')
    await wave.answer(started.caller(), 'second')
    await sealWave(started.house, wave.waveId)
    await buildWaveReleases(started.house, wave.waveId)
  })

  it('the history repeats what each release published, and nothing else', async () => {
    const now = (await read()).release
    const then = (await read(`${pathOf('Sessanta')}?wave=${waves[0]}`)).release
    expect(now.history?.waves.map(({ id }) => id)).toEqual(waves)
    const itemsOf = (release: Read['release']) => (release.firm?.sections ?? []).flatMap(({ items }) => items)
    const find = (items: ReleasedItem[], property: string) => items.find((item) => item.property === property)
    expect(now.history?.lines).toHaveLength(71)
    for (const { property, points } of now.history?.lines ?? []) {
      const shown = [find(itemsOf(then), property), find(itemsOf(now), property)]
      expect(points.map((point) => point?.value)).toEqual(shown.map((item) => item?.value))
      expect(points.map((point) => point?.trend)).toEqual(shown.map((item) => item?.trend))
    }
    expect(then.history).toBeUndefined()
  })

  it('a firm without a page gets the history of its pool', async () => {
    const { release } = await read(pathOf('Quattro'))
    expect(release.firm).toBeUndefined()
    const newest = new Map(release.pool?.sections.flatMap(({ items }) => items.map((item) => [item.property, item.value])))
    for (const { property, points } of release.history?.lines ?? []) expect(points.at(-1)?.value).toEqual(newest.get(property))
    expect(release.history?.waves).toHaveLength(2)
  })

  it('an earlier release whose bytes changed is not shown in the history either', async () => {
    const { db } = started.house
    const where = { wave: waves[0] as string, organisation: firm() }
    const row = await db
      .selectFrom('release')
      .select('document')
      .where('wave_id', '=', where.wave)
      .where('organisation_id', '=', where.organisation)
      .executeTakeFirstOrThrow()
    const set = (document: string) =>
      db
        .updateTable('release')
        .set({ document })
        .where('wave_id', '=', where.wave)
        .where('organisation_id', '=', where.organisation)
        .execute()
    await set(row.document.replace('"percent":', '"percent": '))
    expect((await rep.get(pathOf('Sessanta'))).status).toBe(500)
    await set(row.document)
    expect((await rep.get(pathOf('Sessanta'))).status).toBe(200)
  })
})

describe('worker representatives and HR', () => {
  it('get the same bytes of page, decisions and CSV', async () => {
    const { release } = await read()
    const paths = [
      pathOf('Sessanta'),
      `${pathOf('Sessanta')}?wave=${waves[0]}`,
      `/api/organisations/${firm()}/done-since`,
      `/api/releases/${release.id}.csv?lang=it`,
    ]
    const own = await signInAs(started, 'worker_rep', territory.allianceId, firm())
    for (const path of paths) {
      const [one, two, three] = await Promise.all([hr, rep, own].map((caller) => caller.get(path, { accept: 'text/plain' })))
      expect(one?.status, path).toBe(200)
      expect(JSON.stringify(two)).toBe(JSON.stringify(one))
      expect(JSON.stringify(three)).toBe(JSON.stringify(one))
    }
  })
})

describe('the list of reports', () => {
  const path = () => `/api/alliances/${territory.allianceId}/reports`
  it('names every organisation to a representative of the alliance, and only theirs to one of a firm', async () => {
    const { body } = await rep.get<ReportListItem[]>(path())
    expect(body.map(({ name }) => name)).toEqual(territory.organisations.map(({ name }) => name).sort())
    expect(body.every(({ newest }) => newest?.closesOn === '2027-09-21')).toBe(true)
    const own = await signInAs(started, 'worker_rep', territory.allianceId, firm())
    expect((await own.get<ReportListItem[]>(path())).body.map(({ name }) => name)).toEqual(['Sessanta'])
  })
  it('is locked to all others', async () => {
    const elsewhere = await makeSizedTerritory(started)
    const stranger = await signInAs(started, 'worker_rep', elsewhere.allianceId)
    expect((await started.caller().get(path())).status).toBe(401)
    for (const caller of [hr, territory.coordinator, stranger]) expect((await caller.get(path())).status).toBe(403)
  })
})

describe('what was done since', () => {
  const path = () => `/api/organisations/${firm()}/done-since`
  async function decide(waveId: string, title: string, decision?: { outcome: 'yes' | 'not-yet'; day: string }): Promise<void> {
    const { db, random } = started.house
    const id = random.id()
    const document = toJson({ title: { it: title, en: title } })
    const told = { alliance_id: territory.allianceId, wave_id: waveId, family_id: 'family-1', direction: 'combine', position: 0 }
    await db
      .insertInto('concept')
      .values({ id, ...told, document })
      .execute()
    if (!decision) return
    const reason = toJson({ it: 'Si prova per sei mesi.', en: 'We try for six months.' })
    const said = {
      concept_id: id,
      number: 1,
      outcome: decision.outcome,
      reason,
      by_name: 'Nome Cognome',
      decided_on: decision.day,
    }
    await db.insertInto('concept_decision').values(said).execute()
  }

  it('is empty while the table decided nothing', async () => {
    expect((await rep.get<DoneSince>(path())).body).toEqual({ since: '2027-09-21', openIdeas: 0, decisions: [] })
  })

  it('tells decisions with reason and date, since that wave closed, and never who took them', async () => {
    const { db, random } = started.house
    const run = { id: random.id(), wave_id: waves[0] as string }
    const found = { seed: 1, algorithm: 'test', input_hash: '', params: toJson({}), result: toJson({}) }
    await db
      .insertInto('need_run')
      .values({ ...run, ...found })
      .execute()
    await db
      .insertInto('need_map')
      .values({
        ...{ wave_id: run.wave_id, alliance_id: territory.allianceId, run_id: run.id, hash: 'h', document: '{}' },
        ...{ state: 'published', held_back: toJson([]), family_index: toJson({}), published_on: '2027-04-10' },
      })
      .execute()
    await decide(waves[0] as string, 'Turni saputi prima', { outcome: 'yes', day: '2027-05-02' })
    await decide(waves[0] as string, 'Navetta condivisa', { outcome: 'not-yet', day: '2027-10-03' })
    await decide(waves[0] as string, 'Dopo la scuola')
    const first = (await rep.get<DoneSince>(`${path()}?wave=${waves[0]}`)).body
    expect(first.decisions.map(({ title, outcome, on }) => [title.it, outcome, on])).toEqual([
      ['Navetta condivisa', 'not-yet', '2027-10-03'],
      ['Turni saputi prima', 'yes', '2027-05-02'],
    ])
    expect(first.decisions[0]?.reason.it).toBe('Si prova per sei mesi.')
    expect(first.openIdeas).toBe(1)
    const second = (await rep.get<DoneSince>(path())).body
    expect(second.decisions.map(({ title }) => title.it)).toEqual(['Navetta condivisa'])
    expect(JSON.stringify([first, second])).not.toMatch(/Nome Cognome|family-1/)
  })

  it('is locked and has no other question', async () => {
    const other = await signInAs(started, 'hr', territory.allianceId, territory.byName('Dodici').id)
    expect((await started.caller().get(path())).status).toBe(401)
    expect((await other.get(path())).status).toBe(403)
    expect((await territory.coordinator.get(path())).status).toBe(403)
    expect((await rep.get(`${path()}?outcome=yes`)).status).toBe(400)
    expect((await rep.get(`${path()}?wave=${'A'.repeat(22)}`)).status).toBe(404)
  })
})

describe('the workbook', () => {
  /** Fetches bytes as somebody of staff: the JSON caller reads text only. */
  async function fetchBook(path: string): Promise<{ status: number; type: string | null; files: Map<string, string> }> {
    const signIn = { email: `${started.house.random.id().toLowerCase()}@example.it`, password: 'una frase lunga per la prova' }
    const grants = [{ allianceId: territory.allianceId, role: 'hr' as const, organisationId: firm() }]
    await createStaff(started.house, { name: 'Prova', ...signIn, grants })
    const signedIn = await fetch(`${started.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin: started.origin, 'content-type': 'application/json' },
      body: JSON.stringify(signIn),
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    const reply = await fetch(started.origin + path, { headers: { cookie } })
    return { status: reply.status, type: reply.headers.get('content-type'), files: unzip(Buffer.from(await reply.arrayBuffer())) }
  }

  it.each(['it', 'en'] as const)(
    'holds the figures of the CSV, a codebook in both languages, and its stamp, %s',
    async (language) => {
      const { release } = await read()
      const { status, type, files } = await fetchBook(`/api/releases/${release.id}.xlsx?lang=${language}`)
      expect(status).toBe(200)
      expect(type).toContain('spreadsheetml')
      const sheet = (at: number) => files.get(`xl/worksheets/sheet${at}.xml`) ?? ''
      const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
        ([, text]) => text as string,
      )
      const rows = (at: number) =>
        [...sheet(at).matchAll(/<row.*?<\/row>/gs)].map(([row]) =>
          [...row.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell]) => {
            const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1] ?? ''
            return /t="s"/.test(cell) ? (strings[Number(value)] ?? '') : value
          }),
        )
      const csv = (await rep.get<string>(`/api/releases/${release.id}.csv?lang=${language}`)).body.trim().split('\n')
      expect(rows(1)).toHaveLength(csv.length)
      expect(rows(1)[0]?.join(',')).toBe(csv[0]?.replace('\uFEFF', ''))
      for (const at of [1, 40, 150])
        for (const cell of (rows(1)[at] ?? []).filter((each) => each !== '')) expect(csv[at]).toContain(cell)
      const codebook = rows(2)
      expect(codebook).toHaveLength(1 + 12 + 71)
      expect(codebook.find(([code]) => code === 'res:time')).toEqual(
        expect.arrayContaining(['Che cosa manca: Tempo', 'What is missing: Time']),
      )
      expect(codebook.find(([code]) => code === 'fn:care')?.[2]).toContain('12 mesi')
      const origin = rows(3).flat()
      for (const each of ['Sessanta', release.id, release.hash, '2027-09-21']) expect(origin).toContain(each)
      expect([...files.values()].join()).not.toMatch(/<f[ >]/)
    },
  )

  it('is for HR and representatives of the firm only', async () => {
    const { release } = await read(pathOf('Dodici'))
    const { status } = await fetchBook(`/api/releases/${release.id}.xlsx`)
    expect(status).toBe(403)
    expect((await started.caller().get(`/api/releases/${release.id}.xlsx`)).status).toBe(401)
    expect((await territory.coordinator.get(`/api/releases/${release.id}.xlsx`)).status).toBe(403)
    expect((await rep.get(`/api/releases/${release.id}.xls`)).status).toBe(404)
  })
})

/** Files of an archive by name, from its central directory; nothing when it is none. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) return files
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + size)
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}
