import { describe, expect, it } from 'vitest'
import { compileAnswerCheck } from './check-answers.ts'
import { helpPanel } from './help-panel.ts'
import { getNotice, noticeVersion } from './notice.ts'
import { getDefinition } from './published.ts'
import { surveyBundle } from './survey-bundle.ts'

const parties = { controller: 'Azienda <b>speciale</b>', contact: 'privacy@esempio.it', allianceName: 'Alleanza $& Olona' }

describe('surveyBundle', () => {
  const bundle = surveyBundle('first-listening', 1, 'it')

  it('carries the survey, the words and the help panel', () => {
    expect(bundle).toMatchObject({ instrument: 'first-listening', version: 1, language: 'it', json: { locale: 'it' } })
    expect(bundle.words.lexicon.length).toBeGreaterThan(500)
    expect(bundle.words.labels['res:trusted_person']).toBe('Una persona di fiducia')
    expect(bundle.words.sentence['template:when-do']).toContain('{do}')
    expect(bundle.help.contacts.map((c) => c.phone)).toEqual(['112', '1522', '02 2327 2327'])
  })

  it('labels every tag a mirror may hold, and those alone: what it shows is never refused', () => {
    const ofAnotherPlace = ['flag', 'change']
    const proposed = bundle.words.lexicon
      .filter((cue) => !ofAnotherPlace.includes(cue.dim))
      .map((cue) => `${cue.dim}:${cue.value}`)
    const labelled = Object.keys(bundle.words.labels)
    expect(proposed.filter((facet) => !labelled.includes(facet) && !facet.endsWith(':none'))).toEqual([])
    const check = compileAnswerCheck(getDefinition('first-listening', 1))
    const refused = labelled.filter((tag) => !check({ ep_text: 'Prova', mirror: [{ tag, keep: 1 }] }).ok)
    expect(refused).toEqual([])
    expect(check({ ep_text: 'Prova', mirror: [{ tag: 'change:new', keep: 1 }] }).ok).toBe(false)
    expect(bundle.words.lexicon.some((cue) => cue.dim === 'flag' && cue.scope === 'flag_only')).toBe(true)
  })

  it('is the same to the byte each time', () => {
    expect(JSON.stringify(surveyBundle('first-listening', 1, 'it'))).toBe(JSON.stringify(bundle))
  })

  it('speaks a language wholly, and to a reader of no language of ours Italian', () => {
    const { json, words, help } = surveyBundle('first-listening', 1, 'ro')
    expect(JSON.stringify(json)).not.toContain('Che cosa ti manca di più?')
    expect(words.lexicon.length).toBeGreaterThan(0)
    expect(help).not.toEqual(helpPanel('it'))
    expect(surveyBundle('first-listening', 1, 'xx').help).toEqual(helpPanel('it'))
  })
})

describe('getNotice', () => {
  const text = (language: string) => JSON.stringify(getNotice(noticeVersion, language, parties))

  it('names controller, contact and alliance exactly as given', () => {
    const notice = getNotice(noticeVersion, 'it', parties)
    expect(notice.sections[0]?.text).toContain(parties.controller)
    expect(notice.sections[0]?.text).toContain(parties.allianceName)
    expect(notice).toMatchObject({ version: 'v1', language: 'it', controller: parties.controller, contact: parties.contact })
    for (const language of ['it', 'en']) expect(text(language)).not.toMatch(/\{\w+\}/)
  })

  it.each([
    [
      'it',
      /riservat/i,
      /almeno 15 persone e hanno risposto almeno 10/,
      /12 mesi/,
      /35 giorni/,
      /pubblicati restano/,
      /datore di lavoro non vede mai/,
    ],
    [
      'en',
      /confidential/i,
      /at least 15 people and at least 10 answered/,
      /12 months/,
      /35 days/,
      /published stay/,
      /employer never sees/,
    ],
  ])('says in %s: confidential, thresholds, retention, the limit of erasure, what the employer sees', (language, ...says) => {
    for (const said of says) expect(text(language)).toMatch(said)
  })

  it('never promises that nobody can be recognised', () => {
    expect(text('it')).not.toMatch(/anonim/i)
    expect(text('en')).not.toMatch(/anonym/i)
  })

  it('says the same things in both languages', () => {
    const count = (language: string) => getNotice(noticeVersion, language, parties).sections.length
    expect(count('it')).toBe(count('en'))
    expect(getNotice(noticeVersion, 'xx', parties).language).toBe('it')
  })

  it('refuses a version that was never published', () => {
    expect(() => getNotice('v0', 'it', parties)).toThrow(RangeError)
  })
})
