import { describe, expect, it } from 'vitest'
import { drawNoise, sealSet } from '../../analytics/index.ts'
import type { ReleasedGroup } from '../../server/contract/releases.ts'
import { buildRelease } from '../../server/disclosure/build-release.ts'
import type { ReleasePlan } from '../../server/disclosure/plan.ts'
import type { SealedAnswer } from '../../server/disclosure/records.ts'
import { defineAttack, scale, tellWeakness } from './attack-table.ts'
import { certainNested } from './nested-sums.ts'
import { areaUnderCurve, certainByTrying, certainPeople, likelyYes, mean } from './reconstruct.ts'
import { alliance, groupsOf, type Released } from './released-groups.ts'
import { keyOf, makeRandom, planOf, type SyntheticFirm } from './synthetic-firms.ts'
import { closedUnderDifference, type Sum, type UsualDesign, usualFigures, type Worker, workersOf } from './usual-designs.ts'

/** What arithmetic gets out of the published figures: exactly, with the noise taken away (A5), and in likelihood (A6). */

const rates = { answers: 0.62, time: () => 0.2 }
const propertyOf = (name: string) => planOf([]).properties.filter(({ property }) => property === name)
/** Answers hold no delicate fact of their own: "time" stands for one. */
const asDelicate = propertyOf('res:time').map((property) => ({ ...property, delicate: true }))

/** Firm totals and pools; with `split`, units as well. */
function exactSums(released: Released, split: boolean): Sum[] {
  const at = new Map(released.people.map((person, index) => [person.key, index]))
  return groupsOf(released)
    .filter(({ kind }) => split || kind !== 'unit')
    .map(({ people }) => {
      const yes = people.filter((person) => person.yes[0]).length
      return { members: people.map(({ key }) => at.get(key) as number), low: yes, high: yes }
    })
}
const alliances = scale(12, 40)
const firmsEach = 30
const settled = (change: Partial<ReleasePlan>, split: boolean, says: 'yes' | 'no'): number =>
  Array.from({ length: alliances }, (_, seed) =>
    alliance(`exact ${seed}`, firmsEach, rates, { properties: asDelicate, ...change }),
  ).reduce((sum, each) => sum + certainNested(each.people.length, exactSums(each, split))[says], 0)

const usualSettled = (design: UsualDesign): number =>
  mean(
    Array.from({ length: scale(20, 60) }, (_, seed) => {
      const workers = workersOf(60, `a5 ${seed}`)
      return certainPeople(workers.length, closedUnderDifference(usualFigures(workers, design))).yes
    }),
  ) *
  (alliances * firmsEach)

defineAttack({
  id: 'A5',
  attack: `“yes” to a delicate question settled by exact sums, people in ${alliances * firmsEach} firms`,
  limit: ['=', 0],
  digits: 0,
  ours: () => settled({}, false, 'yes'),
  without: {
    defence: 'sums may isolate one person',
    measure: () => settled({ minIsolable: 1, minAnswered: 1 }, true, 'yes'),
  },
  filters: () => usualSettled('filters'),
  remainder: () => usualSettled('remainder'),
})

describe('A5', () => {
  tellWeakness(
    'A5',
    '“no” of groups in which nobody says yes, per 1,000 firms, noise taken away',
    () => {
      return (settled({}, true, 'no') * 1_000) / (alliances * firmsEach)
    },
    [0, 10_000],
  )
})

/** Groups that contain or exclude each other, with sums known to within a few. */
function nestedCase(seed: number): { count: number; sums: Sum[] } {
  const random = makeRandom(`oracle ${seed}`)
  const count = 8 + random.below(5)
  const says = Array.from({ length: count }, () => random.chance(0.3))
  const cut = 2 + random.below(count - 3)
  const inner = 1 + random.below(cut)
  const groups = [
    [...Array(count).keys()],
    [...Array(cut).keys()],
    [...Array(inner).keys()],
    Array.from({ length: count - cut }, (_, at) => cut + at),
  ]
  return {
    count,
    sums: groups
      .filter(() => random.chance(0.85))
      .map((members) => {
        const yes = members.filter((at) => says[at]).length
        const [under, over] = [random.below(2), random.below(2)]
        return { members, low: Math.max(0, yes - under), high: Math.min(members.length, yes + over) }
      }),
  }
}
const cases = scale(250, 600)
const unlikeOracle = (downwards: boolean): number =>
  Array.from({ length: cases }, (_, seed) => nestedCase(seed)).filter(({ count, sums }) => {
    const [found, true_] = [certainNested(count, sums, { downwards }), certainByTrying(count, sums)]
    return found.yes !== true_.yes || found.no !== true_.no
  }).length

defineAttack({
  id: 'A5',
  attack: `interval propagation against trying every answer, cases of ${cases} that differ`,
  limit: ['=', 0],
  ours: () => unlikeOracle(true),
  without: { defence: 'intervals only go up', measure: () => unlikeOracle(false) },
})

describe('A5 the attack on usual designs', () => {
  it('never claims more than trying every answer does', () => {
    for (let seed = 0; seed < 12; seed++) {
      const workers = workersOf(14, `small ${seed}`).slice(0, 11)
      const sums = usualFigures(workers, 'filters', 2)
      const [found, true_] = [certainPeople(workers.length, closedUnderDifference(sums)), certainByTrying(workers.length, sums)]
      expect(found.yes).toBeLessThanOrEqual(true_.yes)
      expect(found.no).toBeLessThanOrEqual(true_.no)
    }
  })
})

/* A6: firms of 60 in five units, with four neighbours for the pool. The attacker knows who answered, and everybody's unit. */
const firm: SyntheticFirm = {
  ...{ id: 'f', sector: 'trade', sizeClass: 'medium', invited: 60 },
  units: Array.from({ length: 5 }, (_, at) => ({ code: `u${at}`, label: `Unit ${at}`, invited: 12 })),
}
const neighbours = Array.from({ length: 4 }, (_, at): SyntheticFirm => ({ ...firm, id: `g${at}`, units: [] }))
const plan = planOf([firm, ...neighbours])
const ordinary: ReleasePlan = { ...plan, properties: propertyOf('res:time') }
const delicate: ReleasePlan = { ...plan, properties: asDelicate }
const exact = { firmEpsilon: 60, poolEpsilon: 60 }

interface Wave {
  /** Index in the firm's workers, or beyond it for people of other firms. */
  people: number[]
  answers: SealedAnswer[]
}
/**
 * Everybody keeps their answer. In the first wave 70 % answer; in the next ones, of ten who are asked again one changes between
 * answering and not answering, or (`turnover` 1) each wave draws its 70 % anew.
 */
function wavesOf(seed: number, count: number, turnover: number): { workers: Worker[]; waves: Wave[] } {
  const workers = workersOf(60, `a6 ${seed}`, undefined, 1)
  const random = makeRandom(`a6 waves ${seed}`)
  const others = neighbours.flatMap(({ id }) =>
    Array.from({ length: 60 }, (_, at) => ({ id: `${id}-${at}`, firmId: id, yes: random.chance(0.2) })),
  )
  const row = (id: string, organisationId: string, yes: boolean, unit?: string): SealedAnswer => ({
    ...{ id, organisationId, entry: 'card', threadId: null },
    answers: { res: [yes ? 'time' : 'ride'], ...(unit === undefined ? {} : { unit }) },
  })
  const present = Array.from({ length: workers.length + others.length }, () => random.chance(0.7))
  const again = (at: number): boolean => {
    if (random.chance(turnover)) present[at] = random.chance(0.7)
    return present[at] as boolean
  }
  const waves = Array.from({ length: count }, () => {
    const own = workers.flatMap((_, at) => (again(at) ? [at] : []))
    const beside = others.flatMap((_, at) => (again(60 + at) ? [at] : []))
    return {
      people: [...own, ...beside.map((at) => 60 + at)],
      answers: [
        ...own.map((at) => row(`p${at}`, 'f', workers[at]?.yes as boolean, `u${workers[at]?.attributes[0]}`)),
        ...beside.map((at) => row(others[at]?.id as string, others[at]?.firmId as string, others[at]?.yes as boolean)),
      ],
    }
  })
  return { workers, waves }
}

type Figure = Pick<Sum, 'members'> & { yes: number }
const middle = { below: (step: number) => step / 2, above: (step: number) => 100 - step / 2 }

/** The figures of a firm's page and pools as sums over people. */
function publishedFigures(
  release: ReleasePlan,
  { workers, wave, seed }: { workers: Worker[]; wave: Wave; seed: number },
): Figure[] {
  const built = buildRelease({
    ...{ waveId: 'w', plan: release, answers: wave.answers, noise: keyOf(seed), delicateAllowed: true },
    before: { firms: new Map() },
  })
  const page = built.firms.find(({ organisationId }) => organisationId === 'f')
  const own = wave.people.filter((at) => at < 60)
  const figure = (group: ReleasedGroup | undefined, members: number[]): Figure[] => {
    const value = group?.sections[0]?.items[0]?.value
    if (!value || value.kind === 'not-published' || members.length === 0) return []
    const percent = value.kind === 'share' ? value.percent : middle[value.kind](value.step)
    return [{ members, yes: (percent / 100) * members.length }]
  }
  return [
    ...figure(page?.firm, own),
    ...(page?.units ?? []).flatMap(({ id, group }) => {
      const codes = id.slice('unit:'.length).split('+')
      return figure(
        group,
        own.filter((at) => codes.includes(`u${workers[at]?.attributes[0]}`)),
      )
    }),
    ...built.pools.pools.slice(0, 1).flatMap(({ group }) => figure(group, wave.people)),
  ]
}

/** Every filter with at least five people, each count with the die of a firm. */
function filtersWithDie({ workers, wave, seed }: { workers: Worker[]; wave: Wave; seed: number }): Figure[] {
  const own = wave.people.filter((at) => at < 60)
  const sums = usualFigures(
    own.map((at) => workers[at] as Worker),
    'filters',
  )
  const noise = keyOf(seed)
  return sums.map(({ members, low }) => {
    const people = members.map((at) => own[at] as number)
    const seal = (list: readonly number[]) =>
      sealSet(
        noise,
        list.map((at) => `p${at}`),
      )
    const yes = people.filter((at) => workers[at]?.yes)
    return { members: people, yes: low + drawNoise(noise, 'v1|res|time', seal(people), seal(yes), 1) }
  })
}
const usual =
  (design: UsualDesign) =>
  ({ workers, wave }: { workers: Worker[]; wave: Wave }): Figure[] => {
    const own = wave.people.filter((at) => at < 60)
    return usualFigures(
      own.map((at) => workers[at] as Worker),
      design,
    ).map(({ members, low }) => ({
      members: members.map((at) => own[at] as number),
      yes: low,
    }))
  }

type Publish = (page: { workers: Worker[]; wave: Wave; seed: number }) => Figure[]
/** Mean AUC over firms, for the people of the firm who answered at least once. */
function meanAuc(waves: number, publish: Publish, { turnover = 0.2, firms = scale(60, 240) } = {}): number {
  const found = Array.from({ length: firms }, (_, seed) => {
    const { workers, waves: all } = wavesOf(seed, waves, turnover)
    const figures = all.flatMap((wave, at) => publish({ workers, wave, seed: seed * 7 + at }))
    const people = [...new Set(all.flatMap((wave) => wave.people))].sort((a, b) => a - b)
    const place = new Map(people.map((person, at) => [person, at]))
    const sums = figures.map(({ members, yes }) => ({ members: members.map((at) => place.get(at) as number), yes }))
    const own = people.filter((at) => at < 60)
    const guesses = likelyYes(people.length, sums)
    return areaUnderCurve(
      guesses.slice(0, own.length),
      own.map((at) => workers[at]?.yes as boolean),
    )
  })
  return mean(found.filter((each) => each !== undefined))
}
const remembered = new Map<string, number>()
const once = (name: string, measure: () => number): number => {
  const figure = remembered.get(name) ?? measure()
  remembered.set(name, figure)
  return figure
}
const ours =
  (release: ReleasePlan): Publish =>
  (page) =>
    publishedFigures(release, page)

for (const waves of [1, 4]) {
  const auc = (name: string, publish: Publish) => once(`${name} ${waves}`, () => meanAuc(waves, publish))
  defineAttack({
    id: 'A6',
    attack: `linear reconstruction, ${waves === 1 ? 'one wave' : 'four waves'}, mean AUC`,
    limit: ['<=', 0.6],
    ours: () => auc('ours', ours(ordinary)),
    without: { defence: 'free filters, die kept', measure: () => auc('filters with die', filtersWithDie) },
    filters: () => auc('filters', usual('filters')),
    remainder: () => auc('remainder', usual('remainder')),
  })
  defineAttack({
    id: 'A6',
    attack: `AUC above knowing the true rate of each unit, ${waves === 1 ? 'one wave' : 'four waves'}`,
    limit: ['<=', 0.03],
    digits: 3,
    ours: () => auc('ours', ours(ordinary)) - auc('rates', ours({ ...ordinary, ...exact })),
    without: {
      defence: 'free filters, die kept',
      measure: () => auc('filters with die', filtersWithDie) - auc('rates', ours({ ...ordinary, ...exact })),
    },
    filters: () => auc('filters', usual('filters')) - auc('rates', ours({ ...ordinary, ...exact })),
    remainder: () => auc('remainder', usual('remainder')) - auc('rates', ours({ ...ordinary, ...exact })),
  })
}
defineAttack({
  id: 'A6',
  attack: 'linear reconstruction of a delicate answer, mean AUC',
  limit: ['<=', 0.53],
  ours: () => meanAuc(1, ours(delicate)),
  without: {
    defence: 'delicate questions split by unit',
    measure: () => meanAuc(1, ours({ ...ordinary, ...exact })),
  },
  filters: () => once('filters 1', () => meanAuc(1, usual('filters'))),
  remainder: () => once('remainder 1', () => meanAuc(1, usual('remainder'))),
})

describe('A6', () => {
  tellWeakness(
    'A6',
    'four waves, each answered by another 70 % whom the attacker knows by name, mean AUC',
    () => meanAuc(4, ours(ordinary), { turnover: 1 }),
    [0.5, 0.75],
  )
})
