import { Router } from 'express'
import { requireGrant } from '../features/accounts/accounts.ts'
import { getWave } from '../features/campaigns/campaigns.ts'
import type { House } from '../house.ts'
import { Failure } from '../http/failure.ts'
import { findJob } from './jobs.ts'

export function jobsRoutes(house: House): Router {
  const router = Router()
  router.get('/jobs/:id', async (request, response) => {
    const job = await findJob(house.db, request.params.id)
    if (!job) throw new Failure('not-found')
    const wave = await getWave(house, job.subjectId)
    await requireGrant(house, request, { allianceId: wave.allianceId, roles: ['coordinator', 'facilitator', 'worker_rep'] })
    const { subjectId: _, ...status } = job
    response.json(status)
  })
  return router
}
