import type { AddressInfo } from 'node:net'
import { Command } from 'commander'
import { buildApp } from '../app.ts'
import { buildHouse, todayInRome } from '../build-house.ts'
import { readConfig } from '../config.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { isEmptyHouse } from '../features/accounts/accounts.ts'
import { listAlliances } from '../features/alliances/alliances.ts'
import { getDemoDoors } from '../features/demo/demo.ts'
import { CommandError } from './command-error.ts'
import { showProgress } from './with-house.ts'

/** Fills the demo territory through the public API, on a house of its own whose calendar can be turned. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Fill an empty house with the demo territory')
    .option('--if-empty', 'do nothing when the house is not empty', false)
    .option('--quiet', 'no progress', false)
    .action(async (options: { ifEmpty: boolean; quiet: boolean }) => {
      let today = todayInRome()
      const clock = { now: () => new Date(`${today}T09:00:00Z`), today: () => today }
      const built = await buildHouse(readConfig({ LOG_LEVEL: 'warn', ...process.env }), { clock })
      try {
        if (!(await isEmptyHouse(built.house))) {
          if ((await listAlliances(built.house)).some(({ isDemo }) => isDemo) && !(await getDemoDoors(built.house)))
            throw new CommandError('The filling of the demo was interrupted here: empty the database and start again.')
          if (options.ifEmpty) return
          throw new CommandError(
            'This house is not empty: the demo goes into an empty one (another DATA_DIR, or remove this one).',
          )
        }
        await built.startWork()
        const server = buildApp(built.house).listen(0, '127.0.0.1')
        try {
          await new Promise((resolve, reject) => {
            server.once('listening', resolve)
            server.once('error', reject)
          })
          const started = performance.now()
          if (!options.quiet) process.stderr.write('Filling the demo territory (about a minute)...\n')
          await fillDemo(built.house, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
            setToday: (day) => {
              today = day
            },
            ...(options.quiet ? {} : { onProgress: showProgress }),
          })
          if (!options.quiet)
            process.stderr.write(`Demo territory ready in ${Math.round((performance.now() - started) / 1000)} s.\n`)
        } finally {
          server.closeAllConnections()
          server.close()
        }
      } finally {
        await built.close()
      }
    })
}
