import { Router } from 'express'
import { OpenThread } from '#contract/responses'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { slowDown } from '../../http/security.ts'
import { openThread } from './thread-story.ts'

export function feedbackRoutes(house: House): Router {
  const router = Router()
  router.post('/threads/open', slowDown(60), async (request, response) => {
    const { threadKey } = parse(OpenThread, request.body)
    response.json(await openThread(house, threadKey))
  })
  return router
}
