import { baseBand, noiseProbability, noisyFraction, roundShare, smallestIsolable, stepOf } from '#analytics'
import type { AttackResult, ReleasedGroup, ReleasedItem } from '#contract/releases'
import { type Colleague, colleagues, plan, released, valueWords } from './invented-firm.ts'

interface PublishedGroup {
  group: ReleasedGroup
  people: readonly Colleague[]
}

const who = colleagues.filter(({ yes }) => yes)
/** A real firm's departments have one name; these have one for each reader. */
const wordsOf = (codes: readonly string[], language: 'it' | 'en') => codes.map((code) => valueWords[code]?.[language]).join(' + ')
const published: readonly PublishedGroup[] = [
  ...(released?.firm ? [{ group: released.firm, people: who }] : []),
  ...(released?.units ?? []).map(({ id, group }) => {
    const codes = id.slice('unit:'.length).split('+')
    const name = { it: wordsOf(codes, 'it'), en: wordsOf(codes, 'en') }
    return { group: { ...group, name }, people: who.filter(({ profile }) => codes.includes(profile.unit)) }
  }),
]

/** What the release says of a question, and how far it moves somebody who knows everything else. */
export function readOurRelease(person: Colleague, property: string): AttackResult['ours'] {
  const shown = published.flatMap(({ group, people }) => {
    const item = group.sections.flatMap(({ items }) => items).find((each) => each.property === property)
    return item ? [{ group, people, value: item.value, holdsPerson: people.includes(person) }] : []
  })
  const withFigure = shown.filter(({ value }) => value.kind !== 'not-published')
  const blocks = withFigure.filter(({ group }) => group.kind === 'unit')
  const blockOf = (each: Colleague) => blocks.findIndex(({ people }) => people.includes(each))
  const own = withFigure.filter(({ holdsPerson }) => holdsPerson)
  const odds = own.reduce((product, each) => product * oddsOf(each.group, each.value, each.people, person, property), 1)
  const spent = Math.exp(plan.firmEpsilon * own.length)
  return {
    groups: shown.map(({ group, value, holdsPerson }) => ({ name: group.name, baseBand: group.baseBand, value, holdsPerson })),
    smallestIsolable: smallestIsolable([who.map(blockOf)]),
    knowsAllOthers: { after: percentOf(odds), atMost: percentOf(spent) },
  }
}

const percentOf = (odds: number): number => Math.round((100 * odds) / (1 + odds))

/** Probability of what is shown if the person said yes, over that if no, for who knows all the other answers. */
function oddsOf(
  group: ReleasedGroup,
  value: ReleasedItem['value'],
  people: readonly Colleague[],
  person: Colleague,
  property: string,
): number {
  const others = people.filter((each) => each !== person && each.yes?.[property]).length
  return likelihood(group, value, others + 1, people.length) / likelihood(group, value, others, people.length)
}

const reach = 25

function likelihood(group: ReleasedGroup, value: ReleasedItem['value'], count: number, base: number): number {
  if (value.kind === 'not-published') return 1
  let sum = 0
  for (let kb = -reach; kb <= reach; kb++) {
    const noisyBase = base + kb
    if (baseBand(noisyBase) !== group.baseBand || stepOf(noisyBase) !== value.step) continue
    for (let k = -reach; k <= reach; k++) {
      const share = roundShare(noisyFraction(count + k, noisyBase), value.step)
      if (share.kind !== value.kind || share.percent !== value.percent) continue
      sum += noiseProbability(k, plan.firmEpsilon) * noiseProbability(kb, plan.firmEpsilon)
    }
  }
  return sum
}
