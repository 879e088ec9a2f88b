import { Router } from 'express'
import { RaiseHand, WithdrawHand } from '#contract/raised-hands'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { readerLanguage } from '../../http/reply-failure.ts'
import { slowDown } from '../../http/security.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getHandPlace, listRaisedHands, raiseHand, removeRaisedHand, takeHandBack, writeHandsCsv } from './raised-hands.ts'

/** Nobody raises a hand more often than this; a whole alliance together no faster than people write. */
const perAddress = 10
const perAlliance = 60

/** Open to anybody with the address of the form; what is stored is its body alone. The rest is the coordinator's. */
export function raisedHandsRoutes(house: House): Router {
  const router = Router()
  const asking = slowDown(60)

  router.post('/hands/withdraw', slowDown(20), async (request, response) => {
    await takeHandBack(house, parse(WithdrawHand, jsonOf(request)).withdrawCode)
    response.status(204).end()
  })
  router.get('/hands/:allianceId', asking, async (request, response) => {
    response.json(await getHandPlace(house, request.params.allianceId as string))
  })
  router.post(
    '/hands/:allianceId',
    slowDown(perAddress),
    slowDown(perAlliance, { keyOf: (request) => String(request.params.allianceId) }),
    async (request, response) => {
      const body = jsonOf(request)
      if (typeof body === 'object' && body !== null && (body as { consent?: unknown }).consent !== true)
        throw new Failure('consent-missing', [{ field: 'consent', problem: 'required' }])
      const raised = await raiseHand(house, request.params.allianceId as string, parse(RaiseHand, body))
      response.status(raised.first ? 201 : 200).json(raised)
    },
  )

  router.get('/alliances/:allianceId/raised-hands', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    response.json(await listRaisedHands(house, allianceId))
  })
  router.get('/alliances/:allianceId/raised-hands.csv', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    const csv = await writeHandsCsv(house, allianceId, readerLanguage(request))
    response.type('text/csv; charset=utf-8').attachment('ascolto-tavolo.csv').send(csv)
  })
  router.delete('/alliances/:allianceId/raised-hands/:id', async (request, response) => {
    const { allianceId, id } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    await removeRaisedHand(house, allianceId, id)
    response.status(204).end()
  })
  return router
}

/** The parsed body; what was not sent as JSON was not parsed at all. */
function jsonOf(request: { body: unknown }): unknown {
  if (request.body === undefined) throw new Failure('not-json')
  return request.body
}
