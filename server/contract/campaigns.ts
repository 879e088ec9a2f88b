import { z } from 'zod'
import { Exact, Id, IsoDay, Words, WorkerLanguage } from './common.ts'

export const waveKinds = ['listening', 'pulse', 'imported'] as const
export type WaveKind = (typeof waveKinds)[number]
export const waveStates = ['draft', 'open', 'closing', 'closed'] as const
export type WaveState = (typeof waveStates)[number]

/** POST /api/alliances/:allianceId/waves */
export const WaveInput = z
  .object({
    name: Words(1, 120),
    opensOn: IsoDay,
    closesOn: IsoDay,
    /** A listening wave asks first-listening; a pulse wave asks those who kept a code how their needs changed. */
    kind: z.enum(['listening', 'pulse']).default('listening'),
    /** A published survey of the alliance's own, asked by a listening wave in its newest version; the house's where none is named. */
    instrument: Exact(1, 40).optional(),
    languages: z.array(WorkerLanguage).min(1).default(['it', 'en']),
    /** Organisations whose workers are invited. */
    organisationIds: z.array(Id).min(1).max(5_000),
    /** Delicate questions are published at most once in 12 months: whether this wave is that time. */
    publishDelicate: z.boolean().default(true),
    controller: Words(2, 200),
    contact: Words(3, 200),
  })
  .refine((w) => w.opensOn <= w.closesOn, { path: ['closesOn'], message: 'closes before it opens' })
export type WaveInput = z.infer<typeof WaveInput>

/** What is published and from how many people; frozen, hashed and shown to workers before question 1. */
export interface PlanSummary {
  hash: string
  minAnswered: number
  minInvited: number
  properties: number
  firmsWithOwnPage: number
  firmsInPools: number
}

export interface WaveListItem {
  id: string
  name: string
  kind: WaveKind
  /** What it asks, in the version it was made with. */
  survey: { instrument: string; version: number }
  state: WaveState
  opensOn: string
  closesOn: string
  languages: WorkerLanguage[]
  organisations: number
  /** After close only, in bands; there is no counter while a wave is open. */
  answeredBand?: string
  plan?: PlanSummary
  /** 'none' until the families were found, 'prepared' until both signatures are there. */
  needMap: 'none' | 'prepared' | 'published'
  /** Job under way for this wave, if any. */
  jobId?: string
}

/** GET /api/waves/:waveId/distribution */
export interface Distribution {
  waveId: string
  waveName: string
  state: WaveState
  opensOn: string
  closesOn: string
  languages: WorkerLanguage[]
  organisations: {
    organisationId: string
    name: string
    invited: number
    /** Path of the open link (`/s/<slug>`): answers count in pools only. */
    openPath: string
    /** How many single-use cards were printed so far (not how many were used). */
    cardsPrinted: number
  }[]
}

/** POST /api/waves/:waveId/organisations/:organisationId/cards: makes the missing cards and shows them this once. */
export const CardsRequest = z.object({ count: z.number().int().min(1).max(5_000) })
export interface Cards {
  organisationName: string
  waveName: string
  closesOn: string
  /** `path` = `/s/<slug>#c=<code>`; the code never reaches a log because it is in the fragment. */
  cards: { path: string; code: string }[]
}

/** GET /api/alliances/:allianceId/languages : what a wave can be offered in, Italian first. */
export interface OfferedLanguage {
  language: WorkerLanguage
  /** True until a native speaker confirms what a machine wrote. */
  machineWritten: boolean
  /** Texts of the surveys that are not written in it: read in Italian there. */
  missing: number
}

/** POST /api/waves/:waveId/close */
export interface WaveClosing {
  jobId: string
}
