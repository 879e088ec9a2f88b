import { adjustedRand, crossTable, matchedAccuracy, mutualInformation } from '../number/partition-scores.ts'

/** How well found groups agree with known ones, each figure 0..1 (ari may fall below 0). */
export interface LabelScores {
  readonly acc: number
  readonly nmi: number
  readonly ari: number
}

/**
 * Compares known labels with found groups.
 *
 * Shape: one known label and one found group per row; a group of -1 (in no group) counts as a group of its own kind.
 * Throws: RangeError when the lengths differ.
 * Cost: O(rows + groups^3).
 */
export function scoreLabels(known: readonly (string | number)[], found: readonly number[]): LabelScores {
  const table = crossTable(known, found)
  return { acc: matchedAccuracy(table), nmi: mutualInformation(table), ari: adjustedRand(table) }
}
