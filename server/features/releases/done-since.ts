import type { DoneSince } from '#contract/releases'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { listMaps } from '../needs/needs.ts'
import { listConceptStories } from '../roundtables/roundtables.ts'
import { findRelease, listReleasesOf } from './releases.queries.ts'

/**
 * What the alliance table decided since a wave closed: title, outcome, reason and day, as they go back to the workers. Who decided, who
 * voted and what stands behind an idea stay at the table.
 */
export async function readDoneSince(house: House, organisationId: string, waveId?: string): Promise<DoneSince> {
  const released = await listReleasesOf(house.db, organisationId)
  const wave = waveId === undefined ? released[0] : released.find(({ id }) => id === waveId)
  const row = wave && (await findRelease(house.db, wave.id, organisationId))
  if (!wave || !row) throw new Failure('not-found')
  const maps = await listMaps(house, row.alliance_id)
  const stories = []
  for (const map of maps) stories.push(...(await listConceptStories(house, map.waveId)))
  const since = wave.closes_on
  return {
    since,
    openIdeas: stories.filter(({ decision }) => decision === undefined).length,
    decisions: stories
      .flatMap(({ title, decision }) =>
        decision && decision.on >= since ? [{ title, outcome: decision.outcome, reason: decision.reason, on: decision.on }] : [],
      )
      .sort((a, b) => b.on.localeCompare(a.on)),
  }
}
