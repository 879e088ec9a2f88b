import { seededRandom } from '../number/seeded-random.ts'
import { bestRung, excessOf, type Rung, stabilityLadder } from './choose-groups.ts'
import { type Observations, viewOf } from './observations.ts'
import { saysNothing } from './place-rows.ts'
import { segmentsAgree, segmentTest } from './segment-test.ts'
import { shuffleObservations } from './shuffle-observations.ts'

export interface Structure {
  /** What to group: both sides, or the one whose grouping is stable when the two speak of different things. */
  readonly data: Observations
  readonly groups: number
  readonly ladder: readonly Rung[]
  readonly kind: 'found' | 'weak' | 'none'
  readonly segmentTestZ: number | null
}

/** Below this a grouping is what noise gives as well; above `clear` it is called found. */
const leastStability = 0.3
const clearStability = 0.5
/** How far above the stability of shuffled answers it has to be. */
const aboveChance = 0.12
/** In standard deviations of what shuffled answers reach. */
const clearlyBeyond = 2.5
/** How much more stable one side alone has to be to be preferred to both. */
const preferBoth = 0.05
const ladderShuffles = 3
const ladderSamples = 4
const shuffles = 8
const shuffleSamples = 5
/** Where eight do not decide. */
const manyShuffles = 39
const significance = 0.05
/** Stability of a grouping that is called stable where families are published: one such number of groups is enough by itself. */
const stableAlone = 0.75
/** So many shuffled ladders that none of them reaching as high is `significance`. */
const shufflesAlone = 19
/** Once so many of at least ten shuffled ladders lie as high as the own one, no more are drawn. */
const surelyChance = 4
/** The first rungs; each costs up to 39 times. */
const rungsCompared = 6
/** In stability: what no shuffle varies in is no measure. */
const leastSpread = 0.02

/** The week is asked once, though it is counted as hours, days and change. */
export const asOneWeek = (name: string): string => (['hours', 'days', 'varies'].includes(name) ? 'when' : name)

/**
 * Chooses how many groups there are, and says whether there are any.
 *
 * Shape: rows in canonical order, at most some thousand; `groups` fixes the number.
 * Result: `none` where new samples agree no better than they do on shuffled answers; the ladder shows every number tried.
 * Chance: samples, runs and shuffles, from the seed.
 * Too few: `none` below 20 rows.
 * Cost: about 400 quick runs.
 * Source: stability selection against a permutation null; the rank sum of two stabilities is the measured rule.
 */
export function findStructure(
  data: Observations,
  groups: number | 'auto',
  seed: string,
  onProgress: (done: number) => void,
): Structure {
  if (data.rows < 20 || (data.text === null && data.answers === null)) {
    return { data, groups: 0, ladder: [], kind: 'none', segmentTestZ: null }
  }
  const segmentTestZ = segmentTest(data, seed)
  onProgress(0.05)
  const sides: Observations[] = [data]
  if (segmentTestZ !== null && segmentTestZ <= segmentsAgree) sides.push({ ...data, text: null }, { ...data, answers: null })
  const climbed = sides.map((side, at) => {
    const ladder = climb(side, groups, `${seed}|${at}`, (done) => onProgress(0.05 + (0.8 * (at + done)) / sides.length))
    const best = bestRung(ladder)
    return { side, ladder, best, worth: excessOf(best) * coverage(side) + (at === 0 ? preferBoth : 0) }
  })
  const chosen = climbed.reduce((kept, other) => (other.worth > kept.worth ? other : kept))
  const kind = judge(chosen.side, chosen.best.groups, chosen.ladder, seed)
  onProgress(1)
  return { data: chosen.side, groups: chosen.best.groups, ladder: chosen.ladder, kind, segmentTestZ }
}

/** A coarse ladder, then the numbers around its best rung; each rung beside what shuffled answers reach. */
function climb(data: Observations, groups: number | 'auto', seed: string, onProgress: (done: number) => void): Rung[] {
  const shuffled = Array.from({ length: ladderShuffles }, (_, s) =>
    shuffleObservations(data, seededRandom(`${seed}|null|${s}`), asOneWeek),
  )
  const rungs = (candidates: readonly number[], onRung: (done: number) => void = () => {}): Rung[] =>
    candidates.map((number, at) => {
      const [rung] = stabilityLadder(data, [number], seed)
      const reached = shuffled.map(
        (other, s) => stabilityLadder(other, [number], `${seed}|null|${s}`, { samples: ladderSamples })[0]!.stability,
      )
      onRung((at + 1) / candidates.length)
      return { ...rung!, chance: reached.reduce((sum, value) => sum + value, 0) / reached.length }
    })
  if (groups !== 'auto') return rungs([Math.max(2, Math.min(groups, data.rows))], onProgress)
  const most = Math.max(2, Math.min(40, Math.floor(data.rows / 10)))
  const coarse = [2, 3, 4, 6, 8, 10, 13, 17, 22, 28, 34, 40].filter((number) => number <= most)
  const first: Rung[] = []
  for (const [at, number] of coarse.entries()) {
    first.push(...rungs([number]))
    onProgress((0.7 * (at + 1)) / coarse.length)
    if (isPast(first)) break
  }
  const at = coarse.indexOf(bestRung(first).groups)
  const [low, high] = [coarse[at - 1] ?? 2, Math.min(most, coarse[at + 1] ?? most)]
  const between = Array.from({ length: high - low + 1 }, (_, step) => low + step).filter((number) => !coarse.includes(number))
  const step = Math.ceil(between.length / 5)
  const fine = between.filter((_, each) => each % Math.max(1, step) === 0)
  const second = rungs(fine, (done) => onProgress(0.7 + 0.3 * done))
  return [...first, ...second].sort((a, b) => a.groups - b.groups)
}

/** Whether the last three rungs are clearly worse than the best before them: more groups will not be better. */
function isPast(ladder: readonly Rung[]): boolean {
  const [before, last] = [ladder.slice(0, -3), ladder.slice(-3)]
  if (before.length === 0) return false
  const best = bestRung(before)
  return last.every(({ stability, jaccard }) => stability < 0.9 * best.stability && jaccard < 0.9 * best.jaccard)
}

/** Share of the rows about which a side says anything. */
function coverage(data: Observations): number {
  const view = viewOf(data, 'words')
  let silent = 0
  for (let row = 0; row < data.rows; row++) if (saysNothing(view, row)) silent++
  return 1 - silent / data.rows
}

/**
 * Whether the chosen number of groups is repeatable beyond chance. Samples and shuffles are drawn anew: the number was chosen as the
 * best of many, so what it was chosen by cannot also judge it.
 */
function judge(data: Observations, groups: number, ladder: readonly Rung[], seed: string): Structure['kind'] {
  const { stability } = stabilityLadder(data, [groups], `${seed}|judge`)[0]!
  const reached = Array.from({ length: shuffles }, (_, s) => {
    const shuffled = shuffleObservations(data, seededRandom(`${seed}|shuffle|${s}`), asOneWeek)
    return stabilityLadder(shuffled, [groups], `${seed}|chance|${s}`, { samples: shuffleSamples })[0]!.stability
  })
  const mean = meanOf(reached)
  const spread = spreadOf(reached)
  if (stability < leastStability || stability < mean + aboveChance) return 'none'
  if (stability < mean + clearlyBeyond * spread && !ladderAboveChance(data, { groups, stability }, ladder, seed)) return 'none'
  return stability < clearStability ? 'weak' : 'found'
}

/**
 * Where a few shuffles do not decide, because with as few groups shuffled answers now and then reach anything: whether the ladder lies above
 * those of shuffled answers, in one of two ways. The chosen number alone, if stable: none of 19 shuffled ladders comes near it with any number
 * of groups. Or the ladder as a whole, rungs in standard deviations: at most one of 39 lies as high. Neither is chosen by what it is judged by.
 *
 * Result: true with p at most .05. Shuffles end as soon as they decide.
 * Source: maximum statistic, Westfall and Young 1993; sequential Monte Carlo, Besag and Clifford 1991.
 */
function ladderAboveChance(
  data: Observations,
  judged: { readonly groups: number; readonly stability: number },
  ladder: readonly Rung[],
  seed: string,
): boolean {
  const tried = ladder.slice(0, rungsCompared)
  const groups = tried.map((rung) => rung.groups)
  const own = tried.map(({ stability }) => stability)
  const alone = judged.stability >= stableAlone && groups.includes(judged.groups)
  const reached: number[][] = []
  while (reached.length < manyShuffles) {
    const s = reached.length
    const shuffled = shuffleObservations(data, seededRandom(`${seed}|further|${s}`), asOneWeek)
    reached.push(
      stabilityLadder(shuffled, groups, `${seed}|further|${s}`, { samples: ladderSamples }).map((rung) => rung.stability),
    )
    if (alone && reached.length === shufflesAlone && judged.stability >= Math.max(...reached.flat()) + aboveChance) return true
    if (reached.length >= 10 && asHigh(own, reached) >= surelyChance) return false
  }
  return (asHigh(own, reached) + 1) / (manyShuffles + 1) <= significance
}

/** How many of the shuffled ladders lie as high as the own one, on the mean of their rungs in standard deviations. */
function asHigh(own: readonly number[], reached: readonly (readonly number[])[]): number {
  const columns = own.map((_, at) => reached.map((rungs) => rungs[at]!))
  const means = columns.map(meanOf)
  const spreads = columns.map((values) => Math.max(leastSpread, spreadOf(values)))
  const height = (rungs: readonly number[]): number =>
    meanOf(rungs.map((stability, at) => (stability - means[at]!) / spreads[at]!))
  const least = height(own)
  return reached.filter((rungs) => height(rungs) >= least).length
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** A sample of the rows that stays the same for the same rows, ascending. */
export function sampleRows(rows: number, size: number, seed: string): Int32Array {
  if (rows <= size) return Int32Array.from({ length: rows }, (_, row) => row)
  return seededRandom(`${seed}|sample`).permutation(rows).slice(0, size).sort()
}

/** The chosen side of other rows of the same kind. */
export function sideOf(whole: Observations, chosen: Observations): Observations {
  return { ...whole, text: chosen.text === null ? null : whole.text, answers: chosen.answers === null ? null : whole.answers }
}
