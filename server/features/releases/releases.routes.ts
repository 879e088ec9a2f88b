import { Router } from 'express'
import { z } from 'zod'
import type { StaffRole } from '#contract/accounts'
import { Id } from '#contract/common'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { readerLanguage } from '../../http/reply-failure.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getOrganisation } from '../alliances/alliances.ts'
import { getWave } from '../campaigns/campaigns.ts'
import { getFirmRelease, readDashboard, readFirm } from './dashboard.ts'
import { readDoneSince } from './done-since.ts'
import { attackColleague, describeAttackedFirm } from './filter-attack.ts'
import { writeReleaseCsv } from './release-csv.ts'
import { writeReleaseXlsx } from './release-xlsx.ts'
import { listReports } from './report-list.ts'

/** HR and worker representatives see exactly the same. */
const roles: StaffRole[] = ['hr', 'worker_rep']
/** The closed menu has no other question: an unknown one is refused, not ignored. */
const DashboardQuery = z.strictObject({ wave: Id.optional(), lang: z.enum(['it', 'en']).optional() })
const ReleaseFile = z.string().regex(/^[A-Za-z0-9_-]{22}\.(csv|xlsx)$/)
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function releasesRoutes(house: House): Router {
  const router = Router()

  router.get('/organisations/:organisationId/dashboard', async (request, response) => {
    const { organisationId } = request.params
    await requireGrant(house, request, { organisationId, roles })
    const { wave } = parse(DashboardQuery, request.query)
    response.json(await readDashboard(house, organisationId, wave))
  })

  router.get('/organisations/:organisationId/done-since', async (request, response) => {
    const { organisationId } = request.params
    await requireGrant(house, request, { organisationId, roles })
    const { wave } = parse(DashboardQuery, request.query)
    response.json(await readDoneSince(house, organisationId, wave))
  })

  router.get('/alliances/:allianceId/reports', async (request, response) => {
    const { allianceId } = request.params
    const { grant } = await requireGrant(house, request, { allianceId, roles: ['worker_rep'] })
    const all = await listReports(house, allianceId)
    response.json(grant.organisationId ? all.filter(({ organisationId }) => organisationId === grant.organisationId) : all)
  })

  router.get('/releases/:file', async (request, response) => {
    const file = ReleaseFile.safeParse(request.params.file)
    if (!file.success) throw new Failure('not-found')
    const [id = '', ending] = file.data.split('.')
    const row = await getFirmRelease(house, id)
    await requireGrant(house, request, { organisationId: row.organisation_id, roles })
    const read = await readFirm(house, row)
    const language = readerLanguage(request)
    response.attachment(`ascolto-${row.id.slice(0, 8)}.${ending}`)
    if (ending === 'csv') {
      response.type('text/csv; charset=utf-8').send(writeReleaseCsv(read, row, language))
      return
    }
    const { name: organisationName } = await getOrganisation(house, row.organisation_id)
    const { name: waveName, closesOn } = await getWave(house, row.wave_id)
    response.type(xlsxType).send(await writeReleaseXlsx(read, row, { organisationName, waveName, closesOn }, language))
  })

  // Open to all: an invented firm, computed from constants; nothing of the database is read.
  router.get('/attack', (_request, response) => {
    response.json(describeAttackedFirm())
  })
  router.get('/attack/:person/:property', (request, response) => {
    const result = attackColleague(Number(request.params.person), request.params.property)
    if (!result) throw new Failure('not-found')
    response.json(result)
  })
  return router
}
