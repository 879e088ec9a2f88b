import { describe, expect, it } from 'vitest'
import { ontology } from '../../surveys/index.ts'
import { sampleFamily, sampleResources } from '../../tests/harness/sample-families.ts'
import { seededRandom } from '../number/seeded-random.ts'
import { composeConcepts } from './compose-concepts.ts'
import { blockLabel } from './grammar.ts'
import type { FamilyProfile, LocalText, SuggestedConcept } from './profile.ts'

const dimensions = [
  'who',
  'fn',
  'season',
  'freq',
  'pred',
  'place',
  'mob',
  'dist',
  'work',
  'res',
  'stake',
  'must',
  'tried',
  'offer',
]
const label = (facet: string): LocalText => {
  const [dimension = '', value = ''] = facet.split(':')
  const { it: italian, en: english } = ontology.dimensions[dimension]!.values[value]!
  return { it: italian, en: english }
}

/** Any facets and any week, however unlikely together: what is written has to hold for all. */
function anyFamilies(seed: number, count: number): FamilyProfile[] {
  const random = seededRandom(seed).next
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, at) => {
    const few = random() < 0.15
    const facets: Record<string, number | 'few' | 'above'> = {}
    for (const dimension of dimensions) {
      const values = Object.keys(ontology.dimensions[dimension]!.values)
      for (let held = Math.floor(random() * 3); held > 0; held--)
        facets[`${dimension}:${pick(values)}`] = few ? 'few' : random() < 0.1 ? 'above' : 10 * (1 + Math.floor(random() * 9))
    }
    const days = [0, 1, 2, 3, 4, 5, 6].filter(() => random() < 0.5)
    const bands = [0, 1, 2, 3, 4, 5, 6].filter(() => random() < 0.3)
    const grid = Array.from({ length: 49 }, (_, cell) =>
      days.includes(Math.floor(cell / 7)) && bands.includes(cell % 7) ? 4 - Math.floor(random() * 2) : random() < 0.06 ? 3 : 0,
    )
    return sampleFamily(
      `any-${at}`,
      facets,
      { grid: random() < 0.2 ? null : grid, sizeBand: few ? '10-19' : pick(['20-29', '30-49', '100+']) },
      label,
    )
  })
}

const proseOf = (concept: SuggestedConcept): LocalText[] => [
  concept.title,
  concept.challenge,
  concept.causeCheck,
  ...concept.why.map(({ text }) => text),
  ...concept.openPoints,
  ...concept.measures,
  ...concept.doesNotSolve,
  concept.scene,
]

describe('what is composed for any family', () => {
  const families = [11, 12, 13].flatMap((seed) =>
    anyFamilies(seed, 60).map((family) => ({ ...family, id: `${seed}-${family.id}` })),
  )
  const { concepts, questions } = composeConcepts(families, { resources: sampleResources, cycle: { regionalGrant: true } })

  it('covers each way to play a verb that a map may call for', () => {
    expect(concepts.length).toBeGreaterThan(300)
    expect(new Set(concepts.map(({ title }) => title.it.split(',')[0])).size).toBeGreaterThan(40)
  })

  it('is whole sentences without a word twice, a hole or a wrong joint', () => {
    for (const text of [...concepts.flatMap(proseOf), ...questions.flatMap((each) => each.questions)]) {
      for (const line of [text.it, text.en]) {
        expect(line).toMatch(/^[\p{Lu}«“]/u)
        expect(line).not.toMatch(/[{}[\]]|undefined|null|NaN| {2}|[,.;:]{2}| [,.;:?]|_/)
        expect(line).not.toMatch(/(?<![\p{L}’])(\p{L}+) \1(?![\p{L}’])/u)
        expect(line).not.toMatch(/anonim|anonym/i)
      }
      expect(text.it).not.toMatch(/(?<!\p{L})(a|di|in|da|su) (il|lo|la|i|gli|le)(?!\p{L})/u)
      expect(text.en).not.toMatch(/\ba [aeio]\p{L}|\ban [^aeiouh ]/u)
    }
  })

  it('keeps scenes under 90 words, blocks within the grammar, directions apart, and nothing forbidden', () => {
    for (const { scene, blocks, checks, familyId, direction } of concepts) {
      for (const line of [scene.it, scene.en]) expect(line.split(/\s+/).length).toBeLessThanOrEqual(90)
      expect(blocks.every(({ kind, value }) => blockLabel(kind, value))).toBe(true)
      expect(
        blocks.some(({ provenance }) => provenance === 'worker_text' || provenance === 'worker_offer'),
        familyId,
      ).toBe(true)
      expect(
        checks.filter(({ kind }) => kind === 'forbid'),
        `${familyId} ${direction}`,
      ).toEqual([])
    }
    const keys = concepts.map(({ familyId, direction }) => `${familyId} ${direction}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
