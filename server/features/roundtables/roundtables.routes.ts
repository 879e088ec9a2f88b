import { Router } from 'express'
import { CastVote, Decide } from '#contract/concepts'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getConcept } from '../concepts/concepts.ts'
import { castVote, decide, getTable } from './table.ts'

export function roundtablesRoutes(house: House): Router {
  const router = Router()

  router.get('/alliances/:allianceId/table', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['table', 'coordinator', 'facilitator', 'worker_rep'] })
    const wave = typeof request.query.wave === 'string' ? request.query.wave : undefined
    response.json(await getTable(house, allianceId, wave))
  })

  router.put('/concepts/:id/vote', async (request, response) => {
    const concept = await getConcept(house, request.params.id)
    const { userId, name } = await requireGrant(house, request, { allianceId: concept.allianceId, roles: ['table'] })
    await castVote(house, concept, { userId, name }, parse(CastVote, request.body))
    response.json({ kept: true })
  })

  router.put('/concepts/:id/decision', async (request, response) => {
    const concept = await getConcept(house, request.params.id)
    const { name } = await requireGrant(house, request, { allianceId: concept.allianceId, roles: ['coordinator'] })
    await decide(house, concept, name, parse(Decide, request.body))
    response.json({ kept: true })
  })
  return router
}
