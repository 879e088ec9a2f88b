import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runProgram } from './run-program.ts'

const stamp = join(root, '.cache/client-built-from')
const sources = ['client/**/*.*', 'analytics/**/*.ts', 'server/contract/*.ts', 'surveys/**/*.*', 'package-lock.json']

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Builds the pages when their sources changed. */
export function buildClient(): void {
  const wanted = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Building the pages...\n')
  const code = runProgram('node_modules/vite/bin/vite.js', ['build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The pages could not be built.')
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(stamp, wanted)
}

if (process.argv[1] === import.meta.filename) buildClient()
