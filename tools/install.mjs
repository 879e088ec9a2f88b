import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Plain JavaScript: this file runs on whatever Node the machine has, before anything is installed. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** The Node the project runs on, whatever the machine's own is. */
export const node = join(root, 'node_modules/.bin/node')
const stamp = join(root, 'node_modules/.installed-from')

/** Installs the locked dependencies when they are missing or others. */
export function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Installing dependencies (once, about a minute)...\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) {
    process.stderr.write('The dependencies could not be installed. Is the npm registry reachable? "npm ci" says more.\n')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

/** Goes on with a program of the project on the project's own Node, passing arguments, signals and the exit code. */
export function continueWith(program) {
  const child = spawn(node, [join(root, program), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
