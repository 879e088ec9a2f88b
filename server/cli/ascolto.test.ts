import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHouse } from '../build-house.ts'
import { readConfig } from '../config.ts'
import { createAlliance } from '../features/alliances/alliances.ts'
import { listWaves } from '../features/campaigns/campaigns.ts'
import type { House } from '../house.ts'

const folder = mkdtempSync(join(tmpdir(), 'ascolto-cli-'))
const dataDir = join(folder, 'data')
let allianceId: string

beforeAll(async () => {
  allianceId = await inHouse(
    async (house) => (await createAlliance(house, { name: 'Prova', territory: 'Prova', isDemo: false })).id,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const built = await buildHouse(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir }))
  try {
    return await work(built.house)
  } finally {
    await built.close()
  }
}

function ascolto(args: readonly string[], environment: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'ascolto.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, DATABASE_URL: '', ...environment },
  })
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('typing', () => {
  it.each([[['--help']], [['needs', 'cluster', '--help']]])('%s explains itself on stdout', (args) => {
    const { status, stdout, stderr } = ascolto(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: ascolto')
  })

  it.each([
    ['an unknown command', ['bogus']],
    ['no command', ['needs']],
    ['an unknown option', ['demo', '--loud']],
    ['two things at once', ['concepts', 'compose', '--demo', '--wave', 'x']],
  ])('%s ends with 2 and nothing on stdout', (_what, args) => {
    const { status, stdout, stderr } = ascolto(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toBe('')
  })

  it.each([
    ['wave', ['wave', 'close', 'nope']],
    ['alliance', ['release', 'verify', 'nope']],
    ['published map of a wave', ['concepts', 'compose', '--wave', 'nope']],
  ])('says which %s is not there and ends with 1', (what, args) => {
    const { status, stdout, stderr } = ascolto(args)
    expect([status, stdout, stderr]).toEqual([1, '', `There is no ${what} "nope" here.\n`])
  })

  it('names every wrong variable, and the database that does not answer, without a stack', () => {
    const wrong = ascolto(['release', 'verify', 'x'], { PORT: 'abc', PUBLIC_URL: 'javascript:alert(1)' })
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toMatch(/PORT: must be a whole number.*\n.*PUBLIC_URL: must be an address/)
    const nowhere = ascolto(['release', 'verify', 'x'], { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/nowhere' })
    expect(nowhere.status).toBe(1)
    expect(nowhere.stderr).toMatch(/^The database of DATABASE_URL cannot be used \(127\.0\.0\.1:1\/nowhere\)/)
    expect(nowhere.stderr).not.toMatch(/secret|\n {4}at /)
  })
})

describe('needs cluster', () => {
  const csv = file('rows.csv', 'txt,lab\nciao mamma,1\nciao nonna,1\nturno di notte,2\nturno serale,2\n')

  it('groups a CSV without a database, scored against the labels; progress stays off stdout', () => {
    const { status, stdout, stderr } = ascolto(['needs', 'cluster', '--csv', csv, '--text', 'txt', '--label', 'lab', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ groups: 2, seed: 1, metrics: { acc: 1, nmi: 1, ari: 1 }, labels: [0, 0, 1, 1] })
    expect(stderr).toMatch(/\d+ % {2}\w/)
  })

  it.each([
    ['a file that is not there', ['--csv', '/nowhere.csv', '--text', 'txt'], 'cannot be read'],
    ['a column that is not there', ['--csv', csv, '--text', 'nope'], 'has no column "nope". It has: txt, lab'],
    ['nothing to group by', ['--csv', csv], '--text, --multi or --ordinal'],
    ['words where numbers belong', ['--csv', csv, '--ordinal', 'txt'], 'is not a number'],
    ['no groups', ['--csv', csv, '--text', 'txt', '--groups', '0'], 'at least 1'],
    ['more groups than rows', ['--csv', csv, '--text', 'txt', '--groups', '5'], '5 groups cannot be made of 4 rows'],
  ])('refuses %s', (_what, args, message) => {
    const { status, stdout, stderr } = ascolto(['needs', 'cluster', ...args])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('import', () => {
  const mapping = file(
    'mapping.json',
    JSON.stringify({
      ...{ name: 'Prova', source: 'Inventati', licence: 'nessuna', fieldwork: { from: '2025-01-01', to: '2025-01-31' } },
      ...{ language: { fixed: 'it' }, employer: { unknown: true }, respondent: 'id' },
      columns: [
        { kind: 'text', column: 'racconto' },
        { kind: 'single', column: 'manca', values: { tempo: ['res:time'] } },
      ],
    }),
  )
  const run = (csv: string, ...more: string[]) =>
    ascolto(['import', '--file', csv, '--mapping', mapping, '--wave', 'Indagine di prova', ...more])
  const wavesNow = () => inHouse(async (house) => (await listWaves(house, allianceId)).map(({ name, kind }) => ({ name, kind })))

  it('leaves nothing behind, not even a wave, where a row cannot be read', async () => {
    const { status, stdout, stderr } = run(file('bad.csv', 'id,racconto,manca\n1,"due\nrighe",tempo\n2,ciao,caldo\n'))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ added: 0, rejected: [{ line: 4, column: 'manca' }] })
    expect(stderr).toContain('line 4, column "manca": the value "caldo" is not in the mapping')
    expect(await wavesNow()).toEqual([])
  })

  it('brings the rows into a wave of its own kind, once', async () => {
    const csv = file('good.csv', 'id,racconto,manca\n1,Esco tardi,tempo\n2,Corro sempre,\n')
    const first = run(csv)
    expect([first.status, JSON.parse(first.stdout)]).toMatchObject([0, { added: 2, already: 0, rejected: [] }])
    const second = run(csv)
    expect([second.status, JSON.parse(second.stdout)]).toMatchObject([0, { added: 0, already: 2 }])
    expect(await wavesNow()).toEqual([{ name: 'Indagine di prova', kind: 'imported' }])
  })

  it('refuses what it cannot read', () => {
    expect(run('/nowhere.csv').status).toBe(2)
    const noMapping = ascolto(['import', '--file', mapping, '--mapping', file('broken.json', '{'), '--wave', 'x'])
    expect([noMapping.status, noMapping.stderr]).toEqual([2, expect.stringContaining('is not valid JSON')])
    const otherFile = run(file('other.csv', 'a,b\n1,2\n'))
    expect([otherFile.status, otherFile.stdout]).toEqual([1, ''])
    expect(otherFile.stderr).toContain('The CSV has no column "racconto"')
  })
})
