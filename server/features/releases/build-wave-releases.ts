import type { ReleaseCellRow } from '../../db/tables.ts'
import {
  buildRelease,
  cellsOf,
  type FirmDocument,
  mayPublishDelicate,
  noiseKey,
  openStored,
  type PoolsDocument,
  type Released,
  type ReleaseInput,
  readPlan,
  type SealedAnswer,
} from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getWave, type Wave } from '../campaigns/campaigns.ts'
import { listSealedResponses } from '../responses/responses.ts'
import { hashRelease, type StoredRelease } from './release-chain.ts'
import { countReleases, findLastHash, inAlliance, insertReleases, listReleasesBefore } from './releases.queries.ts'

export interface ReleaseOutcome {
  wave: string
  /** Documents stored now; none when the wave was released before. */
  stored: number
  /** Documents of the wave that were there already. */
  kept: number
  firmsWithOwnPage: number
  pools: number
}

/**
 * Builds the one release of a wave whose answers are sealed: a document for every organisation invited and one for the pools, chained by
 * hash after whatever the alliance released before. A released wave is left as it is.
 * Throws: Failure conflict for a wave that still takes answers or has no plan.
 */
export async function buildWaveReleases(house: House, waveId: string): Promise<ReleaseOutcome> {
  const wave = await getWave(house, waveId)
  if (wave.state === 'draft' || wave.state === 'open') throw new Failure('conflict')
  const nothing = { wave: waveId, stored: 0, kept: 0, firmsWithOwnPage: 0, pools: 0 }
  if (wave.kind !== 'listening') return nothing
  if (wave.plan === null) throw new Failure('conflict')
  const input = await releaseInput(house, wave)
  const delicateAllowed = input.plan.publishDelicate && (await mayPublishDelicate(house, wave))

  return inAlliance(house.db, wave.allianceId, async (trx) => {
    const kept = await countReleases(trx, waveId)
    if (kept > 0) return { ...nothing, kept }
    const before = beforeOf(await listReleasesBefore(trx, wave.allianceId, wave.number))
    const built = buildRelease({ ...input, delicateAllowed, before })
    const releases: StoredRelease[] = []
    const cells: ReleaseCellRow[] = []
    let previous = await findLastHash(trx, wave.allianceId)
    for (const document of [...built.firms, built.pools]) {
      const row = toRow(house, wave, document, previous)
      previous = row.hash
      releases.push(row)
      for (const cell of cellsOf(document)) {
        cells.push({
          release_id: row.id,
          group_id: cell.groupId,
          property: cell.property,
          kind: cell.kind,
          percent: cell.percent,
          step: cell.step,
        })
      }
    }
    await insertReleases(trx, releases, cells)
    const firmsWithOwnPage = built.firms.filter(({ firm }) => firm !== undefined).length
    return { wave: waveId, stored: releases.length, kept: 0, firmsWithOwnPage, pools: built.pools.pools.length }
  })
}

/** What a release is built of, except what was released before. */
export async function releaseInput(
  house: House,
  wave: Wave,
): Promise<Pick<ReleaseInput, 'waveId' | 'plan' | 'answers' | 'noise'>> {
  const answers: SealedAnswer[] = await listSealedResponses(house, wave.id)
  return { waveId: wave.id, plan: readPlan(wave.plan, wave.planHash), answers, noise: noiseKey(house, 'release', wave) }
}

/** Earlier documents by subject. */
export function beforeOf(rows: readonly Pick<StoredRelease, 'organisation_id' | 'document'>[]): ReleaseInput['before'] {
  const pools = rows.find((row) => row.organisation_id === null)
  return {
    ...(pools ? { pools: openStored<PoolsDocument>(pools.document) } : {}),
    firms: new Map(
      rows.flatMap((row) =>
        row.organisation_id === null ? [] : [[row.organisation_id, openStored<FirmDocument>(row.document)] as const],
      ),
    ),
  }
}

function toRow(
  house: House,
  wave: Wave,
  document: Released<FirmDocument> | Released<PoolsDocument>,
  previous: string | null,
): StoredRelease {
  const row = {
    id: house.random.id(),
    wave_id: wave.id,
    alliance_id: wave.allianceId,
    organisation_id: 'organisationId' in document ? document.organisationId : null,
    document: JSON.stringify(document),
    previous_hash: previous,
    built_on: house.clock.today(),
  }
  return { ...row, hash: hashRelease(row) }
}
