import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import express from 'express'
import { buildApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { createStaff } from '../server/features/accounts/accounts.ts'
import { buildWaveReleases } from '../server/features/releases/releases.ts'
import { sealWave } from '../server/features/responses/responses.ts'
import { neverCached, securityHeaders } from '../server/http/security.ts'
import { startDatedHouse } from '../tests/harness/listening.ts'
import { makeSizedTerritory, openSizedWave } from '../tests/harness/released-territory.ts'

/*
 * The report of a firm of 60 people with two waves behind it, read by HR under load: session checked, rows found, hashes of four stored
 * documents computed anew, history put together. The baseline of the same run is the same bytes as a static file of the same Express with
 * the same headers. On the embedded database, or on PostgreSQL where TEST_POSTGRES_URL names a server; client and server share one process.
 * `node bench/dashboard-load.ts` prints JSON on stdout and a table on stderr.
 */
const readers = [1, 16]
const amount = 2_000
const warmUp = 200
const hr = { email: 'misura@example.it', password: 'una frase lunga per la misura' }

const started = await startDatedHouse('2027-03-02')
const folder = mkdtempSync(join(tmpdir(), 'ascolto-bench-'))
const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: '0', HOST: '127.0.0.1' })
const app = express()
app.use('/static', securityHeaders(config), neverCached, express.static(folder, { cacheControl: false }))
app.use(buildApp(started.house))
const server = app.listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
try {
  const path = await twoWaves()
  const cookie = await signIn()
  const bytes = await (await fetch(origin + path, { headers: { cookie } })).text()
  if (!bytes.includes('"history"')) throw new Error('the dashboard of the bench has no history')
  writeFileSync(join(folder, 'dashboard.json'), bytes)
  const rows = []
  for (const connections of readers) {
    const file = await load('/static/dashboard.json', connections, cookie)
    const page = await load(path, connections, cookie)
    rows.push({ what: 'static file (baseline)', connections, ...file, ratioOfP95: 1 })
    rows.push({ what: 'dashboard', connections, ...page, ratioOfP95: page.p95Ms / file.p95Ms })
  }
  const line = (cells: readonly string[]) =>
    process.stderr.write(
      `${(cells[0] ?? '').padEnd(26)}${cells
        .slice(1)
        .map((cell) => cell.padStart(12))
        .join('')}\n`,
    )
  line(['what', 'readers', 'p50 ms', 'p95 ms', 'p99 ms', 'per second', 'p95 ratio'])
  for (const { what, connections, p50Ms, p95Ms, p99Ms, perSecond, ratioOfP95 } of rows) {
    line([
      what,
      `${connections}`,
      ...[p50Ms, p95Ms, p99Ms].map((each) => each.toFixed(2)),
      perSecond.toFixed(0),
      ratioOfP95.toFixed(1),
    ])
  }
  process.stdout.write(`${JSON.stringify({ bench: 'dashboard-load', bytes: Buffer.byteLength(bytes), amount, rows })}\n`)
} finally {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await started.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Two released waves of a territory. Result: the path of the dashboard of its firm of 60. */
async function twoWaves(): Promise<string> {
  const territory = await makeSizedTerritory(started)
  const organisationId = territory.byName('Sessanta').id
  const grants = [{ allianceId: territory.allianceId, role: 'hr' as const, organisationId }]
  await createStaff(started.house, { name: 'Misura', ...hr, grants })
  for (const [opensOn, closesOn] of [
    ['2027-03-01', '2027-03-21'],
    ['2027-09-01', '2027-09-21'],
  ] as const) {
    started.turnTo(opensOn)
    const wave = await openSizedWave(territory, { opensOn, closesOn, publishDelicate: false })
    await wave.answer(started.caller(), opensOn)
    await sealWave(started.house, wave.waveId)
    await buildWaveReleases(started.house, wave.waveId)
  }
  return `/api/organisations/${organisationId}/dashboard`
}

async function signIn(): Promise<string> {
  const reply = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(hr),
  })
  if (!reply.ok) throw new Error(`signing in answered ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

interface Measured {
  p50Ms: number
  p95Ms: number
  p99Ms: number
  perSecond: number
}

async function load(path: string, connections: number, cookie: string): Promise<Measured> {
  await run(path, connections, cookie, warmUp)
  return run(path, connections, cookie, amount)
}

function run(path: string, connections: number, cookie: string, times: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const taken: number[] = []
    const start = performance.now()
    const requests = [{ method: 'GET', path, headers: { cookie } }]
    const instance = autocannon({ url: origin, connections, amount: times, requests }, (error, result) => {
      if (error) reject(error)
      else if (result.non2xx + result.errors + result.timeouts > 0) reject(new Error(`${path}: some readings were refused`))
      else {
        const sorted = taken.sort((a, b) => a - b)
        const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
        const perSecond = (1_000 * sorted.length) / (performance.now() - start)
        resolve({ p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), perSecond })
      }
    })
    instance.on('response', (_client, _status, _bytes, milliseconds) => taken.push(milliseconds))
  })
}
