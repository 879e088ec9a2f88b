import { type Request, Router } from 'express'
import { CardsRequest, WaveInput } from '#contract/campaigns'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { closeWave } from './close-wave.ts'
import { getDistribution, makeCards } from './distribution.ts'
import { listOfferedLanguages } from './offered-languages.ts'
import type { Wave } from './wave.ts'
import { describeWaves } from './wave-list.ts'
import { createWave, deleteWave, editWave, getWave, listWaves, openWave } from './waves.ts'

export function campaignsRoutes(house: House): Router {
  const router = Router()
  const coordinated = async (request: Request<{ waveId: string }>): Promise<Wave> => {
    const wave = await getWave(house, request.params.waveId)
    await requireGrant(house, request, { allianceId: wave.allianceId, roles: ['coordinator'] })
    return wave
  }
  const described = async (wave: Wave) => (await describeWaves(house, wave.allianceId, [wave]))[0]

  router.get('/alliances/:allianceId/waves', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator', 'facilitator', 'worker_rep', 'table'] })
    response.json(await describeWaves(house, allianceId, await listWaves(house, allianceId)))
  })

  router.get('/alliances/:allianceId/languages', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    response.json(listOfferedLanguages())
  })

  router.post('/alliances/:allianceId/waves', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    const wave = await createWave(house, allianceId, parse(WaveInput, request.body))
    response.status(201).json(await described(wave))
  })

  router.put('/waves/:waveId', async (request, response) => {
    const wave = await coordinated(request)
    response.json(await described(await editWave(house, wave.id, parse(WaveInput, request.body))))
  })

  router.delete('/waves/:waveId', async (request, response) => {
    const wave = await coordinated(request)
    await deleteWave(house, wave.id)
    response.status(204).end()
  })

  router.post('/waves/:waveId/open', async (request, response) => {
    const wave = await coordinated(request)
    response.json(await described(await openWave(house, wave.id)))
  })

  router.post('/waves/:waveId/close', async (request, response) => {
    const wave = await coordinated(request)
    response.status(202).json(await closeWave(house, wave))
  })

  router.get('/waves/:waveId/distribution', async (request, response) => {
    response.json(await getDistribution(house, await coordinated(request)))
  })

  router.post('/waves/:waveId/organisations/:organisationId/cards', async (request, response) => {
    const wave = await coordinated(request)
    const { count } = parse(CardsRequest, request.body)
    response.status(201).json(await makeCards(house, wave, request.params.organisationId, count))
  })
  return router
}
