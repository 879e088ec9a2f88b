import { crossTable, mutualInformation } from '../number/partition-scores.ts'
import { seededRandom } from '../number/seeded-random.ts'
import { groupRows, quickEffort } from './group-rows.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'

/** z above which words and closed answers are taken to speak of the same thing. */
export const segmentsAgree = 4
const testGroups = 6
const permutations = 40

/**
 * Whether words and closed answers divide people in the same way (segment test).
 *
 * Shape: rows with both; rows with only one are left out.
 * Result: z of their mutual information against permuted rows; null where one side is missing.
 * Chance: two runs and the permutations, from the seed.
 * Too few: null below 30 rows with both.
 * Cost: two runs plus O(permutations * rows).
 */
export function segmentTest(data: Observations, seed: string): number | null {
  if (data.text === null || data.answers === null) return null
  const { counts } = data.text.words
  const q = data.answers.questions.length
  const { answered } = data.answers
  const both = Array.from({ length: data.rows }, (_, row) => row).filter(
    (row) => counts.start[row + 1]! > counts.start[row]! && answered.subarray(row * q, (row + 1) * q).includes(1),
  )
  if (both.length < 30) return null
  const shared = takeObservations(data, both)
  const byWords = groupRows(
    viewOf({ ...shared, answers: null }, 'words'),
    testGroups,
    seededRandom(`${seed}|segment|words`),
    quickEffort,
  )
  const byAnswers = groupRows(
    viewOf({ ...shared, text: null }, 'words'),
    testGroups,
    seededRandom(`${seed}|segment|answers`),
    quickEffort,
  )
  const agreement = (labels: Int32Array) => mutualInformation(crossTable(byWords, labels, (a, b) => a < 0 || b < 0))
  const random = seededRandom(`${seed}|segment|permute`)
  const chance = Array.from({ length: permutations }, () =>
    agreement(random.permutation(byAnswers.length).map((row) => byAnswers[row]!)),
  )
  const mean = chance.reduce((sum, value) => sum + value, 0) / permutations
  const spread = Math.sqrt(chance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (permutations - 1))
  return spread < 1e-9 ? 0 : (agreement(byAnswers) - mean) / spread
}
