import { z } from 'zod'
import type { LocalText, WorkerLanguage } from './common.ts'
import { Exact, WorkerLanguage as Language } from './common.ts'

/** GET /api/welcome/:slug?lang= : everything a phone needs before question 1. */
export interface Welcome {
  slug: string
  state: 'open' | 'not-yet' | 'closed'
  isDemo: boolean
  waveName: string
  opensOn: string
  closesOn: string
  /** Absent for an alliance-wide link. */
  organisationName?: string
  allianceName: string
  /** Where somebody asks to join a table (`/mano/<id>`): it names neither firm nor wave. */
  allianceId?: string
  territory: string
  languages: WorkerLanguage[]
  language: WorkerLanguage
  /** True when the text was made by a machine and no native speaker confirmed it. */
  machineWritten: boolean
  survey: {
    instrument: string
    version: number
    /** Names the state of the lexicon of this alliance; part of the address of the survey. */
    words: string
    /** Whether it can also be answered in three minutes. */
    short: boolean
  }
  /** Units of the firm offered as an answer, where the plan allows it. */
  units: { code: string; label: string }[]
  minAnswered: number
  minInvited: number
  notice: Notice
}

/** GET /api/notices/:version/:lang */
export interface Notice {
  version: string
  language: WorkerLanguage
  controller: string
  contact: string
  title: string
  sections: { heading: string; text: string }[]
}

/** Answers by question id. Codes, never labels. */
export type Answers = Record<string, unknown>

/** POST /api/responses/:slug with header `Idempotency-Key: <22+ random base64url characters>`. */
export const SubmitResponse = z.object({
  language: Language,
  instrument: Exact(0, 40),
  version: z.number().int(),
  noticeVersion: Exact(1, 40),
  consent: z.literal(true),
  answers: z.record(z.string().max(60), z.unknown()),
  /** Urn code from the fragment; redeemed in the transaction of the answer, never stored with it. */
  code: z.string().max(80).optional(),
  /** HKDF of the personal code (64 hex). The code itself never leaves the phone. */
  threadKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type SubmitResponse = z.infer<typeof SubmitResponse>

export interface SubmitReply {
  received: true
  /** False when this key had already been received: nothing was stored again. */
  first: boolean
}
export interface PulseReply extends SubmitReply {
  /** When to ask again; absent where nothing is left to ask about. */
  nextOn?: string
}

/** POST /api/threads/open: body { threadKey }. 404 when nobody holds that code. */
export const OpenThread = z.object({ threadKey: z.string().regex(/^[0-9a-f]{64}$/) })
export interface Thread {
  allianceName: string
  allianceId?: string
  isDemo: boolean
  needs: ThreadNeed[]
  /** The pulse wave that is open, if any: a new need can be told in it. */
  open?: {
    waveId: string
    closesOn: string
    /** Version of the notice of the pulse wave, shown before the questions. */
    noticeVersion: string
    /** Version of the first listening in which a new need is told. */
    firstListening: number
  }
  /** What can be answered now about the needs told before. */
  pulse?: {
    waveId: string
    closesOn: string
    noticeVersion: string
    /** Of the instrument `pulse`. */
    version: number
    needIds: string[]
    cards: PulseCard[]
    /** Questions asked once, after the cards. */
    closing: string[]
    /** Longest way through, with nothing asked again. */
    seconds: number
    /** False: nobody need be asked yet, but it can be told. */
    due: boolean
  }
  /** When to ask again, where no pulse is waiting. */
  next?: { on: string; why: 'wave' | 'choice' | 'event' | 'longer' | 'rule' }
}
export interface PulseCard {
  needId: string
  why: 'heaviest' | 'longest-unheard'
  questions: string[]
  tryoutActive: boolean
  /** Earlier answers, shown where a question of the first listening is asked again. */
  prefill: Answers
}
export interface ThreadNeed {
  id: string
  /** The sentence the person approved, at most 140 characters. Inserted as text, never as markup. */
  sentence: string
  /** Its words were kept long enough and are gone: it is not asked about any more. */
  wordsGone?: true
  language: WorkerLanguage
  /** Wave in which it was told. */
  waveName: string
  weight?: number
  state: 'new' | 'same' | 'better' | 'worse' | 'changed' | 'ended'
  /** From its first telling to today, by wave. */
  life: NeedMoment[]
  /** The situation as it was last told: labels in the language of the reader. */
  now: { language: WorkerLanguage; labels: string[] }
  /** What happened to these words, newest first. Empty until a map was published. */
  story: ThreadStep[]
}
export interface NeedMoment {
  waveName: string
  state: ThreadNeed['state']
  /** Codes of what changed. */
  what: string[]
  weight?: number
}
export interface ThreadStep {
  kind: 'received' | 'in-family' | 'not-explained' | 'too-few' | 'concept' | 'decision'
  title: LocalText
  detail: LocalText
  decision?: 'yes' | 'not-yet' | 'no'
  /** Day of the public act (map published, decision taken), never of the answer. */
  on?: string
}

const HexKey = z.string().regex(/^[0-9a-f]{64}$/)
/** Of the link a draft was started from, and the version of its survey: bound to the encrypted draft as associated data. */
const DraftPlace = { slug: z.string().regex(/^[0-9a-z]{12}$/i), version: z.number().int().min(1).max(9_999) }
/** Base64url characters of an encrypted draft: 48 KiB. */
export const longestDraft = 65_536

/** POST /api/drafts/save: keeps a started answer for another phone. The draft key is another HKDF of the personal code than the thread key. */
export const SaveDraft = z.object({
  draftKey: HexKey,
  ...DraftPlace,
  blob: z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .min(54)
    .max(longestDraft),
})
export type SaveDraft = z.infer<typeof SaveDraft>
/** POST /api/drafts/open */
export const OpenDrafts = z.object({ draftKey: HexKey })
export interface StoredDrafts {
  drafts: { slug: string; version: number; blob: string; keepUntil: string }[]
}
/** POST /api/drafts/drop: one link's, or all of this key. */
export const DropDrafts = z.object({ draftKey: HexKey, slug: DraftPlace.slug.optional() })

/** POST /api/threads/pulse with `Idempotency-Key`. */
export const SubmitPulse = z.object({
  threadKey: z.string().regex(/^[0-9a-f]{64}$/),
  waveId: Exact(0, 40),
  language: Language,
  noticeVersion: Exact(1, 40),
  needs: z
    .array(
      z.object({
        needId: Exact(0, 40),
        answers: z.record(z.string().max(60), z.unknown()),
      }),
    )
    .max(2)
    .default([]),
  /** A need that was not there before, told in the short first listening of this version. */
  newNeed: z.object({ version: z.number().int(), answers: z.record(z.string().max(60), z.unknown()) }).optional(),
})
export type SubmitPulse = z.infer<typeof SubmitPulse>

/** GET /api/surveys/:instrument/:version/:lang : what the runner on the phone needs; immutable, cacheable. */
export interface SurveyBundle {
  instrument: string
  version: number
  language: WorkerLanguage
  /** SurveyJS JSON in one language. */
  json: Record<string, unknown>
  /** For the mirror and sentence steps, loaded lazily with `#words`. */
  words: {
    lexicon: { dim: string; value: string; match: 'word' | 'stem' | 'phrase' | 'substr'; cue: string; scope: string }[]
    /** Label of `dim:value` in this language. */
    labels: Record<string, string>
    /** Fragments of the generated sentence by `dim:value`, and its templates. */
    sentence: Record<string, string>
  }
  /** Help panel for the writer alone when a distress or violence cue appears; never stored. */
  help: { title: string; text: string; contacts: { name: string; phone: string }[] }
  /** Where the reader meets another language than theirs: by question id, and `help` for the panel. Empty when all is in theirs. */
  fallback: Record<string, ('it' | 'en')[]>
}
