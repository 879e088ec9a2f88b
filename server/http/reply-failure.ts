import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import type { FailureCode, FailureReply, WorkerLanguage } from '#contract/common'
import { workerLanguages } from '#contract/common'
import type { House } from '../house.ts'
import { Failure } from './failure.ts'
import { workerMessage } from './worker-messages.ts'

const statusOf: Record<FailureCode, number> = {
  'bad-request': 400,
  'not-json': 400,
  'too-large': 413,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'wave-not-open': 410,
  'code-malformed': 422,
  'code-spent': 410,
  'consent-missing': 422,
  'answers-refused': 422,
  'language-unknown': 422,
  'link-spent': 410,
  'too-many-requests': 429,
  busy: 503,
  unexpected: 500,
}

/** Staff read Italian unless they ask for English. */
export function readerLanguage(request: Request): 'it' | 'en' {
  const asked = request.query.lang
  if (asked === 'it' || asked === 'en') return asked
  return request.acceptsLanguages(['it', 'en']) === 'en' ? 'en' : 'it'
}

/** What is said to anybody: in the language of the request where a worker can be offered it, else Italian. */
export function spokenLanguage(request: Request): WorkerLanguage {
  const asked = request.query.lang
  const known = workerLanguages.find((language) => language === asked)
  return known ?? ((request.acceptsLanguages([...workerLanguages]) || 'it') as WorkerLanguage)
}

export function failureReply(code: FailureCode, language: WorkerLanguage, fields?: FailureReply['fields']): FailureReply {
  return { code, message: workerMessage(code, language), ...(fields?.length ? { fields } : {}) }
}

/** Express and body-parser errors carry `type` or `status`; everything else unknown never sends its message. */
function toFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error
  if (typeof error !== 'object' || error === null) return undefined
  const { type, status } = error as { type?: string; status?: number }
  if (type === 'entity.too.large') return new Failure('too-large')
  if (type === 'entity.parse.failed' || type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new Failure('not-json')
  if (status !== undefined && status >= 400 && status < 500) return new Failure('bad-request')
  return undefined
}

export function replyFailure(house: House): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const failure = toFailure(error)
    if (!failure) house.log.error({ err: error, route: request.route?.path }, 'unexpected')
    const code = failure?.code ?? 'unexpected'
    response.status(statusOf[code]).json(failureReply(code, spokenLanguage(request), failure?.fields))
  }
}

export const nothingHere: RequestHandler = (_request, _response, next) => next(new Failure('not-found'))
