import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildClient } from './build-client.ts'
import { root, runProgram } from './run-program.ts'

const usage = `npm start                starts Ascolto; the first time it fills a demo territory
npm start -- --empty     starts without the demo; a one-time link makes the first coordinator
Environment: PORT (3000), DATA_DIR (data), DATABASE_URL (PostgreSQL instead of the embedded database), PUBLIC_URL
`

function options(): { empty: boolean } {
  try {
    const { values } = parseArgs({
      options: { empty: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    })
    if (values.help) {
      process.stdout.write(usage)
      process.exit(0)
    }
    return { empty: values.empty }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

/** The demo is filled beside and moved into place when complete: an interrupted first start leaves nothing half done. */
function fillDemoOnce(dataDir: string): void {
  if (existsSync(join(dataDir, 'database'))) return
  const filling = join(dataDir, 'filling')
  rmSync(filling, { recursive: true, force: true })
  mkdirSync(filling, { recursive: true, mode: 0o700 })
  const code = runProgram('server/cli/ascolto.ts', ['demo', '--quiet'], { env: { ...process.env, DATA_DIR: filling } })
  if (code !== 0) {
    process.stderr.write('The demo territory could not be filled. "npm start -- --empty" starts without it.\n')
    process.exit(1)
  }
  renameSync(join(filling, 'keys'), join(dataDir, 'keys'))
  renameSync(join(filling, 'database'), join(dataDir, 'database'))
  rmSync(filling, { recursive: true, force: true })
}

const { empty } = options()
buildClient()
if (!empty) {
  if (process.env.DATABASE_URL) runProgram('server/cli/ascolto.ts', ['demo', '--if-empty', '--quiet'])
  else fillDemoOnce(resolve(root, process.env.DATA_DIR ?? 'data'))
}
const server = spawn(process.execPath, [join(root, 'server/main.ts')], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
