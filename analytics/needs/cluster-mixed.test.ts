import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { buildAnalysisRuntime } from '../../server/analysis-runtime/analysis-runtime.ts'
import { sharedData, withoutSharedData } from '../../tests/harness/shared-data.ts'
import { seededRandom } from '../number/seeded-random.ts'
import { clusterMixed, type MixedTable } from './cluster-mixed.ts'
import { scoreLabels } from './score-labels.ts'

const runtime = buildAnalysisRuntime()
const cluster = (table: MixedTable, groups: number | 'auto', seed = 1) => clusterMixed(table, { groups, seed, runtime })

/** Three groups told by a set, an ordinal and words, each with noise. */
function plantedTable(rows: number, seed: string): { table: Required<MixedTable>; truth: string[] } {
  const random = seededRandom(seed)
  const topics = ['orario turno domenica', 'ufficio modulo timbro', 'autobus strada alba'].map((line) => line.split(' '))
  const truth = Array.from({ length: rows }, () => random.below(3))
  const noisy = (own: number, many: number) => (random.next() < 0.75 ? own : random.below(many))
  return {
    truth: truth.map(String),
    table: {
      texts: truth.map((group) =>
        random.next() < 0.3 ? '' : Array.from({ length: 5 }, () => topics[noisy(group, 3)]![random.below(3)]!).join(' '),
      ),
      languages: truth.map(() => 'it'),
      sets: [
        {
          name: 'codes',
          values: truth.map((group) => (random.next() < 0.1 ? [] : [`c${noisy(group, 5)}`, `d${noisy(group, 5)}`])),
        },
      ],
      ordinals: [{ name: 'level', levels: truth.map((group) => (random.next() < 0.1 ? null : noisy(group * 4, 9) * 3.5)) }],
    },
  }
}

const reorder = ({ texts, languages, sets, ordinals }: Required<MixedTable>, order: Int32Array): MixedTable => {
  const pick = <T>(list: readonly T[]) => Array.from(order, (row) => list[row]!)
  return {
    texts: pick(texts),
    languages: pick(languages),
    sets: sets.map(({ name, values }) => ({ name, values: pick(values) })),
    ordinals: ordinals.map(({ name, levels }) => ({ name, levels: pick(levels) })),
  }
}

describe('clusterMixed', () => {
  const { table, truth } = plantedTable(150, 'mixed')
  it('joins words, sets and levels: better together than any alone', () => {
    const nmi = (part: MixedTable) => scoreLabels(truth, cluster(part, 3).labels).nmi
    const together = nmi(table)
    expect(together).toBeGreaterThan(0.75)
    expect(together).toBeGreaterThan(nmi({ texts: table.texts, languages: table.languages }))
    expect(together).toBeGreaterThan(nmi({ sets: table.sets }))
    expect(together).toBeGreaterThan(nmi({ ordinals: table.ordinals }))
  })
  it('finds the number of groups by itself', () => {
    const found = cluster(table, 'auto')
    expect(found.groups).toBe(3)
    expect(scoreLabels(truth, found.labels).ari).toBeGreaterThan(0.75)
  })
  it('gives each row the same label in any order of rows', () => {
    const order = seededRandom('rows').permutation(150)
    const { labels } = cluster(table, 3)
    expect(cluster(reorder(table, order), 3).labels).toEqual(Array.from(order, (row) => labels[row]))
  })
  it('numbers groups by size and gives equal rows equal labels', () => {
    const twice = {
      sets: [{ name: 'a', values: ['x', 'y', 'x', 'x', 'z', 'y', 'x', 'z', 'x', 'y', 'y', 'x'].map((value) => [value]) }],
    }
    const { labels, groups } = cluster(twice, 3)
    expect(groups).toBe(3)
    expect(labels).toEqual([0, 1, 0, 0, 2, 1, 0, 2, 0, 1, 1, 0])
  })
  it('says that noise has no groups', () => {
    const random = seededRandom('nothing')
    const values = Array.from({ length: 120 }, () =>
      Array.from({ length: 8 }, (_, code) => `v${code}`).filter(() => random.next() < 0.3),
    )
    const texts = values.map(() => Array.from({ length: 8 }, () => `parola${random.below(60)}`).join(' '))
    expect(cluster({ texts, languages: texts.map(() => 'it'), sets: [{ name: 'noise', values }] }, 'auto')).toEqual({
      groups: 0,
      labels: values.map(() => -1),
    })
  })
  it('bears empty, silent, single, too few and endless rows', () => {
    expect(cluster({ texts: [], languages: [] }, 3)).toEqual({ groups: 0, labels: [] })
    expect(cluster({ texts: ['', ''], languages: ['it', 'it'] }, 2)).toEqual({ groups: 0, labels: [-1, -1] })
    expect(cluster({ texts: ['una sola risposta'], languages: ['it'] }, 5).labels).toEqual([0])
    expect(cluster({ sets: [{ name: 'a', values: [['x'], ['y']] }] }, 5).labels).toHaveLength(2)
    const odd = ['a', 'x'.repeat(10_000), 'b '.repeat(5_000), '🙂', 'a']
    expect(cluster({ texts: odd, languages: odd.map(() => 'xx') }, 2).labels).toHaveLength(5)
  })
  it('refuses columns that do not fit together and numbers that are none', () => {
    expect(() => cluster({ texts: ['a', 'b'], languages: ['it'] }, 2)).toThrow(RangeError)
    expect(() => cluster({ texts: ['a'], languages: ['it'], ordinals: [{ name: 'o', levels: [] }] }, 2)).toThrow(RangeError)
    expect(() => cluster(table, 0)).toThrow(RangeError)
  })
})

describe('scoreLabels', () => {
  it('does not care how groups are called', () => {
    expect(scoreLabels(['a', 'a', 'b', 'b', 'c'], [2, 2, 0, 0, 1])).toEqual({ acc: 1, nmi: 1, ari: 1 })
  })
  it('knows the textbook values', () => {
    const { acc, nmi, ari } = scoreLabels(['a', 'a', 'a', 'b', 'b', 'b'], [0, 0, 1, 1, 2, 2])
    expect(acc).toBeCloseTo(4 / 6, 12)
    expect(ari).toBeCloseTo(0.242424, 6)
    expect(nmi).toBeCloseTo(0.515804, 6)
    expect(() => scoreLabels(['a'], [])).toThrow(RangeError)
  })
})

describe(`short texts with known intents${withoutSharedData}`, () => {
  it.runIf(sharedData).each([1, 2])('xSID Italian stays above its bars (seed %s)', (seed) => {
    const csv = readFileSync(`${sharedData}/data/bench/xsid_it.csv`, 'utf8')
    const { data } = Papa.parse<{ text: string; label: string }>(csv, { header: true, skipEmptyLines: 'greedy' })
    const known = data.map(({ label }) => label)
    const found = cluster({ texts: data.map(({ text }) => text), languages: data.map(() => 'it') }, new Set(known).size, seed)
    const { acc, nmi, ari } = scoreLabels(known, found.labels)
    expect(acc).toBeGreaterThan(0.64)
    expect(nmi).toBeGreaterThan(0.77)
    expect(ari).toBeGreaterThan(0.52)
  })
})
