import type { LocalText } from './profile.ts'

export type OperatorId =
  | 'SUBTRACT'
  | 'PREDICT'
  | 'LEGITIMISE'
  | 'SHIFT'
  | 'SYNCHRONISE'
  | 'SWAP'
  | 'SHARE'
  | 'POOL'
  | 'RESERVE'
  | 'GATHER'
  | 'BRIDGE'
  | 'MOVE'
  | 'DELEGATE'
  | 'FUND'

/** A sign in the family's facets that an operator may help: all facets together, weighed. */
export interface Trigger {
  readonly facets: readonly string[]
  readonly weight: number
}

export interface Operator {
  readonly id: OperatorId
  readonly label: LocalText
  /** First change work or rules, then combine what exists, only then create paid work. */
  readonly direction: 'remove-cause' | 'combine' | 'create'
  readonly triggers: readonly Trigger[]
}

/** A sign: all facets together, weighed. */
export const sign = (weight: number, ...facets: string[]): Trigger => ({ facets, weight })
