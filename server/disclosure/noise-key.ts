import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { NoiseKey } from '#analytics'
import type { House } from '../house.ts'

export interface NoiseScope {
  allianceId: string
  closesOn: string
}

/** A release draws hundreds of thousands of times with one key; importing it each time would cost more than the hash. */
const imported = new WeakMap<Uint8Array, KeyObject>()

/** The die of an alliance and a year, outside the database: without it no rebuild of that year is possible. */
export function noiseKey(house: Pick<House, 'keys'>, of: 'release' | 'map', { allianceId, closesOn }: NoiseScope): NoiseKey {
  return { key: house.keys.derive(`noise:${of}:${allianceId}:${closesOn.slice(0, 4)}`), prf: hmac }
}

/** HMAC-SHA256, as the analysis runtime's `prf`. */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const present = imported.get(key) ?? createSecretKey(key)
  imported.set(key, present)
  return createHmac('sha256', present).update(message).digest()
}
