import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, runProgram } from '../../tools/run-program.ts'
import { startThrowAwayPostgres } from '../../tools/throw-away-postgres.ts'
import type { AttackRow } from './attack-table.ts'

/*
 * `npm run attacks`: the whole suite on PostgreSQL (on the embedded database where none can be had, or with ATTACKS_ON=embedded), then one
 * table: what each attack reached against us, against the two usual designs, and with our defence switched off.
 * `npm run attacks -- A6 A16` prints the rows of these after running all; ATTACKS=fast runs the part that is in `npm test`.
 */
const folder = join(root, '.cache/reports')
const table = join(folder, 'attacks.jsonl')
const report = join(folder, 'attacks.json')
mkdirSync(folder, { recursive: true })
for (const file of [table, report]) rmSync(file, { force: true })
const say = (line: string) => process.stdout.write(`${line}\n`)

const cards = 'server/features/responses/urn-codes.test.ts'
const postgres = process.env.ATTACKS_ON === 'embedded' || process.env.TEST_POSTGRES_URL ? undefined : startThrowAwayPostgres(say)
const began = Date.now()
const code = runProgram(
  'node_modules/vitest/vitest.mjs',
  ['run', '--project', 'house', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, 'tests/attacks', cards],
  {
    env: {
      ...process.env,
      ATTACKS: process.env.ATTACKS ?? 'full',
      ATTACKS_TABLE: table,
      ...(postgres ? { TEST_POSTGRES_URL: postgres.url } : {}),
    },
  },
)
postgres?.stop()

const rows = [...readRows(), oneCard()].sort((a, b) => number(a.id) - number(b.id))
const wanted = process.argv.slice(2)
const printed = rows.filter(({ id }) => wanted.length === 0 || wanted.includes(id))
const columns: [string, (row: AttackRow) => string][] = [
  ['id', ({ id }) => id],
  ['attack', ({ attack }) => attack],
  ['must be', ({ threshold }) => threshold],
  ['ours', ({ ours }) => ours],
  ['k=5, free filters', ({ filters }) => filters || '–'],
  ['k=5, remainder', ({ remainder }) => remainder || '–'],
  ['defence off', ({ without }) => without || '–'],
]
const widths = columns.map(([name, of]) => Math.min(96, Math.max(name.length, ...printed.map((row) => of(row).length))))
const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] as number)).join('  ')
say('')
say(line(columns.map(([name]) => name)))
say(line(widths.map((width) => '-'.repeat(width))))
for (const row of printed) say(line(columns.map(([, of]) => of(row))))
const attacked = rows.filter(({ without }) => without !== '')
const red = attacked.filter(({ without }) => without.startsWith('red')).length
say('')
say(
  `${attacked.length} attacks, ${red} of them red with the defence switched off; on ${postgres?.version ?? (process.env.TEST_POSTGRES_URL ? 'PostgreSQL' : 'the embedded database')}; ${Math.round((Date.now() - began) / 1_000)} s`,
)
process.exit(code)

function readRows(): AttackRow[] {
  if (!existsSync(table)) return []
  const lines = readFileSync(table, 'utf8').trim().split('\n')
  return lines.filter((each) => each !== '').map((each) => JSON.parse(each) as AttackRow)
}

function number(id: string): number {
  return Number(id.slice(1))
}

/** The test of the cards stands with the feature; its verdict is told here. */
function oneCard(): AttackRow {
  const told = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as VitestReport) : { testResults: [] }
  const found = told.testResults
    .flatMap((file) => file.assertionResults)
    .find(({ title }) => title.includes('redeemed by exactly one'))
  return {
    ...{ id: 'A17', attack: 'one card tried by 1,000 at the same moment: answers taken', threshold: '= 1' },
    ...{ ours: found?.status === 'passed' ? '1' : 'FAILED', filters: '', remainder: '', without: '' },
  }
}
interface VitestReport {
  testResults: { assertionResults: { title: string; status: string }[] }[]
}
