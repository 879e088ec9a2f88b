import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import Papa from 'papaparse'
import { clusterMixed, scoreLabels } from '#analytics'
import { buildAnalysisRuntime } from '../analysis-runtime/analysis-runtime.ts'
import { CommandError } from './command-error.ts'
import { printJson, showProgress } from './with-house.ts'

interface ClusterOptions {
  csv: string
  text?: string
  multi: string[]
  ordinal: string[]
  label?: string
  groups?: number | 'auto'
  language: string
  seed: number
  json: boolean
}

const collect = (value: string, earlier: string[]) => [...earlier, value]

function positive(value: string): number {
  const number = integer(value)
  if (number === 0) throw new InvalidArgumentError('at least 1 is needed.')
  return number
}

function integer(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('a whole number is needed.')
  return Number(value)
}

/** Clusters any CSV with the joint model, without a database. */
export function clusterCommand(): Command {
  return new Command('cluster')
    .description('Cluster the rows of a CSV by text and answers together')
    .requiredOption('--csv <file>', 'CSV with a header line, UTF-8')
    .option('--text <column>', 'column with free text')
    .option('--multi <column>', 'column with several values separated by ; (repeatable)', collect, [])
    .option('--ordinal <column>', 'column with ordered numbers (repeatable)', collect, [])
    .option('--label <column>', 'column with the true group: the result is scored against it')
    .option('--groups <n|auto>', 'number of groups (default: that of the labels, else auto)', (value) =>
      value === 'auto' ? 'auto' : positive(value),
    )
    .option('--language <code>', 'language of the texts where it cannot be told', 'it')
    .option('--seed <n>', 'seed of every random choice', integer, 1)
    .option('--json', 'print only JSON', false)
    .action((options: ClusterOptions) => {
      const rows = readRows(options.csv)
      const column = (name: string) => {
        if (!rows.columns.includes(name))
          throw new CommandError(`The file has no column "${name}". It has: ${rows.columns.join(', ')}.`, 2)
        return rows.data.map((row) => row[name] ?? '')
      }
      if (!options.text && options.multi.length === 0 && options.ordinal.length === 0) {
        throw new CommandError('Say what to cluster by: --text, --multi or --ordinal.', 2)
      }
      const labels = options.label ? column(options.label) : undefined
      const groups = options.groups ?? (labels ? new Set(labels).size : 'auto')
      if (groups !== 'auto' && groups > rows.data.length)
        throw new CommandError(`${groups} groups cannot be made of ${rows.data.length} rows.`, 2)
      const found = clusterMixed(
        {
          ...(options.text ? { texts: column(options.text), languages: rows.data.map(() => options.language) } : {}),
          sets: options.multi.map((name) => ({ name, values: column(name).map(splitSet) })),
          ordinals: options.ordinal.map((name) => ({ name, levels: column(name).map((value) => toLevel(value, name)) })),
        },
        {
          groups,
          seed: options.seed,
          runtime: buildAnalysisRuntime(),
          onProgress: (done, step) => showProgress(done, step),
        },
      )
      showProgress(1, 'done')
      const metrics = labels ? scoreLabels(labels, found.labels) : null
      if (options.json) printJson({ groups: found.groups, seed: options.seed, metrics, labels: found.labels })
      else printSizes(found.groups, found.labels, metrics)
    })
}

function readRows(path: string): { columns: string[]; data: Record<string, string>[] } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new CommandError(`The file ${path} cannot be read.`, 2)
  }
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
  const broken = parsed.errors.find((error) => error.type === 'Quotes' || error.code === 'TooManyFields')
  if (broken) throw new CommandError(`Line ${(broken.row ?? 0) + 2} of the CSV is broken: ${broken.message}.`, 2)
  if (parsed.data.length < 2) throw new CommandError('The CSV has fewer than two rows: there is nothing to group.')
  return { columns: parsed.meta.fields ?? [], data: parsed.data }
}

const splitSet = (value: string) =>
  value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function toLevel(value: string, column: string): number | null {
  if (value.trim() === '') return null
  const level = Number(value.replace(',', '.'))
  if (!Number.isFinite(level))
    throw new CommandError(`Column "${column}" is not ordinal: "${value.slice(0, 40)}" is not a number.`, 2)
  return level
}

function printSizes(groups: number, labels: readonly number[], metrics: { acc: number; nmi: number; ari: number } | null): void {
  const sizes = new Map<number, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  process.stdout.write(`${groups} groups of ${labels.length} rows\n`)
  for (const [label, size] of [...sizes].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`  ${label === -1 ? 'none' : label}: ${size}\n`)
  if (metrics)
    process.stdout.write(`ACC ${metrics.acc.toFixed(3)}  NMI ${metrics.nmi.toFixed(3)}  ARI ${metrics.ari.toFixed(3)}\n`)
}
