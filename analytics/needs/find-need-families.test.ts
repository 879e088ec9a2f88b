import { beforeAll, describe, expect, it } from 'vitest'
import { ontology } from '#surveys'
import { buildAnalysisRuntime } from '../../server/analysis-runtime/analysis-runtime.ts'
import { type SyntheticNeeds, syntheticNeeds } from '../../tests/harness/synthetic-needs.ts'
import { seededRandom } from '../number/seeded-random.ts'
import { findNeedFamilies } from './find-need-families.ts'
import type { FamiliesRun, Need } from './need.ts'
import { scoreLabels } from './score-labels.ts'

const runtime = buildAnalysisRuntime()
const find = (needs: readonly Need[], groups: number | 'auto' = 'auto', seed = 1) =>
  findNeedFamilies(needs, ontology, { seed, groups, runtime })
const shuffled = <T>(list: readonly T[], seed: string): T[] =>
  Array.from(seededRandom(seed).permutation(list.length), (at) => list[at]!)

/** Adjusted Rand index over the needs that were drawn from a family. */
function recovery({ needs, truth }: SyntheticNeeds, run: FamiliesRun): number {
  const family = new Map(run.memberships.map((membership) => [membership.needId, membership.family]))
  const planted = [...needs.keys()].filter((at) => truth[at]! >= 0)
  return scoreLabels(
    planted.map((at) => truth[at]!),
    planted.map((at) => family.get(needs[at]!.id)!),
  ).ari
}

describe('planted families', () => {
  const planted = syntheticNeeds({ needs: 260, families: 5, seed: 'b', loose: 0.2 })
  const steps: string[] = []
  const done: number[] = []
  let run: FamiliesRun
  beforeAll(() => {
    run = findNeedFamilies(planted.needs, ontology, {
      seed: 1,
      groups: 'auto',
      runtime,
      onProgress: (share, step) => {
        done.push(share)
        steps.push(step)
      },
    })
  })

  it('are found, about as many as there are', () => {
    expect(recovery(planted, run)).toBeGreaterThan(0.9)
    expect(run.families.length).toBeGreaterThanOrEqual(4)
    expect(run.families.length).toBeLessThanOrEqual(6)
    expect(run.diagnostics.structure).toBe('found')
    expect(run.diagnostics.segmentTestZ).toBeGreaterThan(4)
  })
  it('leave most of what fits nowhere unexplained', () => {
    const family = new Map(run.memberships.map((membership) => [membership.needId, membership.family]))
    const loose = planted.needs.filter((_, at) => planted.truth[at] === -1)
    expect(loose.filter((need) => family.get(need.id) === -1).length / loose.length).toBeGreaterThan(0.5)
    expect(run.diagnostics.unexplainedShare).toBeCloseTo(
      run.memberships.filter((each) => each.family === -1).length / planted.needs.length,
      12,
    )
  })
  it('tell the same story everywhere: members, sizes, bands, shares', () => {
    expect(run.memberships.map(({ needId }) => needId)).toEqual(planted.needs.map(({ id }) => id).sort())
    for (const [at, family] of run.families.entries()) {
      expect(family.index).toBe(at)
      expect(family.memberIds).toEqual(run.memberships.filter((each) => each.family === at).map(({ needId }) => needId))
      expect(family.memberIds.length).toBeGreaterThanOrEqual(10)
      expect(family.memberIds.length).toBeLessThanOrEqual(run.families[at - 1]?.memberIds.length ?? planted.needs.length)
      expect(family.band).toBe(family.stability >= 0.75 ? 'stable' : family.stability >= 0.5 ? 'tentative' : 'not-published')
      expect(Object.values(family.languages).reduce((sum, count) => sum + count, 0)).toBe(family.memberIds.length)
      expect(family.grid).toHaveLength(49)
      const members = planted.needs.filter((need) => family.memberIds.includes(need.id))
      const drawn = members.filter((need) => need.grid !== undefined)
      expect(family.gridAnswered).toBe(drawn.length)
      expect(family.grid[20]).toBeCloseTo(drawn.filter((need) => need.grid![20] === 1).length / drawn.length, 12)
      for (const facet of family.facets) {
        expect(facet.holders).toBeGreaterThanOrEqual(5)
        expect(facet.share).toBeCloseTo(facet.holders / facet.answered, 12)
        expect(facet.difference.low).toBeLessThanOrEqual(facet.difference.value)
        expect(facet.difference.high).toBeGreaterThanOrEqual(facet.difference.value)
      }
    }
    for (const { strength } of run.memberships) expect(strength >= 0 && strength <= 1).toBe(true)
    expect(new Set(run.families.map(({ name }) => name.it)).size).toBe(run.families.length)
  })
  it('show the facets they were planted with, significantly', () => {
    for (const family of run.families.filter(({ band }) => band === 'stable')) {
      const [strongest] = family.facets
      expect(strongest!.difference.significant).toBe(true)
      expect(strongest!.share).toBeGreaterThan(0.4)
    }
  })
  it('are the same bytes for the same needs in another order', () => {
    expect(JSON.stringify(find(shuffled(planted.needs, 'order')))).toBe(JSON.stringify(run))
  })
  it('report steps in order', () => {
    expect(done.length).toBeGreaterThan(20)
    expect(done.every((share, at) => share >= (done[at - 1] ?? 0) && share <= 1)).toBe(true)
    expect(new Set(steps).size).toBeGreaterThanOrEqual(4)
  })
})

describe('the same needs told otherwise', () => {
  const planted = syntheticNeeds({ needs: 60, families: 3, seed: 'a', missing: 0.1 })
  const once = find(planted.needs)
  it('find the families of a small wave', () => {
    expect(once.families).toHaveLength(3)
    expect(recovery(planted, once)).toBeGreaterThan(0.9)
  })
  it('do not depend on ids or firms', () => {
    const renamed = planted.needs.map((need, at) => ({ ...need, id: `z${1_000 - at}`, firm: 'elsewhere' }))
    const again = find(renamed)
    const family = new Map(again.memberships.map((each) => [each.needId, each.family]))
    expect(renamed.map(({ id }) => family.get(id))).toEqual(
      planted.needs.map(({ id }) => once.memberships.find((each) => each.needId === id)!.family),
    )
    expect(again.families.map(({ stability }) => stability)).toEqual(once.families.map(({ stability }) => stability))
  })
  it('keep together what says the same, when everybody answers twice', () => {
    const twins = planted.needs.map((need) => ({ ...need, id: `${need.id}-twin` }))
    const doubled = find([...planted.needs, ...twins])
    const family = new Map(doubled.memberships.map((each) => [each.needId, each]))
    for (const { id } of planted.needs) expect({ ...family.get(`${id}-twin`)!, needId: id }).toEqual(family.get(id))
    expect(recovery(planted, doubled)).toBeGreaterThan(0.9)
  })
  it('are grouped as often as asked', () => {
    const coarse = find(planted.needs, 2)
    expect(coarse.diagnostics.ladder.map(({ groups }) => groups)).toEqual([2])
    expect(coarse.families.length).toBeLessThanOrEqual(2)
  })
})

describe('noise', () => {
  it.each(['n1', 'n2', 'n3'])('gives no family (seed %s)', (seed) => {
    for (const needs of [50, 160]) {
      const run = find(syntheticNeeds({ needs, families: 0, seed }).needs)
      expect(run.families).toEqual([])
      expect(run.weakSignals).toEqual([])
      expect(run.diagnostics.structure).toBe('none')
      expect(run.diagnostics.unexplainedShare).toBe(1)
      expect(run.memberships.every(({ family }) => family === -1)).toBe(true)
    }
  })
  it('gives no family where single answers are independent of each other, however few they are', () => {
    const random = seededRandom('single answers')
    const one = (codes: readonly string[]) => [codes[random.below(codes.length)]!]
    const needs = Array.from({ length: 150 }, (_, at) => ({
      id: `s${at}`,
      sets: {
        who: one(['elder', 'kid35', 'self_time']),
        fn: one(['escort', 'watch', 'rest', 'paperwork']),
        res: one(['time', 'ride', 'money']),
      },
      ordinals: { pred: random.below(5) },
      text: '',
      language: 'it',
    }))
    expect(find(needs).families).toEqual([])
  })
})

describe('whatever is given', () => {
  const bare = (id: string, more: Partial<Need> = {}): Need => ({ id, sets: {}, ordinals: {}, text: '', language: 'it', ...more })
  it('answers nothing, one, silent and identical needs without a family', () => {
    expect(find([]).diagnostics).toMatchObject({ needs: 0, unexplainedShare: 0, structure: 'none', ladder: [] })
    expect(find([bare('a')]).memberships).toEqual([{ needId: 'a', family: -1, strength: 0 }])
    const silent = Array.from({ length: 40 }, (_, at) => bare(`n${at}`))
    expect(find(silent).families).toEqual([])
    expect(find(silent).diagnostics.missingDimensions).toContain('fn')
    const same = silent.map((need) => ({ ...need, sets: { fn: ['escort'], res: ['time'] }, text: 'sempre di corsa' }))
    expect(find(same).memberships).toHaveLength(40)
  })
  it('bears odd texts, unknown codes, levels and languages', () => {
    const odd = Array.from({ length: 40 }, (_, at) =>
      bare(`n${at}`, {
        sets: { fn: at % 2 ? ['escort', 'no_such_code'] : ['watch', 'watch'], res: [] },
        ordinals: { pred: at % 9, freq: -1 },
        grid: at % 3 ? [] : Array.from({ length: 49 }, () => 0),
        gridVaries: at % 2 === 0,
        text: ['x', '🙂', 'ا', '没有人可以接孩子放学', 'a '.repeat(5_000), '\u0000\ud800', '[persona] [luogo]', '...'][at % 8]!,
        language: ['it', 'xx', '', 'sq', 'zh'][at % 5]!,
      }),
    )
    const run = find(odd)
    expect(run.memberships).toHaveLength(40)
    expect(JSON.stringify(run)).not.toMatch(/NaN|no_such_code/)
    expect(JSON.stringify(find(shuffled(odd, 'odd')))).toBe(JSON.stringify(run))
  })
  it('refuses what is a mistake of the caller', () => {
    expect(() => find([bare('a'), bare('a')])).toThrow(RangeError)
    expect(() => find([bare('a')], 0)).toThrow(RangeError)
    expect(() => find([bare('a')], 2.5)).toThrow(RangeError)
  })
})

describe('words alone, as in an imported survey', () => {
  it('form families without closed answers', () => {
    const random = seededRandom('words')
    const topics = [
      ['turni', 'domenica', 'calendario', 'cambio', 'foglio', 'settimana'],
      ['ufficio', 'documenti', 'timbro', 'sportello', 'modulo', 'firma'],
      ['autobus', 'strada', 'corriera', 'alba', 'fermata', 'macchina'],
    ]
    const needs = Array.from({ length: 90 }, (_, at): Need => {
      const topic = topics[at % 3]!
      const text = Array.from({ length: 7 }, () =>
        random.next() < 0.75 ? topic[random.below(6)]! : ['casa', 'sempre', 'lavoro', 'giorno'][random.below(4)]!,
      ).join(' ')
      return { id: `w${at}`, sets: {}, ordinals: {}, text, language: 'it' }
    })
    const run = find(needs)
    expect(run.families).toHaveLength(3)
    expect(run.diagnostics.segmentTestZ).toBeNull()
    expect(run.families.every(({ phrases }) => phrases.length > 0)).toBe(true)
    expect(run.families.every(({ facets }) => facets.length === 0)).toBe(true)
    expect(run.families[0]!.sentence.it).toMatch(/^Nessuna risposta chiusa/)
    const family = new Map(run.memberships.map((each) => [each.needId, each.family]))
    expect(
      scoreLabels(
        needs.map((_, at) => at % 3),
        needs.map(({ id }) => family.get(id)!),
      ).acc,
    ).toBeGreaterThan(0.9)
  })
})
