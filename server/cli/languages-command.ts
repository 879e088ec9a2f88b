import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { failureCodes, type WorkerLanguage, workerLanguages } from '#contract/common'
import { isMachineWritten, surveyCompleteness } from '#surveys'
import { workerMessageIn } from '../http/worker-messages.ts'
import { CommandError } from './command-error.ts'
import { printJson } from './with-house.ts'

interface Count {
  kind: string
  needed: number
  missing: string[]
}

interface LanguageReport {
  language: WorkerLanguage
  machineWritten: boolean
  needed: number
  written: number
  counts: Count[]
}

/** The texts of the phone's own screens, read from their file: the server depends on none of them. */
async function phoneTexts(language: WorkerLanguage): Promise<Record<string, string>> {
  const file = new URL(`../../client/worker-app/texts/${language}.ts`, import.meta.url)
  if (!existsSync(file)) return {}
  const texts = (await import(file.href)) as Record<string, Record<string, string>>
  return texts[language] ?? {}
}

async function report(language: WorkerLanguage): Promise<LanguageReport> {
  const screens = await phoneTexts(language)
  const keys = Object.keys(await phoneTexts('it'))
  const counts: Count[] = [
    ...surveyCompleteness(language),
    { kind: 'screens', needed: keys.length, missing: keys.filter((key) => !/\S/.test(screens[key] ?? '')) },
    {
      kind: 'refusals',
      needed: failureCodes.length,
      missing: failureCodes.filter((code) => !/\S/.test(workerMessageIn(code, language) ?? '')),
    },
  ]
  const needed = counts.reduce((sum, count) => sum + count.needed, 0)
  const missing = counts.reduce((sum, count) => sum + count.missing.length, 0)
  return { language, machineWritten: isMachineWritten(language), needed, written: needed - missing, counts }
}

function printTable(reports: readonly LanguageReport[]): void {
  const kinds = reports[0]?.counts.map(({ kind }) => kind) ?? []
  const line = (cells: readonly string[]) =>
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(9) : cell.padStart(10))).join('')}\n`
  process.stdout.write(line(['language', ...kinds, 'all', 'confirmed']))
  for (const { language, machineWritten, needed, written, counts } of reports) {
    const cells = counts.map((count) => `${count.needed - count.missing.length}/${count.needed}`)
    const share = `${Math.floor((written / needed) * 1_000) / 10} %`
    process.stdout.write(line([language, ...cells, share, machineWritten || written === 0 ? 'no' : 'yes']))
  }
}

export function languagesCommand(): Command {
  return new Command('languages')
    .description('How complete each language of the workers is: written/needed texts by kind')
    .option('--json', 'print JSON, with the names of the missing texts')
    .addHelpText(
      'after',
      `
Kinds: questions (every piece of every published question), notice, help (the panel of a hard moment), labels (of the mirror),
fragments (of the generated sentence), screens (of the phone), refusals. "confirmed" is no while the texts are written by a
machine and no native speaker has confirmed them. Needs no database. Ends with 1 when a text is missing.`,
    )
    .action(async ({ json }: { json?: true }) => {
      const reports: LanguageReport[] = []
      for (const language of workerLanguages) reports.push(await report(language))
      if (json) printJson(reports)
      else printTable(reports)
      const incomplete = reports.filter(({ needed, written }) => written < needed).map(({ language }) => language)
      if (incomplete.length > 0) throw new CommandError(`Texts are missing in: ${incomplete.join(', ')}.`)
    })
}
