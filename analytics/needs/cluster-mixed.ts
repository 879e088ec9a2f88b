import { canonicalOrder } from '../number/hash-text.ts'
import type { OnProgress, Runtime } from '../runtime.ts'
import { type AskedQuestion, answerTable } from './answer-table.ts'
import { consensusGroups } from './consensus-groups.ts'
import { findStructure, sampleRows, sideOf } from './find-structure.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'
import { placeAll } from './place-rows.ts'
import { readTexts } from './read-texts.ts'
import { segmentsAgree, segmentTest } from './segment-test.ts'
import { tellLanguages } from './tell-languages.ts'

/** A table of any survey: texts, answers with several values, ordered answers. */
export interface MixedTable {
  readonly texts?: readonly string[]
  /** Language of each text. */
  readonly languages?: readonly string[]
  /** Values of each row; an empty list is a missing answer. */
  readonly sets?: readonly { readonly name: string; readonly values: readonly (readonly string[])[] }[]
  /** Any numbers; only their order counts. null is a missing answer. */
  readonly ordinals?: readonly { readonly name: string; readonly levels: readonly (number | null)[] }[]
}

export interface MixedOptions {
  readonly groups: number | 'auto'
  readonly seed: number
  readonly runtime: Runtime
  readonly onProgress?: OnProgress
}

export interface MixedGroups {
  /** How many groups there are; 0 when `auto` finds no structure. */
  readonly groups: number
  /** 0..groups-1, largest first, in the order of the rows; -1 for rows that say nothing. */
  readonly labels: readonly number[]
}

const ladderRows = 1_500
const consensusRows = 20_000
const mostLevels = 7
/** With very many groups a run costs more and the runs agree more. */
const runsFor = (groups: number): number => (groups > 60 ? 6 : 24)

/**
 * Groups the rows of any table by texts, multiple and ordered answers together.
 *
 * Shape: columns of equal length; at least one.
 * Result: one label per row, the same for the same rows in any order; equal rows get equal labels.
 * Chance: from the seed alone.
 * Too few: fewer rows than groups give fewer groups; no rows give none.
 * Throws: RangeError when columns differ in length or the number of groups is not a positive whole number.
 * Cost: 8 runs over at most 20,000 rows, then one pass; `auto` adds about 150 quick runs over 1,500 rows.
 */
export function clusterMixed(table: MixedTable, options: MixedOptions): MixedGroups {
  const { groups: wanted, seed, runtime, onProgress } = options
  if (wanted !== 'auto' && (!Number.isInteger(wanted) || wanted < 1))
    throw new RangeError('clusterMixed requires a positive whole number of groups')
  const rows = heightOf(table)
  const contents = Array.from({ length: rows }, (_, row) => contentOf(table, row))
  const order = canonicalOrder(contents)
  const data = readTable(table, order, runtime)
  if (data.text === null && data.answers === null) return { groups: 0, labels: contents.map(() => -1) }
  const key = `mixed|${seed}`
  const sample = takeObservations(data, sampleRows(rows, ladderRows, key))
  let groups = wanted === 'auto' ? 0 : Math.min(wanted, rows)
  let side: Observations = data
  if (wanted === 'auto' || (groups > 1 && speaksOfTwoThings(sample, key))) {
    const structure = findStructure(sample, wanted, key, (done) => onProgress?.(0.6 * done, 'choosing the number of groups'))
    if (wanted === 'auto' && structure.kind === 'none') return { groups: 0, labels: contents.map(() => -1) }
    if (wanted === 'auto') groups = structure.groups
    side = sideOf(data, structure.data)
  }
  const pool = sampleRows(rows, consensusRows, key)
  const first = wanted === 'auto' ? 0.6 : 0
  const onRun = (done: number): void => onProgress?.(first + (0.95 - first) * done, 'grouping')
  const agreed = consensusGroups(takeObservations(side, pool), groups, key, { runs: runsFor(groups), onRun })
  const labels = placeAll(viewOf(side, 'words'), pool, agreed.labels, groups)
  onProgress?.(1, 'done')
  return renumber(labels, order, contents)
}

function speaksOfTwoThings(data: Observations, seed: string): boolean {
  const z = segmentTest(data, seed)
  return z !== null && z <= segmentsAgree
}

function heightOf({ texts, languages, sets = [], ordinals = [] }: MixedTable): number {
  const heights = [
    texts?.length,
    ...sets.map(({ values }) => values.length),
    ...ordinals.map(({ levels }) => levels.length),
  ].filter((height) => height !== undefined)
  const rows = heights[0] ?? 0
  if (heights.some((height) => height !== rows) || (languages !== undefined && languages.length !== rows)) {
    throw new RangeError('clusterMixed requires columns of the same length')
  }
  return rows
}

function contentOf({ texts, languages, sets = [], ordinals = [] }: MixedTable, row: number): string {
  const text = texts === undefined ? null : [texts[row], languages?.[row] ?? null]
  return JSON.stringify([text, sets.map(({ values }) => [...values[row]!].sort()), ordinals.map(({ levels }) => levels[row])])
}

function readTable(
  { texts, languages, sets = [], ordinals = [] }: MixedTable,
  order: Int32Array,
  runtime: Runtime,
): Observations {
  const rows = order.length
  const asked: AskedQuestion[] = [
    ...sets.map(({ name, values }): AskedQuestion => {
      const held = (row: number) => {
        const own = values[order[row]!]!
        return own.length === 0 ? undefined : new Map(own.map((value) => [value, 1]))
      }
      return { name, kind: 'set', weight: 1, features: [...new Set(values.flat())].sort(), held }
    }),
    ...ordinals.map(({ name, levels }): AskedQuestion => {
      const level = levelsOf(levels)
      const held = (row: number) => {
        const value = levels[order[row]!]
        return value === null || value === undefined ? undefined : new Map([[String(level.of(value)), 1]])
      }
      return { name, kind: 'levels', weight: 1, features: Array.from({ length: level.count }, (_, at) => String(at)), held }
    }),
  ]
  const inOrder = Array.from(order, (row) => texts?.[row] ?? '')
  const spoken = tellLanguages(
    inOrder,
    Array.from(order, (row) => languages?.[row] ?? 'en'),
    runtime,
  )
  return { rows, text: texts === undefined ? null : readTexts(inOrder, spoken, runtime), answers: answerTable(rows, asked) }
}

/** Each distinct value is a level, or equal parts of the rows where there are too many. */
function levelsOf(values: readonly (number | null)[]): { count: number; of: (value: number) => number } {
  const sorted = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  const bounds =
    distinct.length <= mostLevels + 4
      ? distinct
      : [...new Set(Array.from({ length: mostLevels }, (_, part) => sorted[Math.floor((part * sorted.length) / mostLevels)]!))]
  return {
    count: Math.max(1, bounds.length),
    of: (value) =>
      Math.max(
        0,
        bounds.findLastIndex((bound) => bound <= value),
      ),
  }
}

/** Labels in the order of the rows, largest group first; equal rows get the label most of them have. */
function renumber(labels: Int32Array, order: Int32Array, contents: readonly string[]): MixedGroups {
  const alike = new Map<string, Map<number, number>>()
  order.forEach((row, at) => {
    const votes = alike.get(contents[row]!) ?? new Map<number, number>()
    votes.set(labels[at]!, (votes.get(labels[at]!) ?? 0) + 1)
    alike.set(contents[row]!, votes)
  })
  const agreed = new Map(
    [...alike].map(([content, votes]) => [content, [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0]] as const),
  )
  const size = new Map<number, number>()
  for (const row of order) {
    const label = agreed.get(contents[row]!)!
    if (label >= 0) size.set(label, (size.get(label) ?? 0) + 1)
  }
  const rank = new Map([...size].sort((a, b) => b[1] - a[1]).map(([label], at) => [label, at] as const))
  return { groups: size.size, labels: contents.map((content) => rank.get(agreed.get(content)!) ?? -1) }
}
