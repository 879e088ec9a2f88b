import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Runs a JavaScript or TypeScript program of the project to its end and returns its exit code. */
export function runProgram(program: string, args: readonly string[] = [], options: SpawnSyncOptions = {}): number {
  return spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit', ...options }).status ?? 1
}
