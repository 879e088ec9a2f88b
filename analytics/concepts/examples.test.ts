import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleFamilies, sampleFamily, sampleResources } from '../../tests/harness/sample-families.ts'
import { sharedData, withoutSharedData } from '../../tests/harness/shared-data.ts'
import { composeConcepts, directionsFor } from './compose-concepts.ts'
import { blockLabel, roleLabel } from './grammar.ts'
import { operatorOf, operators } from './operators.ts'
import type { BlockKind, ConceptBlock } from './profile.ts'
import { checkRules, rules } from './rules/check-rules.ts'
import { type ReviewFacts, underReview } from './rules/rule.ts'
import { readSituation } from './situation.ts'

interface Example {
  id: string
  name_hidden: string
  needs: Record<string, string | string[]>
  blocks: Record<string, unknown> & { operators: string[]; actors: [string, string][] }
}
interface Kit {
  blocks: Record<string, Record<string, unknown> | unknown[]>
  operators: { id: string }[]
  rules: { id: string; kind: string; message_it: string }[]
  test_examples: Example[]
}

const kit: Kit | undefined = sharedData ? JSON.parse(readFileSync(join(sharedData, 'kit/concepts.json'), 'utf8')) : undefined
const examples = kit?.test_examples ?? []
const list = (value: unknown): string[] => (Array.isArray(value) ? value : value === undefined ? [] : [value as string])
const kinds: readonly BlockKind[] = ['resource', 'place', 'time', 'access', 'trust', 'governance', 'funding', 'lever']

const facetsOf = ({ needs }: Example) =>
  Object.fromEntries(
    Object.entries(needs).flatMap(([dimension, values]) => list(values).map((value) => [`${dimension}:${value}`, 70])),
  )

function blocksOf({ blocks }: Example): ConceptBlock[] {
  const actors = blocks.actors.map(([value, role]): ConceptBlock => ({ kind: 'actor', value, role, provenance: 'table' }))
  return [
    ...actors,
    ...kinds.flatMap((kind) =>
      list(blocks[kind]).map((value): ConceptBlock => ({ kind, value, provenance: kind === 'time' ? 'worker_text' : 'table' })),
    ),
  ]
}

interface Change {
  needs?: Record<string, number>
  add?: ConceptBlock[]
  drop?: (block: ConceptBlock) => boolean
  facts?: ReviewFacts
  sizeBand?: string
}
const get = (id: string) => examples.find((example) => example.id === id)!

function speak(example: Example, { needs = {}, add = [], drop = () => false, facts = {}, sizeBand = '30-49' }: Change = {}) {
  const situation = readSituation(sampleFamily(example.id, { ...facetsOf(example), ...needs }, { sizeBand }))
  const concept = underReview([...blocksOf(example).filter((block) => !drop(block)), ...add], {
    operators: new Set(example.blocks.operators),
    situation,
    resources: [],
    facts,
  })
  return {
    fires: checkRules(concept).map(({ rule }) => rule),
    /** Rules that have something to ask which is there already. */
    met: rules.filter((rule) => rule.applies(concept) && rule.met?.(concept)).map(({ id }) => id),
  }
}
const block = (kind: BlockKind, value: string, role?: string): ConceptBlock => ({
  kind,
  value,
  ...(role ? { role } : {}),
  provenance: 'table',
})

/**
 * What the design lists for each example, read as: `fires` the check is shown; `met` the rule has a say and the example
 * already carries what it asks ("satisfied"); `silent` it has nothing to say.
 * Deviations, with their reason:
 * - T03, T09, T15 list R25, but their needs do not tell exhaustion, which R25 asks for: it fires once the need says so.
 * - T12 lists "R09 or R08", but no leg of its money is welfare of art. 51: it fires once one is.
 */
const expected: Record<string, { fires?: string[]; met?: string[]; silent?: string[] }> = {
  T01: { fires: ['R35', 'R27'] },
  T02: { fires: ['R27'], silent: ['R33'] },
  T03: { met: ['R05'], silent: ['R25'] },
  T04: { fires: ['R14', 'R16'] },
  T05: { fires: ['R08', 'R32'], met: ['R15'] },
  T06: { fires: ['R02'], met: ['R12'] },
  T07: { fires: ['R36'], met: ['R27'] },
  T08: { met: ['R16'] },
  T09: { fires: ['R26'], silent: ['R25'] },
  T10: { silent: ['R01', 'R02', 'R03', 'R16', 'R17'] },
  T11: { met: ['R12'], silent: ['R33'] },
  T12: { fires: ['R15'], silent: ['R08', 'R09'] },
  T13: { met: ['R12'], silent: ['R17'] },
  T14: { silent: ['R34'] },
  T15: { met: ['R03'], silent: ['R33', 'R25'] },
}

describe.skipIf(!kit)(`the fifteen examples${withoutSharedData}`, () => {
  it('can be written with the blocks of the grammar', () => {
    expect(examples).toHaveLength(15)
    for (const example of examples) {
      for (const id of example.blocks.operators) expect(operatorOf(id).id).toBe(id)
      for (const { kind, value, role } of blocksOf(example)) {
        expect(blockLabel(kind, value), `${example.id} ${kind}:${value}`).toBeDefined()
        if (role) expect(roleLabel(role), `${example.id} ${role}`).toBeDefined()
      }
    }
  })

  it('uses the same operators and the same rules, of the same kind and with the same words', () => {
    expect(operators.map(({ id }) => id).sort()).toEqual(kit!.operators.map(({ id }) => id).sort())
    for (const { id, kind, message_it } of kit!.rules) {
      const rule = rules.find((each) => each.id === id)!
      expect(rule.kind).toBe(kind)
      if (id !== 'R26') expect(rule.message.it).toBe(message_it)
    }
  })

  it.each(examples)('$id: the rules the design lists speak, are satisfied or stay silent', (example) => {
    const { fires, met } = speak(example)
    const { fires: wanted = [], met: kept = [], silent = [] } = expected[example.id]!
    expect(fires).toEqual(expect.arrayContaining(wanted))
    expect(met).toEqual(expect.arrayContaining(kept))
    for (const rule of [...silent, ...kept]) expect(fires).not.toContain(rule)
  })

  it('nothing forbidden or required is missing in T10', () => {
    const blocking = rules.filter(({ kind }) => kind === 'forbid' || kind === 'requires').map(({ id }) => id)
    expect(speak(get('T10')).fires.filter((rule) => blocking.includes(rule))).toEqual([])
  })

  it('changes what it says when an example changes', () => {
    const firm = (value: string) => ['firm_network', 'sme', 'large_firm', 'micro_firm'].includes(value)
    expect(speak(get('T02'), { drop: ({ value }) => value === 'firm_network' }).fires).toContain('R10')
    expect(speak(get('T02')).fires).not.toContain('R10')
    expect(speak(get('T03'), { facts: { employers: 2 } }).fires).toContain('R04')
    expect(speak(get('T03'), { add: [block('actor', 'large_firm', 'funder')] }).fires).toContain('R04')
    expect(speak(get('T03')).fires).not.toContain('R04')
    expect(speak(get('T03'), { needs: { 'stake:exhaustion': 50 } }).fires).toContain('R25')
    expect(speak(get('T04'), { needs: { 'freq:rare': 80 }, sizeBand: '10-19' }).fires).toContain('R23')
    const seats = {
      drop: ({ value }: ConceptBlock) => value === 'transport_op' || value === 'vehicle',
      add: [block('resource', 'seats')],
    }
    expect(speak(get('T04'), seats).fires).toContain('R13')
    expect(speak(get('T05'), { drop: ({ kind, value }) => kind === 'actor' && firm(value) }).fires).toContain('R29')
    expect(speak(get('T05')).fires).not.toContain('R29')
    expect(speak(get('T07'), { needs: { 'must:shift_ok': 40 } }).fires).toContain('R19')
    expect(speak(get('T09'), { needs: { 'stake:exhaustion': 60 } }).fires).toContain('R25')
    const helped = { needs: { 'stake:exhaustion': 60 }, add: [block('resource', 'pro_hours')] }
    expect(speak(get('T09'), helped).fires).not.toContain('R25')
    expect(speak(get('T12'), { drop: ({ value }) => value === 'micro_firm' }).fires).not.toContain('R15')
    expect(
      speak(get('T12'), { add: [block('funding', 'tuir_c3'), block('funding', 'tuir_c2')], drop: ({ kind }) => kind === 'lever' })
        .fires,
    ).toEqual(expect.arrayContaining(['R08', 'R09']))
    expect(speak(get('T13'), { needs: { 'must:private': 40 } }).fires).toContain('R17')
    const outside = {
      needs: { 'must:private': 40 },
      drop: ({ value }: ConceptBlock) => value === 'company_space' || value === 'sme',
      add: [block('place', 'public_space')],
    }
    expect(speak(get('T13'), outside).fires).not.toContain('R17')
    expect(speak(get('T15'), { drop: ({ value }) => value === 'reserve' }).fires).toContain('R03')
    expect(speak(get('T15'), { needs: { 'stake:exhaustion': 50 } }).fires).toContain('R25')
  })

  it('gives another composition when the need of an example changes', () => {
    const compose = (id: string, needs: Record<string, number>) => {
      const facets = { 'freq:weekly': 60, 'place:home': 60, 'pred:fixed': 60, ...facetsOf(get(id)), ...needs }
      return composeConcepts([sampleFamily(id, facets)], { resources: sampleResources, cycle: { regionalGrant: true } }).concepts
    }
    const verbs = (id: string, needs: Record<string, number>) =>
      compose(id, needs).flatMap((concept) => concept.operators.map((operator) => operator.id))
    const words = (id: string, needs: Record<string, number>) =>
      compose(id, needs).flatMap((concept) => concept.blocks.map(({ kind, value }) => `${kind}:${value}`))
    expect(verbs('T01', { 'pred:fixed': 10, 'pred:sudden': 80 })).toContain('RESERVE')
    expect(verbs('T01', {})).not.toContain('RESERVE')
    expect(words('T01', { 'must:private': 40 })).toContain('access:phone')
    expect(words('T06', { 'must:shift_ok': 60 })).toContain('time:shift_aligned')
    expect(words('T06', {})).not.toContain('time:shift_aligned')
  })

  /** Needs and resources of an example, each resource from an organisation of a kind the example names, at any hour. */
  const sharedBy = ({ blocks }: Example) =>
    list(blocks.resource).map((kind, at) => ({
      id: `r${at}`,
      kind,
      grid: Array.from({ length: 49 }, () => 1),
      place: list(blocks.place)[0] ?? 'near_work',
      capacity: 10,
      organisationKind: 'firm',
      sizeClass: 'medium',
    }))

  it('finds a listed operator among the three directions in at least 12 of 15', () => {
    const found = examples.filter((example) => {
      const situation = readSituation(sampleFamily(example.id, facetsOf(example)))
      const { chosen } = directionsFor(situation, [situation], sharedBy(example))
      expect(chosen.length).toBeLessThanOrEqual(3)
      return chosen.some((direction) => direction.operators.some((id) => example.blocks.operators.includes(id)))
    })
    console.info(`ruling 20: a listed operator in ${found.length} of 15`)
    expect(found.length).toBeGreaterThanOrEqual(12)
  })

  it('still does when the need is told fully enough for concepts to be composed', () => {
    const neutral = { 'freq:weekly': 60, 'place:work_site': 60, 'who:self_time': 20, 'pred:week_notice': 60 }
    const found = examples.filter((example) => {
      const family = sampleFamily(example.id, { ...neutral, ...facetsOf(example) })
      const { concepts } = composeConcepts([family], { resources: sharedBy(example), cycle: { regionalGrant: true } })
      return concepts.some((concept) => concept.operators.some(({ id }) => example.blocks.operators.includes(id)))
    })
    console.info(`ruling 20, through concepts: ${found.length} of 15`)
    expect(found.length).toBeGreaterThanOrEqual(12)
  })

  it('never writes the title of an example', () => {
    const families = [
      ...sampleFamilies(),
      ...examples.map((example) => sampleFamily(example.id, { 'freq:weekly': 60, 'place:home': 60, ...facetsOf(example) })),
    ]
    const { concepts, questions } = composeConcepts(families, { resources: sampleResources, cycle: { regionalGrant: true } })
    const text = JSON.stringify({ concepts, questions }).toLowerCase()
    expect(concepts.length).toBeGreaterThan(40)
    for (const { name_hidden } of examples) {
      const title = name_hidden
        .replace(/\(.*\)/, '')
        .trim()
        .toLowerCase()
      expect(text).not.toContain(title)
      for (const part of title.split('/').map((each) => each.trim())) expect(text).not.toContain(part)
    }
  })
})
