import { z } from 'zod'
import { Exact, type LocalText, Words } from './common.ts'

export const blockKinds = ['actor', 'resource', 'place', 'time', 'access', 'trust', 'governance', 'funding', 'lever'] as const
export const provenances = ['worker_text', 'worker_offer', 'employer_share', 'table', 'facilitator', 'open'] as const

/** A building block (mattone) of a concept. `value` is an id of the concept grammar; 'open' stands for a question. */
export const Block = z.object({
  kind: z.enum(blockKinds),
  value: z.string().regex(/^[a-z0-9_]{1,30}$/),
  /** Actors only. */
  role: z
    .string()
    .regex(/^[a-z_]{1,20}$/)
    .optional(),
  provenance: z.enum(provenances),
  /** What the block stands on, e.g. a facet id, a phrase, a shared resource id. */
  source: Exact(0, 200).optional(),
})
export type Block = z.infer<typeof Block>

export interface BlockView extends Block {
  label: LocalText
  why: LocalText
}

export interface RuleCheck {
  rule: string
  kind: 'forbid' | 'requires' | 'warn' | 'suggest'
  message: LocalText
  repair: LocalText
  /** What the repair would add or replace; the board can apply it with one press. */
  patch?: { add: Block[]; remove: Block[] }
  /** Law is touched: the message ends with "da verificare con il consulente". */
  needsCounsel: boolean
}

export interface ScoreBar {
  id: 'grid' | 'musts' | 'provenance' | 'robustness' | 'effort' | 'unknowns'
  label: LocalText
  /** 0..1; null when it cannot be said. */
  value: number | null
  note: LocalText
}

export interface ConceptVersionView {
  version: number
  by: string
  on: string
  reason: string
  operators: { id: string; label: LocalText }[]
  blocks: BlockView[]
  checks: RuleCheck[]
  scores: ScoreBar[]
  scene: LocalText
}

export interface Concept {
  id: string
  familyId: string
  familyName: LocalText
  direction: 'remove-cause' | 'combine' | 'create'
  title: LocalText
  challenge: LocalText
  causeCheck: LocalText
  /** Why this is suggested: which needs, words, offers, resources, operator. */
  why: { kind: 'need' | 'word' | 'offer' | 'resource' | 'operator'; text: LocalText }[]
  openPoints: LocalText[]
  measures: LocalText[]
  doesNotSolve: LocalText[]
  versions: ConceptVersionView[]
  votes: VoteView[]
  /** The newest one counts. */
  decision?: Decision
  /** Newest first. */
  earlierDecisions?: Decision[]
}

/** A family of which too little is known gets questions, not concepts. */
export interface FamilyQuestions {
  familyId: string
  familyName: LocalText
  questions: LocalText[]
}

/** GET /api/alliances/:allianceId/table */
export interface TableView {
  allianceName: string
  isDemo: boolean
  maps: { waveId: string; waveName: string }[]
  /** The map asked for with ?wave=, else the newest; absent before the first publication. */
  map?: import('./needs.ts').NeedMap
  concepts: Concept[]
  questions: FamilyQuestions[]
  seats: { name: string; kind: string; organisationName?: string }[]
  grammar: Grammar
}

/** Vocabulary for the block board. */
export interface Grammar {
  blocks: Record<string, { value: string; label: LocalText }[]>
  roles: { value: string; label: LocalText }[]
  operators: { id: string; label: LocalText }[]
}

/** POST /api/concepts/:id/check: rule checks for blocks that are not saved yet. */
export const CheckBlocks = z.object({ blocks: z.array(Block).min(1).max(40) })
export interface BlocksChecked {
  checks: RuleCheck[]
  scores: ScoreBar[]
}

/** POST /api/concepts/:id/versions; 409 when `basedOn` is not the newest version (nobody's edit is lost). */
export const SaveVersion = z.object({
  basedOn: z.number().int().min(1),
  blocks: z.array(Block).min(1).max(40),
  reason: Words(3, 500),
})
export type SaveVersion = z.infer<typeof SaveVersion>

export const voteChoices = ['consent', 'consent_with_worry', 'object'] as const
/** PUT /api/concepts/:id/vote: one vote per seat and version, with a reason; an objection is kept and shown. */
export const CastVote = z.object({
  version: z.number().int().min(1),
  choice: z.enum(voteChoices),
  reason: Words(3, 500),
})
export type CastVote = z.infer<typeof CastVote>
export interface VoteView {
  version: number
  choice: (typeof voteChoices)[number]
  reason: string
  by: string
  seat: string
  on: string
}

/** PUT /api/concepts/:id/decision (coordinator): the newest goes back to the workers in "what happened to my words"; earlier ones stay readable. */
export const Decide = z.object({
  outcome: z.enum(['yes', 'not-yet', 'no']),
  reason: z.object({ it: Words(3, 500), en: Words(3, 500) }),
})
export type Decide = z.infer<typeof Decide>
export interface Decision {
  outcome: 'yes' | 'not-yet' | 'no'
  reason: LocalText
  by: string
  on: string
}
