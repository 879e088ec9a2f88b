import type { FirmDashboard } from '#contract/releases'
import type { FirmDocument, PoolsDocument, Released } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getOrganisation } from '../alliances/alliances.ts'
import { findPending } from './pending-wave.ts'
import { openChecked, type StoredRelease } from './release-chain.ts'
import { readHistory } from './release-history.ts'
import { findRelease, findReleaseById, listReleasesOf } from './releases.queries.ts'

/** A firm's dashboard: stored bytes and nothing else. Throws: Failure not-found for a wave without a release of this organisation. */
export async function readDashboard(house: House, organisationId: string, waveId?: string): Promise<FirmDashboard> {
  const organisation = await getOrganisation(house, organisationId)
  const released = await listReleasesOf(house.db, organisationId)
  const pending = await findPending(house, organisationId)
  const common = {
    organisationName: organisation.name,
    waves: released.map(({ id, name, closes_on }) => ({ id, name, closesOn: closes_on })),
    ...(pending ? { pending } : {}),
  }
  const wave = waveId === undefined ? released[0] : released.find(({ id }) => id === waveId)
  if (!wave) {
    if (waveId !== undefined) throw new Failure('not-found')
    return common
  }
  const row = await findRelease(house.db, wave.id, organisationId)
  if (!row) throw new Failure('not-found')
  const document = await readFirm(house, row)
  const { firm, units, reason, advice, pool } = document
  const history = await readHistory(house, document, {
    organisationId,
    allianceId: row.alliance_id,
    waveNumber: wave.number,
  })
  return {
    ...common,
    release: {
      id: row.id,
      hash: row.hash,
      waveId: wave.id,
      waveName: wave.name,
      closesOn: wave.closes_on,
      ...(firm ? { firm } : {}),
      units: units.map(({ group }) => group),
      ...(pool ? { pool } : {}),
      ...(reason ? { reason } : {}),
      ...(advice ? { advice } : {}),
      ...(history ? { history } : {}),
    },
  }
}

export type ReadFirm = Released<FirmDocument> & { pool?: PoolsDocument['pools'][number]['group'] }

/** A firm's document with its pool, as they were published. */
export async function readFirm(house: House, row: StoredRelease): Promise<ReadFirm> {
  const document = openChecked<FirmDocument>(row)
  if (document.poolId === undefined) return document
  const pools = await findRelease(house.db, row.wave_id, null)
  const pool = pools && openChecked<PoolsDocument>(pools).pools.find(({ id }) => id === document.poolId)?.group
  return pool ? { ...document, pool } : document
}

/** The release of an organisation by its id; the alliance's own document is not read this way. */
export async function getFirmRelease(house: House, id: string): Promise<StoredRelease & { organisation_id: string }> {
  const row = await findReleaseById(house.db, id)
  if (!row || row.organisation_id === null) throw new Failure('not-found')
  return { ...row, organisation_id: row.organisation_id }
}
