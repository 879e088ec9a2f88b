import { smallestIsolable } from '../../analytics/index.ts'
import { defineAttack, scale } from './attack-table.ts'
import { makeRandom } from './synthetic-firms.ts'

/** The gate's own arithmetic (A2): the smallest set that exact sums of a total and two partitions isolate, against linear algebra. */
interface Case {
  p: number[]
  q: number[]
}
function drawCase(seed: number): Case {
  const random = makeRandom(`cut ${seed}`)
  const people = 4 + random.below(6)
  const [blocksP, blocksQ] = [1 + random.below(4), 1 + random.below(4)]
  const draw = (blocks: number) => Array.from({ length: people }, () => random.below(blocks))
  return { p: draw(blocksP), q: draw(blocksQ) }
}

/** A set can be isolated when some combination of the sums is zero for everybody else but not for all of it: when the rank falls. */
function byTrying({ p, q }: Case): number {
  const rows = [p, q].flatMap((partition) =>
    [...new Set(partition)].map((block) => partition.map((own) => (own === block ? 1 : 0))),
  )
  const whole = rank(rows)
  let smallest = p.length
  for (let set = 1; set < 1 << p.length; set++) {
    const size = p.filter((_, person) => set & (1 << person)).length
    if (size < smallest && rank(rows.map((row) => row.filter((_, person) => !(set & (1 << person))))) < whole) smallest = size
  }
  return smallest
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column] as number) > 1e-9)
    if (at < 0) continue
    const pivot = rows.splice(at, 1)[0] as number[]
    rows.splice(found, 0, pivot)
    for (const [index, row] of rows.entries()) {
      if (index === found) continue
      const factor = (row[column] as number) / (pivot[column] as number)
      for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number)
    }
    found++
  }
  return found
}

const sizesOf = (partition: readonly number[]): number[] =>
  [...new Set(partition)].map((block) => partition.filter((own) => own === block).length)
const cases = scale(150, 1_000)
const unlike = (measure: (each: Case) => number): number =>
  Array.from({ length: cases }, (_, seed) => drawCase(seed)).filter((each) => measure(each) !== byTrying(each)).length

defineAttack({
  id: 'A2',
  attack: `minimum cut against linear algebra on every set, cases of ${cases} that differ`,
  limit: ['=', 0],
  ours: () => unlike(({ p, q }) => smallestIsolable([p, q])),
  without: {
    defence: 'only the smallest group looked at',
    measure: () => unlike(({ p, q }) => Math.min(...sizesOf(p), ...sizesOf(q))),
  },
})
