/** One answer as stored. Only the release builder, the needs analysis and its own author may read these. */
export interface SealedResponse {
  id: string
  waveId: string
  organisationId: string | null
  entry: 'card' | 'open' | 'imported'
  language: string
  answers: Record<string, unknown>
  threadId: string | null
  /** The answer a pulse speaks of. */
  pulseOf: string | null
  employer: string | null
}

/** What a thread's owner reads: also the notice each answer was given under, and whether its wave is sealed. */
export interface ThreadResponse extends SealedResponse {
  noticeVersion: string
  /** Sealing gives another id: until then nothing may refer to this one. */
  sealed: boolean
}
