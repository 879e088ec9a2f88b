import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * From a fresh clone to a house that answers, and a second start. The baseline of the same run is `npm ci` alone:
 * what nobody's first start can do without. `node bench/start-ascolto.ts` prints JSON on stdout and a table on stderr.
 */
const root = join(import.meta.dirname, '..')
const clone = mkdtempSync(join(tmpdir(), 'ascolto-fresh-'))
const port = '3917'
const run = (command: string, args: string[], cwd = clone) => {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

const seconds = async (work: () => Promise<void> | void): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Starts the clone and resolves when `/healthz` answers. */
async function start(args: string[]): Promise<{ child: ChildProcess; seconds: number }> {
  const env = { ...process.env, ...{ PORT: port, NODE_ENV: 'development', DATA_DIR: '', DATABASE_URL: '', PUBLIC_URL: '' } }
  const child = spawn('npm', ['start', ...args], { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const took = await seconds(async () => {
    for (;;) {
      if (ended) throw new Error('npm start ended before the house was ready')
      const ready = await fetch(`http://127.0.0.1:${port}/healthz`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (ready) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  return { child, seconds: took }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-(child.pid as number), 'SIGTERM')
  await gone
  // npm ends before the house has closed its folder.
  while (existsSync(join(clone, 'data/in-use-by.pid'))) await new Promise((resolve) => setTimeout(resolve, 50))
}

try {
  run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone], root)
  const install = await seconds(() => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
  rmSync(join(clone, 'node_modules'), { recursive: true })
  const first = await start([])
  await stop(first.child)
  const second = await start([])
  await stop(second.child)
  rmSync(join(clone, 'data'), { recursive: true })
  const empty = await start(['--', '--empty'])
  await stop(empty.child)
  const rows = [
    { what: 'npm ci alone (baseline)', seconds: install },
    { what: 'fresh clone to ready, install and demo territory included', seconds: first.seconds },
    { what: 'the same without the install', seconds: first.seconds - install },
    { what: 'second start', seconds: second.seconds },
    { what: 'first start of an empty house', seconds: empty.seconds },
  ].map((row) => ({ ...row, ratioToInstall: row.seconds / install }))
  for (const row of rows)
    process.stderr.write(
      `${row.what.padEnd(60)} ${row.seconds.toFixed(1).padStart(7)} s ${row.ratioToInstall.toFixed(2).padStart(7)} x\n`,
    )
  process.stdout.write(`${JSON.stringify({ rows })}\n`)
} finally {
  rmSync(clone, { recursive: true, force: true })
}
