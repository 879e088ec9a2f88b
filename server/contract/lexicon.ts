import { z } from 'zod'
import { Exact, type LocalText, WorkerLanguage } from './common.ts'

/** GET /api/alliances/:allianceId/lexicon: the facilitator. */
export interface LexiconReview {
  languages: {
    language: WorkerLanguage
    /** People who were shown tags, in steps of five. */
    people: number
    /** Kept among kept and removed, in steps of .05; null: too few to say. */
    precision: number | null
    /** False: tags are no longer proposed in this language. */
    proposed: boolean
  }[]
  leastPrecision: number
  fewestPeople: number
  /** Nobody judged these yet. */
  suggestions: CueToReview[]
  accepted: CueToReview[]
}

export interface CueToReview {
  language: WorkerLanguage
  cue: string
  facet: string
  label: LocalText
  /** In steps of five. */
  people: number
}

/** POST /api/alliances/:allianceId/lexicon/cues: a facilitator's judgement; it can be taken back. */
export const ReviewCue = z.object({
  language: WorkerLanguage,
  cue: Exact(1, 60),
  facet: Exact(3, 60),
  judgement: z.enum(['accepted', 'refused', 'waiting']),
})
export type ReviewCue = z.infer<typeof ReviewCue>

/** POST /api/alliances/:allianceId/lexicon/resume: proposes tags again in a language, judged by the waves to come. */
export const ResumeTags = z.object({ language: WorkerLanguage })
