import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

/*
 * What a worker's phone downloads: builds the worker page alone and weighs every file.
 * `node bench/worker-page-size.ts` prints JSON on stdout and a table on stderr.
 */

interface Weight {
  rawBytes: number
  gzipBytes: number
  brotliBytes: number
}
interface Row extends Weight {
  part: string
  /** first: before the welcome is painted whole; survey: while the person reads; later: when asked for. */
  when: 'first' | 'survey' | 'later'
}

const outDir = mkdtempSync(join(tmpdir(), 'ascolto-worker-page-'))
await build({
  configFile: join(import.meta.dirname, '../client/vite.config.ts'),
  mode: 'worker-app',
  logLevel: 'error',
  build: { outDir, emptyOutDir: true },
})

const weigh = (bytes: Buffer): Weight => ({
  rawBytes: bytes.length,
  gzipBytes: gzipSync(bytes, { level: 9 }).length,
  brotliBytes: brotliCompressSync(bytes).length,
})
const assets = join(outDir, 'assets')
const page = readFileSync(join(outDir, 'worker-app/index.html'), 'utf8')
const namedIn = (text: string, files: string[]) => files.filter((file) => text.includes(file))

const files = readdirSync(assets)
/** Static imports of a chunk, followed to the end. */
function closure(start: string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    if (!file.endsWith('.js')) continue
    const source = readFileSync(join(assets, file), 'utf8')
    const imports = [...source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)].map((found) =>
      basename(String(found[1])),
    )
    queue.push(...imports.filter((one) => files.includes(one)))
  }
  return seen
}
const startsWith = (...prefixes: string[]) => files.filter((file) => prefixes.some((prefix) => file.startsWith(`${prefix}-`)))
const first = closure([...namedIn(page, files), ...startsWith('it').slice(0, 1)])
// The engine's Italian words and the reader of the person's words travel with the survey.
const engineItalian = startsWith('italian').filter((file) => readFileSync(join(assets, file), 'utf8').includes('completeText'))
const survey = closure([...startsWith('runner', 'survey-runtime', 'words', 'personal-code'), ...engineItalian])

const rows = [
  { part: 'index.html', when: 'first' as Row['when'], ...weigh(Buffer.from(page)) },
  ...files.map(
    (file): Row => ({
      part: file,
      when: first.has(file) ? 'first' : survey.has(file) ? 'survey' : 'later',
      ...weigh(readFileSync(join(assets, file))),
    }),
  ),
].sort((a, b) => b.brotliBytes - a.brotliBytes)
rmSync(outDir, { recursive: true })

const sum = (when: Row['when']): Weight =>
  rows
    .filter((row) => row.when === when)
    .reduce(
      (total, row) => ({
        rawBytes: total.rawBytes + row.rawBytes,
        gzipBytes: total.gzipBytes + row.gzipBytes,
        brotliBytes: total.brotliBytes + row.brotliBytes,
      }),
      { rawBytes: 0, gzipBytes: 0, brotliBytes: 0 },
    )
const totals = { first: sum('first'), survey: sum('survey'), later: sum('later') }
const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(9)
const line = (name: string, when: string, weight: Weight) =>
  `${name.padEnd(40)} ${when.padEnd(7)} ${kb(weight.rawBytes)} ${kb(weight.gzipBytes)} ${kb(weight.brotliBytes)}`
console.error(
  `${'file'.padEnd(40)} ${'when'.padEnd(7)} ${'raw kB'.padStart(9)} ${'gzip kB'.padStart(9)} ${'brotli kB'.padStart(9)}`,
)
for (const row of rows) console.error(line(row.part, row.when, row))
for (const [when, weight] of Object.entries(totals)) console.error(line(`total ${when}`, '', weight))
console.log(JSON.stringify({ totals, files: rows }))
