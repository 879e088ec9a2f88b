import type { FacetsByDimension } from './facet-profiles.ts'
import type { Need, WeakSignal } from './need.ts'

const fewest = 5
const fewestFacets = 2
const mostSignals = 10
/** Only so many needs are compared pair by pair. */
const mostCompared = 2_000
/** How alike two needs of a signal are: cosine of their rarity-weighted facets. */
const alike = 0.45
/** Chance of so many holders, over all sets of facets that could have been looked at. */
const falseAlarm = 0.01

/** Dimensions that make a situation; what was tried or offered makes no signal. */
const situation = new Set(['who', 'fn', 'season', 'place', 'mob', 'work', 'res', 'freq', 'pred'])
const saysNothing = new Set(['work:none', 'res:none', 'season:all', 'work:fix_full', 'work:fix_part', 'work:self'])

/**
 * Small dense groups among needs that belong to no family: what all of them that answered hold, where chance would not bring so many
 * together.
 *
 * Shape: all needs with their facets; `rows` are those not explained, in canonical order.
 * Result: at most ten groups of at least five needs with two or more facets in common, each facet held by at least five; most unlikely first.
 * Too few: none below five rows.
 * Cost: O(rows^2 * facets), at most 2,000 rows.
 * Source: Poisson tail with Bonferroni over the sets of facets.
 */
export function findWeakSignals(
  needs: readonly Need[],
  facets: readonly FacetsByDimension[],
  rows: readonly number[],
): WeakSignal[] {
  const compared = rows.slice(0, mostCompared)
  const held = compared.map((row) => heldOf(facets[row]!))
  const holders = new Map<string, number>()
  for (const own of facets.map(heldOf)) for (const facet of own) holders.set(facet, (holders.get(facet) ?? 0) + 1)
  const weight = (facet: string) => Math.log((1 + facets.length) / (1 + holders.get(facet)!))
  const length = held.map((own) => Math.sqrt(own.reduce((sum, facet) => sum + weight(facet) ** 2, 0)))
  const sets = held.map((own) => new Set(own))
  const cosine = (a: number, b: number) => {
    let sum = 0
    for (const facet of held[a]!) if (sets[b]!.has(facet)) sum += weight(facet) ** 2
    return sum === 0 ? 0 : sum / (length[a]! * length[b]!)
  }
  const near = compared.map((_, a) => compared.flatMap((__, b) => (a !== b && cosine(a, b) >= alike ? [b] : [])))
  const free = new Set(compared.keys())
  const signals: (WeakSignal & { surprise: number })[] = []
  const order = [...compared.keys()].sort((a, b) => near[b]!.length - near[a]!.length || a - b)
  for (const seed of order) {
    if (!free.has(seed)) continue
    const group = [
      seed,
      ...near[seed]!.filter((other) => free.has(other)).sort((a, b) => cosine(seed, b) - cosine(seed, a) || a - b),
    ]
    const signal = densest(
      group.map((at) => compared[at]!),
      facets,
      holders,
    )
    if (signal === undefined) continue
    for (const at of group) if (signal.rows.includes(compared[at]!)) free.delete(at)
    const firms = new Set(signal.rows.flatMap((row) => needs[row]!.firm ?? [])).size
    signals.push({ facets: signal.facets, memberIds: signal.rows.map((row) => needs[row]!.id), firms, surprise: signal.surprise })
  }
  return signals
    .sort((a, b) => b.surprise - a.surprise)
    .slice(0, mostSignals)
    .map(({ surprise: _, ...signal }) => signal)
}

function heldOf(facets: FacetsByDimension): string[] {
  return [...facets].flatMap(([dimension, codes]) =>
    situation.has(dimension) ? [...codes].map((code) => `${dimension}:${code}`).filter((facet) => !saysNothing.has(facet)) : [],
  )
}

interface Dense {
  readonly rows: number[]
  readonly facets: string[]
  readonly surprise: number
}

/** The longest start of the group that shares enough facets, if chance does not explain it. */
function densest(
  group: readonly number[],
  facets: readonly FacetsByDimension[],
  holders: ReadonlyMap<string, number>,
): Dense | undefined {
  for (let size = group.length; size >= fewest; size--) {
    const rows = group.slice(0, size)
    const common = sharedFacets(rows, facets)
    if (common.length < fewestFacets) continue
    const all = facets.length
    const expected = common.reduce((product, facet) => product * (holders.get(facet)! / all), all)
    const surprise = logTail(size, expected) - logChoose(holders.size, common.length)
    return surprise > -Math.log(falseAlarm) ? { rows: [...rows].sort((a, b) => a - b), facets: common, surprise } : undefined
  }
  return undefined
}

/** Facets that every row holds which answered the dimension, and at least five hold. */
function sharedFacets(rows: readonly number[], facets: readonly FacetsByDimension[]): string[] {
  const counts = new Map<string, number>()
  const answered = new Map<string, number>()
  for (const row of rows) {
    for (const dimension of facets[row]!.keys()) answered.set(dimension, (answered.get(dimension) ?? 0) + 1)
    for (const facet of heldOf(facets[row]!)) counts.set(facet, (counts.get(facet) ?? 0) + 1)
  }
  return [...counts]
    .filter(([facet, count]) => count >= fewest && count === answered.get(facet.slice(0, facet.indexOf(':'))))
    .map(([facet]) => facet)
    .sort()
}

/** -log of about the chance of at least `count` where `expected` are expected (Chernoff). */
function logTail(count: number, expected: number): number {
  return count <= expected ? 0 : count * Math.log(count / expected) - count + expected
}

function logChoose(from: number, take: number): number {
  let sum = 0
  for (let i = 0; i < take; i++) sum += Math.log((from - i) / (i + 1))
  return sum
}
