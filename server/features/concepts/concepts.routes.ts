import { type Request, Router } from 'express'
import { CheckBlocks, SaveVersion } from '#contract/concepts'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { checkBlocks, getConcept, saveVersion } from './concept-board.ts'

export function conceptsRoutes(house: House): Router {
  const router = Router()

  /** Editing is for those who sit at the table. */
  async function seated(request: Request<{ id: string }>) {
    const concept = await getConcept(house, request.params.id)
    const { userId, name } = await requireGrant(house, request, { allianceId: concept.allianceId, roles: ['table'] })
    return { concept, userId, name }
  }

  router.post('/concepts/:id/check', async (request, response) => {
    const { concept } = await seated(request)
    const { blocks } = parse(CheckBlocks, request.body)
    response.json(await checkBlocks(house, concept, blocks))
  })

  router.post('/concepts/:id/versions', async (request, response) => {
    const { concept, userId, name } = await seated(request)
    const edit = parse(SaveVersion, request.body)
    response.status(201).json({ version: await saveVersion(house, concept, { userId, name }, edit) })
  })
  return router
}
