import type { DemoDoors } from '#contract/demo'
import { buildApp } from './app.ts'
import { buildHouse } from './build-house.ts'
import { ConfigError, readConfig } from './config.ts'
import { DataFolderBusy } from './db/data-folder-lock.ts'
import { DatabaseUnreachable } from './db/open-database.ts'
import { setupLink } from './features/accounts/accounts.ts'
import { getDemoDoors } from './features/demo/demo.ts'

/** `--no-work` answers only, `--only-work` does the jobs only; without either, one process does both. */
const parts = { answers: !process.argv.includes('--only-work'), works: !process.argv.includes('--no-work') }

/** The only file that reads the environment and listens. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const built = await buildHouse(config)
  if (parts.works) await built.startWork()
  if (!parts.answers) return stopOnSignal(() => built.close())
  const server = buildApp(built.house).listen(config.port, config.host)
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const origin = config.publicUrl ?? `http://localhost:${port}`
  const setup = await setupLink(built.house)
  process.stdout.write(`Ascolto is ready at ${origin}\n`)
  const doors = await getDemoDoors(built.house)
  if (doors) process.stdout.write(describeDemo(doors, origin))
  if (setup) process.stdout.write(`First coordinator (one-time link): ${origin}${setup}\n`)

  stopOnSignal(async () => {
    server.close()
    const idle = setInterval(() => server.closeIdleConnections(), 100)
    const force = setTimeout(() => server.closeAllConnections(), 5_000)
    await new Promise((resolve) => server.once('close', resolve))
    clearInterval(idle)
    clearTimeout(force)
    await built.close()
  })
  // Last: whoever hears it may at once tell the house to stop.
  process.send?.({ ready: true, origin })
}

function describeDemo(doors: DemoDoors, origin: string): string {
  const signIns = doors.signIns.map(({ role, email, password }) => `  ${role.padEnd(14)} ${email.padEnd(36)} ${password}`)
  return [
    `Demo, everything in it is invented: ${origin}/demo`,
    `  staff ${origin}/app   a worker's phone ${origin}${doors.workerPath}   personal code ${origin}/t`,
    'Demo sign-ins (role, e-mail, password):',
    ...signIns,
    '',
  ].join('\n')
}

/** A terminal sends the signal to every process of the group and those above pass it on: the second must not cut the first short. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof DataFolderBusy || error instanceof DatabaseUnreachable)
    process.stderr.write(`${error.message}\n`)
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    process.stderr.write(
      `Port ${process.env.PORT ?? 3000} is already in use. Stop what uses it, or start with another one: PORT=3001 npm start\n`,
    )
  } else process.stderr.write(`Ascolto could not start: ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
