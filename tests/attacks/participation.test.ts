import { describe } from 'vitest'
import { noiseDeviation, noiseProbability, noisyFraction, roundShare, stepOf } from '../../analytics/index.ts'
import type { ReleasedGroup } from '../../server/contract/releases.ts'
import type { Random } from '../../server/demo/seeded-random.ts'
import { buildRelease, type FirmDocument } from '../../server/disclosure/build-release.ts'
import { groupFirm } from '../../server/disclosure/groups.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import { readPeople, type SealedAnswer } from '../../server/disclosure/records.ts'
import { defineAttack, notBuilt, scale, tellWeakness } from './attack-table.ts'
import { advantage, likelyYes, mean } from './reconstruct.ts'
import { answer, keyOf, makeRandom, planOf, type SyntheticFirm, timeOnly } from './synthetic-firms.ts'
import { type UsualDesign, usualFigures, type Worker, workersOf } from './usual-designs.ts'

/** Whether it can be told who answered (A10, A14), and what planting people in a roster gains (A19). */
const exact = { firmEpsilon: 60, poolEpsilon: 60 }
const build = (plan: ReleasePlan, answers: readonly SealedAnswer[], seed: number, before?: FirmDocument) =>
  buildRelease({
    ...{ waveId: 'w', plan, answers, noise: keyOf(seed), delicateAllowed: true },
    before: { firms: new Map(before ? [['f', before]] : []) },
  }).firms[0] as FirmDocument
const firmOf = (invited: number, units: SyntheticFirm['units'] = []): SyntheticFirm => ({
  ...{ id: 'f', sector: 'trade', sizeClass: invited < 50 ? 'small' : 'medium', invited, units },
})
const answered = (count: number, yes = 0) => Array.from({ length: count }, (_, at) => answer('f', at, at < yes))

/** Head-counts at which a page, by being there, proves that everybody invited answered. */
function provingPages(change: (plan: ReleasePlan) => ReleasePlan): number {
  return [9, 10, 11, 12, 13, 14, 15, 16, 24].filter((invited) => {
    const plan = change({ ...planOf([firmOf(invited)]), properties: [] })
    const [firm] = plan.firms
    const shown = Array.from({ length: invited + 1 }, (_, count) => count).filter(
      (count) => firm && typeof groupFirm(plan, firm, readPeople(answered(count), plan, keyOf(1))).page !== 'string',
    )
    return shown.length === 1 && shown[0] === invited
  }).length
}
defineAttack({
  id: 'A10',
  attack: 'head-counts at which a page proves that everybody answered, of 9 between 9 and 24',
  limit: ['=', 0],
  ours: () => provingPages((plan) => plan),
  without: {
    defence: 'as few invited as answered',
    measure: () =>
      provingPages((plan) => ({ ...plan, minInvited: 10, firms: plan.firms.map((firm) => ({ ...firm, ownPage: true })) })),
  },
})

/** What a page of 15 invited shows of how many answered, against one answer less. */
function worstDisplay(change: Partial<ReleasePlan>): number {
  const plan = { ...planOf([firmOf(15)], change), properties: [] }
  const tries = scale(3_000, 20_000)
  const shownBy = (count: number) => {
    const shown = new Map<string, number>()
    for (let seed = 0; seed < tries; seed++) {
      const { firm } = build(plan, answered(count), seed * 2 + 1)
      const words = `${firm?.baseBand} ${firm?.responseBand}`
      shown.set(words, (shown.get(words) ?? 0) + 1)
    }
    return shown
  }
  const [all, less] = [shownBy(15), shownBy(14)]
  // A display hardly ever seen says nothing in this many tries.
  return Math.max(...[...all].filter(([, count]) => count > tries / 40).map(([words, count]) => count / (less.get(words) ?? 0.5)))
}
defineAttack({
  id: 'A10',
  attack: 'odds of what is shown when all 15 answered against 14 (e = 2.72, and sampling)',
  limit: ['<=', 3],
  ours: () => worstDisplay({}),
  without: { defence: 'bands from the exact number', measure: () => worstDisplay(exact) },
  filters: () => worstDisplay(exact),
  remainder: () => worstDisplay(exact),
})

/*
 * A14: did this one person answer? The attacker has the roster and may know of five colleagues. How many answer differs from firm to firm
 * and is told by the release only; that somebody also knows the chance of each colleague beforehand is told as a weakness.
 */
const rate = 0.7
const drawRate = (random: Random) => 0.5 + 0.4 * random.next()
const listed = [15, 16, 24, 39, 40, 41, 60, 149, 150, 151, 600]
const plans = new Map<number, ReleasePlan>(
  listed.map((invited) => {
    const half = Math.floor(invited / 2)
    const units = [half, invited - half].map((people, at) => ({ code: `u${at}`, label: `Unit ${at}`, invited: people }))
    return [invited, { ...planOf([firmOf(invited, invited >= 40 ? units : [])]), properties: [] }] as const
  }),
)
const planFor = (invited: number): ReleasePlan => plans.get(invited) ?? planOf([firmOf(invited)])
const bandMiddle = (group: ReleasedGroup | undefined): number => {
  const [low = 0, high = low] = (group?.baseBand ?? '0').split(/[-+]/).map(Number)
  return (low + (high || low)) / 2
}
interface Knowledge {
  colleagues: number
  rateKnown: boolean
  /** Own unit against the other one, instead of against what is usual. */
  contrast: boolean
}
/** Evidence of the bands of the groups the person is in; none where the firm has no page. The person is the first of the first unit. */
function evidence(
  invited: number,
  seed: number,
  { colleagues, rateKnown, contrast }: Knowledge,
): { score: number; truth: boolean } {
  const random = makeRandom(`roster ${invited} ${seed}`)
  const truth = random.chance(0.5)
  const half = Math.floor(invited / 2)
  const willing = rateKnown ? rate : drawRate(random)
  const present = Array.from({ length: invited }, (_, at) => (at === 0 ? truth : random.chance(willing)))
  const rows = present.flatMap((here, at) =>
    here ? [answer('f', at, false, invited >= 40 ? `u${at < half ? 0 : 1}` : undefined)] : [],
  )
  const { firm, units } = build(planFor(invited), rows, seed)
  const known = present.slice(1, 1 + colleagues).filter(Boolean).length
  const of = (group: ReleasedGroup | undefined, size: number): number => {
    const others = size - 1 - colleagues
    return group ? (bandMiddle(group) - known - rate * others) / (others * rate * (1 - rate) + noiseDeviation(1) ** 2) : 0
  }
  const own = units.find(({ id }) => id.includes('u0'))?.group
  const other = units.find(({ id }) => !id.includes('u0'))?.group
  if (contrast) return { score: of(own, half) * half - of(other, invited - half) * half, truth }
  return { score: of(firm, invited) + of(own, half), truth }
}
const bands = (invited: number, knowledge: Knowledge): number =>
  advantage(Array.from({ length: scale(800, 3_000) }, (_, seed) => evidence(invited, seed, knowledge)))
const measured = new Map<string, number[]>()
/** By firm size, with the better of both ways of looking. */
const overSizes = (colleagues: number, rateKnown: boolean): number[] => {
  const name = `${colleagues} ${rateKnown}`
  const found =
    measured.get(name) ??
    listed.map((invited) =>
      Math.max(
        ...[false, true].map((contrast) => (contrast && invited < 40 ? 0 : bands(invited, { colleagues, rateKnown, contrast }))),
      ),
    )
  measured.set(name, found)
  return found
}

interface Roster {
  workers: Worker[]
  present: boolean[]
}
function rosterOf(seed: number): Roster {
  const random = makeRandom(`roster ${seed}`)
  const workers = workersOf(60, `a14 ${seed}`, undefined, 1)
  return { workers, present: workers.map((_, at) => random.chance(at === 0 ? 0.5 : rate)) }
}
type Count = { members: number[]; yes: number }
/** Counters of every filter with at least five answers: the answer rate of each group of the roster, exactly. */
const counters =
  (design: UsualDesign) =>
  ({ workers, present }: Roster): Count[] => {
    const whole = usualFigures(workers, 'filters', 1).map(({ members }) => ({
      members: [...members],
      yes: members.filter((at) => present[at]).length,
    }))
    const all = present.filter(Boolean).length
    return whole.filter(({ yes }) => yes >= 5 && (design === 'filters' || all - yes === 0 || all - yes >= 5))
  }
function membership(counts: (roster: Roster) => Count[], colleagues: number): number {
  return advantage(
    Array.from({ length: scale(300, 1_000) }, (_, seed) => {
      const roster = rosterOf(seed)
      const known = Array.from({ length: colleagues }, (_, at) => ({ members: [1 + at], yes: Number(roster.present[1 + at]) }))
      const heavy = known.flatMap((each) => Array.from({ length: 20 }, () => each))
      const guess = likelyYes(60, [...counts(roster), ...heavy])
      return { score: guess[0] as number, truth: roster.present[0] as boolean }
    }),
  )
}
for (const colleagues of [0, 5]) {
  const known = colleagues === 0 ? 'from the release alone' : 'knowing five colleagues'
  defineAttack({
    id: 'A14',
    attack: `did this person answer, ${known}: hits minus false alarms, mean over firms of 15 to 600`,
    limit: ['<=', 0.1],
    ours: () => mean(overSizes(colleagues, false)),
    without: { defence: 'exact counters behind filters', measure: () => membership(counters('filters'), colleagues) },
    filters: () => membership(counters('filters'), colleagues),
    remainder: () => membership(counters('remainder'), colleagues),
  })
}

/** The attacker made up 9 of a unit's 10 answers: the unit is there on its own only when the tenth person answered. */
function planted(seed: number): { score: number; truth: boolean } {
  const units = [
    { code: 'u0', label: 'New', invited: 15 },
    { code: 'u1', label: 'Old', invited: 45 },
  ]
  const truth = makeRandom(`planted ${seed}`).chance(0.5)
  const rows = [
    ...Array.from({ length: truth ? 10 : 9 }, (_, at) => answer('f', at, false, 'u0')),
    ...Array.from({ length: 30 }, (_, at) => answer('f', 100 + at, false, 'u1')),
  ]
  return { score: build({ ...planOf([firmOf(60, units)]), properties: [] }, rows, seed).units.length, truth }
}
/** Everything this person would have answered is known: how near to it do the figures lie? (Homer et al. 2008) */
function likeness(seed: number): { score: number; truth: boolean } {
  const plan = planOf([firmOf(60)])
  const random = makeRandom(`likeness ${seed}`)
  const codes = (question: string) => plan.properties.filter((each) => each.question === question).map(({ code }) => code)
  const say = () => ({
    res: [random.pick(codes('res'))],
    work: [random.pick(codes('work'))],
    must: [random.pick(codes('must'))],
    fn: [random.pick(codes('fn'))],
  })
  const truth = random.chance(0.5)
  const people = Array.from({ length: 42 }, say)
  const target = truth ? (people[0] as ReturnType<typeof say>) : say()
  const rows = people.map((answers, at) => ({ ...answer('f', at, false), answers }))
  const { firm } = build(plan, rows, seed)
  const held = new Set(Object.entries(target).flatMap(([question, said]) => said.map((code) => `${question}:${code}`)))
  const score = (firm?.sections ?? [])
    .flatMap(({ items }) => items)
    .reduce((sum, { property, value }) => sum + (held.has(property) && value.kind === 'share' ? value.percent : 0), 0)
  return { score, truth }
}
describe('A14 weaknesses', () => {
  const tries = scale(200, 1_000)
  tellWeakness('A14', 'the same in the firm size where it works best', () => Math.max(...overSizes(0, false)), [0, 0.4])
  tellWeakness(
    'A14',
    'the same, mean, when the chance of each colleague to answer is known beforehand',
    () => mean(overSizes(0, true)),
    [0, 0.4],
  )
  tellWeakness(
    'A14',
    'the same when 9 of a unit’s 10 answers were planted',
    () => advantage(Array.from({ length: tries }, (_, seed) => planted(seed))),
    [0, 1],
  )
  tellWeakness(
    'A14',
    'the same when everything the person would say is known',
    () => advantage(Array.from({ length: tries }, (_, seed) => likeness(seed))),
    [-0.2, 1],
  )
})

const halves = [0, 1].map((at) => ({ code: `u${at}`, label: `Unit ${at}`, invited: 30 }))
/* A19: nine of ten people of a block are made up; what does the page tell of the tenth? */
const shownName = (count: number, base: number): string => {
  const { kind, percent } = roundShare(noisyFraction(count, base), stepOf(base))
  return `${kind} ${percent}`
}
function tenthGuessed(change: Partial<ReleasePlan>): number {
  const units = [
    { code: 'u0', label: 'New', invited: 15 },
    { code: 'u1', label: 'Old', invited: 45 },
  ]
  const plan = timeOnly(planOf([firmOf(60, units)], change))
  const chanceOf = (shown: string, count: number): number => {
    let chance = 0
    for (let k = -9; k <= 9; k++)
      for (let kb = -9; kb <= 9; kb++)
        if (shownName(count + k, 10 + kb) === shown)
          chance += noiseProbability(k, plan.firmEpsilon) * noiseProbability(kb, plan.firmEpsilon)
    return chance
  }
  const odds = new Map<string, number>()
  const tries = scale(800, 4_000)
  let right = 0
  for (let seed = 0; seed < tries; seed++) {
    const says = makeRandom(`tenth ${seed}`).chance(0.5)
    const rows = Array.from({ length: 10 }, (_, at) => answer('f', at, at < 4 || (at === 9 && says), 'u0'))
    const others = Array.from({ length: 30 }, (_, at) => answer('f', 100 + at, at % 5 === 0, 'u1'))
    const value = build(plan, [...rows, ...others], seed).units[0]?.group.sections[0]?.items[0]?.value
    const shown = value && value.kind !== 'not-published' ? `${value.kind} ${value.percent}` : ''
    const ratio = odds.get(shown) ?? chanceOf(shown, 5) / chanceOf(shown, 4)
    odds.set(shown, ratio)
    if (ratio > 1 === says) right++
  }
  return right / tries
}
defineAttack({
  id: 'A19',
  attack: 'nine of a block’s ten people made up: right guesses about the tenth',
  limit: ['<=', 0.81],
  ours: () => tenthGuessed({}),
  without: { defence: 'no die', measure: () => tenthGuessed(exact) },
  filters: () => tenthGuessed(exact),
  remainder: () => tenthGuessed(exact),
})
describe('A19', () => {
  notBuilt('A19', 'a block made since the last wave stays hidden in its first wave, with an alert', () => {
    const [one, two] = [halves, [...halves.slice(0, 1), { code: 'new', label: 'New', invited: 30 }]]
    const rows = (code: string) => Array.from({ length: 40 }, (_, at) => answer('f', at, false, at % 2 === 0 ? 'u0' : code))
    const first = build({ ...planOf([firmOf(60, one)]), properties: [] }, rows('u1'), 1)
    const second = build({ ...planOf([firmOf(60, two)]), properties: [] }, rows('new'), 1, first)
    return !second.units.some(({ id }) => id === 'unit:new')
  })
})
