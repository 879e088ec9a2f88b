import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFolder, fillDemoFolder, temporaryFolder } from './run-ascolto.ts'

/** Filled once for a whole test run: the demo takes about a minute, a copy of it a moment. */
const filled = join(tmpdir(), `ascolto-demo-of-run-${process.ppid}`)

/** A filled demo territory of one's own, to change at will. */
export function demoFolder(name: string): { path: string; remove(): void } {
  if (!existsSync(join(filled, 'database'))) fillDemoFolder(filled)
  const own = temporaryFolder(`demo-${name}`)
  copyFolder(filled, own.path)
  return own
}
