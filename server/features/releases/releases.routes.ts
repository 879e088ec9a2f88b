import { Router } from 'express'
import { z } from 'zod'
import type { StaffRole } from '#contract/accounts'
import { Id } from '#contract/common'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { readerLanguage } from '../../http/reply-failure.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getFirmRelease, readDashboard, readFirm } from './dashboard.ts'
import { writeReleaseCsv } from './release-csv.ts'

/** HR and worker representatives see exactly the same. */
const roles: StaffRole[] = ['hr', 'worker_rep']
/** The closed menu has no other question: an unknown one is refused, not ignored. */
const DashboardQuery = z.strictObject({ wave: Id.optional(), lang: z.enum(['it', 'en']).optional() })
const CsvFile = z.string().regex(/^[A-Za-z0-9_-]{22}\.csv$/)

export function releasesRoutes(house: House): Router {
  const router = Router()

  router.get('/organisations/:organisationId/dashboard', async (request, response) => {
    const { organisationId } = request.params
    await requireGrant(house, request, { organisationId, roles })
    const { wave } = parse(DashboardQuery, request.query)
    response.json(await readDashboard(house, organisationId, wave))
  })

  router.get('/releases/:file', async (request, response) => {
    const file = CsvFile.safeParse(request.params.file)
    if (!file.success) throw new Failure('not-found')
    const row = await getFirmRelease(house, file.data.slice(0, -'.csv'.length))
    await requireGrant(house, request, { organisationId: row.organisation_id, roles })
    const csv = writeReleaseCsv(await readFirm(house, row), readerLanguage(request))
    response
      .type('text/csv; charset=utf-8')
      .attachment(`ascolto-${row.id.slice(0, 8)}.csv`)
      .send(csv)
  })
  return router
}
