import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'

/*
 * `npm run bench` runs every bench; `npm run bench -- find-families submit-response` those named.
 * Each prints a table on stderr and JSON on stdout, with its baseline measured in the same run.
 */
const benches = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.d.ts'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run-benches')
  .sort()
const named = process.argv.slice(2)
const unknown = named.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(', ')}. There are: ${benches.join(', ')}\n`)
  process.exit(2)
}
let failed = 0
for (const name of named.length > 0 ? named : benches) {
  process.stderr.write(`\n== ${name}\n`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
