import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Runtime } from '#analytics'
import type { Config } from './config.ts'
import type { Tables } from './db/tables.ts'

/** All effects of the server in one value, built once in `main.ts` (or by a test) and passed as first argument. */
export interface House {
  readonly db: Kysely<Tables>
  readonly clock: { now(): Date /** ISO day in Europe/Rome. */; today(): string }
  readonly random: { bytes(length: number): Uint8Array /** 22 base64url characters, 128 bit. */; id(): string }
  readonly log: Logger
  readonly config: Config
  /** Keys live outside the database; purpose-bound HKDF of the master key. */
  readonly keys: { derive(purpose: string): Uint8Array }
  readonly jobs: Jobs
  readonly analysis: Runtime
}

export interface Jobs {
  /** Enqueue once per (kind, subject): a second call while one is waiting or running returns the same id. */
  enqueue(kind: JobKind, subjectId: string): Promise<string>
}
export const jobKinds = ['close-wave', 'publish-map', 'close-overdue', 'forget-expired'] as const
export type JobKind = (typeof jobKinds)[number]
