import type { Block, RuleCheck } from '#contract/concepts'

/** The blocks being edited, with every step back and forward. */
export interface Board {
  readonly blocks: readonly Block[]
  readonly past: readonly (readonly Block[])[]
  readonly future: readonly (readonly Block[])[]
  /** Place of the last replacement: walking through a list with the arrows is one step to undo, not ten. */
  readonly touched: number | null
}

export type BlockChoice = Pick<Block, 'kind' | 'value' | 'role'>

export const startBoard = (blocks: readonly Block[]): Board => ({
  blocks: blocks.map(bareBlock),
  past: [],
  future: [],
  touched: null,
})

/** A block as it is sent: without the words that only explain it. */
export function bareBlock({ kind, value, role, provenance, source }: Block): Block {
  return { kind, value, provenance, ...(role ? { role } : {}), ...(source ? { source } : {}) }
}

export const isSameBlock = (a: BlockChoice, b: BlockChoice): boolean =>
  a.kind === b.kind && a.value === b.value && (a.role ?? '') === (b.role ?? '')

const hasBlock = (blocks: readonly Block[], wanted: BlockChoice) => blocks.some((block) => isSameBlock(block, wanted))

/** What the table chooses stands on the table, unless it is a block that was there before: then it keeps what it stood on. */
function blockOf({ kind, value, role }: BlockChoice, saved: readonly Block[]): Block {
  const before = saved.find((block) => isSameBlock(block, { kind, value, role }))
  if (before) return bareBlock(before)
  return { kind, value, provenance: value === 'open' ? 'open' : 'table', ...(role ? { role } : {}) }
}

const step = (board: Board, blocks: readonly Block[], touched: number | null = null): Board => ({
  blocks,
  past: touched !== null && touched === board.touched ? board.past : [...board.past, board.blocks],
  future: [],
  touched,
})

/** Adds a block; one that is there already is not added twice. */
export function addBlock(board: Board, choice: BlockChoice, saved: readonly Block[]): Board {
  return hasBlock(board.blocks, choice) ? board : step(board, [...board.blocks, blockOf(choice, saved)])
}

/** Replaces the block at this place; refused when that would make two of the same. */
export function replaceBlock(board: Board, at: number, choice: BlockChoice, saved: readonly Block[]): Board {
  if (!board.blocks[at] || hasBlock(board.blocks, choice)) return board
  return step(
    board,
    board.blocks.map((block, index) => (index === at ? blockOf(choice, saved) : block)),
    at,
  )
}

/** Takes a block away; the last one stays, because a concept without blocks is none. */
export function removeBlock(board: Board, at: number): Board {
  if (board.blocks.length < 2 || !board.blocks[at]) return board
  return step(
    board,
    board.blocks.filter((_, index) => index !== at),
  )
}

/** What a rule proposes, in one step: a removal without a role means the block in every role. */
export function applyPatch(board: Board, patch: NonNullable<RuleCheck['patch']>): Board {
  const goes = (block: Block) => patch.remove.some((gone) => isSameBlock(block, gone.role ? gone : { ...gone, role: block.role }))
  const kept = board.blocks.filter((block) => !goes(block))
  const added = patch.add.filter((block) => !hasBlock(kept, block)).map(bareBlock)
  const blocks = [...kept, ...added]
  return blocks.length === 0 || isSameSet(blocks, board.blocks) ? board : step(board, blocks)
}

/** Goes on from other blocks, e.g. those of an older version, as one step that can be undone. */
export const replaceAll = (board: Board, blocks: readonly Block[]): Board =>
  isSameSet(blocks, board.blocks) ? board : step(board, blocks.map(bareBlock))

export function undo(board: Board): Board {
  const before = board.past.at(-1)
  if (!before) return board
  return { blocks: before, past: board.past.slice(0, -1), future: [board.blocks, ...board.future], touched: null }
}

export function redo(board: Board): Board {
  const [after, ...future] = board.future
  if (!after) return board
  return { blocks: after, past: [...board.past, board.blocks], future, touched: null }
}

export interface Difference {
  added: Block[]
  removed: Block[]
}

export function differenceOf(before: readonly Block[], after: readonly Block[]): Difference {
  return {
    added: after.filter((block) => !hasBlock(before, block)),
    removed: before.filter((block) => !hasBlock(after, block)),
  }
}

export function isSameSet(a: readonly Block[], b: readonly Block[]): boolean {
  const { added, removed } = differenceOf(a, b)
  return added.length === 0 && removed.length === 0
}

/** Puts one person's changes on top of a version somebody else saved meanwhile: what both wanted stays. */
export function rebase(base: readonly Block[], mine: readonly Block[], newest: readonly Block[]): Block[] {
  const { added, removed } = differenceOf(base, mine)
  const kept = newest.filter((block) => !hasBlock(removed, block))
  return [...kept, ...added.filter((block) => !hasBlock(kept, block))].map(bareBlock)
}
