import { z } from 'zod'

/** Languages a worker can be offered; staff screens are Italian and English. */
export const workerLanguages = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'] as const
export const WorkerLanguage = z.enum(workerLanguages)
export type WorkerLanguage = z.infer<typeof WorkerLanguage>

export const LocalText = z.object({ it: z.string(), en: z.string() })
export type LocalText = z.infer<typeof LocalText>

/** Words a database can store: no control character but tab and line end, no half character. */
export const isStorable = (text: string): boolean => !/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u.test(text)
const onlyStorable = { params: { problem: 'unreadable' } }

/** Words that are stored: names, reasons, notes, without the space around them. */
export const Words = (min: number, max: number) => z.string().trim().min(min).max(max).refine(isStorable, onlyStorable)
/** Anything else the database is asked with or keeps as it is. */
export const Exact = (min: number, max: number) => z.string().min(min).max(max).refine(isStorable, onlyStorable)

/** Random 128-bit identifiers, base64url, without order or time in them. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Every refusal the API can give. The status of each is known only to `server/http/failure.ts`. */
export const failureCodes = [
  'bad-request',
  'not-json',
  'too-large',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'wave-not-open',
  'code-malformed',
  'code-spent',
  'consent-missing',
  'answers-refused',
  'language-unknown',
  'link-spent',
  'too-many-requests',
  'busy',
  'unexpected',
] as const
export type FailureCode = (typeof failureCodes)[number]

export interface FieldProblem {
  /** Question id or dotted path of the field. */
  field: string
  /** Closed word such as 'unknown', 'required', 'type', 'choice', 'too-long', 'range', 'hidden', 'unreadable'. */
  problem: string
  limit?: number
}

/** Body of every reply with status >= 400. */
export interface FailureReply {
  code: FailureCode
  /** In the language of the request (`?lang=`, else Accept-Language, else Italian): says what to do. */
  message: string
  fields?: FieldProblem[]
}

export interface JobStatus {
  id: string
  kind: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** 0..1 */
  progress: number
  step: LocalText
  /** Present when failed; never a stack trace. */
  message?: LocalText
}
