import { Router } from 'express'
import { ResumeTags, ReviewCue } from '#contract/lexicon'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { listWaves } from '../campaigns/campaigns.ts'
import { readLexicon, resumeTags, reviewCue } from './tag-learning.ts'

export function lexiconRoutes(house: House): Router {
  const router = Router()
  const path = '/alliances/:allianceId/lexicon'

  router.get(path, async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['facilitator'] })
    response.json(await readLexicon(house, allianceId))
  })
  router.post(`${path}/cues`, async (request, response) => {
    const { allianceId } = request.params
    const { name } = await requireGrant(house, request, { allianceId, roles: ['facilitator'] })
    await reviewCue(house, allianceId, parse(ReviewCue, request.body), name)
    response.json(await readLexicon(house, allianceId))
  })
  router.post(`${path}/resume`, async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['facilitator'] })
    const { language } = parse(ResumeTags, request.body)
    const sealed = (await listWaves(house, allianceId)).filter(({ kind, state }) => kind !== 'imported' && state === 'closed')
    await resumeTags(house, allianceId, language, Math.max(0, ...sealed.map(({ number }) => number)))
    response.json(await readLexicon(house, allianceId))
  })
  return router
}
