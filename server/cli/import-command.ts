import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { listAlliances } from '../features/alliances/alliances.ts'
import { createImportedWave, listWaves, type Wave } from '../features/campaigns/campaigns.ts'
import { ImportMapping, importSurvey, UnusableSurvey } from '../features/imports/imports.ts'
import type { House } from '../house.ts'
import { CommandError } from './command-error.ts'
import { printJson, withHouse } from './with-house.ts'

interface ImportOptions {
  file: string
  mapping: string
  wave: string
  alliance?: string
  skipRejected: boolean
}

export function importCommand(): Command {
  return new Command('import')
    .description('Bring an earlier survey (CSV) into a wave of its own kind: "rilevazione importata"')
    .requiredOption('--file <csv>', 'CSV with a header line, UTF-8')
    .requiredOption('--mapping <json>', 'how its columns become needs (docs/import-mapping.md)')
    .requiredOption('--wave <wave>', 'id or name of an imported wave; a new name makes a new wave')
    .option('--alliance <alliance>', 'id of the alliance (needed when there are several)')
    .option('--skip-rejected', 'import the other rows although some are rejected', false)
    .action((options: ImportOptions) => {
      const csv = readText(options.file)
      const mapping = readMapping(options.mapping)
      return withHouse(async (house) => {
        const wave = await findOrCreateWave(house, options, mapping)
        const outcome = await importSurvey(house, wave, csv, mapping, { skipRejected: options.skipRejected }).catch(
          (error: unknown) => {
            throw error instanceof UnusableSurvey ? new CommandError(error.message) : error
          },
        )
        printJson({ ...outcome, waveName: wave.name, label: 'rilevazione importata' })
        for (const row of outcome.rejected.slice(0, 50))
          process.stderr.write(`line ${row.line}, column "${row.column}": ${row.reason}\n`)
        if (outcome.rejected.length > 0 && !options.skipRejected) {
          throw new CommandError(
            `${outcome.rejected.length} rows cannot be read, so nothing was imported. Mend the file or the mapping, or add --skip-rejected.`,
          )
        }
      })
    })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CommandError(`The file ${path} cannot be read.`, 2)
  }
}

function readMapping(path: string): ImportMapping {
  let json: unknown
  try {
    json = JSON.parse(readText(path))
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`The mapping ${path} is not valid JSON.`, 2)
  }
  const parsed = ImportMapping.safeParse(json)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new CommandError(`The mapping ${path} cannot be used:\n${lines.join('\n')}`, 2)
}

async function findOrCreateWave(house: House, options: ImportOptions, mapping: ImportMapping): Promise<Wave> {
  const alliances = await listAlliances(house)
  const alliance = options.alliance ? alliances.find((candidate) => candidate.id === options.alliance) : alliances[0]
  if (!alliance || (!options.alliance && alliances.length > 1)) {
    const names = alliances.map((candidate) => `  ${candidate.id}  ${candidate.name}`)
    throw new CommandError(
      alliances.length === 0
        ? 'There is no alliance yet: make one on screen first.'
        : `Say which alliance with --alliance:\n${names.join('\n')}`,
      2,
    )
  }
  const present = (await listWaves(house, alliance.id)).find((wave) => wave.id === options.wave || wave.name === options.wave)
  if (present && present.kind !== 'imported')
    throw new CommandError(`"${present.name}" is not an imported wave: answers of its own would mix with others.`, 2)
  if (present) return present
  return createImportedWave(house, {
    allianceId: alliance.id,
    name: options.wave,
    opensOn: mapping.fieldwork.from,
    closesOn: mapping.fieldwork.to,
    languages: ['it', 'en'],
    controller: mapping.source.slice(0, 200),
    contact: mapping.licence,
  })
}
