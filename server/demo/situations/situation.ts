import type { Sector } from '#contract/alliances'
import type { EpisodeBank } from '../episodes/episode-bank.ts'

export type Weights = Readonly<Record<string, number>>

/** A situation as it is lived: how often each answer is given by those who are in it. */
export interface Situation {
  /** Multiple answers: probability of each code, one by one. */
  readonly many: Readonly<Partial<Record<string, Weights>>>
  /** Single answers: weights of the codes. */
  readonly one: Readonly<Partial<Record<string, Weights>>>
  readonly days: readonly [mon: number, tue: number, wed: number, thu: number, fri: number, sat: number, sun: number]
  readonly bands: Readonly<Partial<Record<'b1' | 'b2' | 'b3' | 'b4' | 'b5' | 'b6' | 'b7', number>>>
  /** Probability of "it always changes". */
  readonly varies: number
  readonly weight: number
}

export interface PlantedNeed extends Situation {
  readonly id: string
  readonly bank: EpisodeBank
  /** Share of the answers in waves 1, 2 and 3. */
  readonly share: readonly [number, number, number]
  /** Share of those in it who are still in it at the next wave. */
  readonly stays: number
  /** How much more (or less) common where this is the work, or where few people work. */
  readonly sectors: Readonly<Partial<Record<Sector, number>>>
  readonly micro?: number
  /** Likelier for people who write in another language. */
  readonly otherLanguages?: number
}

export const weekdays = [0.85, 0.85, 0.8, 0.85, 0.85, 0.06, 0.03] as const
export const shiftWork: Weights = { shift_rot: 6, weekly_var: 4, shift_night: 0.5, fix_full: 1, fix_part: 1.5, on_call: 0.3 }
export const dayWork: Weights = { fix_full: 6, fix_part: 3, weekly_var: 0.7, split: 0.7, self: 0.5, shift_rot: 0.8 }
