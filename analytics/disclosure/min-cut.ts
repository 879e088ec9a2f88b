/**
 * Weight of the smallest edge cut of a connected graph.
 * Shape: symmetric matrix of edge weights. Throws: RangeError with fewer than two vertices. Cost: O(v^3).
 * Source: Stoer and Wagner 1997, A simple min-cut algorithm.
 */
export function minCut(weights: readonly (readonly number[])[]): number {
  if (weights.length < 2) throw new RangeError('minCut requires at least two vertices')
  const w = weights.map((row) => [...row])
  let left = weights.map((_, vertex) => vertex)
  let best = Number.POSITIVE_INFINITY
  while (left.length > 1) {
    const tied = new Map(left.map((vertex) => [vertex, 0]))
    let last = -1
    let before = -1
    let cut = 0
    while (tied.size > 0) {
      const [next, weight] = [...tied].reduce((most, each) => (each[1] > most[1] ? each : most))
      tied.delete(next)
      before = last
      last = next
      cut = weight
      for (const vertex of tied.keys()) tied.set(vertex, (tied.get(vertex) as number) + (w[next]?.[vertex] as number))
    }
    best = Math.min(best, cut)
    for (const vertex of left) {
      if (vertex === last || vertex === before) continue
      const joined = (w[before]?.[vertex] as number) + (w[last]?.[vertex] as number)
      ;(w[before] as number[])[vertex] = joined
      ;(w[vertex] as number[])[before] = joined
    }
    left = left.filter((vertex) => vertex !== last)
  }
  return best
}

/**
 * The fewest people that arithmetic on exact sums of a total and its partitions can isolate.
 * Shape: one or two partitions, each the block (0..) of every person. Result: Infinity when there is nobody.
 * With one partition it is the smallest block; with two, the smallest cut of the graph whose vertices are blocks and whose edges are
 * people: a combination of sums is a difference of potentials, and it vanishes outside a set only if that set holds a cut.
 * Throws: RangeError for more than two partitions (they need integer programming) or partitions of different people.
 */
export function smallestIsolable(partitions: readonly (readonly number[])[]): number {
  const [p = [], q = p.map(() => 0)] = partitions
  if (partitions.length > 2) throw new RangeError('smallestIsolable is exact for one or two partitions')
  if (p.length !== q.length) throw new RangeError('smallestIsolable: both partitions must hold the same people')
  const vertices = new Map<string, number>()
  const vertexOf = (name: string): number => {
    if (!vertices.has(name)) vertices.set(name, vertices.size)
    return vertices.get(name) as number
  }
  const edges = p.map((block, person) => [vertexOf(`p${block}`), vertexOf(`q${q[person]}`)] as const)
  const weights = [...vertices].map(() => new Array<number>(vertices.size).fill(0))
  for (const [a, b] of edges) {
    ;(weights[a] as number[])[b] = (weights[a]?.[b] as number) + 1
    ;(weights[b] as number[])[a] = (weights[b]?.[a] as number) + 1
  }
  return Math.min(
    ...components(weights).map((part) => minCut(part.map((a) => part.map((b) => weights[a]?.[b] as number)))),
    Number.POSITIVE_INFINITY,
  )
}

function components(weights: readonly (readonly number[])[]): number[][] {
  const unseen = new Set(weights.keys())
  const found: number[][] = []
  for (const start of weights.keys()) {
    if (!unseen.delete(start)) continue
    const part = [start]
    for (let at = 0; at < part.length; at++) {
      for (const next of [...unseen]) {
        if ((weights[part[at] as number]?.[next] as number) > 0) {
          unseen.delete(next)
          part.push(next)
        }
      }
    }
    found.push(part)
  }
  return found
}

/**
 * The same for groups that only contain or exclude each other (units in firms in pools): the fewest people between a group and
 * the published groups inside it.
 * Shape: sizes by group; children lists groups directly inside. Result: Infinity when there is no group.
 * For nested groups it is exact: the published sums span the same space as the sums of these disjoint remainders.
 */
export function smallestRemainder(groups: readonly { readonly size: number; readonly inside: readonly number[] }[]): number {
  const remainders = groups.map(({ size, inside }) => size - inside.reduce((sum, each) => sum + each, 0))
  return Math.min(...remainders.filter((size) => size > 0), Number.POSITIVE_INFINITY)
}
