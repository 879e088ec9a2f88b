import type { LocalText } from './common.ts'

/**
 * One published figure. There are no counts: only what survived thresholds, noise and rounding.
 * `not-published` is not zero.
 */
export type ReleasedShare =
  | { kind: 'share'; percent: number; step: 5 | 10 /** half-width, percentage points, ~95 % */; margin: number }
  | { kind: 'below'; percent: number; step: 5 | 10; margin: number } // "<5 %" / "<10 %"
  | { kind: 'above'; percent: number; step: 5 | 10; margin: number }
  | { kind: 'not-published'; why: LocalText }

export interface ReleasedItem {
  /** `question:code`, e.g. `res:time`, `grid:weekday:b5`, `weight:7plus`. */
  property: string
  label: LocalText
  delicate: boolean
  value: ReleasedShare
  /** Against the previous release, under the trend rule; absent when there is none. */
  trend?: 'up' | 'down' | 'stable'
}

export interface ReleasedSection {
  question: string
  title: LocalText
  /** The most chosen first; ties by menu order. */
  items: ReleasedItem[]
  /** One sentence that says what the figures say, generated from released values only. */
  caption: LocalText
}

export interface ReleasedGroup {
  kind: 'firm' | 'unit' | 'pool'
  name: LocalText
  /** Shown instead of a count: 10-14, 15-19, 20-29, 30-49, 50-99, 100+ */
  baseBand: string
  responseBand?: '<40' | '40-60' | '60-80' | '>80'
  /** Pool: from how many firms, in words ("almeno 3"). */
  sections: ReleasedSection[]
}

/** GET /api/organisations/:organisationId/dashboard?wave= : stored bytes only. */
export interface FirmDashboard {
  organisationName: string
  waves: { id: string; name: string; closesOn: string }[]
  /** Absent before the first wave was closed. */
  release?: {
    id: string
    hash: string
    waveId: string
    waveName: string
    closesOn: string
    /** The firm's own page, or absent with `reason`. */
    firm?: ReleasedGroup
    units: ReleasedGroup[]
    /** Nearest pool that could be published. */
    pool?: ReleasedGroup
    /** Why there is no page of its own, in plain words with the numbers. */
    reason?: LocalText
    /** What such a firm can do. */
    advice?: LocalText
  }
}
