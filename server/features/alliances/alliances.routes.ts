import { Router } from 'express'
import { OrganisationInput, OrganisationsCsv, SharedResourceInput } from '#contract/alliances'
import type { House } from '../../house.ts'
import { parse } from '../../http/parse.ts'
import { readerLanguage } from '../../http/reply-failure.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getAlliance } from './alliance.ts'
import { importOrganisations } from './import-organisations.ts'
import { getOrganisation, listOrganisations, removeOrganisation, saveOrganisation } from './organisations.ts'
import { getResource, listResources, removeResource, saveResource } from './shared-resources.ts'

export function alliancesRoutes(house: House): Router {
  const router = Router()

  router.get('/alliances/:allianceId', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator', 'facilitator', 'hr', 'worker_rep', 'table'] })
    response.json(await getAlliance(house, allianceId))
  })

  router.get('/alliances/:allianceId/organisations', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator', 'facilitator'] })
    response.json(await listOrganisations(house, allianceId))
  })
  router.post('/alliances/:allianceId/organisations', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    response.json(await saveOrganisation(house, allianceId, parse(OrganisationInput, request.body)))
  })
  router.post('/alliances/:allianceId/organisations/import', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    const { csv } = parse(OrganisationsCsv, request.body)
    response.json(await importOrganisations(house, allianceId, csv, readerLanguage(request)))
  })
  router.get('/organisations/:id', async (request, response) => {
    const { id } = request.params
    await requireGrant(house, request, { organisationId: id, roles: ['coordinator', 'facilitator', 'hr', 'worker_rep'] })
    const { allianceId: _, ...organisation } = await getOrganisation(house, id)
    response.json(organisation)
  })
  router.put('/organisations/:id', async (request, response) => {
    const { id } = request.params
    await requireGrant(house, request, { organisationId: id, roles: ['coordinator'] })
    const { allianceId } = await getOrganisation(house, id)
    response.json(await saveOrganisation(house, allianceId, parse(OrganisationInput, request.body), id))
  })
  router.delete('/organisations/:id', async (request, response) => {
    const { id } = request.params
    await requireGrant(house, request, { organisationId: id, roles: ['coordinator'] })
    await removeOrganisation(house, await getOrganisation(house, id))
    response.status(204).end()
  })

  router.get('/organisations/:id/resources', async (request, response) => {
    const { id } = request.params
    await requireGrant(house, request, { organisationId: id, roles: ['hr', 'coordinator'] })
    response.json(await listResources(house, id))
  })
  router.post('/organisations/:id/resources', async (request, response) => {
    const { id } = request.params
    await requireGrant(house, request, { organisationId: id, roles: ['hr', 'coordinator'] })
    response.json(await saveResource(house, id, parse(SharedResourceInput, request.body)))
  })
  router.put('/resources/:id', async (request, response) => {
    const { organisationId, id } = await getResource(house, request.params.id)
    await requireGrant(house, request, { organisationId, roles: ['hr', 'coordinator'] })
    response.json(await saveResource(house, organisationId, parse(SharedResourceInput, request.body), id))
  })
  router.delete('/resources/:id', async (request, response) => {
    const { organisationId, id } = await getResource(house, request.params.id)
    await requireGrant(house, request, { organisationId, roles: ['hr', 'coordinator'] })
    await removeResource(house, id)
    response.status(204).end()
  })
  return router
}
