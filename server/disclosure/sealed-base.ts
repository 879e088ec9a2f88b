import { type NoiseKey, sealSet } from '#analytics'
import type { Person } from './records.ts'

/**
 * Of whom a release was built, readable only with the key: a commitment to the set of people, and their number under a mask. It lets a
 * later rebuild say whether rows were erased since; without the key it says nothing.
 */
export interface SealedBase {
  /** Tells whether a key is the one the release was built with. */
  key: string
  commitment: string
  rows: string
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export function sealBase(noise: NoiseKey, waveId: string, people: readonly Person[]): SealedBase {
  const commitment = sealSet(noise, [
    `v1-base ${waveId}`,
    ...people.map(({ key, firmId, byCard }) => `${key} ${firmId} ${byCard}`),
  ])
  const rows = Buffer.alloc(4)
  rows.writeUInt32BE((people.length ^ maskOf(noise, waveId)) >>> 0)
  return { key: keyMark(noise, waveId), commitment: hex(commitment), rows: rows.toString('hex') }
}

export function keyMark(noise: NoiseKey, waveId: string): string {
  return hex(sealSet(noise, [`v1-key ${waveId}`])).slice(0, 16)
}

/** How many people a release was built of. */
export function openRows(noise: NoiseKey, waveId: string, { rows }: SealedBase): number {
  return (Number.parseInt(rows, 16) ^ maskOf(noise, waveId)) >>> 0
}

function maskOf(noise: NoiseKey, waveId: string): number {
  return Buffer.from(sealSet(noise, [`v1-rows ${waveId}`])).readUInt32BE()
}
