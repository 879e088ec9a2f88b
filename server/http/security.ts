import type { Request, RequestHandler } from 'express'
import rateLimit, { ipKeyGenerator } from 'express-rate-limit'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { failureReply, readerLanguage } from './reply-failure.ts'

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

/** Answers and threads are never cached or kept by anything on the way. */
export const neverCached: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/**
 * Slows down guessing. The address is held in memory for the window only, hashed by the limiter's own key,
 * and written nowhere. `keyOf` counts by something else than the address, `countsFailuresOnly` leaves out what went well.
 */
export function slowDown(
  perMinute: number,
  options: { countsFailuresOnly?: boolean; keyOf?: (request: Request) => string } = {},
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: options.countsFailuresOnly ?? false,
    keyGenerator: options.keyOf ?? ((request) => ipKeyGenerator(request.ip ?? '')),
    handler: (request, response) => {
      response.status(429).json(failureReply('too-many-requests', readerLanguage(request)))
    },
  })
}
