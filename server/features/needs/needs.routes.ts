import { Router } from 'express'
import { SignMap } from '#contract/needs'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getWave } from '../campaigns/campaigns.ts'
import { getMapDraft, type Signer, signMap } from './need-maps.ts'

export function needsRoutes(house: House): Router {
  const router = Router()
  const roles: Signer[] = ['facilitator', 'worker_rep']

  router.get('/waves/:waveId/need-map/draft', async (request, response) => {
    const wave = await getWave(house, request.params.waveId)
    await requireGrant(house, request, { allianceId: wave.allianceId, roles })
    response.json(await getMapDraft(house, wave.id))
  })

  router.post('/waves/:waveId/need-map/sign', async (request, response) => {
    const wave = await getWave(house, request.params.waveId)
    const { userId, name, grant } = await requireGrant(house, request, { allianceId: wave.allianceId, roles })
    const { hash } = parse(SignMap, request.body)
    response.json(await signMap(house, wave.id, { role: grant.role as Signer, userId, name }, hash))
  })
  return router
}
