/**
 * Joins neighbours of a declared chain until every block passes: groups are merged, never hidden.
 * Shape: blocks in declared order; `size` decides which neighbour takes a block that does not pass (the smaller one, then the one before).
 * Result: the blocks left, in order. Too few: one block that does not pass is given back alone. Cost: O(b^2).
 */
export function mergeChain<Block>(
  blocks: readonly Block[],
  rules: { passes: (block: Block) => boolean; join: (a: Block, b: Block) => Block; size: (block: Block) => number },
): Block[] {
  const { passes, join, size } = rules
  const chain = [...blocks]
  for (;;) {
    const failing = chain.filter((block) => !passes(block))
    if (failing.length === 0 || chain.length < 2) return chain
    const smallest = failing.reduce((a, b) => (size(b) < size(a) ? b : a))
    const at = chain.indexOf(smallest)
    const [before, after] = [chain[at - 1], chain[at + 1]]
    const backwards = before !== undefined && (after === undefined || size(before) <= size(after))
    if (backwards) chain.splice(at - 1, 2, join(before, smallest))
    else chain.splice(at, 2, join(smallest, after as Block))
  }
}
