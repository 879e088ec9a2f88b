/** A published share: 10-point steps for small bases, 5 else, with end caps instead of 0 and 100. */
export interface RoundedShare {
  readonly kind: 'share' | 'below' | 'above'
  readonly percent: number
  readonly step: 5 | 10
}

/** From this noisy base on, shares are shown in steps of 5. */
export const fineStepFrom = 30
/** A share is never computed on a smaller base than a group may have. */
export const smallestBase = 10

/** Step of a group. */
export function stepOf(noisyBase: number): 5 | 10 {
  return noisyBase < fineStepFrom ? 10 : 5
}

/** Noisy count over noisy base, held within 0..1. */
export function noisyFraction(noisyCount: number, noisyBase: number): number {
  const base = Math.max(noisyBase, smallestBase)
  return Math.min(Math.max(noisyCount, 0), base) / base
}

/**
 * Rounds a noisy fraction for the eye.
 * Shape: fraction 0..1. Result: below the first step or above the last one only a cap, never an exact 0 or 100.
 */
export function roundShare(fraction: number, step: 5 | 10): RoundedShare {
  const percent = 100 * fraction
  if (percent < step) return { kind: 'below', percent: step, step }
  if (percent > 100 - step) return { kind: 'above', percent: 100 - step, step }
  return { kind: 'share', percent: step * Math.round(percent / step), step }
}

const baseBands = [10, 15, 20, 30, 50, 100] as const

/** Band shown instead of a head-count: 10-14, 15-19, 20-29, 30-49, 50-99, 100+. */
export function baseBand(noisyBase: number): string {
  const from = bandStart(noisyBase)
  const next = baseBands[baseBands.indexOf(from as (typeof baseBands)[number]) + 1]
  return next === undefined ? `${from}+` : `${from}-${next - 1}`
}

/** Lower edge of the band of a noisy base; 10 at least. */
export function bandStart(noisyBase: number): number {
  return baseBands.findLast((edge) => noisyBase >= edge) ?? baseBands[0]
}

/** How many of the invited answered, in four bands. */
export function responseBand(noisyBase: number, invited: number): '<40' | '40-60' | '60-80' | '>80' {
  const share = noisyBase / invited
  if (share < 0.4) return '<40'
  if (share < 0.6) return '40-60'
  return share <= 0.8 ? '60-80' : '>80'
}

const binEdges = [0.1, 0.2, 0.35, 0.5] as const

/** Five colours of a week: the bin of a noisy fraction. */
export function heatBin(fraction: number): 0 | 1 | 2 | 3 | 4 {
  return binEdges.filter((edge) => fraction >= edge).length as 0 | 1 | 2 | 3 | 4
}
