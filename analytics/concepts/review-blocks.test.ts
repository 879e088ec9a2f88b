import { describe, expect, it } from 'vitest'
import { sampleFamilies, sampleFamily, sampleResources, week } from '../../tests/harness/sample-families.ts'
import { composeConcepts } from './compose-concepts.ts'
import type { ConceptBlock, SuggestedConcept } from './profile.ts'
import { reviewBlocks } from './review-blocks.ts'

const families = sampleFamilies()
const { concepts } = composeConcepts(families, { resources: sampleResources, cycle: { regionalGrant: true } })
const familyOf = (concept: SuggestedConcept) => families.find(({ id }) => id === concept.familyId)!
/** As stored: without label and why. */
const bare = ({ kind, value, role, provenance, source }: ConceptBlock): ConceptBlock => ({
  kind,
  value,
  ...(role ? { role } : {}),
  provenance,
  ...(source ? { source } : {}),
})
const review = (concept: SuggestedConcept, blocks: readonly ConceptBlock[]) =>
  reviewBlocks(blocks, {
    operators: concept.operators.map(({ id }) => id),
    family: familyOf(concept),
    resources: sampleResources,
  })
const pickup = concepts.find(({ familyId, direction }) => familyId === 'pickup' && direction === 'combine')!

describe('reviewBlocks', () => {
  it('says again of stored blocks what the suggestion said', () => {
    for (const concept of concepts) {
      const { operators, blocks, checks, scores, scene } = review(concept, concept.blocks.map(bare))
      expect({ operators, blocks, checks, scores, scene }).toEqual({
        operators: concept.operators,
        blocks: concept.blocks,
        checks: concept.checks,
        scores: concept.scores,
        scene: concept.scene,
      })
    }
  })

  it('has six bars between 0 and 1, or null with a reason', () => {
    for (const { scores } of concepts) {
      expect(scores.map(({ id }) => id)).toEqual(['grid', 'musts', 'provenance', 'robustness', 'effort', 'unknowns'])
      for (const { value, note } of scores) {
        expect(value === null || (value >= 0 && value <= 1)).toBe(true)
        expect(note.it.length > 10 && note.en.length > 10).toBe(true)
      }
    }
  })

  it('tells another scene when the table changes place, access or who is there', () => {
    const blocks = pickup.blocks.map(bare)
    const swap = (kind: ConceptBlock['kind'], value: string) =>
      review(pickup, [...blocks.filter((block) => block.kind !== kind), { kind, value, provenance: 'table' }]).scene.it
    expect(swap('access', 'board')).toContain('bacheca')
    expect(swap('access', 'board')).not.toBe(pickup.scene.it)
    expect(swap('trust', 'same_person')).toContain('la stessa persona')
    expect(swap('time', 'same_day')).toMatch(/soltanto oggi|Ieri nessuno/)
    const study = concepts.find(({ familyId, direction }) => familyId === 'course' && direction === 'combine')!
    expect(
      review(study, [
        ...study.blocks.filter(({ kind }) => kind !== 'place').map(bare),
        { kind: 'place', value: 'near_home', provenance: 'table' },
      ]).scene.it,
    ).toContain('vicino a casa')
  })

  it('lets a rule speak, with a repair in one press, after an edit a table would try', () => {
    const edits = ['time:same_day', 'lever:solidarity_hours', 'resource:vehicle', 'funding:regional'].map(
      (word): ConceptBlock => {
        const [kind, value] = word.split(':') as [ConceptBlock['kind'], string]
        return { kind, value, provenance: 'table' }
      },
    )
    for (const concept of concepts) {
      const before = new Set(concept.checks.map(({ rule }) => rule))
      const spoke = edits
        .filter((edit) => !concept.blocks.some(({ kind, value }) => kind === edit.kind && value === edit.value))
        .flatMap((edit) => review(concept, [...concept.blocks.map(bare), edit]).checks)
        .filter(({ rule, kind, patch }) => !before.has(rule) && (kind === 'forbid' || kind === 'requires') && patch)
      expect(spoke.length, `${concept.familyId} ${concept.direction}`).toBeGreaterThan(0)
    }
  })

  it('explains where a block comes from, and says so when its source is gone', () => {
    const family = sampleFamily('one', { 'must:private': 70, 'work:hours': 60 }, { grid: week([0], [5]) })
    const why = (block: ConceptBlock) =>
      reviewBlocks([block], { operators: [], family, resources: sampleResources }).blocks[0]!.why.it
    expect(why({ kind: 'trust', value: 'privacy_shield', provenance: 'worker_text', source: 'must:private' })).toBe(
      'Viene dalle risposte: «must:private» (circa 70 persone su 100).',
    )
    expect(why({ kind: 'time', value: 'edge', provenance: 'worker_text', source: 'grid' })).toContain(
      'tra le 16 e le 19 il lunedì',
    )
    expect(why({ kind: 'resource', value: 'space', provenance: 'employer_share', source: 'room' })).toContain(
      'Un comune mette in comune uno spazio',
    )
    expect(why({ kind: 'resource', value: 'space', provenance: 'employer_share', source: 'gone' })).toContain(
      'non è più condivisa',
    )
    expect(why({ kind: 'trust', value: 'insurance', provenance: 'facilitator', source: 'rule:R01' })).toContain('minori')
    expect(why({ kind: 'trust', value: 'insurance', provenance: 'table' })).toBe('L’ha messo il tavolo.')
    expect(why({ kind: 'place', value: 'open', provenance: 'open' })).toContain('domanda per il tavolo')
    expect(why({ kind: 'trust', value: 'known', provenance: 'worker_text', source: 'must:known_person' })).toContain(
      'non si vede più',
    )
  })

  it('keeps the labels of operators it knows and drops the others', () => {
    const reviewed = reviewBlocks([], { operators: ['SWAP', 'MAGIC'], family: families[0]!, resources: [] })
    expect(reviewed.operators.map(({ id }) => id)).toEqual(['SWAP'])
    expect(reviewed.scores.every(({ value }) => value === null || value >= 0)).toBe(true)
    expect(reviewed.checks.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['R27', 'R28']))
  })
})
