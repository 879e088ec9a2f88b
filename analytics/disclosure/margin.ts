import { noiseDeviation, noiseProbability } from './keyed-noise.ts'
import type { RoundedShare } from './rounding.ts'
import { bandStart } from './rounding.ts'

const known = new Map<string, number>()
const roundingPoints = [-0.4, -0.2, 0, 0.2, 0.4]

/**
 * Half width, in percentage points, within which the share of those who answered lies in 95 of 100 draws of the die.
 * It is computed from what is shown only (rounded share, lower edge of the base band), so it tells nothing more.
 * Result: a whole number of points. Cost: a few thousand steps the first time a case is met.
 */
export function shareMargin(
  { percent, step }: Pick<RoundedShare, 'percent' | 'step'>,
  noisyBase: number,
  epsilon: number,
): number {
  const base = bandStart(noisyBase)
  const name = `${percent}|${step}|${base}|${epsilon}`
  const found = known.get(name)
  if (found !== undefined) return found
  const reach = Math.ceil(7 / epsilon)
  const errors: [error: number, weight: number][] = []
  for (let k = -reach; k <= reach; k++) {
    for (let kb = -reach; kb <= reach; kb++) {
      const truth = Math.max(base - kb, 1)
      const weight = noiseProbability(k, epsilon) * noiseProbability(kb, epsilon)
      for (const part of roundingPoints) {
        const shown = Math.max(0, percent + part * step)
        const true_ = Math.min(Math.max((shown * base) / 100 - k, 0), truth)
        errors.push([Math.abs(percent - (100 * true_) / truth), weight])
      }
    }
  }
  errors.sort((a, b) => a[0] - b[0])
  const all = errors.reduce((sum, [, weight]) => sum + weight, 0)
  let reached = 0
  const half = errors.find(([, weight]) => {
    reached += weight
    return reached >= 0.95 * all
  }) as [number, number]
  const margin = Math.ceil(half[0])
  known.set(name, margin)
  return margin
}

/**
 * Direction of a share against the release before, only where the die and the rounding cannot make it.
 * Shape: shares as shown, noisy bases of the two groups. Result: 'stable' unless the shown difference reaches
 * max(10 points, 2 sqrt(2) sd / n), n the lower edge of the smaller band.
 */
export function trendOf(
  now: { share: RoundedShare; noisyBase: number },
  before: { share: RoundedShare; noisyBase: number },
  epsilon: number,
): 'up' | 'down' | 'stable' {
  const n = Math.min(bandStart(now.noisyBase), bandStart(before.noisyBase))
  const needed = Math.max(10, (100 * 2 * Math.SQRT2 * noiseDeviation(epsilon)) / n)
  const change = now.share.percent - before.share.percent
  if (Math.abs(change) < needed) return 'stable'
  return change > 0 ? 'up' : 'down'
}
