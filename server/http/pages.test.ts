import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagesRoutes } from './pages.ts'
import { nothingHere } from './reply-failure.ts'

const script = `export const words = '${'lavoro e vita '.repeat(400)}'`
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
let folder: string
let server: Server
let port: number

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'ascolto-pages-')), '.cache/client')
  for (const app of ['worker-app', 'staff-app', 'public-app', 'assets']) mkdirSync(join(folder, app), { recursive: true })
  for (const app of ['worker-app', 'staff-app', 'public-app']) writeFileSync(join(folder, app, 'index.html'), `<p>${app}</p>`)
  writeFileSync(join(folder, 'assets/runner-abc123.js'), script)
  writeFileSync(join(folder, 'secret.js'), 'not for you')
  const app = express().use(pagesRoutes(folder), nothingHere)
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve())
  })
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(join(folder, '../..'), { recursive: true })
})

/** As it comes over the wire: `fetch` would decompress it. */
function read(path: string, headers: Record<string, string> = {}): Promise<{ reply: IncomingMessage; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve({ reply, bytes: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}

describe('pages', () => {
  it.each([
    ['/s/a-link-nobody-made', 'worker-app'],
    ['/t', 'worker-app'],
    ['/app', 'staff-app'],
    ['/app/alleanza/x/tavolo', 'staff-app'],
    ['/', 'public-app'],
    ['/demo', 'public-app'],
    ['/promessa', 'public-app'],
    ['/prova', 'public-app'],
  ])('%s is the page of %s, asked for anew each time', async (path, app) => {
    const { reply, bytes } = await read(path, browser)
    expect(reply.statusCode).toBe(200)
    expect(bytes.toString()).toBe(`<p>${app}</p>`)
    expect(reply.headers['cache-control']).toBe('no-cache')
    expect(reply.headers['content-type']).toContain('text/html')
    const again = await read(path, { ...browser, 'if-none-match': String(reply.headers.etag) })
    expect(again.reply.statusCode).toBe(304)
  })

  it('shows a page to a person who is lost, and a refusal to a program', async () => {
    const person = await read('/dmeo', browser)
    expect(person.reply.statusCode).toBe(404)
    expect(person.bytes.toString()).toBe('<p>public-app</p>')
    const program = await read('/dmeo', { accept: '*/*' })
    expect(program.reply.statusCode).not.toBe(200)
    expect(program.bytes.toString()).not.toContain('public-app')
  })
})

describe('files of the pages', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('go out compressed for "%s" and may be kept for ever', async (accepted, encoding, open) => {
    const { reply, bytes } = await read('/assets/runner-abc123.js', { 'accept-encoding': accepted })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-encoding']).toBe(encoding)
    expect(reply.headers.vary).toContain('Accept-Encoding')
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(reply.headers['content-type']).toContain('javascript')
    expect(bytes.length).toBeLessThan(script.length / 10)
    expect(open(bytes).toString()).toBe(script)
  })

  it('go out as they are to whoever cannot decompress', async () => {
    const { reply, bytes } = await read('/assets/runner-abc123.js', { 'accept-encoding': 'identity' })
    expect(reply.headers['content-encoding']).toBeUndefined()
    expect(reply.headers['cache-control']).toContain('immutable')
    expect(bytes.toString()).toBe(script)
  })

  it.each(['/assets/gone-abc123.js', '/assets/..%2fsecret.js', '/assets/%2e%2e/secret.js', '/assets/', '/assets/%00.js'])(
    '%s is neither a page nor a file of another folder',
    async (path) => {
      const { reply, bytes } = await read(path, { ...browser, 'accept-encoding': 'br' })
      expect(reply.statusCode).toBeGreaterThanOrEqual(400)
      expect(bytes.toString()).not.toContain('not for you')
      expect(reply.headers['content-encoding']).toBeUndefined()
      expect(reply.headers['cache-control'] ?? '').not.toContain('immutable')
    },
  )
})
