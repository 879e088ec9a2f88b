import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, ConfigError, readConfig } from '../server/config.ts'
import { lockDataFolder } from '../server/db/data-folder-lock.ts'
import { buildClient } from './build-client.ts'
import { root, runProgram } from './run-program.ts'

const usage = `npm start                starts Ascolto; the first time it fills a demo territory
npm start -- --empty     starts without the demo; a one-time link makes the first coordinator
Environment: PORT (3000), DATA_DIR (data), DATABASE_URL (PostgreSQL instead of the embedded database), PUBLIC_URL
`

function options(): { empty: boolean } {
  try {
    const { values } = parseArgs({
      options: { empty: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    })
    if (values.help) {
      process.stdout.write(usage)
      process.exit(0)
    }
    return { empty: values.empty }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

function configuration(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Asked before a minute of filling, not after it. */
function assertPortIsFree({ host, port }: Config): Promise<void> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is already in use. Stop what uses it, or start with another one: PORT=3001 npm start\n`
          : `Port ${port} cannot be used: ${error.message}\n`,
      )
      process.exit(1)
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** The demo is filled beside and moved into place when complete: an interrupted first start leaves nothing half done. */
function fillDemoOnce(dataDir: string): void {
  const database = join(dataDir, 'database')
  if (existsSync(database)) return
  const unlock = lockDataFolder(dataDir)
  try {
    if (existsSync(database)) return
    const filling = join(dataDir, 'filling')
    // A filling whose parent was killed may still be running.
    lockDataFolder(filling)()
    rmSync(filling, { recursive: true, force: true })
    mkdirSync(filling, { recursive: true, mode: 0o700 })
    const keys = join(dataDir, 'keys')
    if (existsSync(keys)) cpSync(keys, join(filling, 'keys'), { recursive: true })
    fillDemo(['demo'], { DATA_DIR: filling })
    if (!existsSync(keys) && existsSync(join(filling, 'keys'))) renameSync(join(filling, 'keys'), keys)
    renameSync(join(filling, 'database'), database)
    rmSync(filling, { recursive: true, force: true })
  } finally {
    unlock()
  }
}

function fillDemo(command: readonly string[], environment: Record<string, string> = {}): void {
  if (runProgram('server/cli/ascolto.ts', command, { env: { ...process.env, ...environment } }) === 0) return
  throw new Error('The demo territory could not be filled. "npm start -- --empty" starts without it.')
}

/** The demo goes where no data are; an empty start says so where some are. */
function prepareData(empty: boolean, { dataDir, databaseUrl }: Config): void {
  if (databaseUrl) {
    if (!empty) fillDemo(['demo', '--if-empty'])
    return
  }
  const folder = resolve(root, dataDir)
  if (!empty) fillDemoOnce(folder)
  else if (existsSync(join(folder, 'database')))
    process.stderr.write(
      `The folder ${folder} holds data already and keeps them: for an empty start name another one with DATA_DIR.\n`,
    )
}

const { empty } = options()
const config = configuration()
await assertPortIsFree(config)
try {
  buildClient()
  prepareData(empty, config)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
const server = spawn(process.execPath, [join(root, 'server/main.ts')], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
