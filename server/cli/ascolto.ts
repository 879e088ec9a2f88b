import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { ConfigError } from '../config.ts'
import { DataFolderBusy } from '../db/data-folder-lock.ts'
import { DatabaseUnreachable } from '../db/open-database.ts'
import { Failure } from '../http/failure.ts'
import { failureMessages } from '../http/failure-messages.ts'
import { clusterCommand } from './cluster-command.ts'
import { CommandError } from './command-error.ts'
import { conceptsCommand } from './concepts-command.ts'
import { demoCommand } from './demo-command.ts'
import { importCommand } from './import-command.ts'
import { languagesCommand } from './languages-command.ts'
import { staffCommand } from './staff-command.ts'
import { needsFindCommand, releaseCommand, waveCommand } from './wave-commands.ts'

/** The `ascolto` command. Results on stdout (JSON with --json), progress and messages on stderr. */
const program = new Command('ascolto')
  .description('Ascolto from the command line: import, demo, waves, releases, need families, concepts, lost passwords.')
  .showHelpAfterError('(ascolto --help says more)')
  .exitOverride()

const needs = new Command('needs').description('Need families')
needs.addCommand(needsFindCommand())
needs.addCommand(clusterCommand())

program.addCommand(demoCommand())
program.addCommand(importCommand())
program.addCommand(waveCommand())
program.addCommand(releaseCommand())
program.addCommand(needs)
program.addCommand(conceptsCommand())
program.addCommand(staffCommand())
program.addCommand(languagesCommand())
for (const command of [program, ...program.commands, ...program.commands.flatMap((group) => group.commands)])
  command.exitOverride()

/** 0 done, 1 the work could not be done, 2 the command was typed wrong. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof InvalidArgumentError) return 2
  if (error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
  if (error instanceof Failure) {
    process.stderr.write(`${failureMessages[error.code].en}\n`)
    for (const field of error.fields ?? []) process.stderr.write(`  ${field.field}: ${field.problem}\n`)
    return 1
  }
  if (error instanceof ConfigError || error instanceof DataFolderBusy || error instanceof DatabaseUnreachable) {
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  process.stderr.write(
    `Unexpected error. Please report it with this text:\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return 1
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
