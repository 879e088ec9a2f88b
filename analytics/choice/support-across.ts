import { digamma, trigamma } from '../number/gamma-derivatives.ts'

/** A need family, or a party at the table: how many answered, how many of them are for it. */
export interface SupportGroup {
  readonly id: string
  readonly answered: number
  readonly inFavour: number
}

export interface SupportEstimate {
  value: number
  /** 90 % interval. */
  low: number
  high: number
}

export interface SupportAcross {
  /** Geometric mean over groups: every group counts the same, and one that is against pulls it down. Null: too few. */
  geometric: SupportEstimate | null
  /** The group that supports it least. */
  least: (SupportEstimate & { ids: string[] }) | null
  /** Groups as counted; several ids where small ones were put together. */
  groups: (SupportEstimate & { ids: string[]; answered: number })[]
  /** True where the least supporting group is surely below half while another is surely above. */
  divided: boolean
}

export interface SupportOptions {
  /** Groups with fewer answers are put together; what stays below is no group. Default 10. */
  readonly fewest?: number
}

const z90 = 1.6448536269514722

/**
 * How far something is supported across groups, and not only by the many.
 *
 * Shape: each group (A in favour of S answered) is (A+1)/(S+2), Laplace's rule; the geometric mean over groups is the group-informed consensus of
 *   Polis (Small et al. 2021), with the minimum beside it because a mean hides who is left out.
 * Result: intervals are 90 %, of the Beta posterior on the log scale for the mean and of Wilson for one group. Small groups are put together, smallest
 *   first, until at least `fewest` answered; a rest below that joins the smallest group that stands.
 * Too few: `geometric` and `least` null when fewer than `fewest` answered in all.
 * Throws: RangeError for counts that are no counts, or a repeated id. Cost: O(groups log groups).
 */
export function supportAcross(groups: readonly SupportGroup[], { fewest = 10 }: SupportOptions = {}): SupportAcross {
  check(groups)
  const pooled = pool(groups, fewest)
  const estimates = pooled.map(({ ids, answered, inFavour }) => ({
    ids: ids.toSorted(),
    answered,
    ...wilson(inFavour, answered),
  }))
  if (estimates.length === 0) return { geometric: null, least: null, groups: [], divided: false }
  const { answered: _, ...least } = estimates.reduce((low, next) => (next.value < low.value ? next : low))
  const surelyFor = estimates.some(({ low }) => low > 0.5)
  return { geometric: geometricMean(pooled), least, groups: estimates, divided: surelyFor && least.high < 0.5 }
}

interface Pooled {
  ids: string[]
  answered: number
  inFavour: number
}

function pool(groups: readonly SupportGroup[], fewest: number): Pooled[] {
  const bySize = [...groups].sort((a, b) => a.answered - b.answered || (a.id < b.id ? -1 : 1))
  const standing: Pooled[] = []
  let open: Pooled | undefined
  for (const { id, answered, inFavour } of bySize) {
    if (open === undefined && answered >= fewest) {
      standing.push({ ids: [id], answered, inFavour })
      continue
    }
    open ??= { ids: [], answered: 0, inFavour: 0 }
    open = { ids: [...open.ids, id], answered: open.answered + answered, inFavour: open.inFavour + inFavour }
    if (open.answered >= fewest) {
      standing.push(open)
      open = undefined
    }
  }
  if (open === undefined) return standing
  const [smallest] = [...standing].sort(
    (a, b) => a.answered - b.answered || ((a.ids[0] as string) < (b.ids[0] as string) ? -1 : 1),
  )
  if (smallest === undefined) return []
  smallest.ids.push(...open.ids)
  smallest.answered += open.answered
  smallest.inFavour += open.inFavour
  return standing
}

function geometricMean(groups: readonly Pooled[]): SupportEstimate {
  const n = groups.length
  const value = Math.exp(groups.reduce((sum, { answered, inFavour }) => sum + Math.log((inFavour + 1) / (answered + 2)), 0) / n)
  let mean = 0
  let variance = 0
  for (const { answered, inFavour } of groups) {
    mean += (digamma(inFavour + 1) - digamma(answered + 2)) / n
    variance += (trigamma(inFavour + 1) - trigamma(answered + 2)) / (n * n)
  }
  const reach = z90 * Math.sqrt(variance)
  return { value, low: Math.min(value, Math.exp(mean - reach)), high: Math.min(1, Math.max(value, Math.exp(mean + reach))) }
}

/** Wilson's interval around Laplace's estimate (Wilson 1927). */
function wilson(inFavour: number, answered: number): SupportEstimate {
  const p = inFavour / answered
  const zz = z90 * z90
  const centre = (p + zz / (2 * answered)) / (1 + zz / answered)
  const reach = (z90 / (1 + zz / answered)) * Math.sqrt((p * (1 - p)) / answered + zz / (4 * answered * answered))
  return { value: (inFavour + 1) / (answered + 2), low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}

function check(groups: readonly SupportGroup[]): void {
  const seen = new Set<string>()
  for (const { id, answered, inFavour } of groups) {
    if (seen.has(id)) throw new RangeError(`supportAcross: ${id} is there twice`)
    seen.add(id)
    if (!Number.isInteger(answered) || !Number.isInteger(inFavour) || inFavour < 0 || inFavour > answered)
      throw new RangeError(`supportAcross: ${id} has ${inFavour} of ${answered}`)
  }
}
