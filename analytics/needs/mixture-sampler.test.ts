import { describe, expect, it } from 'vitest'
import { seededRandom } from '../number/seeded-random.ts'
import { countTerms } from '../text/term-counts.ts'
import { answerTable } from './answer-table.ts'
import type { MixtureData } from './mixture-data.ts'
import { openMixture, sweepMixture } from './mixture-sampler.ts'

const groups = 3

/** Rows with words of one or two languages, a multiple answer with a half-held heading, and a level; some answers missing. */
function drawRows(rows: number, seed: string, languages = 2): { data: MixtureData; labels: Int32Array; truth: number[] } {
  const random = seededRandom(seed)
  const truth = Array.from({ length: rows }, () => random.below(groups))
  const draw = (own: number, many: number) => (random.next() < 0.7 ? own : random.below(many))
  const text = countTerms(
    truth.map((group, row) => ({
      stems: Array.from({ length: 6 }, () => `w${draw(group, 12)}`),
      language: row % languages,
      concepts: [],
    })),
    { pairs: false, maxShare: 1 },
  )
  const codes = truth.map((group) =>
    random.next() < 0.2
      ? undefined
      : new Map<string, number>([
          [`c${draw(group, 6)}`, 1],
          ['heading', 0.5],
        ]),
  )
  const levels = truth.map((group) => (random.next() < 0.2 ? undefined : new Map([[`l${draw(group, 4)}`, 1]])))
  const answers = answerTable(rows, [
    {
      name: 'codes',
      kind: 'set',
      weight: 1.3,
      features: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'heading'],
      held: (row) => codes[row],
    },
    { name: 'level', kind: 'levels', weight: 0.8, features: ['l0', 'l1', 'l2', 'l3'], held: (row) => levels[row] },
  ])
  return { data: { rows, text, answers }, labels: Int32Array.from(truth, () => random.below(groups)), truth }
}

const options = { groups, evenness: 0.3, termWeight: null }

describe('openMixture', () => {
  it('keeps its tables right through any moves: scores equal those of a mixture counted anew', () => {
    const { data, labels } = drawRows(40, 'moves')
    const random = seededRandom('moved')
    const moved = openMixture(data, labels, options)
    for (let move = 0; move < 60; move++) {
      const row = random.below(data.rows)
      const to = random.below(groups)
      moved.move(row, labels[row]!, to)
      labels[row] = to
    }
    const anew = openMixture(data, labels, options)
    const [a, b] = [new Float64Array(groups), new Float64Array(groups)]
    for (let row = 0; row < data.rows; row++) {
      moved.score(row, labels[row]!, a)
      anew.score(row, labels[row]!, b)
      for (let c = 0; c < groups; c++) expect(a[c]).toBeCloseTo(b[c]!, 8)
    }
  })
  it('scores a row in its own group as if it had never been there', () => {
    const { data, labels } = drawRows(40, 'own')
    const model = openMixture(data, labels, options)
    const [inside, outside] = [new Float64Array(groups), new Float64Array(groups)]
    for (let row = 0; row < data.rows; row++) {
      const own = labels[row]!
      model.score(row, own, inside)
      model.move(row, own, -1)
      model.score(row, -1, outside)
      expect(inside[own]).toBeCloseTo(outside[own]!, 8)
      model.move(row, -1, own)
    }
  })
  it('says nothing about questions that were not answered', () => {
    const { data, labels } = drawRows(40, 'missing')
    const answered = data.answers!.answered.fill(0, 0, 2)
    const start = data.answers!.features.start
    const silent: MixtureData = {
      ...data,
      text: null,
      answers: {
        ...data.answers!,
        answered,
        features: { ...data.answers!.features, start: start.map((at, row) => (row === 0 ? start[1]! : at)) },
      },
    }
    const scores = new Float64Array(groups)
    openMixture(silent, labels, options).score(0, -1, scores)
    const sizes = [0, 1, 2].map((c) => labels.filter((label) => label === c).length)
    for (const [c, size] of sizes.entries()) expect(scores[c]).toBeCloseTo(Math.log(size + 0.1), 12)
  })
})

describe('sweepMixture', () => {
  it('finds planted groups from a start of which half is wrong', () => {
    const { data, labels, truth } = drawRows(150, 'sweep', 1)
    const start = labels.map((label, row) => (row % 2 ? label : truth[row]!))
    const found = sweepMixture(data, start, { ...options, temperatures: [0, 0, 0, 0, 0] }, seededRandom('s')).labels
    const right = [0, 1, 2].map((group) => {
      const own = [0, 1, 2].map((c) => truth.filter((each, row) => each === group && found[row] === c).length)
      return Math.max(...own) / own.reduce((sum, n) => sum + n, 0)
    })
    for (const share of right) expect(share).toBeGreaterThan(0.9)
  })
  it('leaves out rows of -1 and never lowers the fit when greedy', () => {
    const { data, labels } = drawRows(60, 'fit')
    labels[7] = -1
    const one = sweepMixture(data, labels, { ...options, temperatures: [0] }, seededRandom('x'))
    const many = sweepMixture(data, labels, { ...options, temperatures: [0, 0, 0, 0, 0, 0] }, seededRandom('x'))
    expect(many.labels[7]).toBe(-1)
    expect(many.fit).toBeGreaterThanOrEqual(one.fit)
  })
})
