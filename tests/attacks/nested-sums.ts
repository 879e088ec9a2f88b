import type { Certain } from './reconstruct.ts'
import type { Sum } from './usual-designs.ts'

interface Node {
  people: ReadonlySet<number>
  low: number
  high: number
  children: Node[]
}

/**
 * People whose answer is settled by sums of groups that only contain or exclude each other: intervals go up the tree and down again,
 * which is exact for trees. `downwards: false` leaves the second half out.
 */
export function certainNested(count: number, sums: readonly Sum[], { downwards = true } = {}): Certain {
  const root: Node = { people: new Set(Array(count).keys()), low: 0, high: count, children: [] }
  const placed = [root]
  for (const { members, low, high } of [...sums].sort((a, b) => b.members.length - a.members.length)) {
    const first = members[0] as number
    const parent = placed.filter(({ people }) => people.has(first)).at(-1) as Node
    if (parent.people.size === members.length) {
      parent.low = Math.max(parent.low, low)
      parent.high = Math.min(parent.high, high)
      continue
    }
    const node = { people: new Set(members), low, high, children: [] }
    parent.children.push(node)
    placed.push(node)
  }
  const leaves: Node[] = []
  for (const node of placed) {
    const covered = node.children.reduce((sum, { people }) => sum + people.size, 0)
    const rest = node.people.size - covered
    if (node.children.length === 0) leaves.push(node)
    else if (rest > 0) {
      const left = { people: new Set(Array(rest).keys()), low: 0, high: rest, children: [] }
      node.children.push(left)
      leaves.push(left)
    }
  }
  for (const node of placed.toReversed()) if (node.children.length > 0) raise(node)
  if (downwards) for (const node of placed) lower(node)
  return {
    yes: leaves.reduce((sum, { people, low }) => sum + (low === people.size ? people.size : 0), 0),
    no: leaves.reduce((sum, { people, high }) => sum + (high === 0 ? people.size : 0), 0),
  }
}

const total = (nodes: readonly Node[], of: 'low' | 'high'): number => nodes.reduce((sum, node) => sum + node[of], 0)

function raise(node: Node): void {
  node.low = Math.max(node.low, total(node.children, 'low'))
  node.high = Math.min(node.high, total(node.children, 'high'))
}

function lower(node: Node): void {
  const [lows, highs] = [total(node.children, 'low'), total(node.children, 'high')]
  const narrowed = node.children.map((child) => ({
    low: Math.max(child.low, node.low - (highs - child.high)),
    high: Math.min(child.high, node.high - (lows - child.low)),
  }))
  node.children.forEach((child, at) => {
    Object.assign(child, narrowed[at])
  })
}
