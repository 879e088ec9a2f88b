import { Router } from 'express'
import { EmployerAnswers, EmployerDraft } from '#contract/employers'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { readerLanguage } from '../../http/reply-failure.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { getEarlierAnswers, getEmployerSurvey, getEmployersVoice, keepDraft, sendAnswers } from './employer-survey.ts'

const roles = ['hr', 'coordinator'] as const

export function employersRoutes(house: House): Router {
  const router = Router()

  router.get('/organisations/:organisationId/employer-survey', async (request, response) => {
    const { organisationId } = request.params
    const staff = await requireGrant(house, request, { organisationId, roles })
    response.json(await getEmployerSurvey(house, organisationId, staff, readerLanguage(request)))
  })
  router.put('/organisations/:organisationId/employer-draft', async (request, response) => {
    const { organisationId } = request.params
    const staff = await requireGrant(house, request, { organisationId, roles })
    await keepDraft(house, organisationId, staff, parse(EmployerDraft, request.body))
    response.json({ kept: true })
  })
  router.post('/organisations/:organisationId/employer-answers', async (request, response) => {
    const { organisationId } = request.params
    const staff = await requireGrant(house, request, { organisationId, roles })
    response.status(201).json(await sendAnswers(house, organisationId, staff, parse(EmployerAnswers, request.body)))
  })
  router.get('/organisations/:organisationId/employer-answers/:number', async (request, response) => {
    const { organisationId, number } = request.params
    await requireGrant(house, request, { organisationId, roles })
    if (!/^\d{1,6}$/.test(number)) throw new Failure('not-found')
    response.json(await getEarlierAnswers(house, organisationId, Number(number)))
  })
  router.get('/alliances/:allianceId/employers', async (request, response) => {
    const { allianceId } = request.params
    const staff = await requireGrant(house, request, { allianceId, roles: ['coordinator', 'table'] })
    response.json(await getEmployersVoice(house, allianceId, staff))
  })
  return router
}
