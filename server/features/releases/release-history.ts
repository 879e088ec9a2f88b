import type { ReleasedGroup, ReleasedLine, ReleaseHistory } from '#contract/releases'
import type { FirmDocument, PoolsDocument } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { openChecked } from './release-chain.ts'
import { listReleasesUpTo } from './releases.queries.ts'

/** Two years of four waves. */
const mostWaves = 8

/** The figures of a firm over its releases; of its pool where it has no page. Absent when there is nothing to compare. */
export async function readHistory(
  house: House,
  { firm, poolId }: Pick<FirmDocument, 'firm' | 'poolId'>,
  subject: { organisationId: string; allianceId: string; waveNumber: number },
): Promise<ReleaseHistory | undefined> {
  const of = firm ? { organisationId: subject.organisationId } : { allianceId: subject.allianceId }
  const rows = await listReleasesUpTo(house.db, of, subject.waveNumber, mostWaves)
  const releases = rows.flatMap((row) => {
    const group = firm
      ? openChecked<FirmDocument>(row).firm
      : openChecked<PoolsDocument>(row).pools.find(({ id }) => id === poolId)?.group
    return group ? [{ wave: { id: row.wave_id, name: row.name, closesOn: row.closes_on }, group }] : []
  })
  if (releases.length < 2) return undefined
  return {
    waves: releases.map(({ wave }) => wave),
    lines: linesOf(releases.map(({ group }) => group)),
  }
}

/** Lines in the order of the newest release. */
function linesOf(groups: readonly ReleasedGroup[]): ReleasedLine[] {
  const byProperty = groups.map(
    (group) => new Map(group.sections.flatMap(({ items }) => items.map((item) => [item.property, item] as const))),
  )
  const newest = groups.at(-1)?.sections ?? []
  return newest.flatMap(({ question, items }) =>
    items.map(({ property, label }) => ({
      property,
      question,
      label,
      points: byProperty.map((items) => {
        const item = items.get(property)
        return item ? { value: item.value, ...(item.trend ? { trend: item.trend } : {}) } : null
      }),
    })),
  )
}
