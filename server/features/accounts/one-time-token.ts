import { createHmac } from 'node:crypto'
import type { House } from '../../house.ts'

export const invitationDays = 14
export const setupDays = 7
export const passwordDays = 1
/** Used and expired links hold a name and an e-mail: gone after this long. */
export const keptLinkDays = 30

const dayMs = 24 * 3600 * 1000
export const daysFromNow = (house: House, days: number): Date => new Date(house.clock.now().getTime() + days * dayMs)

/** 192 random bits; only its keyed hash is stored. */
export function makeToken(house: House): { token: string; tokenHash: string } {
  const token = Buffer.from(house.random.bytes(24)).toString('base64url')
  return { token, tokenHash: hashToken(house, token) }
}

export const hashToken = (house: House, token: string): string =>
  createHmac('sha256', house.keys.derive('one-time-link')).update(token).digest('hex')
