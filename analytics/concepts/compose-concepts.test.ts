import { describe, expect, it } from 'vitest'
import { ontology } from '../../surveys/index.ts'
import { sampleFamilies, sampleFamily, sampleResources, week } from '../../tests/harness/sample-families.ts'
import { composeConcepts } from './compose-concepts.ts'
import { blockLabel, roleLabel } from './grammar.ts'
import type { FamilyProfile, LocalText, SuggestedConcept } from './profile.ts'

const label = (facet: string): LocalText => {
  const [dimension = '', value = ''] = facet.split(':')
  const found = ontology.dimensions[dimension]?.values[value]
  if (!found) throw new RangeError(`no label for ${facet}`)
  return { it: found.it, en: found.en }
}
const families = sampleFamilies(label)
const cycle = { regionalGrant: true }
const compose = (list: readonly FamilyProfile[] = families, resources = sampleResources) =>
  composeConcepts(list, { resources, cycle })
const all = compose()
const of = (id: string, list = all.concepts) => list.filter((concept) => concept.familyId === id)
const blockSet = (concepts: readonly SuggestedConcept[]) =>
  new Set(concepts.flatMap(({ blocks }) => blocks.map(({ kind, value, role }) => `${kind}:${value}:${role ?? ''}`)))
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((each) => b.has(each)).length

/** Every text of a suggestion that is not the name of a block or the words of a rule. */
const prose = (concept: SuggestedConcept): LocalText[] => [
  concept.title,
  concept.challenge,
  concept.causeCheck,
  ...concept.why.map(({ text }) => text),
  ...concept.openPoints,
  ...concept.measures,
  ...concept.doesNotSolve,
  concept.scene,
]
const every = (concept: SuggestedConcept): LocalText[] => [
  ...prose(concept),
  ...concept.blocks.flatMap(({ label: name, why }) => [name, why]),
  ...concept.checks.flatMap(({ message, repair }) => [message, repair]),
  ...concept.scores.flatMap(({ label: name, note }) => [name, note]),
]

describe('composeConcepts', () => {
  it('gives every family up to three different directions, or questions', () => {
    for (const { id } of families) {
      const directions = of(id).map(({ direction }) => direction)
      expect(new Set(directions).size).toBe(directions.length)
      expect(directions.length <= 3).toBe(true)
      expect(directions.length === 0).toBe(all.questions.some(({ familyId }) => familyId === id))
    }
    expect(all.concepts.length).toBeGreaterThan(25)
  })

  it('does not depend on the order of families, facets or resources', () => {
    const turned = [...families].reverse()
    expect(compose(turned, [...sampleResources].reverse())).toEqual(all)
    const first = (list: readonly FamilyProfile[]) => compose(list).concepts.map(({ title, blocks }) => [title, blocks])
    const strongest = families.map((family) => ({
      ...family,
      facets: family.facets.toSorted((a, b) => (a.facet < b.facet ? -1 : 1)),
    }))
    expect(first(strongest)).toEqual(first(families))
  })

  it('is a sentence of known blocks with provenance: never too many, always one from workers, somebody who receives, an open point', () => {
    for (const concept of all.concepts) {
      expect(concept.blocks.length).toBeLessThanOrEqual(40)
      for (const block of concept.blocks) {
        expect(blockLabel(block.kind, block.value), `${block.kind}:${block.value}`).toBeDefined()
        if (block.kind === 'actor') expect(roleLabel(block.role!)).toBeDefined()
        expect((block.source ?? '').length).toBeLessThanOrEqual(200)
        expect(block.source !== undefined || block.provenance === 'open').toBe(true)
      }
      const born = concept.blocks.filter(({ provenance }) => provenance === 'worker_text' || provenance === 'worker_offer')
      expect(born.length).toBeGreaterThan(0)
      expect(
        born.some(({ kind }) => kind !== 'actor'),
        `${concept.familyId} ${concept.direction}`,
      ).toBe(
        born.length > concept.blocks.filter(({ kind, provenance }) => kind === 'actor' && provenance.startsWith('worker')).length,
      )
      for (const kind of ['actor', 'resource', 'place', 'time', 'access', 'governance', 'funding'] as const)
        expect(
          concept.blocks.some((block) => block.kind === kind),
          `${concept.familyId} ${concept.direction} ${kind}`,
        ).toBe(true)
      expect(concept.blocks.some(({ role }) => role === 'rule_owner')).toBe(true)
      expect(concept.blocks.filter(({ kind }) => kind === 'funding').length).toBeLessThanOrEqual(3)
      expect(new Set(concept.blocks.map(({ kind, value, role }) => `${kind}:${value}:${role}`)).size).toBe(concept.blocks.length)
      expect(concept.openPoints.length).toBeGreaterThan(0)
      expect(concept.measures.length).toBeGreaterThan(0)
      expect(concept.doesNotSolve.length).toBeGreaterThan(0)
      expect(concept.why.some(({ kind }) => kind === 'need')).toBe(true)
    }
  })

  it('proposes nothing that a rule forbids', () => {
    expect(all.concepts.flatMap(({ checks }) => checks.filter(({ kind }) => kind === 'forbid'))).toEqual([])
  })

  it('writes whole sentences in both languages', () => {
    for (const concept of all.concepts) {
      for (const text of every(concept)) {
        for (const line of [text.it, text.en]) {
          expect(line.length).toBeGreaterThan(1)
          expect(line).not.toMatch(/[{}[\]]|undefined|null|NaN| {2}|[,.;:]{2}| [,.;:?]|_/)
          expect(line).not.toMatch(/\b(\p{L}+) \1\b/u)
          expect(line).not.toMatch(/anonim|anonym/i)
        }
        expect(text.it).not.toMatch(/\b(a il|di il|in il|da il|su il|a i|di i|da i|in i|di la|a la|da la|un'|il 8\d)\b/)
      }
      for (const { it: italian, en: english } of prose(concept)) {
        expect(italian).toMatch(/^[\p{Lu}«].*/u)
        expect(english).toMatch(/^[\p{Lu}“].*/u)
      }
      expect(concept.title.it).not.toMatch(/[.?!]$/)
      for (const text of [concept.causeCheck, ...concept.openPoints, concept.scene]) expect(text.it).toMatch(/[.?]$/)
      for (const point of concept.openPoints) expect(point.it.endsWith('?') && point.en.endsWith('?')).toBe(true)
    }
  })

  it('tells a scene in the present, of at most 90 words', () => {
    for (const { scene } of all.concepts) {
      for (const line of [scene.it, scene.en]) expect(line.split(/\s+/).length).toBeLessThanOrEqual(90)
      expect(scene.it).not.toBe(scene.en)
    }
    expect(new Set(all.concepts.map(({ scene }) => scene.it)).size).toBe(all.concepts.length)
  })

  it('does not write the same text for different families', () => {
    const shared: number[] = []
    for (const language of ['it', 'en'] as const) {
      const grams = all.concepts.map((concept) => {
        const found = new Set<string>()
        for (const text of prose(concept)) {
          const words = text[language].toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []
          for (let at = 0; at + 4 <= words.length; at++) found.add(words.slice(at, at + 4).join(' '))
        }
        return found
      })
      for (const [at, a] of grams.entries()) {
        for (const [other, b] of grams.entries()) {
          if (other >= at || all.concepts[at]!.familyId === all.concepts[other]!.familyId) continue
          shared.push(common(a, b) / Math.min(a.size, b.size))
        }
      }
    }
    const mean = shared.reduce((sum, each) => sum + each, 0) / shared.length
    console.info(
      `text shared by suggestions of different families: at most ${Math.max(...shared).toFixed(2)}, mean ${mean.toFixed(2)}`,
    )
    expect(Math.max(...shared)).toBeLessThanOrEqual(0.5)
    const titles = new Set(all.concepts.map(({ title }) => title.it))
    expect(titles.size).toBe(all.concepts.length)
  })

  it('gives other blocks for another structure, and nearly the same for other people in the same structure', () => {
    const structure = {
      'fn:escort': 80,
      'res:trusted_person': 60,
      'pred:days_notice': 60,
      'work:shift_rot': 60,
      'freq:weekly_multi': 60,
    }
    const other = { 'fn:escort': 80, 'res:legitimacy': 80, 'pred:fixed': 70, 'work:not_dared': 70, 'freq:weekly_multi': 60 }
    const grid = week([0, 1, 2, 3, 4], [5])
    const kids = of('a', compose([sampleFamily('a', { ...structure, 'who:kid610': 80 }, { grid }, label)]).concepts)
    const elders = of('b', compose([sampleFamily('b', { ...structure, 'who:elder': 80 }, { grid }, label)]).concepts)
    const ask = of('c', compose([sampleFamily('c', { ...other, 'who:kid610': 80 }, { grid: week([2], [3]) }, label)]).concepts)
    const [a, b, c] = [blockSet(kids), blockSet(elders), blockSet(ask)]
    expect(common(a, b) / Math.max(a.size, b.size)).toBeGreaterThanOrEqual(0.6)
    expect([...a].sort()).not.toEqual([...c].sort())
    for (const kid of kids) for (const each of ask) expect([...blockSet([kid])].sort()).not.toEqual([...blockSet([each])].sort())
  })

  it('has questions, not concepts, for a family of which fewer than four dimensions are known', () => {
    expect(of('small')).toEqual([])
    const asked = all.questions.find(({ familyId }) => familyId === 'small')!.questions
    expect(asked.length).toBeGreaterThanOrEqual(3)
    for (const text of asked) {
      expect(text.it).toMatch(/^\p{Lu}.*\?$/u)
      expect(text.en).toMatch(/^\p{Lu}.*\?$/u)
      expect(text.it + text.en).not.toMatch(/[{}[\]]/)
    }
    const three = sampleFamily('three', { 'fn:rest': 80, 'res:energy': 80, 'work:night_work': 80 }, {}, label)
    expect(compose([three]).concepts).toEqual([])
    expect(compose([three]).questions).toHaveLength(1)
    const four = sampleFamily('four', { 'fn:rest': 80, 'res:energy': 80, 'work:night_work': 80, 'pred:fixed': 60 }, {}, label)
    expect(compose([four]).concepts.length).toBeGreaterThan(0)
  })

  it('reads "few" as strong without a figure: no share is told for a small family', () => {
    const concepts = of('small-with-hours')
    expect(concepts.length).toBeGreaterThan(0)
    expect(JSON.stringify(concepts)).not.toMatch(/persone su 100|people in 100/)
  })

  it('starts with the cause where late rosters are the cause', () => {
    const late = sampleFamily(
      'late',
      { 'work:short_notice_roster': 80, 'fn:escort': 60, 'pred:days_notice': 60, 'res:trusted_person': 60, 'place:school': 50 },
      {},
      label,
    )
    const [first] = compose([late]).concepts
    expect(first?.direction).toBe('remove-cause')
    expect(['PREDICT', 'SUBTRACT']).toContain(first?.operators[0]?.id)
    expect(first?.blocks.some(({ kind, value }) => kind === 'resource' && value === 'roster_info')).toBe(true)
    expect(first?.causeCheck.it).toContain('i turni si conoscono tardi')
  })

  it('never sends people who want privacy through their own employer', () => {
    for (const family of families) {
      const shy = {
        ...family,
        id: `${family.id}-shy`,
        facets: [
          ...family.facets.filter(({ facet }) => facet !== 'must:private'),
          ...sampleFamily('x', { 'must:private': 40 }, {}, label).facets,
        ],
      }
      for (const { blocks, checks, familyId, direction } of compose([shy]).concepts) {
        expect(
          checks.map(({ rule }) => rule),
          `${familyId} ${direction}`,
        ).not.toContain('R17')
        const automatic = blocks.some(({ kind, value }) => kind === 'access' && value === 'automatic')
        const inside = blocks.some(({ kind, value }) => kind === 'place' && value === 'company_space')
        expect(automatic || !inside).toBe(true)
        if (!automatic) expect(blocks.some(({ value }) => value === 'privacy_shield')).toBe(true)
      }
    }
  })

  it('uses what is shared at the hours of the need, and says where it comes from', () => {
    const ride = of('early-ride').find(({ direction }) => direction === 'combine')!
    expect(ride.blocks).toContainEqual(
      expect.objectContaining({ kind: 'resource', value: 'vehicle', provenance: 'employer_share', source: 'van' }),
    )
    expect(ride.blocks).toContainEqual(
      expect.objectContaining({ kind: 'resource', value: 'seats', provenance: 'worker_offer', source: 'offer:ride' }),
    )
    expect(ride.why.some(({ kind, text }) => kind === 'resource' && text.it.includes('prima delle 7'))).toBe(true)
    const alone = of('early-ride', compose(families, []).concepts).find(({ direction }) => direction === 'combine')!
    expect(alone.blocks.some(({ provenance }) => provenance === 'employer_share')).toBe(false)
  })

  it('brings a family together with what another family offers at the same hours', () => {
    const facets = { 'fn:travel': 90, 'res:ride': 90, 'mob:no_service': 80, 'pred:fixed': 60, 'freq:daily': 60 }
    const lacks = sampleFamily('lacks', facets, { grid: week([0, 1, 2, 3, 4], [5]) }, label)
    const drives = (band: number) =>
      sampleFamily(
        'drives',
        { 'fn:coordinate': 80, 'work:hours': 60, 'offer:ride': 50 },
        { grid: week([0, 1, 2, 3, 4], [band]) },
        label,
      )
    const seats = (band: number) =>
      of('lacks', compose([lacks, drives(band)], []).concepts).flatMap(({ blocks }) =>
        blocks.filter(({ value }) => value === 'seats'),
      )
    expect(seats(5).some(({ provenance, source }) => provenance === 'worker_offer' && source === 'offer:ride@drives')).toBe(true)
    expect(seats(1).some(({ provenance }) => provenance === 'worker_offer')).toBe(false)
  })

  it('puts a regional grant in only when the cycle allows it', () => {
    const without = composeConcepts(families, { resources: sampleResources, cycle: { regionalGrant: false } }).concepts
    expect(without.some(({ blocks }) => blocks.some(({ value }) => value === 'regional'))).toBe(false)
    expect(all.concepts.some(({ blocks }) => blocks.some(({ value }) => value === 'regional'))).toBe(true)
  })

  it('asks for a contract between firms when shifts are swapped across them', () => {
    const facets = {
      'work:shift_rot': 80,
      'work:no_replacement': 80,
      'res:flexibility': 70,
      'pred:days_notice': 70,
      'fn:cover_shift': 60,
    }
    const family = sampleFamily('swap', facets, { grid: week([0, 1, 2, 3, 4], [1, 2]) }, label)
    const room = (id: string, sizeClass: string) => ({
      ...sampleResources.find(({ kind }) => kind === 'swap_room')!,
      id,
      sizeClass,
    })
    const lever = (...resources: ReturnType<typeof room>[]) =>
      compose([family], resources)
        .concepts.find(({ direction }) => direction === 'combine')
        ?.blocks.find(({ kind }) => kind === 'lever')?.value
    expect(lever(room('a', 'large'))).toBe('company_agr')
    expect(lever(room('a', 'large'), room('b', 'medium'))).toBe('network_second')
  })

  it('has nothing to say of no families', () => {
    expect(compose([])).toEqual({ concepts: [], questions: [] })
  })
})
