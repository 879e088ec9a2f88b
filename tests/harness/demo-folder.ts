import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFolder, fillDemoFolder, temporaryFolder } from './run-ascolto.ts'

const prefix = 'ascolto-demo-of-run-'
/** Filled once for a whole test run: the demo takes about a minute, a copy of it a moment. DEMO_FOLDER keeps one from run to run. */
const filled = process.env.DEMO_FOLDER ?? join(tmpdir(), `${prefix}${process.ppid}`)

/** A filled demo territory of one's own, to change at will. */
export function demoFolder(name: string): { path: string; remove(): void } {
  if (!existsSync(join(filled, 'database'))) {
    removeLeftovers()
    fillDemoFolder(filled)
  }
  const own = temporaryFolder(`demo-${name}`)
  copyFolder(filled, own.path)
  return own
}

/** Folders of runs that are over. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}
