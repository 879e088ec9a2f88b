import { projectRows } from '../number/project-rows.ts'
import type { SeededRandom } from '../number/seeded-random.ts'
import { type SparseMatrix, scaleColumnsUnitRows } from '../number/sparse-matrix.ts'
import { refineByDirection, sphericalKMeans } from '../number/spherical-k-means.ts'
import { termInformation, tfidf } from '../text/term-weights.ts'
import type { MixtureData, TextPart } from './mixture-data.ts'
import { sweepMixture } from './mixture-sampler.ts'

export const annealing: readonly number[] = [1, 1, 1, 1, 0.7, 0.5, 0.3, 0.2, 0.1, 0, 0, 0]

export interface TextGrouping {
  readonly labels: Int32Array
  /** How much each term tells about the groups. */
  readonly information: Float64Array
}

/**
 * Groups short texts: a global view (TF-IDF, projection, k-means) and a local one (Dirichlet mixture) correct each other while every
 * term is weighted by how much it tells about the groups found so far; annealing ends the run.
 *
 * Shape: one row of counts per text.
 * Result: labels 0..groups-1; texts without a known word get -1.
 * Chance: starts and draws.
 * Cost: O(loops * (entries * (groups + width) + rows * groups * width)).
 */
export function groupTexts(text: TextPart, groups: number, random: SeededRandom, options: { loops?: number; evenness?: number } = {}): TextGrouping {
  const loops = options.loops ?? 4
  const evenness = options.evenness ?? 0.3
  const data: MixtureData = { rows: text.counts.rows, text, answers: null }
  const weighted = tfidf(text.counts)
  let labels = groupByDirection(weighted, groups, random)
  const spread = { groups, evenness, termWeight: null }
  for (let loop = 0; loop < loops; loop++) {
    labels = sweepMixture(data, labels, { ...spread, temperatures: [0, 0, 0] }, random).labels
    const information = termInformation(text.counts, text.block, labels, groups)
    labels = groupByDirection(scaleColumnsUnitRows(weighted, information), groups, random, labels)
  }
  for (const temperature of annealing) {
    const termWeight = termInformation(text.counts, text.block, labels, groups).map((v) => 3 * v)
    labels = sweepMixture(data, labels, { ...spread, termWeight, temperatures: [temperature] }, random).labels
  }
  return { labels, information: termInformation(text.counts, text.block, labels, groups) }
}

/** Projection and k-means; rows that have terms but vanish under the weights keep their former group. */
function groupByDirection(x: SparseMatrix, groups: number, random: SeededRandom, former?: Int32Array): Int32Array {
  const rows = projectRows(x, Math.max(20, Math.min(groups, 100)), random, 3)
  const labels = former === undefined ? sphericalKMeans(rows, groups, random, 1, 15) : refineByDirection(rows, groups, former, 5)
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! >= 0 || x.start[i]! === x.start[i + 1]!) continue
    labels[i] = former?.[i] ?? random.below(groups)
  }
  return labels
}
