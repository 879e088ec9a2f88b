import { execFileSync, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ThrowAwayPostgres {
  url: string
  version: string
  stop(): void
}

/** A PostgreSQL of its own for one test run, on the loopback address only; undefined, with the reason told, where none can be had. */
export function startThrowAwayPostgres(say: (line: string) => void): ThrowAwayPostgres | undefined {
  const programs = findPrograms() ?? installPrograms(say)
  if (!programs) {
    say('PostgreSQL is not on this machine and could not be installed (Debian: apt-get install postgresql).')
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'ascolto-pg-'))
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  const asUser = (program: string, args: string[]) => runUnprivileged(join(programs, program), args)
  const made = asUser('initdb', ['-D', data, '-U', 'ascolto', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
  const port = made ? startOnFreePort(asUser, data, folder) : undefined
  if (port === undefined) {
    say(`PostgreSQL is installed but a cluster could not be started in ${folder}.`)
    return undefined
  }
  const version = execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()
  return {
    url: `postgres://ascolto@127.0.0.1:${port}/postgres`,
    version,
    stop() {
      asUser('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port may be taken between looking and listening, so the server itself is asked, a few times. */
function startOnFreePort(asUser: (program: string, args: string[]) => boolean, data: string, folder: string): number | undefined {
  for (let attempt = 0; attempt < 10; attempt++) {
    const port = randomInt(20_000, 60_000)
    const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='${folder}' -c fsync=off -c max_connections=200`
    if (asUser('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])) return port
  }
  return undefined
}

function findPrograms(): string | undefined {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map((version) => join(base, version, 'bin')), '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin']
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'pg_ctl')))
}

function installPrograms(say: (line: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('Installing PostgreSQL for the tests...')
  const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options)
  return findPrograms()
}

/** PostgreSQL refuses to run as root. */
function runUnprivileged(program: string, args: string[]): boolean {
  const isRoot = process.getuid?.() === 0
  const [command, rest] = isRoot
    ? ['setpriv', ['--reuid=nobody', '--regid=nogroup', '--clear-groups', program, ...args]]
    : [program, args]
  return (
    spawnSync(command as string, rest as string[], { stdio: 'ignore', cwd: tmpdir(), env: { ...process.env, HOME: tmpdir() } })
      .status === 0
  )
}
