import { Router } from 'express'
import { WorkerLanguage } from '#contract/common'
import { DropDrafts, OpenDrafts, OpenThread, SaveDraft } from '#contract/responses'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { slowDown } from '../../http/security.ts'
import { dropDrafts, openDrafts, saveDraft } from './drafts.ts'
import { submitResponse } from './submit-response.ts'
import { type Encoding, readSurvey } from './survey-bytes.ts'
import { downloadThread, eraseThreads } from './threads.ts'
import { getWelcome, readNotice } from './welcome.ts'

/** A year, as long as browsers keep anything. */
const forever = 'public, max-age=31536000, immutable'
const forAnHour = 'public, max-age=3600'

/** Open to anybody who has a link or a personal code. Nothing of the request but its body reaches what is stored. */
export function responsesRoutes(house: House): Router {
  const router = Router()

  router.get('/welcome/:slug', async (request, response) => {
    const asked = request.query.lang
    response.json(
      await getWelcome(house, request.params.slug, (languages) => {
        const named = languages.find((language) => language === asked)
        return named ?? ((request.acceptsLanguages([...languages]) || undefined) as WorkerLanguage | undefined)
      }),
    )
  })

  router.get('/surveys/:instrument/:version/:language', async (request, response) => {
    const { units, words = '', short } = request.query
    if (units !== undefined && typeof units !== 'string') throw new Failure('bad-request', [{ field: 'units', problem: 'type' }])
    if (typeof words !== 'string') throw new Failure('bad-request', [{ field: 'words', problem: 'type' }])
    const ways: Encoding[] = ['br', 'gzip', 'identity']
    const encoding = (request.acceptsEncodings(ways) || 'identity') as Encoding
    const survey = await readSurvey(house, { ...request.params, slug: units, words, short: short === '1' }, encoding)
    response.set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': survey.lasts ? forever : 'no-store' })
    if (survey.encoding !== 'identity') response.set('Content-Encoding', survey.encoding)
    response.vary('Accept-Encoding').send(survey.bytes)
  })

  router.get('/notices/:version/:language', async (request, response) => {
    const language = WorkerLanguage.safeParse(request.params.language)
    if (!language.success) throw new Failure('language-unknown')
    response.set('Cache-Control', forAnHour).json(await readNotice(house, request.params.version, language.data))
  })

  router.post('/responses/:slug', async (request, response) => {
    const received = await submitResponse(house, request.params.slug, request.get('idempotency-key'), jsonOf(request))
    response.status(received.first ? 201 : 200).json(received)
  })

  // Guessing a code of 128 bits is hopeless; slowing it down keeps the database for those who have one.
  const threads = slowDown(60)
  router.post('/threads/download', threads, async (request, response) => {
    response.json(await downloadThread(house, parse(OpenThread, jsonOf(request)).threadKey))
  })
  router.post('/threads/erase', threads, async (request, response) => {
    response.json(await eraseThreads(house, parse(OpenThread, jsonOf(request)).threadKey))
  })

  const drafts = slowDown(60)
  // One address alone fills no link in an hour: colleagues behind the same one still can save.
  const savings = [slowDown(10), slowDown(40, { windowMs: 3_600_000 })]
  router.post('/drafts/save', ...savings, async (request, response) => {
    response.json(await saveDraft(house, parse(SaveDraft, jsonOf(request))))
  })
  router.post('/drafts/open', drafts, async (request, response) => {
    response.json(await openDrafts(house, parse(OpenDrafts, jsonOf(request)).draftKey))
  })
  router.post('/drafts/drop', drafts, async (request, response) => {
    const { draftKey, slug } = parse(DropDrafts, jsonOf(request))
    response.json(await dropDrafts(house, draftKey, slug))
  })
  return router
}

/** The parsed body; what was not sent as JSON was not parsed at all. */
function jsonOf(request: { body: unknown }): unknown {
  if (request.body === undefined) throw new Failure('not-json')
  return request.body
}
