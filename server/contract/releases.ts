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

/** One figure over the releases of an organisation, as each of them published it. */
export interface ReleasedLine {
  property: string
  question: string
  label: LocalText
  /** One place for each wave of the history; absent where that release had no such figure. */
  points: (Pick<ReleasedItem, 'value' | 'trend'> | null)[]
}

/** The same figures over the waves, the oldest first; only of a group that was published in at least two. */
export interface ReleaseHistory {
  waves: { id: string; name: string; closesOn: string }[]
  lines: ReleasedLine[]
}

/** A wave that has no release of this organisation yet. Nothing here depends on how many answered. */
export interface PendingWave {
  name: string
  opensOn: string
  closesOn: string
  /** `planned`: opened, its first day not come; `failed`: the report could not be built and must be asked for again. */
  state: 'planned' | 'open' | 'closing' | 'failed'
}

/** GET /api/organisations/:organisationId/dashboard?wave= : stored bytes only. */
export interface FirmDashboard {
  organisationName: string
  waves: { id: string; name: string; closesOn: string }[]
  /** The newest wave the organisation was invited to, while its release is not there. */
  pending?: PendingWave
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
    history?: ReleaseHistory
  }
}

/** GET /api/alliances/:allianceId/reports: for representatives of the whole alliance, by name. */
export interface ReportListItem {
  organisationId: string
  name: string
  /** The newest wave with a report. */
  newest?: { waveName: string; closesOn: string }
}

/** GET /api/organisations/:organisationId/done-since?wave= : what the table decided since that wave closed, newest first. */
export interface DoneSince {
  since: string
  /** Ideas the table looks at without having decided. */
  openIdeas: number
  decisions: { title: LocalText; outcome: 'yes' | 'not-yet' | 'no'; reason: LocalText; on: string }[]
}

/** GET /api/attack: an invented firm, and how far two filters get in it. Open to all; no answer of anybody is behind it. */
export interface AttackedFirm {
  invited: number
  answered: number
  people: { id: number; name: string; about: LocalText }[]
  questions: { property: string; label: LocalText; delicate: boolean }[]
  /** Of those who answered: how many two filters tell, by design. */
  told: { usual: number; ours: number }
  /** Where a reader may begin. */
  example: { person: number; property: string }
}

/** What a page with free filters shows: who was asked for, how many answered, how many of them said yes. */
export interface FilteredCount {
  filter: LocalText
  answered: number
  yes: number
}

/** GET /api/attack/:person/:property */
export interface AttackResult {
  /** Two counts that differ by one colleague; absent where no two filters do. */
  usual?: { all: FilteredCount; without: FilteredCount; told: 'yes' | 'no' | 'did-not-answer' }
  ours: {
    /** What the real release publishes of this question. */
    groups: { name: LocalText; baseBand: string; value: ReleasedShare; holdsPerson: boolean }[]
    /** Fewest people that any arithmetic on the published sums can isolate. */
    smallestIsolable: number
    /** Percent: who knows all other answers and starts at even odds ends here, and never beyond the bound. */
    knowsAllOthers: { after: number; atMost: number }
  }
}
