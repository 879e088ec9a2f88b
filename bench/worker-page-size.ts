import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { newestVersion, surveyBundle } from '#surveys'

/*
 * What a worker's phone downloads until the first question: builds the worker page alone and weighs every file as the server
 * sends it. The baseline of the same run is the same page in one piece, of which nothing could be read before all had arrived.
 * `node bench/worker-page-size.ts` prints JSON on stdout and a table on stderr.
 */

interface Weight {
  rawBytes: number
  gzipBytes: number
  brotliBytes: number
}
/** first: until the welcome is whole; question: while the person reads, until the first question; later: when asked for. */
type When = 'first' | 'question' | 'later'

const weigh = (content: string | Uint8Array): Weight => {
  const bytes = Buffer.from(content)
  return {
    rawBytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
  }
}

const outDir = mkdtempSync(join(tmpdir(), 'ascolto-worker-page-'))
const built = await build({
  configFile: join(import.meta.dirname, '../client/vite.config.ts'),
  mode: 'worker-app',
  logLevel: 'error',
  build: { outDir, emptyOutDir: true },
})
rmSync(outDir, { recursive: true })
const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
const chunks = output.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')

/** Files of the chunk that holds this module, and all they need at once. */
function filesOf(module: string): string[] {
  const start = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)))
  if (!start) throw new Error(`no chunk holds ${module}`)
  const seen = new Set<string>()
  const queue = [start.fileName]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const chunk = chunks.find((one) => one.fileName === name)
    if (!chunk || seen.has(name)) continue
    seen.add(name)
    for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css)
    queue.push(...chunk.imports)
  }
  return [...seen]
}

const first = new Set(['/worker-app/main.tsx', '/worker-app/texts/it.ts'].flatMap(filesOf))
const question = new Set(
  [
    '/worker-app/runner.tsx',
    '/worker-app/survey-runtime.tsx',
    '/i18n/italian.mjs',
    '/analytics/words.ts',
    '/worker-app/personal-code.ts',
    'bip39/wordlists/italian.js',
  ].flatMap(filesOf),
)
const whenOf = (file: string): When =>
  file.endsWith('.html') || first.has(file) ? 'first' : question.has(file) ? 'question' : 'later'
const instrument = 'first-listening'
const rows: ({ part: string; when: When } & Weight)[] = [
  ...output.map((file) => ({
    part: file.fileName.replace('assets/', ''),
    when: whenOf(file.fileName),
    ...weigh(file.type === 'chunk' ? file.code : file.source),
  })),
  {
    part: 'the questions in Italian (JSON)',
    when: 'question' as const,
    ...weigh(JSON.stringify(surveyBundle(instrument, newestVersion(instrument), 'it'))),
  },
].sort((a, b) => b.brotliBytes - a.brotliBytes)

const none: Weight = { rawBytes: 0, gzipBytes: 0, brotliBytes: 0 }
const add = (a: Weight, b: Weight): Weight => ({
  rawBytes: a.rawBytes + b.rawBytes,
  gzipBytes: a.gzipBytes + b.gzipBytes,
  brotliBytes: a.brotliBytes + b.brotliBytes,
})
const sum = (when: When) => rows.filter((row) => row.when === when).reduce(add, none)
const totals = { first: sum('first'), question: sum('question'), later: sum('later') }
const baseline = add(totals.first, totals.question)

const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(10)
const print = (name: string, when: string, weight: Weight) =>
  console.error(`${name.padEnd(44)} ${when.padEnd(9)}${kb(weight.rawBytes)}${kb(weight.gzipBytes)}${kb(weight.brotliBytes)}`)
console.error(
  `${'file'.padEnd(44)} ${'when'.padEnd(9)}${['raw kB', 'gzip kB', 'brotli kB'].map((head) => head.padStart(10)).join('')}`,
)
for (const row of rows) print(row.part, row.when, row)
print('TOTAL until the welcome can be read', '', totals.first)
print('TOTAL behind it, until the first question', '', totals.question)
print('baseline: both before anything can be read', '', baseline)
console.log(JSON.stringify({ totals, baseline, files: rows }))
