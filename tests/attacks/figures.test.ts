import { describe, expect, it } from 'vitest'
import { noiseProbability, noisyFraction, roundShare, stepOf } from '../../analytics/index.ts'
import type { ReleasedGroup, ReleasedShare } from '../../server/contract/releases.ts'
import { buildRelease } from '../../server/disclosure/build-release.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import { delicateRestIsOver } from '../../server/disclosure/policy.ts'
import { readPeople, type SealedAnswer } from '../../server/disclosure/records.ts'
import { writeReleaseCsv } from '../../server/features/releases/release-csv.ts'
import { defineAttack, scale } from './attack-table.ts'
import { certainNested } from './nested-sums.ts'
import { certainPeople } from './reconstruct.ts'
import { alliance, groupsOf } from './released-groups.ts'
import { answer, answersOf, keyOf, makeRandom, planOf, type SyntheticFirm, syntheticFirm, timeOnly } from './synthetic-firms.ts'
import { closedUnderDifference, type Sum, type UsualDesign, usualFigures, workersOf } from './usual-designs.ts'

/** What can be learned from the published figures of a firm of 60 (A4, A8, A9, A11). */
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
const firms: Firm60[] = Array.from({ length: scale(90, 300) }, (_, seed) => {
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

/** Reach of the die in 99.9 % of draws. */
const reach = 7
interface Sums {
  count: number
  groups: Sum[]
}
/** The page of a firm as sums over its people: exactly, or with what each figure allows. */
function sumsOf({ firm, answers }: Firm60, seed: number, exact: boolean): Sums {
  const plan = timeOnly(planOf([firm]))
  const [document] = build(plan, answers, seed).firms
  const everyone = readPeople(answers, plan, keyOf(0))
  const bounds = (group: ReleasedGroup | undefined, belongs: (unit: string | undefined) => boolean): Sum => {
    const members = everyone.flatMap(({ unit }, at) => (belongs(unit) ? [at] : []))
    const yes = members.filter((at) => everyone[at]?.yes[0]).length
    return { members, ...(exact ? { low: yes, high: yes } : feasible(timeOf(group), members.length, reach)) }
  }
  const units = (document?.units ?? []).map(({ id, group }) => {
    const codes = id.slice('unit:'.length).split('+')
    const withUnnamed = group.name.en.includes('no unit named')
    return bounds(group, (unit) => (unit === undefined ? withUnnamed : codes.includes(unit)))
  })
  return { count: everyone.length, groups: [bounds(document?.firm, () => true), ...units] }
}
const certainShare = (exact: boolean): number => {
  const all = firms.map((each, seed) => sumsOf(each, seed, exact))
  expect(all.filter(({ groups }) => groups.length > 2).length).toBeGreaterThan(firms.length / 5)
  const settled = all.reduce((sum, { count, groups }) => {
    const { yes, no } = certainNested(count, groups)
    return sum + yes + no
  }, 0)
  return settled / all.reduce((sum, { count }) => sum + count, 0)
}
const usualCertain = (design: UsualDesign) => () => {
  const all = Array.from({ length: scale(15, 45) }, (_, seed) =>
    workersOf(60, `a4 ${seed}`, (unit) => (seed % 3 === 0 ? (homogeneous[unit] ?? 0.2) : 0.2)),
  )
  const settled = all.reduce((sum, workers) => {
    const { yes, no } = certainPeople(workers.length, closedUnderDifference(usualFigures(workers, design)))
    return sum + yes + no
  }, 0)
  return settled / all.reduce((sum, workers) => sum + workers.length, 0)
}
defineAttack({
  id: 'A4',
  attack: `share of people whose answer is certain, ${firms.length} firms of 60, a third with homogeneous units`,
  limit: ['=', 0],
  ours: () => certainShare(false),
  without: { defence: 'exact figures', measure: () => certainShare(true) },
  filters: usualCertain('filters'),
  remainder: usualCertain('remainder'),
})
describe('A4 the published sums', () => {
  it('have a rank far below the number of people', () => {
    for (const each of firms) {
      const { count, groups } = sumsOf(each, 1, true)
      expect(groups.length).toBeLessThan(count / 4)
    }
  })
})

/* A9: two waves with one leaver. */
{
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
    const trials = scale(1_500, 6_000)
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
  /** Both usual designs show the exact total of 31 and of 30 people. */
  const fromExactTotals = (): number => {
    const right = Array.from({ length: 200 }, (_, trial) => {
      const random = makeRandom(`leaver ${trial}`)
      const workers = Array.from({ length: others + 1 }, () => ({ attributes: [0, 0, 0, 0], yes: random.chance(rate) }))
      const total = (people: typeof workers) =>
        usualFigures(people, 'remainder').find(({ members }) => members.length === people.length)?.low ?? 0
      return total(workers) - total(workers.slice(1)) === Number(workers[0]?.yes)
    })
    return right.filter(Boolean).length / right.length
  }
  defineAttack({
    id: 'A9',
    attack: 'two waves, one leaver, the others stable and known: right guesses',
    limit: ['<=', 0.68],
    ours: () => accuracy({}),
    without: { defence: 'no die', measure: () => accuracy({ firmEpsilon: noNoise }) },
    filters: () => fromExactTotals(),
    remainder: () => fromExactTotals(),
  })
  /** Waves closing this many days after a first one that published delicate facts, which may publish them too. */
  const twiceInAYear = (rested: (earlier: string, later: string) => boolean): number =>
    Array.from({ length: 364 }, (_, at) => new Date(Date.UTC(2027, 2, 22 + at)).toISOString().slice(0, 10)).filter((day) =>
      rested('2027-03-21', day),
    ).length
  defineAttack({
    id: 'A9',
    attack: 'closing days within a year on which delicate facts would be published again, of 364',
    limit: ['=', 0],
    ours: () => twiceInAYear(delicateRestIsOver),
    without: { defence: 'any later day', measure: () => twiceInAYear((earlier, later) => later > earlier) },
  })
}

/* A8: asking again. */
{
  const { firm, answers } = firms[1] as Firm60
  const plan = timeOnly(planOf([firm]))
  const distinct = (times: number, seedOf: (time: number) => number) => {
    const random = makeRandom('order')
    return new Set(
      Array.from({ length: times }, (_, time) => JSON.stringify(build(plan, random.shuffle(answers), seedOf(time)).firms)),
    ).size
  }
  defineAttack({
    id: 'A8',
    attack: `different pages when asked ${scale(300, 1_000)} times, rows in any order`,
    limit: ['=', 1],
    ours: () => distinct(scale(300, 1_000), () => 5),
    without: { defence: 'the die thrown anew', measure: () => distinct(50, (time) => time) },
  })
  /** Dice one answer of one person meets in a wave: firm, units and pools with him or her in. */
  const dice = (change: Partial<ReleasePlan>, delicate: boolean): number => {
    const all = Array.from({ length: 20 }, (_, seed) => alliance(`dice ${seed}`, 30, { answers: 0.62, time: () => 0.2 }, change))
    const counts = all.flatMap((released) => {
      const met = new Map<string, number>()
      for (const { kind, people } of groupsOf(released))
        for (const { key } of kind === 'unit' && delicate ? [] : people) met.set(key, (met.get(key) ?? 0) + 1)
      return [...met.values()]
    })
    expect(counts.length).toBeGreaterThan(1_000)
    return Math.max(...counts.slice(0, 50_000))
  }
  for (const [what, most] of [
    ['delicate', 3],
    ['ordinary', 5],
  ] as const) {
    defineAttack({
      id: 'A8',
      attack: `dice that one ${what} answer meets in a wave`,
      limit: ['<=', most],
      ours: () => dice({}, what === 'delicate'),
      without: {
        defence: 'every filter of five people',
        measure: () => {
          const workers = workersOf(60, 'a8')
          const figures = usualFigures(workers, 'filters')
          return Math.max(...workers.map((_, at) => figures.filter(({ members }) => members.includes(at)).length))
        },
      },
      filters: () => usualFigures(workersOf(60, 'a8'), 'filters').filter(({ members }) => members.includes(0)).length,
      remainder: () => usualFigures(workersOf(60, 'a8'), 'remainder').filter(({ members }) => members.includes(0)).length,
    })
  }
}

/* A11: everybody or nobody. */
{
  const uniform = (yes: boolean) => Array.from({ length: 42 }, (_, at) => answer('f', at, yes))
  const plan = timeOnly(planOf([{ ...syntheticFirm('f', 60, makeRandom('x')), units: [] }]))
  const tries = scale(1_500, 10_000)
  type Show = (answers: SealedAnswer[], seed: number) => string
  const withDie: Show = (answers, seed) => {
    const value = timeOf(build(plan, answers, seed).firms[0]?.firm)
    return value && value.kind !== 'not-published' ? `${value.kind} ${value.percent}` : 'nothing'
  }
  const toThePoint: Show = (answers) => {
    const people = readPeople(answers, plan, keyOf(0))
    return `${Math.round((100 * people.filter(({ yes }) => yes[0]).length) / people.length)} %`
  }
  const shownBy = (answers: SealedAnswer[], show: Show) => {
    const shown = new Map<string, number>()
    for (let seed = 0; seed < tries; seed++) {
      const words = show(answers, seed)
      shown.set(words, (shown.get(words) ?? 0) + 1)
    }
    return shown
  }
  /** Odds of a display when all say the same against one who does not; a display hardly ever seen is left out. */
  const worst = (show: Show): number =>
    Math.max(
      ...[true, false].flatMap((yes) => {
        const all = shownBy(uniform(yes), show)
        const allButOne = shownBy([...uniform(yes).slice(1), answer('f', 0, !yes)], show)
        return [...all].filter(([, count]) => count > tries / 15).map(([words, count]) => count / (allButOne.get(words) ?? 0.5))
      }),
    )
  defineAttack({
    id: 'A11',
    attack: 'odds of what is shown when all say the same against all but one (e = 2.72, and sampling)',
    limit: ['<=', 3],
    ours: () => worst(withDie),
    without: { defence: 'no die, no steps, no caps', measure: () => worst(toThePoint) },
    filters: () => worst(toThePoint),
    remainder: () => worst(toThePoint),
  })
  const bare = (text: string): number => [...text.matchAll(/(?<![\d.])(?:0|100) ?%/g)].length
  /** Every word and figure of a page of people who all say the same, in both languages. */
  const zeroOrHundred = (write: (yes: boolean, seed: number) => string): number => {
    let found = 0
    for (const yes of [true, false]) for (let seed = 0; seed < 100; seed++) found += bare(write(yes, seed))
    return found
  }
  const stored = {
    ...{ id: 'r', document: '', wave_id: 'w', alliance_id: 'a', organisation_id: 'f', hash: 'h', previous_hash: null },
    built_on: '2027-03-22',
  }
  const page = (yes: boolean, seed: number): string => {
    const [document] = build(plan, uniform(yes), seed).firms
    const csv = document ? (['it', 'en'] as const).map((language) => writeReleaseCsv(document, stored, language)).join() : ''
    const percents = (document?.firm?.sections ?? [])
      .flatMap(({ items }) => items)
      .map(({ value }) => ('percent' in value ? `${value.percent} %` : ''))
    return [JSON.stringify(document), csv, ...percents].join()
  }
  defineAttack({
    id: 'A11',
    attack: '“0 %” or “100 %” on pages and in files of firms in which all say the same',
    limit: ['=', 0],
    ours: () => zeroOrHundred(page),
    without: {
      defence: 'no end caps',
      measure: () => zeroOrHundred((yes) => toThePoint(uniform(yes), 0)),
    },
  })
}
