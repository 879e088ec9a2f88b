import { canonicalOrder } from '../number/hash-text.ts'
import type { Runtime } from '../runtime.ts'
import { type AskedQuestion, answerTable } from './answer-table.ts'
import { type Need, type Ontology, setDimensions } from './need.ts'
import type { Observations } from './observations.ts'
import { readTexts } from './read-texts.ts'

/** Needs in canonical order with what the mixture counts of them. */
export interface ReadNeeds extends Observations {
  /** Needs in canonical order, duplicate codes gone. */
  readonly needs: readonly Need[]
  /** Content of each need without id and firm: equal contents are one case for the analysis. */
  readonly contents: readonly string[]
  /** Language of each text. */
  readonly languages: readonly string[]
}

const highestLevel = 10
/** Degree to which a value's heading holds when only the value was chosen, so that two values of one heading are alike. */
const parentCredit = 0.5
/** Share of the weight of the week that the hours have; the days have the rest. */
const hoursShare = 0.7

/**
 * Reads needs for the mixture: closed answers as questions weighted by the ontology, words as counts.
 *
 * Shape: needs in any order; codes the ontology does not know are left out.
 * Result: rows in an order that depends on what the needs say, never on how they were listed.
 * Cost: O(answers + words).
 */
export function readNeeds(unordered: readonly Need[], ontology: Ontology, runtime: Runtime): ReadNeeds {
  const tidy = unordered.map((need) => tidyNeed(need, ontology))
  const ranked = tidy.map((need) => ({ need, content: contentOf(need) })).sort((a, b) => compare(a.need.id, b.need.id))
  const order = canonicalOrder(ranked.map(({ content }) => content))
  const needs = Array.from(order, (at) => ranked[at]!.need)
  const contents = Array.from(order, (at) => ranked[at]!.content)
  const languages = needs.map((need) =>
    need.text === '' ? need.language : runtime.detectLanguage(need.text, need.language).language,
  )
  return {
    needs,
    contents,
    languages,
    rows: needs.length,
    text: readTexts(
      needs.map((need) => need.text),
      languages,
      runtime,
    ),
    answers: answerTable(needs.length, questionsOf(needs, ontology)),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function tidyNeed(need: Need, ontology: Ontology): Need {
  const sets: Partial<Record<(typeof setDimensions)[number], readonly string[]>> = {}
  for (const dimension of setDimensions) {
    const held = need.sets[dimension]
    if (held === undefined) continue
    const known = ontology.dimensions[dimension]?.values ?? {}
    sets[dimension] = [...new Set(held)].filter((code) => Object.hasOwn(known, code)).sort()
  }
  if (need.items === undefined) return { ...need, sets }
  const items = Object.entries(need.items).filter(([, level]) => Number.isInteger(level) && level >= 0 && level <= highestLevel)
  return { ...need, sets, items: Object.fromEntries(items.sort((a, b) => compare(a[0], b[0]))) }
}

function contentOf({ sets, ordinals, grid, gridVaries, items, text, language }: Need): string {
  const levels = [ordinals.freq, ordinals.pred, ordinals.dist, ordinals.weight].map((level) => level ?? null)
  return JSON.stringify([
    setDimensions.map((dimension) => sets[dimension] ?? null),
    levels,
    grid ?? null,
    gridVaries ?? null,
    text,
    language,
    ...(items === undefined ? [] : [items]),
  ])
}

function questionsOf(needs: readonly Need[], ontology: Ontology): AskedQuestion[] {
  const weights = Object.entries(ontology.weights).filter(([, weight]) => weight > 0)
  const mean = weights.reduce((sum, [, weight]) => sum + weight, 0) / Math.max(1, weights.length)
  const questions: AskedQuestion[] = []
  const items = [...new Set(needs.flatMap((need) => Object.keys(need.items ?? {})))].sort()
  for (const [dimension, share] of weights) {
    const weight = Math.sqrt(share / mean)
    const known = ontology.dimensions[dimension]
    const own = items.filter((item) => item.startsWith(`${dimension}:`))
    questions.push(...own.map((item) => itemQuestion(needs, item, weight)))
    if (dimension === 'when') questions.push(...weekQuestions(needs, weight))
    else if (known === undefined) continue
    else if (known.kind === 'set') questions.push(setQuestion(needs, dimension, known.values, weight, own))
    else if (known.kind === 'ordinal') questions.push(levelQuestion(needs, dimension, Object.keys(known.values), weight))
  }
  return questions
}

type Values = Ontology['dimensions'][string]['values']

/** `items` are the dimension's own questions: who answered one of them is counted there. */
function setQuestion(
  needs: readonly Need[],
  dimension: string,
  values: Values,
  weight: number,
  items: readonly string[],
): AskedQuestion {
  const held = (row: number): ReadonlyMap<string, number> | undefined => {
    const codes = needs[row]!.sets[dimension as keyof Need['sets']]
    if (codes === undefined || items.some((item) => needs[row]!.items?.[item] !== undefined)) return undefined
    const degrees = new Map<string, number>()
    for (const code of codes) {
      const parent = values[code]?.parent
      if (parent !== undefined && !degrees.has(parent)) degrees.set(parent, parentCredit)
    }
    for (const code of codes) degrees.set(code, 1)
    return degrees
  }
  return { name: dimension, kind: 'set', weight, features: Object.keys(values), held }
}

function itemQuestion(needs: readonly Need[], item: string, weight: number): AskedQuestion {
  const highest = needs.reduce((most, need) => Math.max(most, need.items?.[item] ?? 0), 0)
  const held = (row: number): ReadonlyMap<string, number> | undefined => {
    const level = needs[row]!.items?.[item]
    return level === undefined ? undefined : new Map([[String(level), 1]])
  }
  return { name: item, kind: 'levels', weight, features: Array.from({ length: highest + 1 }, (_, level) => String(level)), held }
}

function levelQuestion(needs: readonly Need[], dimension: string, levels: readonly string[], weight: number): AskedQuestion {
  const held = (row: number): ReadonlyMap<string, number> | undefined => {
    const level = needs[row]!.ordinals[dimension as keyof Need['ordinals']]
    const code = level === undefined ? undefined : levels[level]
    return code === undefined ? undefined : new Map([[code, 1]])
  }
  return { name: dimension, kind: 'levels', weight, features: levels, held }
}

/** The week as hours of weekdays and of weekends, as days, and as "it always changes". */
function weekQuestions(needs: readonly Need[], weight: number): AskedQuestion[] {
  const pick = (row: number, name: (day: number, band: number) => string): ReadonlyMap<string, number> | undefined => {
    const { grid } = needs[row]!
    if (grid === undefined || grid.length !== 49) return undefined
    const held = new Map<string, number>()
    grid.forEach((cell, at) => {
      if (cell > 0) held.set(name(Math.floor(at / 7), at % 7), 1)
    })
    return held
  }
  const bands = Array.from({ length: 7 }, (_, band) => band)
  return [
    {
      name: 'hours',
      kind: 'set',
      weight: weight * hoursShare,
      features: ['weekday', 'weekend'].flatMap((part) => bands.map((band) => `${part}:${band}`)),
      held: (row) => pick(row, (day, band) => `${day < 5 ? 'weekday' : 'weekend'}:${band}`),
    },
    {
      name: 'days',
      kind: 'set',
      weight: weight * (1 - hoursShare),
      features: bands.map(String),
      held: (row) => pick(row, (day) => String(day)),
    },
    {
      name: 'varies',
      kind: 'set',
      weight: weight * (1 - hoursShare),
      features: ['varies'],
      held: (row) => {
        const { gridVaries } = needs[row]!
        return gridVaries === undefined ? undefined : new Map(gridVaries ? [['varies', 1]] : [])
      },
    },
  ]
}
