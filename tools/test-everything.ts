import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildClient } from './build-client.ts'
import { root, runProgram } from './run-program.ts'
import { startThrowAwayPostgres } from './throw-away-postgres.ts'

/**
 * Everything CI runs, in one command. Ends with an honest count: what passed, failed, was skipped, and what could not
 * run on this machine. In CI nothing may be missing.
 */
const inCi = Boolean(process.env.CI)
const vitest = 'node_modules/vitest/vitest.mjs'
const reports = join(root, '.cache/reports')
mkdirSync(reports, { recursive: true })

interface Part {
  name: string
  outcome: string
  failed: boolean
}
const parts: Part[] = []
const total = { passed: 0, failed: 0, skipped: 0 }
const say = (line: string) => process.stdout.write(`${line}\n`)

function check(name: string, program: string, args: string[]): void {
  say(`\n== ${name}`)
  const failed = runProgram(program, args) !== 0
  parts.push({ name, outcome: failed ? 'FAILED' : 'passed', failed })
}

function tests(name: string, args: string[], environment: Record<string, string> = {}): void {
  say(`\n== ${name}`)
  const file = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`)
  rmSync(file, { force: true })
  const code = runProgram(vitest, ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args], {
    env: { ...process.env, ...environment },
  })
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const outcome = report
    ? `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`
    : 'no report'
  total.passed += report?.numPassedTests ?? 0
  total.failed += report?.numFailedTests ?? 0
  total.skipped += report?.numPendingTests ?? 0
  parts.push({ name, outcome, failed: code !== 0 || !report })
}

function missing(name: string, reason: string): void {
  parts.push({ name, outcome: `NOT RUN: ${reason}`, failed: inCi })
}

function findChromium(): string | undefined {
  const places = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = () => places.find((place) => place !== '' && existsSync(place))
  if (!found() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests...')
    const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], options)
    spawnSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'],
      options,
    )
  }
  return found()
}

check('types', 'node_modules/typescript/bin/tsc', ['-b'])
check('format and lint', 'node_modules/@biomejs/biome/bin/biome', [
  'ci',
  '--diagnostic-level=error',
  ...(process.stdout.isTTY ? [] : ['--colors=off']),
])
try {
  buildClient()
} catch (error) {
  parts.push({ name: 'pages', outcome: String(error), failed: true })
}
tests('rooms', ['--project', 'pure', '--project', 'client'])
tests('house on the embedded database', ['--project', 'house'])
const postgres = startThrowAwayPostgres(say)
if (postgres) {
  try {
    tests(`house on ${postgres.version}`, ['--project', 'house', 'server', 'tests/imports', 'tests/attacks'], {
      TEST_POSTGRES_URL: postgres.url,
    })
  } finally {
    postgres.stop()
  }
} else missing('house on PostgreSQL', 'see above')
const chromium = findChromium()
if (chromium) tests('walks in a browser', ['--project', 'walk'], { CHROMIUM: chromium })
else missing('walks in a browser', 'no Chromium (Debian: apt-get install chromium; or set CHROMIUM)')

say('\n== count')
for (const part of parts)
  say(`${part.failed ? 'x' : part.outcome.startsWith('NOT RUN') ? '!' : 'v'} ${part.name}: ${part.outcome}`)
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(parts.some((part) => part.failed) ? 1 : 0)
