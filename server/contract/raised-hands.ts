import { z } from 'zod'
import { Words, WorkerLanguage } from './common.ts'

/** When somebody could come to a table. */
export const handTimes = ['morning', 'lunch', 'afternoon', 'evening', 'saturday', 'online', 'phone'] as const
export const HandTime = z.enum(handTimes)
export type HandTime = z.infer<typeof HandTime>

/**
 * POST /api/hands/:allianceId: asks to sit at a table. Whoever sends it makes the withdrawal code (128 random bits, base64url); the same
 * code again changes nothing, so it is also what makes a second sending harmless.
 */
export const RaiseHand = z.object({
  /** A name, or whatever the person wants to be called. */
  name: Words(1, 80),
  /** A telephone number, an address, somebody to ask: as the person writes it. */
  contact: Words(3, 200),
  when: z.array(HandTime).max(handTimes.length).default([]),
  note: Words(0, 300).default(''),
  language: WorkerLanguage,
  consent: z.literal(true),
  withdrawCode: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
})
export type RaiseHand = z.infer<typeof RaiseHand>

export interface HandRaised {
  received: true
  /** False when this code had already been received: nothing was stored again. */
  first: boolean
}

/** POST /api/hands/withdraw; 404 when there is nothing under that code (any more). */
export const WithdrawHand = z.object({ withdrawCode: z.string().regex(/^[A-Za-z0-9_-]{22}$/) })

/** GET /api/hands/:allianceId: what a person reads before writing a name. */
export interface HandPlace {
  allianceName: string
  territory: string
  isDemo: boolean
  /** Who answers for the data: of the newest wave that was opened. */
  controller: string
  contact: string
}

/** GET /api/alliances/:allianceId/raised-hands (coordinator): by name, never by arrival. */
export interface RaisedHand {
  id: string
  name: string
  contact: string
  availability: { when: HandTime[]; note: string; language: WorkerLanguage }
}
