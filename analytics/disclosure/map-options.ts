import type { Need } from '../needs/need.ts'
import type { NoiseKey } from './keyed-noise.ts'

export interface LocalText {
  it: string
  en: string
}

/** One person's need in the run, with the employer for pool rules only. */
export interface MapMember {
  readonly needId: string
  readonly firm?: string
}

/** What the gate of the need map must know besides the run. */
export interface NeedMapOptions {
  readonly noise: NoiseKey
  readonly epsilon: number
  /** The needs of the run: whom a noise is drawn for depends on who holds what. */
  readonly needs: readonly Need[]
  /** Codes of each level of an ordinal dimension, in order. */
  readonly levels: { readonly [dimension: string]: readonly string[] }
  /** Label of a facet; undefined for what has no label, which is then not shown. */
  readonly labelOf: (facet: string) => LocalText | undefined
  readonly delicate: readonly string[]
  /** Whether delicate facts may be published with this wave (once in 12 months). */
  readonly delicateAllowed: boolean
  readonly kind: 'listening' | 'pulse' | 'imported'
  /** Organisations and people invited to the wave; 0 when unknown, as for imported waves. */
  readonly organisations: number
  readonly invited: number
}

/**
 * Under which rule a map is published: firms that could put figures together, one single organisation, or a wave whose employers
 * nobody knows.
 */
export type MapRule = 'pool' | 'single-organisation' | 'unknown-employers'

export const mapNumbers = {
  /** Nothing smaller is shown as a family, inside or outside the table. */
  family: 10,
  /** From here on a family has figures; below at most three facets without. */
  figures: 20,
  fewFacets: 3,
  /** Without firms that can be told apart: a higher threshold, no words. */
  withoutFirms: 30,
  mostFacets: 12,
  /** Weak signals, phrases and facets of small families: people and firms. */
  heldByPeople: 5,
  heldByFirms: 3,
  mostPhrases: 8,
  longestPhrase: 3,
  delicateShare: 0.3,
  stability: 0.5,
} as const

/** Firms as told apart in a group of people; unknown firms count for none. */
export function peopleByFirm(needIds: readonly string[], firmOf: ReadonlyMap<string, string>): number[] {
  const counts = new Map<string, number>()
  for (const id of needIds) {
    const firm = firmOf.get(id)
    if (firm !== undefined) counts.set(firm, (counts.get(firm) ?? 0) + 1)
  }
  return [...counts.values()]
}

export function ruleOf(members: readonly MapMember[], options: NeedMapOptions): MapRule {
  const firms = members.flatMap((member) => member.firm ?? [])
  if (options.kind === 'imported') {
    if (firms.length * 2 < members.length) return 'unknown-employers'
    return new Set(firms).size < 2 ? 'single-organisation' : 'pool'
  }
  return options.organisations === 1 ? 'single-organisation' : 'pool'
}
