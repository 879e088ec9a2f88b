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

/** The draft of this link for this survey version; an expired, foreign or broken one is deleted. */
export function findDraft(
  shelf: Shelf,
  slug: string,
  survey: { instrument: string; version: number },
  now: number,
): Draft | undefined {
  const text = shelf.get(shelfKey(slug))
  if (text === null) return undefined
  const draft = parseDraft(text)
  if (
    draft &&
    draft.expiresAt > now &&
    draft.slug === slug &&
    draft.instrument === survey.instrument &&
    draft.version === survey.version
  )
    return draft
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
