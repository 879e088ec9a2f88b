import { Router } from 'express'
import { OpenThread } from '#contract/responses'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { spokenLanguage } from '../../http/reply-failure.ts'
import { slowDown } from '../../http/security.ts'
import { submitPulse } from '../responses/responses.ts'
import { openThread } from './thread-story.ts'
import { isTried } from './tryouts.ts'

export function feedbackRoutes(house: House): Router {
  const router = Router()
  router.post('/threads/open', slowDown(60), async (request, response) => {
    const { threadKey } = parse(OpenThread, request.body)
    response.json(await openThread(house, threadKey, spokenLanguage(request)))
  })
  router.post('/threads/pulse', slowDown(60), async (request, response) => {
    if (request.body === undefined) throw new Failure('not-json')
    const received = await submitPulse(house, request.get('idempotency-key'), request.body, isTried(house))
    response.status(received.first ? 201 : 200).json(received)
  })
  return router
}
