import { describe, expect, it } from 'vitest'
import { seededRandom } from '../number/seeded-random.ts'
import { countTerms } from '../text/term-counts.ts'
import { answerTable } from './answer-table.ts'
import { bestRung, stabilityLadder } from './choose-groups.ts'
import { groupStability, matchGroups } from './group-stability.ts'
import type { Observations } from './observations.ts'
import { segmentTest } from './segment-test.ts'
import { shuffleObservations } from './shuffle-observations.ts'

/** Rows of `groups` kinds told by six questions of five values, and by words that follow `wordsOf`. */
function draw(
  rows: number,
  groups: number,
  seed: string,
  wordsOf: (group: number, random: ReturnType<typeof seededRandom>) => number,
): { data: Observations; truth: Int32Array } {
  const random = seededRandom(seed)
  const truth = Int32Array.from({ length: rows }, () => random.below(groups))
  const held = Array.from({ length: 6 }, (_, question) =>
    Array.from(truth, (group) => new Map([[`v${random.next() < 0.75 ? (group + question) % 5 : random.below(5)}`, 1]])),
  )
  const answers = answerTable(
    rows,
    held.map((values, question) => ({
      name: `q${question}`,
      kind: 'set' as const,
      weight: 1,
      features: ['v0', 'v1', 'v2', 'v3', 'v4'],
      held: (row: number) => values[row],
    })),
  )
  const documents = Array.from(truth, (group) => {
    const topic = wordsOf(group, random)
    return {
      stems: Array.from({ length: 8 }, () => (random.next() < 0.6 ? `t${topic}w${random.below(5)}` : `c${random.below(30)}`)),
      language: 0,
      concepts: [],
    }
  })
  const words = countTerms(documents, { pairs: false })
  return { data: { rows, text: { words, pairs: words }, answers }, truth }
}

describe('stabilityLadder and bestRung', () => {
  it('are highest at the planted number of groups', () => {
    const { data } = draw(260, 4, 'four', (group) => group)
    const ladder = stabilityLadder(data, [2, 3, 4, 5, 6, 8], 'seed', { samples: 5 })
    expect(bestRung(ladder).groups).toBe(4)
    for (const { stability, jaccard } of ladder) expect(stability <= 1 && jaccard >= 0 && jaccard <= 1).toBe(true)
    expect(stabilityLadder(data, [4], 'seed', { samples: 5 })[0]).toEqual(ladder[2])
  })
  it('prefer fewer groups between equals', () => {
    const rung = (groups: number, stability: number, jaccard: number) => ({ groups, stability, jaccard })
    expect(bestRung([rung(5, 0.81, 0.8), rung(7, 0.82, 0.8)]).groups).toBe(5)
    expect(bestRung([rung(2, 0.5, 0.7), rung(6, 0.8, 0.75), rung(9, 0.7, 0.6)]).groups).toBe(6)
    expect(() => bestRung([])).toThrow(RangeError)
  })
})

describe('matchGroups', () => {
  it('finds the most alike group and says how alike', () => {
    const { jaccard, partner, size } = matchGroups([0, 0, 0, 1, 1, -1], [2, 2, 0, 0, 0, 0], 2, 3)
    expect([...partner]).toEqual([2, 0])
    expect([...size]).toEqual([3, 2])
    expect(jaccard[0]).toBeCloseTo(2 / 3, 12)
    expect(jaccard[1]).toBeCloseTo(2 / 4, 12)
  })
})

describe('groupStability', () => {
  const { data, truth } = draw(160, 4, 'stable', (group) => group)
  it('is high for real groups and low for arbitrary ones', () => {
    const real = groupStability(data, truth, 4, 's', { samples: 8 })
    expect(Math.min(...real.jaccard)).toBeGreaterThan(0.75)
    expect(real.strength.reduce((sum, value) => sum + value, 0) / 160).toBeGreaterThan(0.85)
    const random = seededRandom('arbitrary')
    const made = groupStability(
      data,
      truth.map(() => random.below(4)),
      4,
      's',
      { samples: 8 },
    )
    expect(Math.max(...made.jaccard)).toBeLessThan(0.5)
  })
  it('joins the halves of a group that samples find whole', () => {
    const halved = truth.map((group, row) => (group === 1 && row % 2 ? 4 : group))
    const joined = groupStability(data, halved, 5, 's', { samples: 8 })
    expect(joined.groups).toBe(4)
    expect(new Set(truth.map((group, row) => group * 10 + joined.labels[row]!)).size).toBe(4)
  })
})

describe('segmentTest', () => {
  it('is large where words and answers speak of the same, small where they do not', () => {
    expect(segmentTest(draw(180, 4, 'same', (group) => group).data, 's')!).toBeGreaterThan(4)
    expect(segmentTest(draw(180, 4, 'apart', (_, random) => random.below(4)).data, 's')!).toBeLessThan(4)
  })
  it('is null with one side only or few rows', () => {
    const { data } = draw(60, 3, 'side', (group) => group)
    expect(segmentTest({ ...data, text: null }, 's')).toBeNull()
    expect(segmentTest({ ...data, answers: null }, 's')).toBeNull()
    expect(segmentTest(draw(20, 2, 'few', (group) => group).data, 's')).toBeNull()
  })
})

describe('shuffleObservations', () => {
  const { data } = draw(80, 3, 'shuffle', (group) => group)
  const shuffled = shuffleObservations(data, seededRandom('x'), (name) => name)
  it('keeps how often each value and word is there, and how long texts are', () => {
    const totals = (values: Int32Array) => [...values].sort((a, b) => a - b)
    expect(totals(shuffled.answers!.features.column)).toEqual(totals(data.answers!.features.column))
    const counts = ({
      counts: { column, value, columns },
    }: {
      counts: { column: Int32Array; value: Float64Array; columns: number }
    }) => {
      const sum = new Float64Array(columns)
      column.forEach((term, entry) => {
        sum[term]! += value[entry]!
      })
      return [...sum]
    }
    expect(counts(shuffled.text!.words)).toEqual(counts(data.text!.words))
  })
  it('breaks the ties between questions, and keeps those dealt out as one', () => {
    const pairs = (part: Observations, a: number, b: number) => {
      const { features } = part.answers!
      return Array.from({ length: part.rows }, (_, row) =>
        [features.column[features.start[row]! + a]!, features.column[features.start[row]! + b]!].join(),
      ).sort()
    }
    expect(pairs(shuffled, 0, 1)).not.toEqual(pairs(data, 0, 1))
    expect(
      pairs(
        shuffleObservations(data, seededRandom('x'), () => 'one'),
        0,
        1,
      ),
    ).toEqual(pairs(data, 0, 1))
  })
})
