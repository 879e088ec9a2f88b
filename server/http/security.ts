import type { Request, RequestHandler } from 'express'
import rateLimit, { ipKeyGenerator } from 'express-rate-limit'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { Failure } from './failure.ts'
import { failureReply, spokenLanguage } from './reply-failure.ts'

/** SurveyJS and Mantine write style elements, hence 'unsafe-inline' for styles; scripts come from this house only. */
export function securityHeaders(config: Config): RequestHandler {
  const https = config.publicUrl?.startsWith('https://') ?? false
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
  })
}

/** No id, name or search holds a control character: refused before anything is asked with it. */
export const onlyPrintable: RequestHandler = (request, _response, next) => {
  const [path = '', query = ''] = request.url.split(/\?(.*)/s)
  if (escapedControl.test(path)) return next(new Failure('not-found'))
  next(escapedControl.test(query) ? new Failure('bad-request') : undefined)
}

/** U+0000 to U+001F, U+007F, and in UTF-8 U+0080 to U+009F. */
const escapedControl = /%(?:[01][0-9a-f]|7f|c2%[89][0-9a-f])/i

/** Answers and threads are never cached or kept by anything on the way. */
export const neverCached: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** Whoever asks, as far as an address tells. */
export const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '')

/**
 * Slows down guessing. The address is held in memory for the window only, hashed by the limiter's own key,
 * and written nowhere. `keyOf` counts by something else than the address, `countsFailuresOnly` leaves out what went well,
 * `windowMs` counts in another window than a minute.
 */
export function slowDown(
  most: number,
  options: { countsFailuresOnly?: boolean; keyOf?: (request: Request) => string; windowMs?: number } = {},
): RequestHandler {
  return rateLimit({
    windowMs: options.windowMs ?? 60_000,
    limit: most,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: options.countsFailuresOnly ?? false,
    keyGenerator: options.keyOf ?? addressOf,
    handler: (request, response) => {
      response.status(429).json(failureReply('too-many-requests', spokenLanguage(request)))
    },
  })
}
