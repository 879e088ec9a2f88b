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

/** What a thread's owner reads: also the notice each answer was given under. */
export interface ThreadResponse extends SealedResponse {
  noticeVersion: string
}
