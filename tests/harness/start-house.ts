import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { buildApp } from '../../server/app.ts'
import { buildHouse } from '../../server/build-house.ts'
import { readConfig } from '../../server/config.ts'
import type { DatabasePlace } from '../../server/db/open-database.ts'
import type { House } from '../../server/house.ts'

export interface StartedHouse {
  house: House
  /** e.g. http://127.0.0.1:43210 */
  origin: string
  /** JSON over HTTP; keeps the cookies of this caller. */
  caller(): Caller
  /** Waits until the job ended and returns its last state. */
  jobDone(caller: Caller, jobId: string): Promise<{ state: string; message?: { it: string; en: string } }>
  stop(): Promise<void>
}

export interface HouseOptions {
  today?: string
  work?: boolean
  /** Receives the log, from `info` on. */
  logTo?: { write(line: string): void }
  environment?: Record<string, string>
  /** In memory also where the tests run on PostgreSQL. */
  embedded?: boolean
}

export interface Reply<T> {
  status: number
  body: T
}
export interface Caller {
  get<T = any>(path: string, headers?: Record<string, string>): Promise<Reply<T>>
  post<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>
  put<T = any>(path: string, body?: unknown): Promise<Reply<T>>
  delete<T = any>(path: string): Promise<Reply<T>>
}

/** A whole house in this process: embedded database in memory, or an own database on TEST_POSTGRES_URL. */
export async function startHouse(options: HouseOptions = {}): Promise<StartedHouse> {
  const { place, drop } = await makePlace(options.embedded)
  const config = readConfig({
    ...{
      NODE_ENV: 'test',
      LOG_LEVEL: options.logTo ? 'info' : (process.env.LOG_LEVEL ?? 'silent'),
      PORT: '0',
      HOST: '127.0.0.1',
    },
    ...options.environment,
  })
  const clock = options.today
    ? { now: () => new Date(`${options.today}T10:00:00Z`), today: () => options.today as string }
    : undefined
  const built = await buildHouse(config, {
    place,
    masterKey: new Uint8Array(32).fill(7),
    ...(clock ? { clock } : {}),
    ...(options.logTo ? { logTo: options.logTo } : {}),
  })
  if (options.work !== false) await built.startWork()
  const server: Server = await new Promise((resolve) => {
    const listening = buildApp(built.house).listen(0, '127.0.0.1', () => resolve(listening))
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    house: built.house,
    origin,
    caller: () => makeCaller(origin),
    async jobDone(caller, jobId) {
      for (;;) {
        const { body } = await caller.get(`/api/jobs/${jobId}`)
        if (body.state === 'done' || body.state === 'failed') return body
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await built.close()
      await drop()
    },
  }
}

async function makePlace(embedded = false): Promise<{ place: DatabasePlace; drop: () => Promise<void> }> {
  const url = process.env.TEST_POSTGRES_URL
  if (!url || embedded) return { place: 'memory', drop: async () => {} }
  const name = `ascolto_test_${randomBytes(6).toString('hex')}`
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    place: { url: own.toString() },
    drop: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}

function makeCaller(origin: string): Caller {
  const cookies = new Map<string, string>()
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<any>> {
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookies.size ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text }
  }
  return {
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers) => call('POST', path, body, headers),
    put: (path, body = {}) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  }
}
