import { maskWords } from '#words'
import type { ColumnMapping, FacetValues } from './import-mapping.ts'

type BestWorst = Extract<ColumnMapping, { kind: 'best-worst' }>

/** The two answers of one set of a best-worst design; '' = not answered. */
interface ChoiceSet {
  readonly offered: readonly string[]
  readonly best: { readonly column: number; readonly value: string }
  readonly worst: { readonly column: number; readonly value: string }
}

const longestText = 4000
const weightTop = 10

/** Gathers the columns of one row into survey answers; several columns may speak of one dimension. */
export class AnswersBuilder {
  private readonly sets = new Map<string, Set<string>>()
  private readonly levels: Record<string, string> = {}
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
      case 'number': {
        const told = Number(raw.replace(',', '.'))
        if (!Number.isFinite(told)) return notANumber(raw)
        const holds = mapping.atLeast === undefined ? told <= (mapping.atMost as number) : told >= mapping.atLeast
        for (const facet of mapping.facets) this.addFacet(facet, holds)
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

  /** Best and worst choices over all sets; a facet is asked as soon as one set that offers it was answered. Returns what was not understood. */
  addChoices({ side, atLeast, values }: BestWorst, sets: readonly ChoiceSet[]): { column: number; reason: string }[] {
    const shown = new Map<string, number>()
    const score = new Map<string, number>()
    const problems: { column: number; reason: string }[] = []
    for (const { offered, best, worst } of sets) {
      if (best.value === '' && worst.value === '') continue
      for (const item of offered) shown.set(item, (shown.get(item) ?? 0) + 1)
      for (const [{ column, value }, sign] of [
        [best, side === 'best' ? 1 : -1] as const,
        [worst, side === 'best' ? -1 : 1] as const,
      ]) {
        if (value === '') continue
        if (!offered.includes(value))
          problems.push({ column, reason: `the value "${value.slice(0, 60)}" was not offered in this set` })
        score.set(value, (score.get(value) ?? 0) + sign)
      }
    }
    for (const [item, times] of shown) {
      const facets = values[item]
      if (facets === undefined || facets === 'none') continue
      for (const facet of facets) this.addFacet(facet, (score.get(item) ?? 0) >= atLeast * times)
    }
    return problems
  }

  private addFacets(values: readonly string[], meaning: FacetValues): string | undefined {
    for (const value of values) {
      const facets = meaning[value]
      if (!facets) return unknownValue(value)
      if (facets !== 'none') for (const facet of facets) this.addFacet(facet, true)
      else
        for (const facet of Object.values(meaning).flatMap((told) => (told === 'none' ? [] : told))) this.addFacet(facet, false)
    }
    return undefined
  }

  /** A dimension that was asked is answered, also where nothing of it holds. */
  private addFacet(facet: string, holds: boolean): void {
    const cut = facet.indexOf(':')
    const held = this.sets.get(facet.slice(0, cut)) ?? new Set()
    this.sets.set(facet.slice(0, cut), holds ? held.add(facet.slice(cut + 1)) : held)
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
      ...(this.texts.length > 0 ? { ep_text: this.text() } : {}),
      ...(this.cells.size > 0 || this.varies ? { grid: { cells: [...this.cells].sort(), varies: this.varies } } : {}),
      ...(this.weight === undefined ? {} : { weight: this.weight }),
    }
  }
}

const notANumber = (raw: string) => `"${raw.slice(0, 40)}" is not a number`

const unknownValue = (value: string) => `the value "${value.slice(0, 60)}" is not in the mapping`

function split(raw: string, separator: string): string[] {
  return raw
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
