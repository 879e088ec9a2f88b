import { describe, expect, it } from 'vitest'
import { ontology } from '#surveys'
import { buildAnalysisRuntime } from '../../server/analysis-runtime/analysis-runtime.ts'
import { bandOf, describeFamilies } from './describe-families.ts'
import { facetProfiles, readFacets } from './facet-profiles.ts'
import { familyPhrases } from './family-phrases.ts'
import { nameFamilies } from './name-family.ts'
import type { FacetProfile, Need } from './need.ts'
import { readNeeds } from './read-needs.ts'
import { findWeakSignals } from './weak-signals.ts'

const runtime = buildAnalysisRuntime()
const need = (id: number, more: Partial<Need> = {}): Need => ({
  id: `n${id}`,
  sets: {},
  ordinals: {},
  text: '',
  language: 'it',
  firm: `f${id % 4}`,
  ...more,
})
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

describe('bandOf', () => {
  it('is stable from .75, tentative from .5, else not published', () => {
    expect([0.75, 0.7499, 0.5, 0.4999].map(bandOf)).toEqual(['stable', 'tentative', 'tentative', 'not-published'])
  })
})

describe('describeFamilies', () => {
  /** The first 40 hold two facets four times in ten, the 60 others one time in ten; all hold the third alike. */
  const described = (items: (id: number) => Need['items']) => {
    const needs = range(0, 100).map((id) => {
      const own = items(id)
      const sets = {
        work: (id < 40 ? id % 5 < 2 : id % 10 === 0) ? ['boss_no'] : [],
        res: (id < 40 ? id % 5 > 2 : id % 10 === 5) ? ['flexibility'] : [],
        who: id % 2 ? ['self_health'] : [],
      }
      return need(id, { sets, ...(own ? { items: own } : {}) })
    })
    const read = readNeeds(needs, ontology, runtime)
    const grouped = {
      labels: Int32Array.from(read.needs, ({ id }) => (Number(id.slice(1)) < 40 ? 0 : 1)),
      groups: 2,
      jaccard: new Float64Array([0.9, 0.9]),
      strength: new Float64Array(100).fill(1),
    }
    return describeFamilies(read, ontology, readFacets(read.needs, ontology), grouped, runtime)
  }
  it('takes a group without a facet most hold for what is left', () => {
    expect(described(() => undefined)).toMatchObject({ families: [], rests: 2 })
  })
  it('judges by the difference alone where levels were grouped, and still leaves the rest a rest', () => {
    const { families, rests } = described((id) => ({ 'work:permission': id % 5, 'res:choice': id % 4, 'who:health': id % 2 }))
    expect(families.map(({ memberIds }) => memberIds.length)).toEqual([40])
    expect(rests).toBe(1)
  })
})

describe('facetProfiles', () => {
  const needs = range(0, 60).map((id) =>
    need(id, {
      sets: {
        ...(id % 5 === 0 ? {} : { fn: id < 20 ? ['escort'] : ['rest'] }),
        who: id < 20 ? [id % 2 ? 'kid35' : 'kid610'] : id < 24 ? ['kid35'] : [],
      },
      ordinals: { pred: id < 20 ? 4 : 0 },
    }),
  )
  const facets = readFacets(needs, ontology)
  const [profile] = facetProfiles(needs, facets, [range(0, 20)], ontology)
  const of = (facet: string) => profile!.find((each) => each.facet === facet)
  it('counts holders among those who answered, against everybody else', () => {
    expect(of('fn:escort')).toMatchObject({ dimension: 'fn', answered: 16, holders: 16, share: 1, shareElsewhere: 0, firms: 4 })
    expect(of('fn:escort')!.difference).toMatchObject({ value: 1, significant: true })
    expect(of('pred:sudden')).toMatchObject({ answered: 20, holders: 20 })
  })
  it('names a heading that nobody ticks where it says more than its values', () => {
    expect(of('who:kid_any')).toMatchObject({ holders: 20, share: 1, shareElsewhere: 0.1 })
    expect(of('who:kid35')).toMatchObject({ holders: 10 })
  })
  it('names nothing that fewer than five hold', () => {
    const [small] = facetProfiles(needs, facets, [range(16, 24)], ontology)
    expect(small!.every(({ holders }) => holders >= 5)).toBe(true)
    expect(small!.some(({ facet }) => facet === 'fn:escort')).toBe(false)
  })
  it('calls a difference that chance gives often not significant', () => {
    const [even] = facetProfiles(needs, facets, [range(24, 44)], ontology)
    expect(
      even!
        .filter(({ dimension, difference }) => dimension === 'pred' && Math.abs(difference.value) < 0.2)
        .every(({ difference }) => !difference.significant),
    ).toBe(true)
  })
})

describe('familyPhrases', () => {
  const family = range(0, 12)
  const texts = (text: (id: number) => string) => {
    const needs = range(0, 40).map((id) => need(id, { text: text(id) }))
    return familyPhrases(
      needs,
      needs.map(({ language }) => language),
      [family],
      runtime,
    )[0]!
  }
  const elsewhere = (id: number) => ['la coda allo sportello', 'un viaggio lungo', 'vorrei dormire'][id % 3]!
  it('shows phrases as they are written, with people, firms and z', () => {
    const found = texts((id) => (id < 12 ? `Ecco: ${id % 3 ? 'il turno di notte' : 'i turni di notte'}.` : elsewhere(id)))
    const phrase = found.find((each) => each.phrase.includes('notte'))
    expect(phrase).toMatchObject({ phrase: 'turno di notte', people: 12, firms: 4 })
    expect(phrase!.z).toBeGreaterThan(1.96)
  })
  it('needs five people of the family', () => {
    expect(texts((id) => (id < 4 ? 'la casa in collina' : elsewhere(id)))).toEqual([])
    expect(texts((id) => (id < 5 ? 'la casa in collina' : elsewhere(id))).map(({ phrase }) => phrase)).toEqual([
      'casa in collina',
    ])
  })
  it('counts a person once, however often the words are repeated', () => {
    expect(texts((id) => (id < 4 ? 'collina collina. collina, collina' : elsewhere(id)))).toEqual([])
  })
  it('leaves out what everybody says, masks, and what reaches over a full stop', () => {
    const found = texts((id) => (id < 12 ? 'sempre di corsa. [persona] aspetta' : 'sempre di corsa')).map(({ phrase }) => phrase)
    expect(found).toEqual(['aspetta'])
  })
  it('never starts or ends with a word that only joins', () => {
    const found = texts((id) => (id < 12 ? 'della scuola con il cane' : elsewhere(id))).map(({ phrase }) => phrase)
    for (const phrase of found) expect(phrase).not.toMatch(/^(della|con|il)\b|\b(della|con|il)$/)
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('nameFamilies', () => {
  const facet = (id: string, share: number, shareElsewhere = 0.1): FacetProfile => ({
    facet: id,
    dimension: id.slice(0, id.indexOf(':')),
    answered: 20,
    holders: Math.round(20 * share),
    share,
    shareElsewhere,
    difference: { value: share - shareElsewhere, low: 0, high: 1, significant: true },
    firms: 4,
  })
  const afternoon = range(0, 49).map((cell) => (cell < 35 && cell % 7 === 4 ? 0.9 : 0))
  const nothing = range(0, 49).map(() => 0)
  const pickup = [
    facet('fn:escort', 0.9),
    facet('who:kid610', 0.8),
    facet('work:short_notice_roster', 0.85),
    facet('pred:days_notice', 0.7),
    facet('res:notice', 0.6),
    facet('res:trusted_person', 0.3),
  ]
  it('says a tension and a sentence in Italian and English', () => {
    const [text] = nameFamilies([{ facets: pickup, grid: afternoon }])
    expect(text!.name.it).toMatch(/^Sapere tardi i turni, dover accompagnare .+/)
    expect(text!.name.en).toMatch(/^Learning the roster late, having to take .+/)
    expect(text!.sentence.it).toMatch(
      /^Tra le 16 e le 19 nei giorni feriali bisogna accompagnare .+, ma i turni si conoscono tardi e lo si sa solo pochi giorni prima\. Manca il preavviso\.$/,
    )
    expect(text!.sentence.en).toMatch(
      /^Between 4 pm and 7 pm on weekdays, people have to take .+, but rosters come out late and it is known only a few days ahead\. What is missing: earlier notice\.$/,
    )
  })
  it('uses majority facets only', () => {
    const [text] = nameFamilies([
      { facets: [facet('fn:rest', 0.9), facet('work:shift_night', 0.5), facet('res:energy', 0.49)], grid: nothing },
    ])
    expect(text!.sentence).toEqual({ it: 'Bisogna riposare.', en: 'People have to rest.' })
  })
  it('gives different families different names', () => {
    const names = nameFamilies([pickup, pickup, pickup, [], []].map((facets) => ({ facets, grid: nothing }))).map(
      ({ name }) => name,
    )
    expect(new Set(names.map(({ it }) => it)).size).toBe(5)
    expect(names[3]!.it).toBe('Bisogno raccontato in modi diversi')
    expect(names[4]!.it).toBe('Bisogno raccontato in modi diversi (2)')
  })
  it('makes whole sentences of whatever is there', () => {
    const sets = ['who', 'fn', 'season', 'work', 'res', 'pred', 'mob', 'place']
    for (const dimension of sets) {
      for (const code of Object.keys(ontology.dimensions[dimension]!.values)) {
        for (const others of [[], pickup.slice(0, 3)]) {
          const [text] = nameFamilies([{ facets: [facet(`${dimension}:${code}`, 0.95), ...others], grid: nothing }])
          for (const line of [text!.name.it, text!.name.en, text!.sentence.it, text!.sentence.en]) {
            expect(line, `${dimension}:${code}`).toMatch(/^\p{Lu}/u)
            expect(line, `${dimension}:${code}`).not.toMatch(/[{}]|undefined| {2}|\.\.| ,/)
          }
          expect(text!.sentence.it).toMatch(/\.$/)
          expect(text!.sentence.en).toMatch(/\.$/)
        }
      }
    }
  })
})

describe('findWeakSignals', () => {
  const crowd = range(0, 80).map((id) =>
    need(id, {
      sets: {
        who: [['elder', 'kid35', 'partner', 'self_time'][id % 4]!],
        fn: [['rest', 'visit', 'paperwork', 'listen', 'learn'][id % 5]!],
        res: [['time', 'money', 'info'][id % 3]!],
      },
    }),
  )
  const second = (count: number) =>
    range(100, 100 + count).map((id) =>
      need(id, { sets: { who: ['second_job'], fn: ['cover_shift'], res: id % 2 ? ['energy'] : ['time'] } }),
    )
  const signals = (needs: Need[]) => findWeakSignals(needs, readFacets(needs, ontology), [...needs.keys()])
  it('sees a small dense group by the facets all of it holds', () => {
    expect(signals([...crowd, ...second(6)])).toEqual([
      { facets: ['fn:cover_shift', 'who:second_job'], memberIds: range(100, 106).map((id) => `n${id}`), firms: 4 },
    ])
  })
  it('sees none below five people, and none where chance explains the meeting', () => {
    expect(signals([...crowd, ...second(4)])).toEqual([])
    expect(signals(crowd)).toEqual([])
    expect(signals([])).toEqual([])
  })
})
