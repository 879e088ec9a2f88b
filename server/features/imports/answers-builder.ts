import { maskWords } from '#words'
import { type ColumnMapping, dimensionOf } from './import-mapping.ts'

type BestWorst = Extract<ColumnMapping, { kind: 'best-worst' }>

/** The two answers of one set of a best-worst design; '' = not answered. */
interface ChoiceSet {
  readonly offered: readonly string[]
  readonly best: { readonly column: number; readonly value: string }
  readonly worst: { readonly column: number; readonly value: string }
}

const longestText = 4000
const weightTop = 10
/** Scores of a best-worst design from -1 to 1 become levels 0 to 4. */
const scoreSteps = 2

/** Gathers the columns of one row into survey answers; several columns may speak of one dimension. */
export class AnswersBuilder {
  private readonly sets = new Map<string, Set<string>>()
  private readonly levels: Record<string, string> = {}
  private readonly items: Record<string, number> = {}
  private readonly texts: string[] = []
  private readonly cells = new Set<string>()
  private varies = false
  private weight: number | undefined

  /** Returns why the value was not understood, if so. */
  add(mapping: Exclude<ColumnMapping, BestWorst>, raw: string): string | undefined {
    switch (mapping.kind) {
      case 'text':
        if (raw.length > longestText) return `the text has ${raw.length} characters, at most ${longestText}`
        this.texts.push(maskWords(raw))
        return undefined
      case 'single':
        return this.addFacets([raw], mapping.values)
      case 'multi':
        return this.addFacets(split(raw, mapping.separator), mapping.values)
      case 'item': {
        const level = levelOf(raw, mapping.levels)
        if (typeof level === 'string') return level
        if (level === null) return undefined
        const { item, facets, holdsFrom, holdsUpTo } = mapping
        this.addItem(item, facets, level, holdsFrom === undefined ? level <= (holdsUpTo as number) : level >= holdsFrom)
        return undefined
      }
      case 'ordinal': {
        const level = mapping.values[raw]
        if (level === undefined) return unknownValue(raw)
        if (level !== null) this.levels[mapping.dimension] = level
        return undefined
      }
      case 'grid':
        return this.addCells(split(raw, mapping.separator), mapping.values)
      case 'weight':
        return this.addWeight(raw, mapping)
    }
  }

  /** Best and worst choices over all sets. Returns what was not understood. */
  addChoices({ side, atLeast, items }: BestWorst, sets: readonly ChoiceSet[]): { column: number; reason: string }[] {
    const shown = new Map<string, number>()
    const score = new Map<string, number>()
    const problems: { column: number; reason: string }[] = []
    const wanted = side === 'best' ? 1 : -1
    for (const { offered, best, worst } of sets) {
      if (best.value === '' || worst.value === '') continue
      for (const name of offered) shown.set(name, (shown.get(name) ?? 0) + 1)
      for (const { column, value, sign } of [
        { ...best, sign: wanted },
        { ...worst, sign: -wanted },
      ]) {
        if (!offered.includes(value))
          problems.push({ column, reason: `the value "${value.slice(0, 60)}" was not offered in this set` })
        score.set(value, (score.get(value) ?? 0) + sign)
      }
    }
    for (const [name, times] of shown) {
      const told = items[name]
      if (!told) continue
      const share = (score.get(name) ?? 0) / times
      this.addItem(told.item, [told.facet], Math.round((share + 1) * scoreSteps), share >= atLeast)
    }
    return problems
  }

  /** A dimension that was asked is answered, also where nothing of it holds. */
  private addItem(item: string, facets: readonly string[], level: number, holds: boolean): void {
    const dimension = dimensionOf(facets[0] as string)
    this.items[`${dimension}:${item}`] ??= level
    const held = this.sets.get(dimension) ?? new Set()
    this.sets.set(dimension, held)
    if (holds) for (const facet of facets) held.add(facet.slice(dimension.length + 1))
  }

  private addFacets(values: readonly string[], meaning: Readonly<Record<string, readonly string[]>>): string | undefined {
    for (const value of values) {
      const facets = meaning[value]
      if (!facets) return unknownValue(value)
      for (const facet of facets) {
        const dimension = dimensionOf(facet)
        this.sets.set(dimension, (this.sets.get(dimension) ?? new Set()).add(facet.slice(dimension.length + 1)))
      }
    }
    return undefined
  }

  private addCells(
    values: readonly string[],
    meaning: Readonly<Record<string, readonly string[] | 'varies'>>,
  ): string | undefined {
    for (const value of values) {
      const cells = meaning[value]
      if (!cells) return unknownValue(value)
      if (cells === 'varies') this.varies = true
      else for (const cell of cells) this.cells.add(cell)
    }
    return undefined
  }

  private addWeight(raw: string, mapping: Extract<ColumnMapping, { kind: 'weight' }>): string | undefined {
    const told = mapping.values ? mapping.values[raw] : Number(raw.replace(',', '.'))
    if (told === undefined) return unknownValue(raw)
    if (told === null) return undefined
    if (!Number.isFinite(told)) return notANumber(raw)
    if (told < mapping.min || told > mapping.max) return `${told} is outside ${mapping.min} to ${mapping.max}`
    this.weight = Math.round((weightTop * (told - mapping.min)) / (mapping.max - mapping.min))
    return undefined
  }

  text(): string {
    return this.texts.join('\n')
  }

  isEmpty(): boolean {
    return (
      this.texts.length === 0 &&
      [...this.sets.values()].every((held) => [...held].every((code) => code === 'none')) &&
      this.cells.size === 0 &&
      !this.varies &&
      Object.keys(this.levels).length === 0
    )
  }

  build(): Record<string, unknown> {
    return {
      ...Object.fromEntries(
        [...this.sets].map(([dimension, held]) => [dimension, held.size === 0 ? ['none'] : [...held].sort()]),
      ),
      ...this.levels,
      ...(Object.keys(this.items).length > 0 ? { items: this.items } : {}),
      ...(this.texts.length > 0 ? { ep_text: this.text() } : {}),
      ...(this.cells.size > 0 || this.varies ? { grid: { cells: [...this.cells].sort(), varies: this.varies } } : {}),
      ...(this.weight === undefined ? {} : { weight: this.weight }),
    }
  }
}

/** The level of a raw value, null where it is no answer to the question, or why it was not understood. */
function levelOf(raw: string, levels: Extract<ColumnMapping, { kind: 'item' }>['levels']): number | null | string {
  if (!isSteps(levels)) return levels[raw] === undefined ? unknownValue(raw) : levels[raw]
  const told = Number(raw.replace(',', '.'))
  return Number.isFinite(told) ? levels.steps.filter((step) => told >= step).length : notANumber(raw)
}

const isSteps = (levels: object): levels is { steps: number[] } => 'steps' in levels && Array.isArray(levels.steps)

const notANumber = (raw: string) => `"${raw.slice(0, 40)}" is not a number`

const unknownValue = (value: string) => `the value "${value.slice(0, 60)}" is not in the mapping`

function split(raw: string, separator: string): string[] {
  return raw
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
