import type { Need, OrdinalDimension, SetDimension } from '../needs/need.ts'
import { drawNoise, noiseDeviation, sealSet } from './keyed-noise.ts'
import type { NeedMapOptions } from './map-options.ts'
import { noisyFraction, roundShare, smallestBase } from './rounding.ts'

export type MapShare = { kind: 'share'; percent: number } | { kind: 'below' } | { kind: 'above' } | { kind: 'few' }

/** A count of the map after its die: the only thing the map may be written from. */
export interface NoisyCount {
  readonly count: number
  readonly base: number
  /** count / base within 0..1. */
  readonly fraction: number
}

/** Counts with noise over one wave; every draw is keyed by who is in the base and who says yes. */
export interface MapCounts {
  readonly noisy: (context: string, base: readonly string[], yes: readonly string[]) => NoisyCount
  /** Who of these answered a dimension, and who holds a facet of it; undefined for a dimension that no need holds. */
  readonly holders: (needIds: readonly string[], facet: string) => { base: string[]; yes: string[] } | undefined
  readonly needOf: (needId: string) => Need | undefined
  readonly deviation: number
}

export function mapCounts({ noise, epsilon, needs, levels }: NeedMapOptions): MapCounts {
  const byId = new Map(needs.map((need) => [need.id, need]))
  return {
    deviation: noiseDeviation(epsilon),
    needOf: (needId) => byId.get(needId),
    noisy(context, base, yes) {
      const sealed = sealSet(noise, base)
      const count = yes.length + drawNoise(noise, `v1|map|${context}`, sealed, sealSet(noise, yes), epsilon)
      const size = base.length + drawNoise(noise, 'v1|map|base', sealed, sealed, epsilon)
      return { count, base: Math.max(size, smallestBase), fraction: noisyFraction(count, size) }
    },
    holders(needIds, facet) {
      const cut = facet.indexOf(':')
      const [dimension, code] = [facet.slice(0, cut), facet.slice(cut + 1)]
      const present = needIds.flatMap((id) => byId.get(id) ?? [])
      const level = levels[dimension]?.indexOf(code)
      if (level !== undefined) {
        const base = present.filter((need) => need.ordinals[dimension as OrdinalDimension] !== undefined)
        return level < 0 ? undefined : idsOf(base, (need) => need.ordinals[dimension as OrdinalDimension] === level)
      }
      const base = present.filter((need) => need.sets[dimension as SetDimension] !== undefined)
      return base.length === 0 ? undefined : idsOf(base, (need) => need.sets[dimension as SetDimension]?.includes(code) ?? false)
    },
  }
}

function idsOf(base: readonly Need[], says: (need: Need) => boolean): { base: string[]; yes: string[] } {
  return { base: base.map(({ id }) => id), yes: base.filter(says).map(({ id }) => id) }
}

/** A share of the map: 10-point steps with end caps. */
export function mapShare({ fraction }: NoisyCount): MapShare {
  const { kind, percent } = roundShare(fraction, 10)
  return kind === 'share' ? { kind, percent } : { kind }
}

/**
 * Whether a share is clearly higher than another one: both are noisy counts, so the answer adds nothing to what is published.
 * Result: at least 10 points and 1.96 standard errors of sampling and die together.
 */
export function isClearlyHigher(here: NoisyCount, elsewhere: NoisyCount, deviation: number): boolean {
  const spread = ({ fraction, base }: NoisyCount) => (fraction * (1 - fraction)) / base + (deviation / base) ** 2
  const difference = here.fraction - elsewhere.fraction
  return difference >= 0.1 && difference >= 1.96 * Math.sqrt(spread(here) + spread(elsewhere))
}
