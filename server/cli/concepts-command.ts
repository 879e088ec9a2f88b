import { Command } from 'commander'
import { composeForWave, describeConcepts } from '../features/concepts/concepts.ts'
import { getDemoDoors } from '../features/demo/demo.ts'
import { getPublishedMap, listMaps } from '../features/needs/needs.ts'
import { CommandError } from './command-error.ts'
import { named, printJson, withHouse } from './with-house.ts'

export function conceptsCommand(): Command {
  const command = new Command('concepts').description('Service concepts composed from needs')
  command
    .command('compose')
    .description('Compose (once) and print the concepts of a published map')
    .option('--wave <wave>', 'wave whose map is published')
    .option('--demo', 'all published maps of the demo territory', false)
    .option('--json', 'print JSON with every text a person would see', false)
    .action((options: { wave?: string; demo: boolean; json: boolean }) => {
      if (Boolean(options.wave) === options.demo) throw new CommandError('Say either --wave <wave> or --demo.', 2)
      return withHouse(async (house) => {
        const waveIds = options.wave ? [options.wave] : await demoWaves()
        const printed = []
        for (const waveId of waveIds) {
          const map = await named('published map of a wave', waveId, (id) => getPublishedMap(house, id))
          await composeForWave(house, waveId)
          printed.push({ waveId, ...(await describeConcepts(house, map)) })
        }
        if (options.json) printJson(printed)
        else
          for (const wave of printed)
            for (const concept of wave.concepts) process.stdout.write(`${concept.title.it}\n  ${concept.challenge.it}\n`)

        async function demoWaves(): Promise<string[]> {
          const doors = await getDemoDoors(house)
          if (!doors) throw new CommandError('This house holds no demo territory (ascolto demo fills one).')
          return (await listMaps(house, doors.allianceId)).map((map) => map.waveId)
        }
      })
    })
  return command
}
