import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnSurveyEdit, OwnSurveyView, QuestionnaireList, SurveyImported } from '#contract/questionnaires'
import type { SurveyBundle, Welcome } from '#contract/responses'
import { neededQuestions } from '#surveys'
import {
  makeTerritory,
  openWaveOf,
  send,
  signInAs,
  startDatedHouse,
  submission,
  type Territory,
  waveInput,
} from '../../../tests/harness/listening.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'
import { getSurvey } from './questionnaires.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let coordinator: Caller
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01', { work: true })
  territory = await makeTerritory(started)
  coordinator = territory.coordinator
})
afterAll(() => started.stop())

const at = (allianceId = territory.allianceId) => `/api/alliances/${allianceId}/questionnaires`
const file = (title: string | object, change: object = {}) =>
  JSON.stringify({
    locale: 'it',
    elements: [
      {
        ...{ type: 'radiogroup', name: 'x_when', title, isRequired: true },
        choices: [
          { value: 'early', text: { default: 'Prima delle 7', en: 'Before 7' } },
          { value: 'late', text: { default: 'Dopo le 19', en: 'After 19' } },
        ],
        ...change,
      },
      {
        type: 'comment',
        name: 'x_more',
        title: { default: 'Vuoi aggiungere altro?', en: 'Anything else?' },
        visibleIf: "{x_when} = 'late'",
      },
    ],
  })
const upload = async (survey: string, name = 'Turni di notte') =>
  (await coordinator.post<SurveyImported>(`${at()}/import`, { name, file: survey })).body
const good = { default: 'Quando ti serve?', en: 'When do you need it?' }
const editOf = (survey: OwnSurveyView, change: Partial<OwnSurveyEdit> = {}): OwnSurveyEdit => ({
  ...{ name: survey.name, revision: survey.revision, questions: survey.asked, texts: survey.texts },
  ...change,
})
const skippable = (survey: OwnSurveyView) =>
  survey.asked.map((question) => {
    if (!('type' in question) || question.id !== 'x_when') return question
    const { required: _, ...free } = question
    return free as typeof question
  })
async function published(name: string): Promise<OwnSurveyView> {
  const { survey } = await upload(file(good, { isRequired: false }), name)
  if (!survey) throw new Error('the file was refused')
  const reply = await coordinator.post(`/api/questionnaires/${survey.id}/publish`, { revision: survey.revision })
  expect([reply.status, reply.body.refusals]).toEqual([200, []])
  return reply.body
}

describe('a survey of an alliance’s own', () => {
  it('goes from a SurveyJS file to the need map: refused, repaired, published, asked, answered, sealed', async () => {
    const { survey, notices, problems } = await upload(
      file({ default: 'Useresti un nido di notte?', en: 'When do you need it?' }),
    )
    expect(problems).toEqual([])
    expect(notices.map(({ rule }) => rule)).toEqual(['added'])
    if (!survey) throw new Error('nothing was stored')
    expect(survey.refusals.map(({ question, rule }) => [question, rule])).toEqual([
      ['x_when', 'way-out'],
      ['x_when', 'service-name'],
    ])
    const refused = await coordinator.post(`/api/questionnaires/${survey.id}/publish?lang=en`, { revision: survey.revision })
    expect(refused.status).toBe(400)
    expect(refused.body.fields).toEqual([
      { field: 'questions.x_when', problem: 'way-out' },
      { field: 'questions.x_when', problem: 'service-name' },
    ])

    const texts = structuredClone(survey.texts) as Record<string, Record<string, { title: string }>>
    texts.it!.x_when!.title = 'Di notte, quando ti serve una mano?'
    const edit = editOf(survey, { questions: skippable(survey), texts })
    const lint = await coordinator.post(`/api/questionnaires/${survey.id}/lint`, edit)
    expect(lint.body).toMatchObject({ refusals: [], seconds: expect.any(Number) })
    const repaired = await coordinator.put<OwnSurveyView>(`/api/questionnaires/${survey.id}`, edit)
    expect(repaired.body).toMatchObject({ refusals: [], revision: 2, state: 'draft' })

    const preview = await coordinator.get<SurveyBundle>(`/api/questionnaires/${survey.id}/preview/en`)
    expect(JSON.stringify(preview.body.json)).toContain('When do you need it?')
    const { instrument } = survey
    expect((await coordinator.get(`/api/surveys/${instrument}/1/it`)).status).toBe(404)
    const done = await coordinator.post<OwnSurveyView>(`/api/questionnaires/${survey.id}/publish`, { revision: 2 })
    expect(done.body).toMatchObject({ state: 'published', publishedBy: 'Prova coordinator', publishedOn: '2027-03-01' })

    const wave = await openWaveOf(territory, { instrument, languages: ['it', 'en', 'fr'] })
    const phone = started.caller()
    const welcome = await phone.get<Welcome>(`/api/welcome/${wave.slug}?lang=it`)
    expect(welcome.body.survey).toMatchObject({ instrument, version: 1 })
    const bundle = await phone.get<SurveyBundle>(`/api/surveys/${instrument}/1/it?units=${wave.slug}`)
    expect(JSON.stringify(bundle.body.json)).toContain('Di notte, quando ti serve una mano?')
    const noticeVersion = welcome.body.notice.version
    const told = { ep_text: 'Il turno finisce alle sei.', res: ['time'], weight: 8, grid: { cells: ['mon:b1'], varies: false } }
    const answer = (answers: object) => submission({ instrument, version: 1, noticeVersion, answers: { ...told, ...answers } })
    for (const [wrong, field] of [
      [{ x_when: 'never' }, 'x_when'],
      [{ x_more: 'Nascosta' }, 'x_more'],
      [{ x_nobody: 'a' }, 'x_nobody'],
      [{ season: ['all'] }, 'season'],
    ] as const) {
      const reply = await send(phone, wave.slug, answer(wrong))
      expect([reply.status, reply.body.fields?.[0]?.field]).toEqual([422, field])
    }
    const codes = await wave.cards(24)
    for (const [nth, code] of codes.entries()) {
      const body = { ...answer(nth % 2 ? { x_when: 'late', x_more: 'Chiama Maria al 333 1234567' } : { x_when: 'early' }), code }
      expect((await send(phone, wave.slug, body)).status).toBe(201)
    }
    const closing = await coordinator.post(`/api/waves/${wave.waveId}/close`)
    expect((await started.jobDone(coordinator, closing.body.jobId)).state).toBe('done')
    const waves = await coordinator.get(`/api/alliances/${territory.allianceId}/waves`)
    expect(waves.body.find((each: { id: string }) => each.id === wave.waveId)).toMatchObject({
      ...{ needMap: 'prepared', survey: { instrument, version: 1 }, plan: expect.objectContaining({ firmsWithOwnPage: 1 }) },
    })
    const hr = await signInAs(started, 'hr', territory.allianceId, wave.organisationId)
    const dashboard = await hr.get(`/api/organisations/${wave.organisationId}/dashboard?waveId=${wave.waveId}`)
    expect(JSON.stringify(dashboard.body)).not.toMatch(/x_when|x_more|early|late/)
    const rows = await started.house.db.selectFrom('response').select('answers').where('wave_id', '=', wave.waveId).execute()
    const words = JSON.stringify(rows)
    expect(words).toContain('x_more')
    expect(words).not.toMatch(/Maria|333 1234567/)
  }, 60_000)

  it('keeps a published version for ever and starts the next from it, one draft at a time', async () => {
    const first = await published('Sempre uguale')
    const put = await coordinator.put(`/api/questionnaires/${first.id}`, editOf(first))
    expect([put.status, put.body.code]).toEqual([409, 'conflict'])
    expect((await coordinator.delete(`/api/questionnaires/${first.id}`)).status).toBe(409)
    expect((await coordinator.post(`/api/questionnaires/${first.id}/publish`, { revision: 1 })).status).toBe(409)
    const next = await coordinator.post<OwnSurveyView>(`/api/questionnaires/${first.id}/versions`)
    expect([next.status, next.body.version, next.body.instrument, next.body.texts]).toEqual([
      201,
      2,
      first.instrument,
      first.texts,
    ])
    expect((await coordinator.post(`/api/questionnaires/${first.id}/versions`)).status).toBe(409)
    expect((await coordinator.post(`/api/questionnaires/${next.body.id}/versions`)).status).toBe(409)
    // A wave asks the newest published version, not the draft.
    const { body } = await coordinator.post(
      `/api/alliances/${territory.allianceId}/waves`,
      waveInput(territory, { instrument: first.instrument }),
    )
    expect(body.survey).toEqual({ instrument: first.instrument, version: 1 })
    expect((await coordinator.delete(`/api/questionnaires/${next.body.id}`)).status).toBe(204)
    expect((await coordinator.get(`/api/questionnaires/${next.body.id}`)).status).toBe(404)
  })

  it('refuses to ask what was altered behind its back', async () => {
    const survey = await published('Alterato')
    const definition = JSON.stringify({
      ...JSON.parse(JSON.stringify({ instrument: survey.instrument, version: 1 })),
      questions: [],
    })
    const { sql } = await import('kysely')
    await sql`update own_survey set definition = ${definition}::text::jsonb where id = ${survey.id}`.execute(started.house.db)
    await expect(getSurvey(started.house, survey.instrument, 1)).rejects.toThrow('is not what was published')
  })

  it('does not lose what two people change at once', async () => {
    const { survey } = await upload(file(good))
    if (!survey) throw new Error('nothing was stored')
    const [one, two] = await Promise.all(
      ['Prima', 'Seconda'].map((name) => coordinator.put(`/api/questionnaires/${survey.id}`, editOf(survey, { name }))),
    )
    expect([one?.status, two?.status].sort()).toEqual([200, 409])
  })

  it('may leave questions out, change their words and order, but not their codes', async () => {
    const created = await coordinator.post<OwnSurveyView>(at(), { name: 'Corto' })
    expect(created.status).toBe(201)
    const { body: survey } = created
    expect(survey.refusals).toEqual([])
    const short = survey.asked.filter(({ id }) => neededQuestions.includes(id)).reverse()
    const put = await coordinator.put<OwnSurveyView>(`/api/questionnaires/${survey.id}`, editOf(survey, { questions: short }))
    expect(put.status).toBe(200)
    expect([...new Set(put.body.refusals.map(({ rule }) => rule))]).toEqual(['condition'])
    const without = editOf(put.body, { questions: survey.asked.filter(({ id }) => id !== 'grid') })
    const missing = await coordinator.put<OwnSurveyView>(`/api/questionnaires/${survey.id}`, without)
    expect(missing.body.refusals.map(({ question, rule }) => [question, rule])).toEqual([['grid', 'needed']])
    const codes = [{ id: 'res', type: 'multi', choices: ['time', 'nido'] }]
    const changed = await coordinator.put(`/api/questionnaires/${survey.id}`, { ...editOf(missing.body), questions: codes })
    expect(changed.status).toBe(400)
  })

  it('keeps the house’s words for the answers that the map counts', async () => {
    const { body: survey } = await coordinator.post<OwnSurveyView>(at(), { name: 'Altre parole' })
    const texts = { it: { res: { title: 'Che cosa ti serve?', choices: { time: 'L’orario del bus' } } } }
    const put = await coordinator.put<OwnSurveyView>(`/api/questionnaires/${survey.id}`, editOf(survey, { texts }))
    expect(put.body.refusals.map(({ question, rule, found }) => [question, rule, found])).toEqual([
      ['res', 'meaning', 'L’orario del bus'],
    ])
    const refused = await coordinator.post(`/api/questionnaires/${survey.id}/publish`, { revision: put.body.revision })
    expect([refused.status, refused.body.fields]).toEqual([400, [{ field: 'questions.res', problem: 'meaning' }]])
    const file = await coordinator.get(`/api/questionnaires/${survey.id}/surveyjs.json`)
    const again = await upload(JSON.stringify(file.body), 'Di nuovo')
    expect([again.notices.map(({ rule }) => rule), again.survey?.refusals]).toEqual([['meaning'], []])
  })

  it('speaks another language through the table', async () => {
    const { survey } = await upload(file(good, { isRequired: false }), 'In francese')
    if (!survey) throw new Error('nothing was stored')
    const path = `/api/questionnaires/${survey.id}`
    expect(survey.languages.find(({ language }) => language === 'fr')?.missing).toBeGreaterThan(0)
    const { body: csv } = await coordinator.get<string>(`${path}/translations.csv`)
    expect(csv).toContain('x_when.title;Quando ti serve?;When do you need it?')
    const french =
      'key;fr\r\nx_when.title;Quand en as-tu besoin ?\r\nx_when.choices.early;Avant 7 h\r\nx_when.choices.late;Après 19 h\r\nx_more.title;Autre chose ?'
    const sent = await coordinator.post(`${path}/translations`, { csv: `\uFEFF${french}`, revision: survey.revision })
    expect(sent.body).toEqual({ changed: 4, rejected: [] })
    const bundle = await coordinator.get<SurveyBundle>(`${path}/preview/fr`)
    expect(JSON.stringify(bundle.body.json)).toContain('Quand en as-tu besoin ?')
    const wrong = 'key,fr,pt\nx_when.title,{who},x\nnobody.title,x,x'
    const after = await coordinator.get<OwnSurveyView>(path)
    const rejected = await coordinator.post(`${path}/translations`, { csv: wrong, revision: after.body.revision })
    expect(rejected.body.rejected.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [1, 'pt'],
      [2, 'fr'],
      [3, 'nobody.title'],
    ])
    expect((await coordinator.get(path)).body.texts).toEqual(after.body.texts)
    expect((await coordinator.post(`${path}/translations`, { csv: french, revision: 1 })).status).toBe(409)
  })

  it('comes back from its own file as it was', async () => {
    const survey = await published('Avanti e indietro')
    const exported = await coordinator.get(`/api/questionnaires/${survey.id}/surveyjs.json`)
    const again = await upload(JSON.stringify(exported.body), 'Di ritorno')
    expect([again.survey?.asked, again.survey?.texts, again.notices]).toEqual([survey.asked, survey.texts, []])
  })

  it('is refused for a service the alliance added', async () => {
    const { survey } = await upload(file({ default: 'Usi Tandem di notte?', en: 'At night, when?' }, { isRequired: false }))
    expect(survey?.refusals).toEqual([])
    const names = `/api/alliances/${territory.allianceId}/service-names`
    expect((await coordinator.put(names, { names: ['Tandem', ' Tandem '] })).body).toEqual(['Tandem'])
    const again = await coordinator.get<OwnSurveyView>(`/api/questionnaires/${survey?.id}`)
    expect(again.body.refusals.map(({ rule, found }) => [rule, found])).toEqual([['service-name', 'Tandem']])
    expect((await coordinator.put(names, { names: [] })).body).toEqual([])
    expect((await coordinator.put(names, { names: ['x'] })).status).toBe(400)
    expect((await coordinator.put(names, { names: ['a\u0000b'] })).status).toBe(400)
  })
})

describe('what cannot be taken', () => {
  it('is named, and nothing is stored', async () => {
    const count = async () => (await coordinator.get<QuestionnaireList>(at())).body.own.length
    const before = await count()
    for (const [survey, rule] of [
      ['{"pages": [', 'not-json'],
      ['[]', 'no-questions'],
      [file('x'.repeat(700)), 'text'],
      [file('<script>alert(1)</script>'), 'script'],
      [JSON.stringify({ elements: [{ type: 'file', name: 'a' }] }), 'personal'],
      [`{"title":"${'x'.repeat(5_000_000)}"}`, 'too-large'],
    ] as const) {
      const { survey: stored, problems } = await upload(survey)
      expect([stored, problems.map((problem) => problem.rule)]).toEqual([undefined, [rule]])
    }
    expect(await count()).toBe(before)
    const huge = await coordinator.post(`${at()}/import`, { name: 'x', file: 'x'.repeat(12_000_000) })
    expect([huge.status, huge.body.code]).toEqual([413, 'too-large'])
  }, 30_000)

  it.each<[string, object]>([
    ['no name', { name: ' ' }],
    ['a question of nobody', { questions: [{ id: 'nobody' }] }],
    ['a question twice', { questions: [{ id: 'who' }, { id: 'who' }] }],
    ['an id that every object has', { questions: [{ id: '__proto__' }] }],
    ['a code that every object has', { questions: [{ id: 'x_a', type: 'single', choices: ['constructor', 'b'] }] }],
    ['an unknown type', { questions: [{ id: 'x_a', type: 'week-grid' }] }],
    ['a property of the house', { questions: [{ id: 'x_a', type: 'info', dims: ['who'] }] }],
    ['an empty range', { questions: [{ id: 'x_a', type: 'number', min: 3, max: 3 }] }],
    ['a text with a line end', { texts: { it: { who: { title: 'a\u0000b' } } } }],
    ['a language of nobody', { texts: { pt: { who: { title: 'a' } } } }],
    ['texts that are a list', { texts: [] }],
    ['no questions', { questions: [] }],
    ['no revision', { revision: 0 }],
  ])('an edit with %s is refused', async (_, change) => {
    const { survey } = await upload(file(good))
    if (!survey) throw new Error('nothing was stored')
    for (const [verb, path] of [
      ['put', ''],
      ['post', '/lint'],
    ] as const) {
      const reply = await coordinator[verb](`/api/questionnaires/${survey.id}${path}`, { ...editOf(survey), ...change })
      expect([reply.status, reply.body.code]).toEqual([400, 'bad-request'])
    }
    expect((await coordinator.get(`/api/questionnaires/${survey.id}`)).body).toEqual(survey)
  })

  it('a wave asks no survey of another alliance, no draft, no other instrument', async () => {
    const { survey } = await upload(file(good, { isRequired: false }), 'Bozza')
    const other = await makeTerritory(started)
    const theirs = await published('Di un’altra')
    const tries: [Territory, object][] = [
      [territory, { instrument: survey?.instrument }],
      [other, { instrument: theirs.instrument }],
      [territory, { instrument: 'own-0000000000' }],
      [territory, { instrument: "own-' or '1'" }],
      [territory, { instrument: 'employer' }],
      [territory, { instrument: theirs.instrument, kind: 'pulse' }],
      [territory, { instrument: '' }],
    ]
    for (const [of, change] of tries) {
      const reply = await of.coordinator.post(`/api/alliances/${of.allianceId}/waves`, { ...waveInput(of), ...change })
      expect([reply.status, reply.body.fields?.[0]?.field]).toEqual([400, 'instrument'])
    }
  })

  it('a preview with a placeholder in it is not shown', async () => {
    const { survey } = await upload(file({ default: 'Ciao {who}, come va?' }))
    const reply = await coordinator.get(`/api/questionnaires/${survey?.id}/preview/it`)
    expect([reply.status, reply.body.fields]).toEqual([400, [{ field: 'questions', problem: 'wording' }]])
    expect((await coordinator.get(`/api/questionnaires/${survey?.id}/preview/xx`)).body.code).toBe('language-unknown')
  })
})

describe('the doors', () => {
  it('open for coordinators of the alliance only', async () => {
    const survey = await published('Porte')
    const stranger = (await makeTerritory(started)).coordinator
    const roles = await Promise.all(
      (['facilitator', 'worker_rep', 'table'] as const).map((role) => signInAs(started, role, territory.allianceId)),
    )
    const one = `/api/questionnaires/${survey.id}`
    const doors: ['get' | 'post' | 'put' | 'delete', string][] = [
      ...(['get', 'post'] as const).map((verb) => [verb, at()] as ['get' | 'post', string]),
      ...([
        ['post', `${at()}/import`],
        ['put', `/api/alliances/${territory.allianceId}/service-names`],
      ] as ['post' | 'put', string][]),
      ...(['get', 'put', 'delete'] as const).map((verb) => [verb, one] as ['get' | 'put' | 'delete', string]),
      ...['lint', 'publish', 'versions', 'translations'].map((door) => ['post', `${one}/${door}`] as ['post', string]),
      ...['surveyjs.json', 'translations.csv', 'preview/it'].map((door) => ['get', `${one}/${door}`] as ['get', string]),
    ]
    const routes = readFileSync(new URL('./questionnaires.routes.ts', import.meta.url), 'utf8').match(
      /router\.(get|post|put|delete)\(/g,
    )
    expect(doors.length).toBe(routes?.length)
    for (const [verb, path] of doors) {
      expect([path, (await started.caller()[verb](path)).status]).toEqual([path, 401])
      for (const caller of [stranger, ...roles]) expect([path, (await caller[verb](path)).status]).toEqual([path, 403])
    }
    for (const id of ['nobody', '%27', 'A'.repeat(22)])
      expect((await coordinator.get(`/api/questionnaires/${id}`)).status).toBe(404)
  })
})
