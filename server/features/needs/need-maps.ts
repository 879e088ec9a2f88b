import type { MapSignature, NeedMap, NeedMapDraft } from '#contract/needs'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import {
  findMap,
  freeSigningRole,
  insertSignature,
  listFamiliesOfResponses,
  listPublishedMaps,
  listSignatures,
  markMapPublished,
  maySignMap,
} from './needs.queries.ts'

export type Signer = 'facilitator' | 'worker_rep'
const signers: readonly Signer[] = ['facilitator', 'worker_rep']

export async function getMapDraft(house: House, waveId: string): Promise<NeedMapDraft> {
  const row = await findMap(house.db, waveId)
  if (!row) throw new Failure('not-found')
  return {
    map: { ...(JSON.parse(row.document) as NeedMap), publishedOn: row.published_on ?? '' },
    heldBack: row.held_back as unknown as NeedMapDraft['heldBack'],
    signatures: await readSignatures(house, waveId),
  }
}

async function readSignatures(house: House, waveId: string): Promise<MapSignature[]> {
  return (await listSignatures(house.db, waveId)).map(({ role, by_name, signed_on }) => ({ role, name: by_name, on: signed_on }))
}

/**
 * A signature is for the bytes that were read: another hash is refused. Two roles, two people, both settled when the wave
 * was opened; with both the map is published by a job, which also composes the concepts.
 */
export async function signMap(
  house: House,
  waveId: string,
  signer: { role: Signer; userId: string; name: string },
  hash: string,
): Promise<{ jobId?: string }> {
  const row = await findMap(house.db, waveId)
  if (!row) throw new Failure('not-found')
  if (row.hash !== hash || row.state === 'published') throw new Failure('conflict')
  const others = (await listSignatures(house.db, waveId)).filter((signature) => signature.role !== signer.role)
  if (others.some((other) => other.user_id === signer.userId))
    throw new Failure('not-allowed', [{ field: 'role', problem: 'same-person' }])
  if (!(await maySignMap(house.db, waveId, signer.role, signer.userId))) {
    throw new Failure('not-allowed', [{ field: 'role', problem: 'granted-after-opening' }])
  }
  await insertSignature(house.db, { waveId, ...signer, hash, day: house.clock.today() })
  const signatures = await listSignatures(house.db, waveId)
  const complete = signers.every((role) => signatures.some((signature) => signature.role === role && signature.hash === row.hash))
  return complete ? { jobId: await house.jobs.enqueue('publish-map', waveId) } : {}
}

/**
 * For whoever runs the machine, when everybody who held the role at the opening has left: without this the map would stay
 * unsigned for good. Throws: Failure conflict while one of them is still there.
 */
export async function letSuccessorsSign(house: House, waveId: string, role: Signer): Promise<void> {
  if (!(await freeSigningRole(house.db, waveId, role))) throw new Failure('conflict')
}

/** Publishes a map that carries both signatures; publishing twice changes nothing. */
export async function publishMap(house: House, waveId: string): Promise<NeedMap> {
  const row = await findMap(house.db, waveId)
  if (!row) throw new Failure('not-found')
  if (row.state === 'prepared') {
    const signatures = await listSignatures(house.db, waveId)
    if (!signers.every((role) => signatures.some((signature) => signature.role === role && signature.hash === row.hash))) {
      throw new Failure('not-allowed')
    }
    await markMapPublished(house.db, waveId, row.hash, house.clock.today())
  }
  return getPublishedMap(house, waveId)
}

export async function getPublishedMap(house: House, waveId: string): Promise<NeedMap> {
  const row = await findMap(house.db, waveId)
  if (row?.state !== 'published') throw new Failure('not-found')
  const signatures = await readSignatures(house, waveId)
  return { ...(JSON.parse(row.document) as NeedMap), publishedOn: row.published_on ?? '', signatures }
}

/** Newest first. */
export async function listMaps(house: House, allianceId: string): Promise<{ waveId: string; waveName: string }[]> {
  return (await listPublishedMaps(house.db, allianceId)).map((map) => ({ waveId: map.wave_id, waveName: map.name }))
}

export interface FamilyOfResponse {
  responseId: string
  waveId: string
  /** 'held-back': a family the gate did not let through; 'none': not explained yet. */
  place: { kind: 'family'; familyId: string } | { kind: 'held-back' } | { kind: 'none' }
}

/** What a thread may be told of its own answers, once the map of their wave is published. */
export async function familiesOfResponses(house: House, responseIds: readonly string[]): Promise<FamilyOfResponse[]> {
  const rows = await listFamiliesOfResponses(house.db, responseIds)
  return rows.map((row) => {
    const familyId = Object.entries(row.families).find(([, index]) => index === row.family_index)?.[0]
    return {
      responseId: row.response_id,
      waveId: row.wave_id,
      place: familyId ? { kind: 'family', familyId } : row.family_index >= 0 ? { kind: 'held-back' } : { kind: 'none' },
    }
  })
}
