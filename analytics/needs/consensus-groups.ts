import { seededRandom } from '../number/seeded-random.ts'
import { findConsensus } from './find-consensus.ts'
import { evenness, fullEffort, type GroupingEffort, groupRows, informedTerms } from './group-rows.ts'
import { sweepMixture } from './mixture-sampler.ts'
import { type Observations, viewOf } from './observations.ts'

export interface ConsensusGroups {
  readonly labels: Int32Array
  /** Labels of the single runs. */
  readonly runs: readonly Int32Array[]
}

/**
 * Several seeded runs, half of them with pairs of neighbouring words, and what they agree on.
 *
 * Shape: rows in canonical order.
 * Result: labels 0..groups-1; rows that say nothing get -1.
 * Chance: one stream per run, from the seed.
 * Cost: runs * that of one run, plus that of the consensus.
 */
export function consensusGroups(
  data: Observations,
  groups: number,
  seed: string,
  options: { runs?: number; effort?: GroupingEffort; onRun?: (done: number) => void } = {},
): ConsensusGroups {
  const { runs: count = 8, effort = fullEffort } = options
  const views = data.text === null ? (['words'] as const) : (['words', 'pairs'] as const)
  const runs = Array.from({ length: count }, (_, r) => {
    const labels = groupRows(viewOf(data, views[r % views.length]!), groups, seededRandom(`${seed}|run|${r}`), effort)
    options.onRun?.((r + 1) / count)
    return labels
  })
  const agreed = findConsensus(runs, groups, seededRandom(`${seed}|consensus`))
  const view = viewOf(data, 'words')
  const termWeight = informedTerms(view, agreed, groups)
  const { labels } = sweepMixture(
    view,
    agreed,
    { groups, evenness, termWeight, temperatures: [0, 0, 0] },
    seededRandom(`${seed}|last`),
  )
  return { labels, runs }
}
