import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import express from 'express'
import postgres from 'postgres'
import { newestVersion } from '#surveys'
import { buildApp } from '../server/app.ts'
import { buildHouse } from '../server/build-house.ts'
import { readConfig } from '../server/config.ts'
import type { Organisation } from '../server/contract/alliances.ts'
import type { Cards, Distribution, WaveListItem } from '../server/contract/campaigns.ts'
import type { DatabasePlace } from '../server/db/open-database.ts'
import { makeCaller } from '../server/demo/caller.ts'
import { createStaff } from '../server/features/accounts/accounts.ts'
import { createAlliance } from '../server/features/alliances/alliances.ts'
import { neverCached, securityHeaders } from '../server/http/security.ts'

/*
 * Time of one answer over HTTP, client and server in one process: parsed, checked, masked, its card redeemed, its thread made,
 * stored. The baseline of the same run is a route of the same Express with the same headers that parses the same JSON and
 * replies. On the embedded database, and on PostgreSQL where TEST_POSTGRES_URL or DATABASE_URL names a server (in a database
 * of its own, dropped afterwards). `node bench/submit-response.ts` prints JSON on stdout and a table on stderr.
 */
const oneByOne = 1_000
const together = 2_000
const phones = 16
const warmUp = 100

interface Row {
  database: string
  what: 'answer' | 'parse and reply (baseline)'
  p50Ms: number
  p95Ms: number
  perSecond: number
  ratioOfP50: number
}

const answers = {
  ep_text:
    'Lunedì alle quattro e mezza la scuola ha chiamato: mio figlio aveva la febbre e bisognava andare a prenderlo subito. Ero in linea e ' +
    'nessuno poteva prendere il mio posto. Mia madre abita a quaranta minuti e non guida più. Ho chiesto a una vicina, ma era fuori.',
  mirror: [
    { tag: 'who:kid610', keep: 1 },
    { tag: 'fn:escort', keep: 1 },
    { tag: 'res:trusted_person', keep: 0 },
  ],
  who: ['kid610'],
  fn: ['escort', 'emergency'],
  grid: { cells: ['mon:b5', 'tue:b5', 'wed:b5', 'thu:b5', 'fri:b5'], varies: false },
  season: ['school'],
  freq: 'weekly',
  pred: 'sudden',
  place: ['school'],
  dist: 'd20',
  sched: 'shift_rot',
  notice: 'w1',
  hour_off: '4',
  work: ['no_replacement', 'cannot_leave'],
  res: ['trusted_person', 'time'],
  stake: ['cared_safety'],
  weight: 8,
  manage: 3,
  tried: ['family', 'leave'],
  tried_why: 'Non sempre qualcuno è libero.',
  better: 'Qualcuno che conosco e che possa andare anche senza preavviso.',
  must: ['near_home', 'known_person', 'last_minute'],
  sentence: 'Mi serve qualcuno che vada a scuola quando chiamano.',
  quote: '0',
  offer: ['experience'],
  codesign: '2',
}

const rows: Row[] = []
for (const { name, open } of databases()) {
  const { place, remove } = await open()
  try {
    rows.push(...(await measure(name, place)))
  } finally {
    await remove()
  }
}
const cells = (row: Row) => [row.p50Ms.toFixed(2), row.p95Ms.toFixed(2), row.perSecond.toFixed(0), row.ratioOfP50.toFixed(1)]
const line = (database: string, what: string, texts: readonly string[]) =>
  process.stderr.write(`${database.padEnd(10)} ${what.padEnd(28)} ${texts.map((text) => text.padStart(11)).join('')}\n`)
line('database', 'what', ['p50 ms', 'p95 ms', 'per second', 'p50 ratio'])
for (const row of rows) line(row.database, row.what, cells(row))
process.stdout.write(`${JSON.stringify({ bodyBytes: Buffer.byteLength(bodyOf('x'.repeat(34))), phones, rows })}\n`)

function databases(): { name: string; open: () => Promise<{ place: DatabasePlace; remove: () => Promise<void> }> }[] {
  const embedded = {
    name: 'embedded',
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'ascolto-bench-'))
      return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) }
    },
  }
  const url = process.env.TEST_POSTGRES_URL ?? process.env.DATABASE_URL
  if (!url) return [embedded]
  const server = {
    name: 'PostgreSQL',
    async open() {
      const database = `ascolto_bench_${randomBytes(6).toString('hex')}`
      const admin = postgres(url, { max: 1, onnotice: () => {} })
      await admin.unsafe(`create database ${database}`)
      const own = new URL(url)
      own.pathname = `/${database}`
      const remove = async () => {
        await admin.unsafe(`drop database if exists ${database} with (force)`)
        await admin.end()
      }
      return { place: { url: own.toString() }, remove }
    },
  }
  return [embedded, server]
}

async function measure(database: string, place: DatabasePlace): Promise<Row[]> {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: '0', HOST: '127.0.0.1' })
  const built = await buildHouse(config, { place, masterKey: new Uint8Array(32).fill(7) })
  const app = express()
  app.post('/baseline', securityHeaders(config), neverCached, express.json({ limit: '200kb' }), (request, response) => {
    response.status(201).json({ received: true, first: 'answers' in request.body })
  })
  app.use(buildApp(built.house))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const { slug, codes } = await prepare(built.house, origin, 2 * warmUp + oneByOne + together)
    const answer = () => run(origin, `/api/responses/${slug}`, codes)
    const baseline = () => run(origin, '/baseline', codes)
    await baseline()(warmUp, phones)
    const base = { alone: await baseline()(oneByOne, 1), many: await baseline()(together, phones) }
    const fresh = answer()
    await fresh(2 * warmUp, phones)
    const real = { alone: await fresh(oneByOne, 1), many: await fresh(together, phones) }
    const rowOf = (what: Row['what'], { alone, many }: typeof base): Row => ({
      ...{ database, what },
      p50Ms: quantile(alone.times, 0.5),
      p95Ms: quantile(alone.times, 0.95),
      perSecond: many.perSecond,
      ratioOfP50: quantile(alone.times, 0.5) / quantile(base.alone.times, 0.5),
    })
    return [rowOf('parse and reply (baseline)', base), rowOf('answer', real)]
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await built.close()
  }
}

/** An open wave with as many cards as will be sent. */
async function prepare(house: Parameters<typeof createStaff>[0], origin: string, cards: number) {
  const { id: allianceId } = await createAlliance(house, { name: 'Misura', territory: 'Misura', isDemo: false })
  const signIn = { email: 'misura@example.it', password: 'una frase lunga per la misura' }
  await createStaff(house, { name: 'Misura', ...signIn, grants: [{ allianceId, role: 'coordinator' }] })
  const coordinator = makeCaller(origin)
  await coordinator.post('/api/auth/sign-in/email', signIn)
  const firm = { name: 'Misura', kind: 'firm', sector: 'manufacturing', invited: 100_000, units: [] }
  const { id: organisationId } = await coordinator.post<Organisation>(`/api/alliances/${allianceId}/organisations`, firm)
  const today = house.clock.today()
  const { id: waveId } = await coordinator.post<WaveListItem>(`/api/alliances/${allianceId}/waves`, {
    ...{ name: 'Misura', opensOn: today, closesOn: '2999-12-31', languages: ['it'], organisationIds: [organisationId] },
    ...{ publishDelicate: false, controller: 'Misura', contact: 'Misura' },
  })
  await coordinator.post(`/api/waves/${waveId}/open`)
  const codes: string[] = []
  while (codes.length < cards) {
    const count = Math.min(5_000, cards - codes.length)
    const made = await coordinator.post<Cards>(`/api/waves/${waveId}/organisations/${organisationId}/cards`, { count })
    codes.push(...made.cards.map((card) => card.code))
  }
  const { organisations } = await coordinator.get<Distribution>(`/api/waves/${waveId}/distribution`)
  return { slug: organisations[0]!.openPath.slice('/s/'.length), codes }
}

function bodyOf(code: string): string {
  return JSON.stringify({
    ...{
      language: 'it',
      instrument: 'first-listening',
      version: newestVersion('first-listening'),
      noticeVersion: 'v1',
      consent: true,
      answers,
      code,
    },
    threadKey: randomBytes(32).toString('hex'),
  })
}

/** Every sending has a card, a key and a thread of its own. */
function run(origin: string, path: string, codes: readonly string[]) {
  let next = 0
  return (amount: number, connections: number) =>
    new Promise<{ times: number[]; perSecond: number }>((resolve, reject) => {
      const times: number[] = []
      const started = performance.now()
      let ended = started
      const setupRequest = <R extends { headers: Record<string, string>; body: string }>(request: R): R => ({
        ...request,
        headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('base64url') },
        body: bodyOf(codes[next++ % codes.length] as string),
      })
      const instance = autocannon(
        { url: origin, connections, amount, requests: [{ method: 'POST', path, setupRequest }] },
        (error, result) => {
          if (error) reject(error)
          else if (result.non2xx + result.errors + result.timeouts > 0)
            reject(new Error(`${path}: ${result.non2xx} of ${amount} were refused`))
          else resolve({ times, perSecond: (1_000 * times.length) / (ended - started) })
        },
      )
      instance.on('response', (_client, _status, _bytes, milliseconds) => {
        times.push(milliseconds)
        ended = performance.now()
      })
    })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
