import { type Request, type RequestHandler, Router } from 'express'
import { WorkerLanguage } from '#contract/common'
import {
  NewOwnSurvey,
  OwnSurveyEdit,
  PublishOwnSurvey,
  ServiceNames,
  SurveyFile,
  TranslationsCsv,
} from '#contract/questionnaires'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { requireGrant } from '../accounts/accounts.ts'
import { describeSurvey, listQuestionnaires } from './describe-surveys.ts'
import type { OwnSurveyVersion } from './own-survey-row.ts'
import {
  createOwnSurvey,
  deleteOwnSurvey,
  editOwnSurvey,
  getOwnSurvey,
  importOwnSurvey,
  lintEdit,
  nextOwnVersion,
  publishOwnSurvey,
} from './own-surveys.ts'
import { listServiceNames, putServiceNames } from './questionnaires.queries.ts'
import { exportSurvey, exportTranslations, importTranslations, previewSurvey } from './survey-files.ts'

/** Goes before the reading of a large body. */
export function onlyCoordinators(house: House): RequestHandler<{ allianceId: string }> {
  return async (request, _response, next) => {
    await requireGrant(house, request, { allianceId: request.params.allianceId, roles: ['coordinator'] })
    next()
  }
}

/** Coordinators of the alliance only. */
export function questionnairesRoutes(house: House): Router {
  const router = Router()
  const coordinator = (request: Request<{ allianceId: string }>) =>
    requireGrant(house, request, { allianceId: request.params.allianceId, roles: ['coordinator'] })
  const coordinated = async (request: Request<{ id: string }>): Promise<{ survey: OwnSurveyVersion; name: string }> => {
    const survey = await getOwnSurvey(house, request.params.id)
    const { name } = await requireGrant(house, request, { allianceId: survey.allianceId, roles: ['coordinator'] })
    return { survey, name }
  }

  router.get('/alliances/:allianceId/questionnaires', async (request, response) => {
    await coordinator(request)
    response.json(await listQuestionnaires(house, request.params.allianceId))
  })
  router.post('/alliances/:allianceId/questionnaires', async (request, response) => {
    const { name: by } = await coordinator(request)
    const { name } = parse(NewOwnSurvey, request.body)
    const survey = await createOwnSurvey(house, request.params.allianceId, name, by)
    response.status(201).json(await describeSurvey(house, survey))
  })
  router.post('/alliances/:allianceId/questionnaires/import', async (request, response) => {
    const { name: by } = await coordinator(request)
    const imported = await importOwnSurvey(house, request.params.allianceId, parse(SurveyFile, request.body), by)
    response.status(imported.survey ? 201 : 200).json(imported)
  })
  router.put('/alliances/:allianceId/service-names', async (request, response) => {
    await coordinator(request)
    const { allianceId } = request.params
    await putServiceNames(house.db, allianceId, [...new Set(parse(ServiceNames, request.body).names)])
    response.json(await listServiceNames(house.db, allianceId))
  })

  router.get('/questionnaires/:id', async (request, response) => {
    response.json(await describeSurvey(house, (await coordinated(request)).survey))
  })
  router.put('/questionnaires/:id', async (request, response) => {
    const { survey } = await coordinated(request)
    response.json(await describeSurvey(house, await editOwnSurvey(house, survey, readEdit(request.body))))
  })
  router.delete('/questionnaires/:id', async (request, response) => {
    await deleteOwnSurvey(house, (await coordinated(request)).survey)
    response.status(204).end()
  })
  router.post('/questionnaires/:id/lint', async (request, response) => {
    const { survey } = await coordinated(request)
    response.json(await lintEdit(house, survey, readEdit(request.body)))
  })
  router.post('/questionnaires/:id/publish', async (request, response) => {
    const { survey, name } = await coordinated(request)
    const { revision } = parse(PublishOwnSurvey, request.body)
    response.json(await describeSurvey(house, await publishOwnSurvey(house, survey, revision, name)))
  })
  router.post('/questionnaires/:id/versions', async (request, response) => {
    const { survey, name } = await coordinated(request)
    response.status(201).json(await describeSurvey(house, await nextOwnVersion(house, survey, name)))
  })
  router.get('/questionnaires/:id/surveyjs.json', async (request, response) => {
    const { survey } = await coordinated(request)
    response.attachment(fileName(survey, 'json')).type('json').send(exportSurvey(survey))
  })
  router.get('/questionnaires/:id/translations.csv', async (request, response) => {
    const { survey } = await coordinated(request)
    response.attachment(fileName(survey, 'csv')).type('csv').send(exportTranslations(survey))
  })
  router.post('/questionnaires/:id/translations', async (request, response) => {
    const { survey } = await coordinated(request)
    response.json(await importTranslations(house, survey, parse(TranslationsCsv, request.body)))
  })
  router.get('/questionnaires/:id/preview/:language', async (request, response) => {
    const { survey } = await coordinated(request)
    const language = WorkerLanguage.safeParse(request.params.language)
    if (!language.success) throw new Failure('language-unknown')
    response.json(previewSurvey(survey, language.data))
  })
  return router
}

const readEdit = (body: unknown): OwnSurveyEdit => parse(OwnSurveyEdit, body) as OwnSurveyEdit
const fileName = ({ instrument, version }: OwnSurveyVersion, ending: string) => `${instrument}-v${version}.${ending}`
