import { consensusGroups } from './consensus-groups.ts'
import type { GroupedNeeds } from './describe-families.ts'
import { asOneWeek, sampleRows } from './find-structure.ts'
import { groupStability } from './group-stability.ts'
import { type Observations, takeObservations, viewOf } from './observations.ts'
import { placeAll } from './place-rows.ts'
import { chanceFit, rowFit } from './row-fit.ts'

/** Rows on which the runs of the consensus work; the others are placed. */
const consensusRows = 2_500
/** A need that fewer of the samples keep in its group belongs nowhere yet. */
const leastStrength = 0.5
const consensusPart = 0.4

/**
 * Groups needs by consensus and keeps in a group only those that samples keep there and that it explains better than chance.
 *
 * Shape: rows in canonical order with their contents; how many groups to look for.
 * Result: groups that samples find as one are joined; -1 where no group explains the need; equal contents have equal groups.
 * Chance: from the seed.
 * Cost: 8 runs and 20 quick ones over at most 2,500 rows, then passes over all.
 */
export function groupNeeds(
  side: Observations,
  contents: readonly string[],
  groups: number,
  seed: string,
  onProgress: (done: number) => void,
): GroupedNeeds {
  const pool = sampleRows(side.rows, consensusRows, seed)
  const sample = takeObservations(side, pool)
  const agreed = consensusGroups(sample, groups, seed, { onRun: (done) => onProgress(consensusPart * done) })
  const view = viewOf(side, 'words')
  const placed = placeAll(view, pool, agreed.labels, groups)
  const onSample = (done: number): void => onProgress(consensusPart + (1 - consensusPart) * done)
  const stability = groupStability(side, placed, groups, seed, { pool, onSample })
  const fit = rowFit(view, stability.labels, stability.groups)
  const byChance = chanceFit(sample, groups, seed, asOneWeek)
  const labels = stability.labels.map((label, row) =>
    stability.strength[row]! >= leastStrength && fit[row]! > byChance ? label : -1,
  )
  return {
    ...sameForSameContent(contents, labels, stability.strength),
    groups: stability.groups,
    jaccard: stability.jaccard,
  }
}

/** Needs that say the same are in the same family, with the same strength. */
function sameForSameContent(
  contents: readonly string[],
  labels: Int32Array,
  strength: Float64Array,
): { labels: Int32Array; strength: Float64Array } {
  const first = new Map<string, number>()
  const rowsOf = new Map<number, number[]>()
  contents.forEach((content, row) => {
    const head = first.get(content) ?? row
    first.set(content, head)
    const rows = rowsOf.get(head)
    if (rows === undefined) rowsOf.set(head, [row])
    else rows.push(row)
  })
  const same = { labels: Int32Array.from(labels), strength: Float64Array.from(strength) }
  for (const rows of rowsOf.values()) {
    if (rows.length === 1) continue
    const votes = new Map<number, number>()
    for (const row of rows) votes.set(labels[row]!, (votes.get(labels[row]!) ?? 0) + 1)
    const label = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]
    const mean = rows.reduce((sum, row) => sum + strength[row]!, 0) / rows.length
    for (const row of rows) {
      same.labels[row] = label
      same.strength[row] = mean
    }
  }
  return same
}
