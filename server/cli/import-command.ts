import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { listAlliances } from '../features/alliances/alliances.ts'
import { createImportedWave, listWaves, type Wave } from '../features/campaigns/campaigns.ts'
import { ImportMapping, importSurvey, listRejectedRows, UnusableSurvey } from '../features/imports/imports.ts'
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

/** More are in the JSON. */
const mostTold = 50

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
        const { allianceId, wave: present } = await findWave(house, options)
        try {
          const rejected = listRejectedRows(house, csv, mapping)
          for (const row of rejected.slice(0, mostTold))
            process.stderr.write(`line ${row.line}, column "${row.column}": ${row.reason}\n`)
          if (rejected.length > 0 && !options.skipRejected) {
            printJson({ waveId: present?.id ?? null, added: 0, rejected })
            throw new CommandError(
              `${rejected.length} rows cannot be read, so nothing was imported. Mend the file or the mapping, or add --skip-rejected.`,
            )
          }
          const wave = present ?? (await createWave(house, allianceId, options.wave, mapping))
          const outcome = await importSurvey(house, wave, csv, mapping, { skipRejected: options.skipRejected })
          printJson({ ...outcome, waveName: wave.name, label: 'rilevazione importata' })
        } catch (error) {
          throw error instanceof UnusableSurvey ? new CommandError(error.message) : error
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

/** The imported wave of this id or name, if it is there, and the alliance it belongs to. */
async function findWave(house: House, options: ImportOptions): Promise<{ allianceId: string; wave: Wave | undefined }> {
  const alliances = await listAlliances(house)
  const alliance = options.alliance ? alliances.find((candidate) => candidate.id === options.alliance) : alliances[0]
  if (alliances.length === 0) throw new CommandError('There is no alliance yet: make one on screen first.')
  if (!alliance || (!options.alliance && alliances.length > 1)) {
    const names = alliances.map((candidate) => `  ${candidate.id}  ${candidate.name}`)
    throw new CommandError(`Say which alliance with --alliance:\n${names.join('\n')}`, 2)
  }
  const wave = (await listWaves(house, alliance.id)).find((each) => each.id === options.wave || each.name === options.wave)
  if (wave && wave.kind !== 'imported')
    throw new CommandError(`"${wave.name}" is not an imported wave: answers of its own would mix with others.`)
  return { allianceId: alliance.id, wave }
}

const createWave = (house: House, allianceId: string, name: string, mapping: ImportMapping): Promise<Wave> =>
  createImportedWave(house, {
    allianceId,
    name,
    opensOn: mapping.fieldwork.from,
    closesOn: mapping.fieldwork.to,
    languages: ['it', 'en'],
    controller: mapping.source.slice(0, 200),
    contact: mapping.licence,
  })
