import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LexiconReview } from '#contract/lexicon'
import type { SurveyBundle, Welcome } from '#contract/responses'
import { findTags } from '#words'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  send,
  signInAs,
  startDatedHouse,
  submission,
  type Territory,
} from '../../../tests/harness/listening.ts'
import type { Caller } from '../../../tests/harness/start-house.ts'
import { createImportedWave, getWave } from '../campaigns/campaigns.ts'
import { learnFromMirror } from '../needs/needs.ts'
import { sealWave } from '../responses/responses.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let territory: Territory
let first: OpenedWave
let second: OpenedWave
let facilitator: Caller

const answer = (person: number, keep: 0 | 1) => ({
  ep_text: `${person < 6 ? 'La sera c’è il dettato' : 'La riunione'} numero ${['uno', 'due', 'tre', 'sei'][person % 4]}`,
  mirror: [
    ...['who:elder', 'fn:visit', 'res:time'].map((tag) => ({ tag, keep })),
    ...(person < 6 ? [{ tag: 'fn:homework', keep: 2 }] : []),
  ],
})

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  territory = await makeTerritory(started)
  facilitator = await signInAs(started, 'facilitator', territory.allianceId)
  first = await openWaveOf(territory)
  const cards = await first.cards(30)
  for (const [person, code] of cards.entries()) {
    const { survey } = (await started.caller().get<Welcome>(`/api/welcome/${first.slug}`)).body
    const body = submission({ ...survey, code, answers: answer(person, person < 12 ? 1 : 0) })
    expect((await send(started.caller(), first.slug, { ...body, words: undefined })).status).toBe(201)
  }
  await sealWave(started.house, first.waveId)
  started.turnTo('2027-04-01')
  second = await openWaveOf(territory, { opensOn: '2027-04-01', closesOn: '2027-04-20' })
})
afterAll(() => started.stop())

const path = () => `/api/alliances/${territory.allianceId}/lexicon`
const review = async () => (await facilitator.get<LexiconReview>(path())).body
const bundle = async (language = 'it') => {
  const { survey } = (await started.caller().get<Welcome>(`/api/welcome/${second.slug}`)).body
  const address = `/api/surveys/${survey.instrument}/${survey.version}/${language}?units=${second.slug}&words=${survey.words}`
  return { words: survey.words, lexicon: (await started.caller().get<SurveyBundle>(address)).body.words.lexicon }
}

describe('what an alliance learns about words', () => {
  it('is behind a door', async () => {
    const hr = await signInAs(started, 'hr', territory.allianceId, first.organisationId)
    const cue = { language: 'it', cue: 'dettato', facet: 'fn:homework', judgement: 'accepted' }
    expect((await started.caller().get(path())).status).toBe(401)
    for (const caller of [hr, territory.coordinator, await signInAs(started, 'table', territory.allianceId)])
      expect((await caller.get(path())).status).toBe(403)
    for (const caller of [hr, territory.coordinator]) {
      expect((await caller.post(`${path()}/cues`, cue)).status).toBe(403)
      expect((await caller.post(`${path()}/resume`, { language: 'it' })).status).toBe(403)
    }
  })

  it('is nothing before a wave is sealed', async () => {
    expect(await review()).toMatchObject({ languages: [], suggestions: [], accepted: [] })
    expect((await bundle()).words).toBe('')
  })

  it('stops proposing tags people mostly remove; the help panel stays', async () => {
    await learnFromMirror(started.house, first.waveId)
    await learnFromMirror(started.house, first.waveId)
    expect((await review()).languages).toEqual([{ language: 'it', people: 30, precision: 0.4, proposed: false }])
    const { words, lexicon } = await bundle()
    expect(words).toMatch(/^[\w-]{12}$/)
    expect(new Set(lexicon.map(({ dim }) => dim))).toEqual(new Set(['flag']))
    expect((await bundle('en')).lexicon.some(({ dim }) => dim === 'who')).toBe(true)
  })

  it('suggests a word of five people to the facilitator alone, never their text', async () => {
    const { suggestions } = await review()
    expect(suggestions).toContainEqual({
      language: 'it',
      cue: 'dettato',
      facet: 'fn:homework',
      label: expect.objectContaining({ it: expect.any(String) }),
      people: 5,
    })
  })

  it('proposes again when a facilitator says so, and reads an accepted word', async () => {
    // An earlier survey that is brought in, with a number higher than any, was judged by nobody.
    const { id } = await createImportedWave(started.house, {
      ...{ allianceId: territory.allianceId, name: 'Vecchia', opensOn: '2020-01-01', closesOn: '2020-02-01', languages: ['it'] },
    })
    expect((await getWave(started.house, id)).number).toBeGreaterThan((await getWave(started.house, second.waveId)).number)
    expect((await facilitator.post(`${path()}/resume`, { language: 'en' })).status).toBe(409)
    expect((await facilitator.post(`${path()}/resume`, { language: 'it' })).body.languages[0]).toMatchObject({
      precision: null,
      proposed: true,
    })
    const quality = started.house.db.selectFrom('tag_quality').select('counts_from')
    const { counts_from } = await quality
      .where('alliance_id', '=', territory.allianceId)
      .where('language', '=', 'it')
      .executeTakeFirstOrThrow()
    expect(counts_from).toBe((await getWave(started.house, first.waveId)).number + 1)
    // Only waves to come judge it: learning again from the same answers does not stop it.
    await learnFromMirror(started.house, first.waveId)
    expect((await review()).languages.find(({ language }) => language === 'it')?.proposed ?? true).toBe(true)

    const before = await bundle()
    const cue = { language: 'it', cue: 'dettato', facet: 'fn:homework' }
    const { body } = await facilitator.post<LexiconReview>(`${path()}/cues`, { ...cue, judgement: 'accepted' })
    expect(body.accepted).toMatchObject([cue])
    const after = await bundle()
    expect(after.words).not.toBe(before.words)
    expect(after.lexicon).toContainEqual({ dim: 'fn', value: 'homework', cue: 'dettato', match: 'word', scope: 'all' })
    // Judged once, it is not asked again.
    await learnFromMirror(started.house, first.waveId)
    expect((await review()).suggestions.some((each) => each.cue === 'dettato' && each.facet === 'fn:homework')).toBe(false)

    await facilitator.post(`${path()}/cues`, { ...cue, judgement: 'waiting' })
    expect((await review()).accepted).toEqual([])
    expect((await bundle()).words).toBe(before.words)
  })

  it('reads an accepted word also where words have no spaces', async () => {
    const cue = { alliance_id: territory.allianceId, language: 'zh', cue: '听写', facet: 'fn:homework', people: 5 }
    await started.house.db
      .insertInto('cue_suggestion')
      .values({ ...cue, state: 'waiting', reviewed_by: null, reviewed_on: null })
      .execute()
    const key = { language: 'zh', cue: '听写', facet: 'fn:homework' }
    await facilitator.post(`${path()}/cues`, { ...key, judgement: 'accepted' })
    const { lexicon } = await bundle('zh')
    const found = findTags('晚上要陪孩子听写生字', { lexicon, language: 'zh' })
    expect(found.map(({ dim, value }) => `${dim}:${value}`)).toContain('fn:homework')
  })

  it('refuses what is no suggestion', async () => {
    const cue = { language: 'it', cue: 'inventata', facet: 'fn:homework', judgement: 'accepted' }
    expect((await facilitator.post(`${path()}/cues`, cue)).status).toBe(404)
    for (const wrong of [
      {},
      { ...cue, language: 'xx' },
      { ...cue, judgement: 'forse' },
      { ...cue, cue: 'a'.repeat(5_000) },
      null,
    ])
      expect((await facilitator.post(`${path()}/cues`, wrong)).status).toBe(400)
    expect((await started.caller().get(`/api/surveys/first-listening/1/it?words=a&words=b`)).status).toBe(400)
  })
})
