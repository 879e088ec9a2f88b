import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FamiliesRun, FoundFamily, Need } from '../needs/need.ts'
import { gateNeedMap } from './gate-need-map.ts'
import type { NeedMapOptions } from './map-options.ts'

const prf = (key: Uint8Array, message: Uint8Array) => new Uint8Array(createHmac('sha256', key).update(message).digest())
/** Practically no noise: what is tested is the rule, not the die. */
const noNoise = 60

interface PersonSketch {
  firm?: string
  sets?: Need['sets']
  ordinals?: Need['ordinals']
  grid?: readonly number[]
}
const person = (id: string, { firm: _, sets = { res: ['time'] }, ordinals = {}, grid }: PersonSketch): Need => ({
  id,
  sets,
  ordinals,
  ...(grid ? { grid } : {}),
  text: '',
  language: 'it',
})

/** A run of one family: people of the family, then people outside of it. */
function sketch(
  inside: PersonSketch[],
  outside: PersonSketch[] = [],
  family: Partial<FoundFamily> = {},
  options: Partial<NeedMapOptions> = {},
) {
  const people = [...inside, ...outside].map((each, at) => ({ each, need: person(`n${String(at).padStart(4, '0')}`, each) }))
  const needs = people.map(({ need }) => need)
  const memberIds = needs.slice(0, inside.length).map(({ id }) => id)
  const facets = ['res:time', 'res:ride', 'fn:escort', 'pred:sudden', 'who:self_health', 'must:private'].map((facet) => ({
    facet,
    dimension: facet.split(':')[0] as string,
    answered: 0,
    holders: 0,
    share: 0,
    shareElsewhere: 0,
    difference: { value: 0, low: 0, high: 0, significant: false },
    firms: 0,
  }))
  const run: FamiliesRun = {
    algorithm: 'sketch',
    seed: 1,
    families: [
      {
        index: 3,
        memberIds,
        stability: 0.8,
        band: 'stable',
        facets,
        grid: [],
        gridAnswered: 0,
        phrases: [],
        name: { it: 'Nome', en: 'Name' },
        sentence: { it: 'Frase.', en: 'Sentence.' },
        languages: { it: inside.length },
        ...family,
      },
    ],
    memberships: needs.map(({ id }, at) => ({ needId: id, family: at < inside.length ? 3 : -1, strength: 1 })),
    weakSignals: [],
    diagnostics: {
      needs: needs.length,
      unexplainedShare: 0,
      ladder: [],
      structure: 'found',
      segmentTestZ: null,
      languageNmi: 0,
      missingDimensions: [],
    },
  }
  const members = people.map(({ each, need }) => ({ needId: need.id, ...(each.firm ? { firm: each.firm } : {}) }))
  const full: NeedMapOptions = {
    noise: { key: new Uint8Array(32).fill(9), prf },
    epsilon: noNoise,
    needs,
    levels: { pred: ['fixed', 'week_notice', 'days_notice', 'same_day', 'sudden'] },
    labelOf: (facet) => ({ it: facet, en: facet }),
    delicate: ['who:self_health'],
    delicateAllowed: true,
    kind: 'listening',
    organisations: 20,
    invited: 400,
    ...options,
  }
  return { run, members, options: full }
}
const gate = (made: ReturnType<typeof sketch>) => gateNeedMap(made.run, made.members, made.options)
/** People spread over firms: sizes by firm. */
const spread = (sizes: number[], each: PersonSketch = {}): PersonSketch[] =>
  sizes.flatMap((size, firm) => Array.from({ length: size }, () => ({ ...each, firm: `firm${firm}` })))
const wide = (count: number, each: PersonSketch = {}) =>
  spread(
    Array.from({ length: Math.ceil(count / 4) }, () => 4),
    each,
  ).slice(0, count)
const reasonOf = (made: ReturnType<typeof sketch>) =>
  gate(made)
    .heldBack.map(({ reason }) => reason.it)
    .join()

describe('a family is shown only when', () => {
  it('10 people of 3 firms remain without its two largest firms', () => {
    expect(gate(sketch(spread([6, 6, 4, 3, 3]))).families).toHaveLength(1)
    expect(reasonOf(sketch(spread([6, 6, 4, 3, 2])))).toMatch(/restano meno di 10/)
    expect(reasonOf(sketch(spread([6, 6, 5, 5])))).toMatch(/ne restano meno di 3/)
  })
  it('no firm holds more than half of it', () => {
    expect(gate(sketch(spread([18, 6, 4, 4, 4]))).families).toHaveLength(1)
    expect(reasonOf(sketch(spread([19, 6, 4, 4, 4])))).toMatch(/metà/)
  })
  it('it is stable', () => {
    expect(reasonOf(sketch(wide(40), [], { band: 'not-published', stability: 0.49 }))).toMatch(/stabile/)
    expect(reasonOf(sketch(wide(40), [], { band: 'tentative', stability: 0.4 }))).toMatch(/stabile/)
    expect(gate(sketch(wide(40), [], { band: 'tentative', stability: 0.6 })).families[0]?.stability).toEqual({
      value: 0.6,
      band: 'tentative',
    })
  })
  it('it has at least 10 people', () => {
    expect(reasonOf(sketch(wide(9)))).toMatch(/meno di 10/)
  })
  it('a refusal tells no content', () => {
    const { families, heldBack } = gate(sketch(wide(9)))
    expect(families).toEqual([])
    expect(JSON.stringify(heldBack)).not.toMatch(/Nome|Frase|res:/)
  })
})

describe('delicate facets', () => {
  const ill = (count: number) => [
    ...wide(count, { sets: { res: ['time'], who: ['self_health'] } }),
    ...wide(40 - count, { sets: { res: ['time'], who: ['kid35'] } }),
  ]
  it('hold a family back when more than 30 % hold one and the year’s turn is used', () => {
    expect(reasonOf(sketch(ill(13), [], {}, { delicateAllowed: false }))).toMatch(/delicato/)
    expect(gate(sketch(ill(13))).families[0]?.facets.map(({ facet }) => facet)).toContain('who:self_health')
  })
  it('are left out of a family with fewer holders when the turn is used', () => {
    const made = sketch(ill(12), [], {}, { delicateAllowed: false })
    expect(gate(made).families).toHaveLength(1)
    expect(JSON.stringify(gate(made))).not.toContain('self_health')
  })
})

describe('a family of 10 to 19', () => {
  const made = sketch(
    wide(19, {
      sets: { res: ['time', 'ride'], fn: ['escort'], must: ['private'] },
      ordinals: { pred: 4 },
      grid: new Array<number>(49).fill(1),
    }),
  )
  it('has at most three facets, no figure, no week, no words', () => {
    const family = gate(made).families[0]
    expect(family?.sizeBand).toBe('10-19')
    expect(family?.facets).toHaveLength(3)
    expect(family?.facets.every(({ share }) => share.kind === 'few')).toBe(true)
    expect(family?.shareOfWave).toEqual({ kind: 'few' })
    expect(family?.grid).toBeNull()
    expect(family?.phrases).toEqual([])
  })
  it('has figures from 20 on', () => {
    const family = gate(sketch(wide(20))).families[0]
    expect(family?.sizeBand).toBe('20-29')
    expect(family?.facets[0]?.share).toEqual({ kind: 'above' })
  })
})

describe('figures', () => {
  it('come in 10-point steps of those who answered the question, with end caps', () => {
    const inside = [
      ...wide(13, { sets: { res: ['time'] } }),
      ...wide(27, { sets: { res: ['ride'] } }),
      ...wide(12, { sets: { fn: ['escort'] } }),
    ]
    const facets = gate(sketch(inside)).families[0]?.facets
    expect(facets?.map(({ facet, share }) => ({ facet, share }))).toEqual([
      { facet: 'fn:escort', share: { kind: 'above' } },
      { facet: 'res:ride', share: { kind: 'share', percent: 70 } },
      { facet: 'res:time', share: { kind: 'share', percent: 30 } },
    ])
  })
  it('carry noise of deviation 2.8 persons', () => {
    const sizes = Array.from({ length: 40 }, (_, key) => {
      const made = sketch(wide(200, { sets: { res: ['time'] } }), wide(200, { sets: { res: ['ride'] } }), {}, { epsilon: 0.5 })
      return gate({
        ...made,
        options: { ...made.options, noise: { key: new Uint8Array(32).fill(key), prf } },
      })
    }).map(({ families }) => families[0]?.shareOfWave)
    expect(new Set(sizes.map((share) => JSON.stringify(share))).size).toBe(1)
    const small = Array.from({ length: 120 }, (_, key) => {
      const made = sketch(wide(24), wide(26, { sets: { res: ['ride'] } }), {}, { epsilon: 0.5 })
      return gate({ ...made, options: { ...made.options, noise: { key: new Uint8Array(32).fill(key), prf } } })
    }).map(({ families }) => JSON.stringify(families[0]?.shareOfWave))
    expect(new Set(small).size).toBeGreaterThan(1)
  })
  it('do not depend on the order of needs', () => {
    const made = sketch(wide(60), wide(60, { sets: { res: ['ride'] } }), {}, { epsilon: 0.5 })
    const turned = {
      ...made,
      members: made.members.toReversed(),
      options: { ...made.options, needs: made.options.needs.toReversed() },
    }
    expect(gate(turned)).toEqual(gate(made))
  })
  it('mark as distinctive what is clearly more frequent than among all others', () => {
    const inside = wide(40, { sets: { res: ['time'], fn: ['escort'] } })
    const outside = wide(200, { sets: { res: ['ride'], fn: ['escort'] } })
    const facets = gate(sketch(inside, outside)).families[0]?.facets ?? []
    expect(Object.fromEntries(facets.map(({ facet, distinctive }) => [facet, distinctive]))).toEqual({
      'res:time': true,
      'fn:escort': false,
    })
  })
  it('bin the week in five steps, when ten people marked it', () => {
    const evening = Array.from({ length: 49 }, (_, cell) => (cell % 7 === 4 && cell < 35 ? 1 : 0))
    const week = gate(sketch(wide(40, { grid: evening }))).families[0]
    expect(week?.grid?.filter((bin) => bin === 4)).toHaveLength(5)
    expect(week?.grid?.filter((bin) => bin === 0)).toHaveLength(44)
    expect(week?.gridCaption.it).toMatch(/16 e le 19/)
    expect(gate(sketch([...wide(9, { grid: evening }), ...wide(31)])).families[0]?.grid).toBeNull()
  })
})

describe('words', () => {
  const phrases = [
    { phrase: 'turni all’ultimo', people: 5, firms: 3, z: 9 },
    { phrase: 'quattro persone', people: 4, firms: 3, z: 9 },
    { phrase: 'due imprese', people: 12, firms: 2, z: 9 },
    { phrase: 'una frase troppo lunga', people: 12, firms: 5, z: 9 },
    { phrase: 'via Roma 12', people: 12, firms: 5, z: 9 },
  ]
  it('are shown from 5 people of 3 firms on, short and without numbers', () => {
    expect(gate(sketch(wide(40), [], { phrases })).families[0]?.phrases).toEqual(['turni all’ultimo'])
  })
  it('name only languages of at least ten people', () => {
    expect(gate(sketch(wide(40), [], { languages: { it: 25, ro: 10, sq: 5 } })).families[0]?.languages).toEqual(['it', 'ro'])
  })
})

describe('where firms cannot be told apart', () => {
  const phrases = [{ phrase: 'turni', people: 20, firms: 5, z: 9 }]
  const one = (count: number) => sketch(spread([count]), [], { phrases }, { organisations: 1 })
  const imported = (count: number) =>
    sketch(
      Array.from({ length: count }, () => ({})),
      [],
      { phrases },
      { kind: 'imported', organisations: 0, invited: 0 },
    )

  it('a single organisation sees families of 30, no sentences and no words', () => {
    expect(reasonOf(one(29))).toMatch(/meno di 30/)
    const map = gate(one(30))
    expect(map.families[0]).toMatchObject({ phrases: [], sentence: { it: expect.not.stringContaining('Frase.') } })
    expect(map.notes[0]?.it).toMatch(/stessa organizzazione/)
  })
  it('an imported wave of unknown employers sees families of 30 and no words', () => {
    expect(reasonOf(imported(29))).toMatch(/meno di 30/)
    const map = gate(imported(30))
    expect(map.families[0]?.phrases).toEqual([])
    expect(map.families[0]?.sentence.it).toBe('Frase.')
    expect(map.notes[0]?.it).toMatch(/rilevazione importata.*griglia della settimana/)
    expect(map.notes[0]?.en).toMatch(/rilevazione importata/)
  })
  it('an imported wave of known employers follows the pool rule', () => {
    expect(gate(sketch(wide(40), [], {}, { kind: 'imported' })).families).toHaveLength(1)
    expect(reasonOf(sketch(spread([20, 20]), [], {}, { kind: 'imported' }))).toMatch(/restano meno/)
  })
})

describe('weak signals', () => {
  const signal = (facets: string[], ids: number[]) => ({
    facets,
    memberIds: ids.map((at) => `n${String(at).padStart(4, '0')}`),
    firms: 9,
  })
  const withSignals = (signals: ReturnType<typeof signal>[], options: Partial<NeedMapOptions> = {}) => {
    const made = sketch(wide(60), [], {}, options)
    return gate({ ...made, run: { ...made.run, weakSignals: signals } })
  }
  it('are facets held by 5 people of 3 firms, without a count; the others are only counted', () => {
    const map = withSignals([
      signal(['res:ride'], [0, 1, 4, 5, 8]),
      signal(['res:time'], [0, 4, 8, 12]),
      signal(['fn:escort'], [0, 1, 2, 4, 5]),
      signal(['who:self_health', 'res:ride'], [0, 4, 8, 12, 16, 20]),
    ])
    expect(map.weakSignals).toEqual([{ facets: [{ it: 'res:ride', en: 'res:ride' }] }])
    expect(map.hiddenSignals).toBe(3)
  })
  it('are all hidden where firms cannot be told apart', () => {
    expect(withSignals([signal(['res:ride'], [0, 1, 4, 5, 8])], { organisations: 1 })).toMatchObject({
      weakSignals: [],
      hiddenSignals: 1,
    })
  })
})

describe('limits', () => {
  const told = (made: ReturnType<typeof sketch>) =>
    gate(made)
      .limits.map(({ it }) => it)
      .join(' ')
  it('tell coverage, the missing week, what is not explained, and that the odds bound does not cover the forming of families', () => {
    const words = told(sketch(wide(40), wide(40)))
    expect(words).toMatch(/meno del 40 % delle persone invitate/)
    expect(words).toMatch(/griglia della settimana/)
    expect(words).toMatch(/circa il 50 % dei bisogni/)
    expect(words).toMatch(/non per il modo in cui le famiglie si sono formate/)
    expect(
      gate(sketch(wide(40)))
        .limits.map(({ en }) => en)
        .join(' '),
    ).toMatch(/does not cover how families were formed/)
  })
  it('warn of languages and of weak structure only when there is reason to', () => {
    const made = sketch(wide(40))
    expect(told(made)).not.toMatch(/lingue|confini/)
    const diagnostics = {
      ...made.run.diagnostics,
      languageNmi: 0.16,
      structure: 'weak' as const,
      missingDimensions: ['season', 'when'],
    }
    const words = told({ ...made, run: { ...made.run, diagnostics } })
    expect(words).toMatch(/lingue/)
    expect(words).toMatch(/confini/)
    expect(words).toMatch(/il periodo dell’anno, la griglia della settimana\./)
  })
  it('an empty wave is a map too', () => {
    const made = sketch([])
    expect(gate({ ...made, run: { ...made.run, families: [] } })).toMatchObject({
      families: [],
      unexplained: { kind: 'few' },
      hiddenSignals: 0,
    })
  })
})
