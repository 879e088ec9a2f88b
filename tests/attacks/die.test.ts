import { drawNoise, noiseDeviation, noiseProbability, sealSet } from '../../analytics/index.ts'
import { defineAttack, scale } from './attack-table.ts'
import { mean } from './reconstruct.ts'
import { keyOf, planOf } from './synthetic-firms.ts'

/** How far the die protects one answer against somebody who knows all others (A7), and whether published counts add up (A13). */
const { firmEpsilon, poolEpsilon } = planOf([])
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at).padStart(3, '0')}`)
/** The person attacked is in every group; every fifth other person says yes. */
const target = 'p000'

interface Cell {
  base: string[]
  epsilon: number
}
const unit: Cell = { base: people(12), epsilon: firmEpsilon }
const firm: Cell = { base: people(30), epsilon: firmEpsilon }
const pools: Cell[] = [
  { base: people(50), epsilon: poolEpsilon },
  { base: people(70), epsilon: poolEpsilon },
]
const budgets = [
  { who: 'worker of a firm under 15 invited', cells: pools, sum: 1, accuracy: 0.65 },
  { who: 'delicate question', cells: [firm, ...pools], sum: 2, accuracy: 0.76 },
  { who: 'ordinary question, one split', cells: [unit, firm, ...pools], sum: 3, accuracy: 0.81 },
] as const

/** Largest and smallest chance that fits `count` of `draws` at 99 %. Source: Chernoff's bound, wider than Clopper and Pearson's. */
function bound(count: number, draws: number, side: 'low' | 'high'): number {
  const share = count / draws
  const distance = (p: number): number => {
    const term = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b))
    return draws * (term(share, p) + term(1 - share, 1 - p))
  }
  let [from, to] = side === 'low' ? [1e-12, share] : [share, 1 - 1e-12]
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2
    const outside = distance(middle) > Math.log(2 / 0.01)
    if (side === 'low' ? outside : !outside) from = middle
    else to = middle
  }
  return side === 'low' ? from : to
}

/** The best test between "says yes" and "says no" on the noisy counts themselves, which are never shown. */
function audit(cells: readonly Cell[], draws: number, times = 1): { accuracy: number; epsilon: number } {
  const said = { yes: 0, no: 0 }
  let right = 0
  for (let seed = 0; seed < draws; seed++) {
    const noise = keyOf(seed * 2 + 1)
    for (const world of ['yes', 'no'] as const) {
      let evidence = 0
      for (const { base, epsilon } of cells) {
        const others = base.filter((person, at) => person !== target && at % 5 === 1)
        const yes = world === 'yes' ? [target, ...others] : others
        const z = yes.length + drawNoise(noise, 'v1|res|time', sealSet(noise, base), sealSet(noise, yes), epsilon * times)
        evidence += Math.log(
          noiseProbability(z - others.length - 1, epsilon * times) / noiseProbability(z - others.length, epsilon * times),
        )
      }
      if (Math.abs(evidence) < 1e-9) right += 0.5
      else if (evidence > 0 === (world === 'yes')) right++
      const most = cells.reduce((sum, { epsilon }) => sum + epsilon * times, 0)
      if (evidence > most - 1e-9) said[world]++
    }
  }
  const epsilon = Math.log(bound(said.yes, draws, 'low') / bound(said.no, draws, 'high'))
  return { accuracy: right / (2 * draws), epsilon }
}
const draws = scale(4_000, 100_000)
const known = new Map<string, { accuracy: number; epsilon: number }>()
const audited = (who: string, cells: readonly Cell[], times: number) => {
  const name = `${who} ${times}`
  const found = known.get(name) ?? audit(cells, times === 1 ? draws : Math.min(draws, 20_000), times)
  known.set(name, found)
  return found
}
/** A die so narrow that it always falls on 0: exact counts, as the usual designs show. */
const noDie = 60

for (const { who, cells, sum, accuracy } of budgets) {
  defineAttack({
    id: 'A7',
    attack: `knows all but one answer: right guesses, ${who}`,
    limit: ['<=', accuracy],
    ours: () => audited(who, cells, 1).accuracy,
    without: { defence: 'a die half as wide', measure: () => audited(who, cells, 2).accuracy },
    filters: () => audited(who, cells, noDie).accuracy,
    remainder: () => audited(who, cells, noDie).accuracy,
  })
  defineAttack({
    id: 'A7',
    attack: `lower bound (99 %) of the odds spent, ${draws} keys, ${who}`,
    limit: ['<=', sum],
    ours: () => audited(who, cells, 1).epsilon,
    without: { defence: 'a die half as wide', measure: () => audited(who, cells, 2).epsilon },
    filters: () => audited(who, cells, noDie).epsilon,
    remainder: () => audited(who, cells, noDie).epsilon,
  })
}

/** Total minus its two units over many keys, against the variance of three independent draws. */
function residualRatio(keyed: 'base and yes' | 'yes only', yesIn: 'both units' | 'one unit', epsilon = firmEpsilon): number {
  const everyone = people(42)
  const units = [everyone.slice(0, 20), everyone.slice(20)]
  const yes = new Set(yesIn === 'one unit' ? everyone.slice(0, 6) : everyone.filter((_, at) => at % 4 === 0))
  const residuals = Array.from({ length: scale(8_000, 60_000) }, (_, seed) => {
    const noise = keyOf(seed * 3 + 2)
    const count = (base: readonly string[]) => {
      const own = base.filter((person) => yes.has(person))
      const sealed = sealSet(noise, keyed === 'yes only' ? [] : base)
      return own.length + drawNoise(noise, 'v1|res|time', sealed, sealSet(noise, own), epsilon)
    }
    return count(everyone) - units.reduce((sum, base) => sum + count(base), 0)
  })
  const theory = 3 * noiseDeviation(firmEpsilon) ** 2
  const middle = mean(residuals)
  return mean(residuals.map((residual) => (residual - middle) ** 2)) / theory
}
for (const yesIn of ['both units', 'one unit'] as const) {
  defineAttack({
    id: 'A13',
    attack: `total minus units: variance against that of independent dice, yes in ${yesIn}`,
    limit: ['>=', 0.95],
    and: ['<=', 1.05],
    ours: () => residualRatio('base and yes', yesIn),
    without:
      yesIn === 'one unit'
        ? { defence: 'the die not keyed by who is in the group', measure: () => residualRatio('yes only', yesIn) }
        : { defence: 'exact counts, which add up', measure: () => residualRatio('base and yes', yesIn, noDie) },
    filters: () => residualRatio('base and yes', yesIn, noDie),
    remainder: () => residualRatio('base and yes', yesIn, noDie),
  })
}
