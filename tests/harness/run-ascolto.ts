import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface RunningAscolto {
  origin: string
  /** Path of the one-time link of the first coordinator; only an empty house prints one. */
  setupPath: string | undefined
  /** Everything the process wrote: what a log would hold. */
  output(): string
  stop(): Promise<void>
}

/** The server as `npm start` runs it, in a process of its own on a free port. */
export async function runAscolto(dataDir: string): Promise<RunningAscolto> {
  const child = fork(join(root, 'server/main.ts'), {
    cwd: root,
    silent: true,
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' },
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
  }
  const origin = await originOf(child, () => written)
  return {
    origin,
    setupPath: /one-time link\): \S+?(\/app\/setup\S+)/.exec(written)?.[1],
    output: () => written,
    stop: async () => {
      if (child.exitCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

function originOf(child: ChildProcess, written: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: { ready?: boolean; origin?: string }) => {
      if (message.ready && message.origin) resolve(message.origin)
    })
    child.once('exit', (code) => reject(new Error(`Ascolto ended with ${code} before it was ready:\n${written()}`)))
  })
}

export function temporaryFolder(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `ascolto-${name}-`))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Fills a folder with the demo territory, by the command a person would type. */
export function fillDemoFolder(dataDir: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'server/cli/ascolto.ts'), 'demo', '--quiet'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, DATABASE_URL: '' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`ascolto demo ended with ${status}:\n${stderr}`)
}

export const copyFolder = (from: string, to: string) => cpSync(from, to, { recursive: true })
