import { gateNeedMap, type Need } from '../../analytics/index.ts'
import { defineAttack, full, scale } from './attack-table.ts'
import { runOf } from './need-map-run.ts'
import { mean } from './reconstruct.ts'
import { makeRandom } from './synthetic-firms.ts'

/** HR with a seat at the table and the maps of two waves (A22). It knows what everybody said, but for one of its own people. */
const inside = 30
const firms = 8
/** The person attacked works for the first firm and is in the family, and in both waves. */
function needsOf(says: boolean, wave: number, others: number): Need[] {
  const random = makeRandom('table seat')
  return Array.from({ length: 70 }, (_, at): Need => {
    const [time, elsewhere, escort] = [random.chance(0.6), random.chance(0.2), random.chance(0.5)]
    const ride = at === 0 ? says : at < inside ? at <= others : elsewhere
    const res = [...(time ? ['time'] : []), ...(ride ? ['ride'] : [])]
    const id = `n${String(at).padStart(3, '0')}`
    return {
      id,
      sets: { res, fn: [escort ? 'escort' : 'care'] },
      ordinals: {},
      text: '',
      language: 'it',
      firm: `firm${at % firms}`,
    }
  }).filter((_, at) => wave === 0 || at !== inside - 1)
}
const known = new Map<string, Need[]>()
function remembered(says: boolean, wave: number, others: number): Need[] {
  const name = `${says} ${wave} ${others}`
  const needs = known.get(name) ?? needsOf(says, wave, others)
  known.set(name, needs)
  return needs
}

/** Everything a map says that depends on the answer: its figure, whether it stands out, and its place among the others. */
function shown(says: boolean, wave: number, others: number, seed: number, epsilon: number): string {
  const { run, members, options } = runOf(remembered(says, wave, others), inside - wave, seed, {}, epsilon)
  const [family] = gateNeedMap(run, members, options).families
  const at = family?.facets.findIndex(({ facet }) => facet === 'res:ride') ?? -1
  const facet = family?.facets[at]
  return facet ? JSON.stringify([at, facet.share, facet.distinctive]) : 'left out'
}

/** What a map shows is learned with other keys; then two maps are read and the likelier answer is named. */
function guessedAmong(others: number, epsilon: number): number {
  const learning = scale(250, 1_200)
  const learn = (wave: number, says: boolean) => {
    const seen = new Map<string, number>()
    for (let seed = 0; seed < learning; seed++) {
      const words = shown(says, wave, others, 1_000_000 + seed * 2, epsilon)
      seen.set(words, (seen.get(words) ?? 0) + 1)
    }
    return seen
  }
  const chances = [0, 1].map((wave) => ({ yes: learn(wave, true), no: learn(wave, false) }))
  const tests = scale(200, 1_000)
  let right = 0
  for (let seed = 0; seed < tests; seed++) {
    const says = makeRandom(`map ${others} ${seed}`).chance(0.5)
    const odds = chances.reduce((product, { yes, no }, wave) => {
      const words = shown(says, wave, others, seed * 2 + 1 + wave * 500_000, epsilon)
      return (product * ((yes.get(words) ?? 0) + 1)) / ((no.get(words) ?? 0) + 1)
    }, 1)
    if (Math.abs(odds - 1) < 1e-9) right += 0.5
    else if (odds > 1 === says) right++
  }
  return right / tests
}
/** Over numbers of others that hold the facet: from some of them one more person moves what is shown, from some not. */
const guessed = (epsilon: number): number =>
  mean((full ? [7, 9, 10, 12, 13, 15] : [9, 12, 15]).map((others) => guessedAmong(others, epsilon)))
defineAttack({
  id: 'A22',
  attack: 'table seat and two maps, all others known: right guesses about one colleague (bound for pools 0.73)',
  limit: ['<=', 0.65],
  ours: () => guessed(0.5),
  without: { defence: 'no die', measure: () => guessed(60) },
})
