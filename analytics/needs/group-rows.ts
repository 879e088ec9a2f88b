import { projectRows } from '../number/project-rows.ts'
import type { SeededRandom } from '../number/seeded-random.ts'
import { joinColumns, type SparseMatrix, scaleColumnsUnitRows } from '../number/sparse-matrix.ts'
import { refineByDirection, sphericalKMeans } from '../number/spherical-k-means.ts'
import { rarity, termInformation, tfidf } from '../text/term-weights.ts'
import type { AnswerPart, MixtureData } from './mixture-data.ts'
import { sweepMixture } from './mixture-sampler.ts'

/** How long one run works. */
export interface GroupingEffort {
  /** Rounds of global view, local view, new weights. */
  readonly loops: number
  /** Temperatures of the last sweeps, one each. */
  readonly annealing: readonly number[]
  /** Rounds of the projection. */
  readonly projection: number
}

export const fullEffort: GroupingEffort = { loops: 4, projection: 3, annealing: [1, 1, 1, 1, 0.7, 0.5, 0.3, 0.2, 0.1, 0, 0, 0] }
/** For the many runs on parts of the rows that measure stability. */
export const quickEffort: GroupingEffort = { loops: 1, projection: 2, annealing: [1, 0.5, 0.2, 0, 0] }

/** Pseudo-count of a term in a group as a share of its mean count: small values favour even groups. */
export const evenness = 0.3
/** How much the words that tell groups apart count in the last sweeps. */
const informedWeight = 3

/**
 * Groups rows by words and closed answers: a global view (projection, k-means) and a local one (joint mixture) correct each other while
 * every term is weighted by how much it tells about the groups found so far; annealing ends the run.
 *
 * Shape: one row of counts and answers per need.
 * Result: labels 0..groups-1; rows that say nothing get -1.
 * Chance: starts and draws.
 * Cost: O(loops * (entries * (groups + width) + rows * groups * width)).
 * Source: measured design; Hofmann 1999 and Yin and Wang 2014 for its halves.
 */
export function groupRows(
  data: MixtureData,
  groups: number,
  random: SeededRandom,
  effort: GroupingEffort = fullEffort,
): Int32Array {
  const words = data.text === null ? null : tfidf(data.text.counts)
  const answers = data.answers === null ? null : answerDirections(data.answers)
  let labels = groupByDirection(joinUnit(words, answers), groups, random, effort.projection)
  const spread = { groups, evenness, termWeight: null }
  for (let loop = 0; loop < effort.loops; loop++) {
    labels = sweepMixture(data, labels, { ...spread, temperatures: [0, 0, 0] }, random).labels
    labels = groupByDirection(
      joinUnit(informed(words, data, labels, groups), informedAnswers(answers, data, labels, groups)),
      groups,
      random,
      effort.projection,
      labels,
    )
  }
  for (const temperature of effort.annealing) {
    labels = sweepMixture(
      data,
      labels,
      { ...spread, termWeight: informedTerms(data, labels, groups), temperatures: [temperature] },
      random,
    ).labels
  }
  return labels
}

/** Weights of the terms for the mixture, given groups; null without words. */
export function informedTerms(data: MixtureData, labels: Int32Array, groups: number): Float64Array | null {
  if (data.text === null) return null
  return termInformation(data.text.counts, data.text.block, labels, groups).map((value) => informedWeight * value)
}

function informed(words: SparseMatrix | null, { text }: MixtureData, labels: Int32Array, groups: number): SparseMatrix | null {
  if (words === null || text === null) return null
  return scaleColumnsUnitRows(words, termInformation(text.counts, text.block, labels, groups))
}

function informedAnswers(
  x: SparseMatrix | null,
  { answers }: MixtureData,
  labels: Int32Array,
  groups: number,
): SparseMatrix | null {
  if (x === null || answers === null) return null
  return scaleColumnsUnitRows(x, termInformation(answers.features, new Uint16Array(answers.features.columns), labels, groups))
}

function answerDirections({ features, questions }: AnswerPart): SparseMatrix {
  const factor = rarity(features)
  for (const { from, to, weight } of questions) for (let f = from; f < to; f++) factor[f]! *= weight
  return scaleColumnsUnitRows(features, factor)
}

function joinUnit(words: SparseMatrix | null, answers: SparseMatrix | null): SparseMatrix {
  if (words === null) return answers!
  return answers === null ? words : joinColumns(words, answers)
}

/** Projection and k-means; rows that have entries but vanish under the weights keep their former group. */
function groupByDirection(
  x: SparseMatrix,
  groups: number,
  random: SeededRandom,
  projection: number,
  former?: Int32Array,
): Int32Array {
  const rows = projectRows(x, Math.max(20, Math.min(groups, 100)), random, projection)
  const labels = former === undefined ? sphericalKMeans(rows, groups, random, 1, 15) : refineByDirection(rows, groups, former, 5)
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! >= 0 || x.start[i]! === x.start[i + 1]!) continue
    labels[i] = former?.[i] ?? random.below(groups)
  }
  return labels
}
