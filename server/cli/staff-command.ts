import { Command, Option } from 'commander'
import { passwordLink } from '../features/accounts/accounts.ts'
import { getWave } from '../features/campaigns/campaigns.ts'
import { letSuccessorsSign } from '../features/needs/needs.ts'
import { Failure } from '../http/failure.ts'
import { CommandError } from './command-error.ts'
import { named, printJson, withHouse } from './with-house.ts'

/** For whoever runs the machine: what no role may do for another person. */
export function staffCommand(): Command {
  const command = new Command('staff').description('Accounts of staff')
  command
    .command('password')
    .description('Print a one-time link, good for a day, with which a person chooses a new password')
    .requiredOption('--email <email>', 'e-mail of the account')
    .option('--json', 'print JSON', false)
    .action(({ email, json }: { email: string; json: boolean }) =>
      withHouse(async (house) => {
        const path = await named('account', email, (typed) => passwordLink(house, typed))
        const link = `${house.config.publicUrl ?? `http://localhost:${house.config.port}`}${path}`
        if (json) return printJson({ link })
        process.stdout.write(`${link}\n`)
        process.stderr.write('Give it to that person alone, by a way you trust: whoever opens it first takes the account.\n')
      }),
    )
  command
    .command('successor')
    .description('Let whoever holds a signing role now sign the map of a wave, when all who held it at the opening have left')
    .requiredOption('--wave <wave>', 'the wave')
    .addOption(new Option('--role <role>', 'the role').choices(['facilitator', 'worker_rep']).makeOptionMandatory())
    .action(({ wave, role }: { wave: string; role: 'facilitator' | 'worker_rep' }) =>
      withHouse(async (house) => {
        await named('wave', wave, (id) => getWave(house, id))
        await letSuccessorsSign(house, wave, role).catch((error: unknown) => {
          if (!(error instanceof Failure)) throw error
          throw new CommandError('The wave is a draft, or somebody who held that role when it was opened still does: they sign.')
        })
        process.stdout.write('Whoever holds that role now may sign.\n')
      }),
    )
  return command
}
