import { describe, expect, it } from 'vitest'
import { drawNoise, noiseProbability, noisyFraction, roundShare, sealSet, stepOf } from '../../analytics/index.ts'
import type { ReleasedGroup, ReleasedShare } from '../../server/contract/releases.ts'
import { buildRelease } from '../../server/disclosure/build-release.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import { readPeople, type SealedAnswer } from '../../server/disclosure/records.ts'
import { answer, answersOf, keyOf, makeRandom, planOf, type SyntheticFirm, syntheticFirm, timeOnly } from './synthetic-firms.ts'

/** What can be learned from the published figures of a firm of 60 (A4, A7, A8, A9, A11). */
const noNoise = 60
const build = (plan: ReleasePlan, answers: readonly SealedAnswer[], seed: number) =>
  buildRelease({ waveId: 'w', plan, answers, noise: keyOf(seed), delicateAllowed: true, before: { firms: new Map() } })
const timeOf = (group: ReleasedGroup | undefined): ReleasedShare | undefined =>
  group?.sections.flatMap(({ items }) => items)[0]?.value
const same = (a: { kind: string; percent: number }, b: ReleasedShare | undefined) =>
  b?.kind === a.kind && b.kind !== 'not-published' && b.percent === a.percent

interface Firm60 {
  firm: SyntheticFirm
  answers: SealedAnswer[]
}
const homogeneous = [0, 1, 0.2, 0.2, 0.2] as const
/** Ordinary firms, and every third with units where all or nobody say yes. */
const firms: Firm60[] = Array.from({ length: 90 }, (_, seed) => {
  const random = makeRandom(`firm ${seed}`)
  const firm = syntheticFirm('f', 60, random)
  const time = (unit: number) => (seed % 3 === 0 ? (homogeneous[unit] ?? 0.2) : 0.2)
  return { firm, answers: answersOf(firm, { answers: 0.7, time }, random) }
})

/**
 * Counts of "yes" a published figure allows, for an attacker who knows who answered: every count from which some draw of the die within
 * its reach gives what is shown.
 */
function feasible(shown: ReleasedShare | undefined, n: number, reach: number): { low: number; high: number } {
  const possible = Array.from({ length: n + 1 }, (_, count) => count).filter((count) => {
    for (let k = -reach; k <= reach; k++) {
      for (let kb = -reach; kb <= reach; kb++) {
        if (same(roundShare(noisyFraction(count + k, n + kb), stepOf(n + kb)), shown)) return true
      }
    }
    return false
  })
  return { low: Math.min(...possible), high: Math.max(...possible) }
}

interface Sums {
  total: { n: number; low: number; high: number }
  units: { n: number; low: number; high: number }[]
}
/** People whose answer is certain: intervals of nested sums, propagated to the end (exact for a total and one partition). */
function certain({ total, units }: Sums): number {
  const rest = total.n - units.reduce((sum, { n }) => sum + n, 0)
  const parts = rest > 0 ? [...units, { n: rest, low: 0, high: rest }] : units
  if (parts.length === 0) return total.low === total.n || total.high === 0 ? total.n : 0
  const [lows, highs] = [parts.reduce((sum, { low }) => sum + low, 0), parts.reduce((sum, { high }) => sum + high, 0)]
  return parts.reduce((sum, part) => {
    const low = Math.max(part.low, total.low - (highs - part.high))
    const high = Math.min(part.high, total.high - (lows - part.low))
    return sum + (low === part.n || high === 0 ? part.n : 0)
  }, 0)
}

describe('A4 zero-certainty', () => {
  /** Reach of the die in 99.9 % of draws. */
  const reach = 7
  const peopleIn = (plan: ReleasePlan, answers: SealedAnswer[], codes: string[]) =>
    readPeople(answers, plan, keyOf(0)).filter(({ unit }) => unit !== undefined && codes.includes(unit))

  const sumsOf = ({ firm, answers }: Firm60, seed: number, exact: boolean): Sums => {
    const plan = timeOnly(planOf([firm]))
    const [document] = build(plan, answers, seed).firms
    const everyone = readPeople(answers, plan, keyOf(0))
    const bounds = (group: ReleasedGroup | undefined, people: typeof everyone) => {
      const yes = people.filter((person) => person.yes[0]).length
      return { n: people.length, ...(exact ? { low: yes, high: yes } : feasible(timeOf(group), people.length, reach)) }
    }
    const units = (document?.units ?? []).map(({ id, group }) => {
      const codes = id.slice('unit:'.length).split('+')
      const named = peopleIn(plan, answers, codes)
      const unnamed = group.name.en.includes('no unit named') ? everyone.filter(({ unit }) => unit === undefined) : []
      return bounds(group, [...named, ...unnamed])
    })
    return { total: bounds(document?.firm, everyone), units }
  }

  it('nobody’s answer is certain in 90 firms of 60, homogeneous units included', () => {
    const all = firms.map((each, seed) => sumsOf(each, seed, false))
    expect(all.filter(({ units }) => units.length > 1).length).toBeGreaterThan(20)
    expect(all.reduce((sum, sums) => sum + certain(sums), 0)).toBe(0)
  })
  it('goes red with exact figures', () => {
    expect(firms.map((each, seed) => sumsOf(each, seed, true)).filter((sums) => certain(sums) > 0).length).toBeGreaterThan(5)
  })
  it('the rank of the published sums stays far below the number of people', () => {
    for (const each of firms) {
      const { total, units } = sumsOf(each, 1, true)
      expect(1 + units.length).toBeLessThan(total.n / 4)
    }
  })
})

describe('A9 two waves with one leaver', () => {
  const firm: SyntheticFirm = { id: 'f', sector: 'trade', sizeClass: 'medium', invited: 39, units: [] }
  const others = 30
  const rate = 0.4
  const nameOf = (value: { kind: string; percent?: number } | undefined) => `${value?.kind} ${value?.percent}`

  /** Chance of every display for each true count of n people: the attacker knows how the die works, only not how it fell. */
  const displays = (n: number, epsilon: number): Map<string, number>[] =>
    Array.from({ length: n + 1 }, (_, count) => {
      const chances = new Map<string, number>()
      for (let k = -9; k <= 9; k++) {
        for (let kb = -9; kb <= 9; kb++) {
          const name = nameOf(roundShare(noisyFraction(count + k, n + kb), stepOf(n + kb)))
          chances.set(name, (chances.get(name) ?? 0) + noiseProbability(k, epsilon) * noiseProbability(kb, epsilon))
        }
      }
      return chances
    })

  /** The others answer the same twice, and the attacker knows what they said; one person leaves. The best guess from both pages. */
  const accuracy = (change: Partial<ReleasePlan>): number => {
    const plan = timeOnly(planOf([firm], change))
    const [before, after] = [displays(others + 1, plan.firmEpsilon), displays(others, plan.firmEpsilon)]
    const odds = (shown: readonly string[], known: number, says: 0 | 1): number =>
      (before[known + says]?.get(shown[0] as string) ?? 0) * (after[known]?.get(shown[1] as string) ?? 0)
    const trials = 1_500
    let right = 0
    for (let trial = 0; trial < trials; trial++) {
      const random = makeRandom(`leaver ${trial}`)
      const staying = Array.from({ length: others }, (_, at) => answer('f', at, random.chance(rate)))
      const leaver = random.chance(0.5)
      const shown = [[...staying, answer('f', 99, leaver)], staying].map((answers) =>
        nameOf(timeOf(build(plan, answers, trial).firms[0]?.firm)),
      )
      const known = staying.filter(({ answers }) => (answers.res as string[])[0] === 'time').length
      if (odds(shown, known, 1) > odds(shown, known, 0) === leaver) right++
    }
    return right / trials
  }
  it('is guessed right in at most 68 of 100 cases', () => {
    expect(accuracy({})).toBeLessThanOrEqual(0.68)
  })
  it('goes red without noise', () => {
    expect(accuracy({ firmEpsilon: noNoise })).toBeGreaterThan(0.68)
  })
})

describe('A7 an attacker who knows everything but one answer', () => {
  const base = Array.from({ length: 40 }, (_, at) => `p${at}`)
  /** Largest ratio of the chances of one and the same noisy count in the two worlds, over 12,000 keys. */
  const worstRatio = (epsilon: number): number => {
    const draws = 12_000
    const seen = [true, false].map((says) => {
      const yes = says ? base.slice(0, 11) : base.slice(0, 10)
      const counts = new Map<number, number>()
      for (let seed = 0; seed < draws; seed++) {
        const key = keyOf(seed * 2 + 1)
        const sealed = sealSet(key, base)
        const z = yes.length + drawNoise(key, 'v1|res|time', sealed, sealSet(key, yes), epsilon)
        counts.set(z, (counts.get(z) ?? 0) + 1)
      }
      return counts
    }) as [Map<number, number>, Map<number, number>]
    const common = [...seen[0]].filter(([z, count]) => count > 250 && (seen[1].get(z) ?? 0) > 250)
    return Math.max(
      ...common.map(([z, count]) => Math.max(count / (seen[1].get(z) as number), (seen[1].get(z) as number) / count)),
    )
  }
  it('gains at most a factor e from one count of a firm', () => {
    expect(worstRatio(planOf([]).firmEpsilon)).toBeLessThan(Math.E * 1.25)
  })
  it('goes red with a smaller die', () => {
    expect(worstRatio(2)).toBeGreaterThan(Math.E * 1.25)
  })
})

describe('A8 averaging', () => {
  const { firm, answers } = firms[1] as Firm60
  const plan = timeOnly(planOf([firm]))
  const distinct = (seedOf: (time: number) => number) => {
    const random = makeRandom('order')
    return new Set(
      Array.from({ length: 300 }, (_, time) => JSON.stringify(build(plan, random.shuffle(answers), seedOf(time)).firms)),
    ).size
  }
  it('asking 300 times, in any order of rows, gives one answer', () => expect(distinct(() => 5)).toBe(1))
  it('goes red when the die is thrown anew', () => expect(distinct((time) => time)).toBeGreaterThan(3))
})

describe('A11 everybody or nobody', () => {
  const uniform = (yes: boolean) => Array.from({ length: 42 }, (_, at) => answer('f', at, yes))
  const plan = timeOnly(planOf([{ ...syntheticFirm('f', 60, makeRandom('x')), units: [] }]))
  const shownBy = (answers: SealedAnswer[]) => {
    const shown = new Map<string, number>()
    for (let seed = 0; seed < 1_500; seed++) {
      const value = timeOf(build(plan, answers, seed).firms[0]?.firm)
      const words = value && value.kind !== 'not-published' ? `${value.kind} ${value.percent}` : 'nothing'
      shown.set(words, (shown.get(words) ?? 0) + 1)
    }
    return shown
  }
  it('is never shown as 0 % or 100 %, and one different answer shifts what is shown by at most a factor e', () => {
    for (const yes of [true, false]) {
      const [all, allButOne] = [shownBy(uniform(yes)), shownBy([...uniform(yes).slice(1), answer('f', 0, !yes)])]
      expect([...all.keys()].filter((words) => / (0|100)$/.test(words))).toEqual([])
      for (const [words, count] of all) {
        const other = allButOne.get(words) ?? 0
        if (count > 100 && other > 100) expect(Math.max(count / other, other / count), words).toBeLessThan(Math.E * 1.3)
      }
      expect(all.size).toBeGreaterThan(1)
    }
  })
  it('goes red without noise: all alike is one display', () => {
    const off = { ...plan, firmEpsilon: noNoise }
    const shown = new Set(
      Array.from({ length: 20 }, (_, seed) => JSON.stringify(timeOf(build(off, uniform(true), seed).firms[0]?.firm))),
    )
    expect(shown.size).toBe(1)
  })
})
