import { Command } from 'commander'
import { getAlliance } from '../features/alliances/alliances.ts'
import { getWave, setWaveState } from '../features/campaigns/campaigns.ts'
import { findNeeds } from '../features/needs/needs.ts'
import { buildWaveReleases, verifyReleases } from '../features/releases/releases.ts'
import type { House } from '../house.ts'
import { jobHandlers } from '../jobs/handlers.ts'
import { CommandError } from './command-error.ts'
import { named, printJson, showProgress, withHouse } from './with-house.ts'

const report = async (share: number, step: { en: string }) => showProgress(share, step.en)

async function closedWave(house: House, id: string) {
  const wave = await named('wave', id, (waveId) => getWave(house, waveId))
  if (wave.state !== 'closed')
    throw new CommandError(`The wave "${wave.name}" is ${wave.state}: close it first (ascolto wave close ${id}).`)
  return wave
}

export function waveCommand(): Command {
  const command = new Command('wave').description('Waves of listening')
  command
    .command('close <wave>')
    .description('Seal the answers of an open wave, build its release and prepare its need map')
    .action((id: string) =>
      withHouse(async (house) => {
        const wave = await named('wave', id, (waveId) => getWave(house, waveId))
        if (wave.state === 'draft') throw new CommandError(`The wave "${wave.name}" was never opened.`)
        if (wave.state === 'closed') throw new CommandError(`The wave "${wave.name}" is already closed.`)
        await setWaveState(house, id, 'closing')
        await jobHandlers(house)['close-wave'](id, report)
        showProgress(1, 'done')
        printJson({ wave: id, state: 'closed' })
      }),
    )
  return command
}

export function releaseCommand(): Command {
  const command = new Command('release').description('Published figures')
  command
    .command('build <wave>')
    .description('Build the release of a closed wave (building again gives the same bytes)')
    .action((id: string) =>
      withHouse(async (house) => {
        await closedWave(house, id)
        printJson(await buildWaveReleases(house, id))
      }),
    )
  command
    .command('verify <alliance>')
    .description('Check the hash chain of the releases and, while possible, rebuild them')
    .action((id: string) =>
      withHouse(async (house) => {
        await named('alliance', id, (allianceId) => getAlliance(house, allianceId))
        const outcome = await verifyReleases(house, id)
        printJson(outcome)
        if (!outcome.chainHolds) throw new CommandError('The chain of releases is broken: somebody changed published bytes.')
      }),
    )
  return command
}

export function needsFindCommand(): Command {
  return new Command('find')
    .argument('<wave>')
    .description('Find the need families of a closed wave and prepare its map for signature')
    .action((id: string) =>
      withHouse(async (house) => {
        await closedWave(house, id)
        const outcome = await findNeeds(house, id, report)
        showProgress(1, 'done')
        if (outcome.published)
          throw new CommandError('The map of this wave is published and does not change; the analysis was kept.')
        printJson(outcome)
      }),
    )
}
