import express, { type Express } from 'express'
import { answers } from './db/answers.ts'
import { accountsRoutes, authHandler } from './features/accounts/accounts.ts'
import { alliancesRoutes } from './features/alliances/alliances.ts'
import { campaignsRoutes } from './features/campaigns/campaigns.ts'
import { conceptsRoutes } from './features/concepts/concepts.ts'
import { demoRoutes } from './features/demo/demo.ts'
import { employersRoutes } from './features/employers/employers.ts'
import { feedbackRoutes } from './features/feedback/feedback.ts'
import { lexiconRoutes } from './features/lexicon/lexicon.ts'
import { needsRoutes } from './features/needs/needs.ts'
import { onlyCoordinators, questionnairesRoutes } from './features/questionnaires/questionnaires.ts'
import { releasesRoutes } from './features/releases/releases.ts'
import { responsesRoutes } from './features/responses/responses.ts'
import { raisedHandsRoutes, roundtablesRoutes } from './features/roundtables/roundtables.ts'
import type { House } from './house.ts'
import { pagesRoutes } from './http/pages.ts'
import { nothingHere, replyFailure } from './http/reply-failure.ts'
import { neverCached, onlyPrintable, securityHeaders } from './http/security.ts'
import { jobsRoutes } from './jobs/jobs.routes.ts'

/** House -> Express app; never listens. No request log: the answering side keeps no address, agent or minute. */
export function buildApp(house: House): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', house.config.proxies)
  app.use(securityHeaders(house.config))
  app.get('/healthz', async (_request, response) => {
    const ready = await answers(house.db)
    response.status(ready ? 200 : 503).json({ ready })
  })

  app.use(onlyPrintable)
  app.use('/api', neverCached)
  app.all('/api/auth/*splat', authHandler(house))
  app.use('/api/alliances/:allianceId/organisations/import', express.json({ limit: '3mb' }))
  // A file of 5 MB, its quotes escaped: read only of who may bring one.
  app.use('/api/alliances/:allianceId/questionnaires/import', onlyCoordinators(house), express.json({ limit: '11mb' }))
  app.use('/api/questionnaires', express.json({ limit: '3mb' }))
  app.use('/api', express.json({ limit: '200kb' }))
  app.use('/api', accountsRoutes(house))
  app.use('/api', alliancesRoutes(house))
  app.use('/api', employersRoutes(house))
  app.use('/api', questionnairesRoutes(house))
  app.use('/api', campaignsRoutes(house))
  app.use('/api', responsesRoutes(house))
  app.use('/api', feedbackRoutes(house))
  app.use('/api', releasesRoutes(house))
  app.use('/api', needsRoutes(house))
  app.use('/api', lexiconRoutes(house))
  app.use('/api', conceptsRoutes(house))
  app.use('/api', roundtablesRoutes(house))
  app.use('/api', raisedHandsRoutes(house))
  app.use('/api', jobsRoutes(house))
  app.use('/api', demoRoutes(house))
  app.use('/api', nothingHere)

  app.use(pagesRoutes())
  app.use(nothingHere)
  app.use(replyFailure(house))
  return app
}
