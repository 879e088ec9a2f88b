import type { NoiseKey } from '../../analytics/index.ts'
import type { Organisation } from '../../server/contract/alliances.ts'
import { sectors } from '../../server/contract/alliances.ts'
import { makeRandom, type Random } from '../../server/demo/seeded-random.ts'
import { hmac } from '../../server/disclosure/noise-key.ts'
import { buildPlan, type ReleasePlan } from '../../server/disclosure/plan.ts'
import type { SealedAnswer } from '../../server/disclosure/records.ts'
import { getDefinition } from '../../surveys/index.ts'

const definition = getDefinition('first-listening', 1)

export const keyOf = (seed: number): NoiseKey => ({
  key: Uint8Array.from({ length: 32 }, (_, at) => (seed >>> (8 * (at % 4))) & 255),
  prf: hmac,
})

export type SyntheticFirm = Pick<Organisation, 'id' | 'sector' | 'sizeClass' | 'invited' | 'units'>

const sizeClassOf = (invited: number): Organisation['sizeClass'] =>
  invited < 10 ? 'micro' : invited < 50 ? 'small' : invited < 250 ? 'medium' : 'large'

/** A firm with up to five units of skewed size. */
export function syntheticFirm(id: string, invited: number, random: Random): SyntheticFirm {
  const cuts = Array.from({ length: 2 + random.below(4) }, () => 0.05 + random.next() ** 2)
  const all = cuts.reduce((a, b) => a + b, 0)
  const units = cuts.map((cut, at) => ({ code: `u${at}`, label: `Unit ${at}`, invited: Math.round((invited * cut) / all) }))
  return { id, sector: random.pick(sectors), sizeClass: sizeClassOf(invited), invited, units: invited >= 40 ? units : [] }
}

/** The plan of these firms; `change` switches a defence off. */
export function planOf(firms: readonly SyntheticFirm[], change: Partial<ReleasePlan> = {}): ReleasePlan {
  return { ...buildPlan({ organisations: firms, publishDelicate: true, definition }), ...change }
}

export const timeOnly = (plan: ReleasePlan): ReleasePlan => ({
  ...plan,
  properties: plan.properties.filter(({ property }) => property === 'res:time'),
})

export interface AnswerRates {
  answers: number
  /** Chance of "time", by unit index. */
  time: (unit: number) => number
}

/** Sealed answers of a firm: who answers, in which unit, and whether time is missing. */
export function answersOf(firm: SyntheticFirm, rates: AnswerRates, random: Random): SealedAnswer[] {
  const places = firm.units.flatMap((unit, at) => Array.from({ length: unit.invited }, () => at))
  const people = firm.units.length > 0 ? places : Array.from({ length: firm.invited }, () => -1)
  return people
    .filter(() => random.chance(rates.answers))
    .map((unit, at) =>
      answer(firm.id, at, random.chance(rates.time(unit)), unit >= 0 && random.chance(0.95) ? `u${unit}` : undefined),
    )
}

export function answer(firmId: string, at: number, time: boolean, unit?: string): SealedAnswer {
  return {
    id: `${firmId}-${at}`,
    organisationId: firmId,
    entry: 'card',
    threadId: null,
    answers: { res: [time ? 'time' : 'ride'], ...(unit === undefined ? {} : { unit }) },
  }
}

export { makeRandom }
