import type { WorkerLanguage } from '#contract/common'
import type { Answers } from '#contract/responses'
import type { Shelf } from './shelf.ts'

export const draftDays = 7
const dayMs = 86_400_000

/** One started answer. The personal code is never in it: it lives in memory only. */
export interface Draft {
  slug: string
  instrument: string
  version: number
  noticeVersion: string
  language: WorkerLanguage
  /** Idempotency key of this answer, made with the draft: the same answer queued twice is still stored once. */
  key: string
  /** 'mine' is asked again after a reload: the words were in memory only. */
  wish: 'new' | 'none' | 'mine'
  /** Only the questions of the short way. */
  short?: boolean
  /** A copy of it, encrypted, waits for another phone: it goes when this answer is sent. */
  elsewhere?: boolean
  answers: Answers
  /** Question on the screen. */
  at: string | null
  /** When it deletes itself, ms since 1970: 7 days after the last answer. */
  expiresAt: number
}

const prefix = 'ascolto:draft:'
const shelfKey = (slug: string) => `${prefix}${slug}`

/** Returns false when the phone keeps nothing (private window, full storage). */
export const keepDraft = (shelf: Shelf, draft: Omit<Draft, 'expiresAt'>, now: number): boolean =>
  shelf.put(shelfKey(draft.slug), JSON.stringify({ ...draft, expiresAt: now + draftDays * dayMs }))

export const dropDraft = (shelf: Shelf, slug: string): void => shelf.drop(shelfKey(slug))

/** Deletes every draft whose days are over, whatever link it belongs to: the person may never open that link again. */
export function sweepDrafts(shelf: Shelf, now: number): void {
  for (const key of shelf.keys()) {
    if (!key.startsWith(prefix)) continue
    const draft = parseDraft(shelf.get(key) ?? '')
    if (!draft || draft.expiresAt <= now) shelf.drop(key)
  }
}

/**
 * The draft of this link; one of another version of its survey goes on in this one, by question id. An expired, foreign or broken one is
 * deleted.
 */
export function findDraft(
  shelf: Shelf,
  slug: string,
  survey: { instrument: string; version: number },
  now: number,
): Draft | undefined {
  const text = shelf.get(shelfKey(slug))
  if (text === null) return undefined
  const draft = parseDraft(text)
  if (draft && draft.expiresAt > now && draft.slug === slug && draft.instrument === survey.instrument)
    return { ...draft, version: survey.version }
  dropDraft(shelf, slug)
  return undefined
}

function parseDraft(text: string): Draft | undefined {
  try {
    const value = JSON.parse(text) as Partial<Draft> | null
    const whole =
      value !== null &&
      typeof value === 'object' &&
      typeof value.key === 'string' &&
      typeof value.expiresAt === 'number' &&
      typeof value.answers === 'object' &&
      value.answers !== null
    return whole ? (value as Draft) : undefined
  } catch {
    return undefined
  }
}

/** A started answer of another phone, opened here. */
export interface BroughtDraft {
  slug: string
  draft: Draft
  card: string | undefined
  keepUntil: string
}

/** What another phone sealed: a draft, and the code of the card it was started with. */
export function readSealedDraft(content: unknown): { draft: Draft; card: string | undefined } | undefined {
  if (typeof content !== 'object' || content === null) return undefined
  const { draft: sealed, card } = content as { draft?: unknown; card?: unknown }
  const draft = parseDraft(JSON.stringify(sealed ?? null))
  return draft && { draft, card: typeof card === 'string' ? card : undefined }
}
