import { describe, expect, it } from 'vitest'
import type { Block } from '#contract/concepts'
import {
  addBlock,
  applyPatch,
  type Board,
  differenceOf,
  isSameSet,
  rebase,
  redo,
  removeBlock,
  replaceAll,
  replaceBlock,
  startBoard,
  undo,
} from './block-board.ts'

const space: Block = { kind: 'resource', value: 'space', provenance: 'employer_share', source: 'r1' }
const known: Block = { kind: 'trust', value: 'known', provenance: 'worker_text', source: 'must:known_person' }
const host: Block = { kind: 'actor', value: 'sme', role: 'host', provenance: 'employer_share' }
const saved = [space, known, host]
const names = (board: Board | Block[]) =>
  ('blocks' in board ? board.blocks : board).map(({ value, role }) => (role ? `${value}:${role}` : value))

describe('editing blocks', () => {
  it('adds what the table chooses as standing on the table', () => {
    const board = addBlock(startBoard(saved), { kind: 'trust', value: 'insurance' }, saved)
    expect(board.blocks.at(-1)).toEqual({ kind: 'trust', value: 'insurance', provenance: 'table' })
  })
  it('adds an open question as open', () => {
    expect(addBlock(startBoard(saved), { kind: 'place', value: 'open' }, saved).blocks.at(-1)?.provenance).toBe('open')
  })
  it('does not add the same block twice, but lets one actor have two roles', () => {
    const board = startBoard(saved)
    expect(addBlock(board, { kind: 'resource', value: 'space' }, saved)).toBe(board)
    expect(names(addBlock(board, { kind: 'actor', value: 'sme', role: 'funder' }, saved))).toContain('sme:funder')
  })
  it('takes the words of workers off a block that the table replaced', () => {
    const board = replaceBlock(startBoard(saved), 1, { kind: 'trust', value: 'training' }, saved)
    expect(board.blocks[1]).toEqual({ kind: 'trust', value: 'training', provenance: 'table' })
  })
  it('gives a block back what it stood on when it returns', () => {
    const away = replaceBlock(startBoard(saved), 1, { kind: 'trust', value: 'training' }, saved)
    expect(replaceBlock(away, 1, { kind: 'trust', value: 'known' }, saved).blocks[1]).toEqual(known)
    const gone = removeBlock(startBoard(saved), 1)
    expect(addBlock(gone, { kind: 'trust', value: 'known' }, saved).blocks.at(-1)).toEqual(known)
  })
  it('never changes the board it was given', () => {
    const board = Object.freeze({ ...startBoard(saved), blocks: Object.freeze([...saved]) })
    removeBlock(board, 0)
    replaceBlock(board, 0, { kind: 'resource', value: 'kitchen' }, saved)
    expect(names(board)).toEqual(['space', 'known', 'sme:host'])
  })
  it('keeps the last block', () => {
    const board = startBoard([space])
    expect(removeBlock(board, 0)).toBe(board)
  })
  it('sends nothing that only explains', () => {
    const view = { ...space, label: { it: '', en: '' }, why: { it: '', en: '' } }
    expect(startBoard([view]).blocks).toEqual([space])
  })
})

describe('undo and redo', () => {
  it('go back and forward step by step', () => {
    const one = addBlock(startBoard(saved), { kind: 'place', value: 'school' }, saved)
    const two = removeBlock(one, 0)
    expect(names(undo(two))).toEqual(names(one))
    expect(names(undo(undo(two)))).toEqual(names(startBoard(saved)))
    expect(names(redo(undo(two)))).toEqual(names(two))
  })
  it('do nothing at the ends', () => {
    const board = startBoard(saved)
    expect(undo(board)).toBe(board)
    expect(redo(board)).toBe(board)
  })
  it('take a walk through a list with the arrows as one step', () => {
    let board = startBoard(saved)
    for (const value of ['vehicle', 'seats', 'kitchen']) board = replaceBlock(board, 0, { kind: 'resource', value }, saved)
    expect(names(board)[0]).toBe('kitchen')
    expect(names(undo(board))).toEqual(names(startBoard(saved)))
  })
  it('keep two boxes changed one after the other as two steps', () => {
    const one = replaceBlock(startBoard(saved), 0, { kind: 'resource', value: 'kitchen' }, saved)
    const two = replaceBlock(one, 1, { kind: 'trust', value: 'training' }, saved)
    expect(names(undo(two))).toEqual(['kitchen', 'known', 'sme:host'])
  })
  it('forget what was undone once something new is done', () => {
    const back = undo(removeBlock(startBoard(saved), 0))
    expect(addBlock(back, { kind: 'place', value: 'home' }, saved).future).toEqual([])
  })
})

describe('a repair', () => {
  const insurance: Block = { kind: 'trust', value: 'insurance', provenance: 'table', source: 'R02' }
  it('adds and removes in one step that can be undone', () => {
    const board = applyPatch(startBoard(saved), { add: [insurance], remove: [space] })
    expect(names(board)).toEqual(['known', 'sme:host', 'insurance'])
    expect(board.blocks.at(-1)).toEqual(insurance)
    expect(names(undo(board))).toEqual(names(startBoard(saved)))
  })
  it('adds nothing that is there already', () => {
    const board = startBoard([...saved, insurance])
    expect(applyPatch(board, { add: [insurance], remove: [] })).toBe(board)
  })
  it('removes an actor in every role when it names none, and only that role when it names one', () => {
    const board = startBoard([...saved, { ...host, role: 'funder' }])
    expect(names(applyPatch(board, { add: [], remove: [{ kind: 'actor', value: 'sme', provenance: 'table' }] }))).toEqual([
      'space',
      'known',
    ])
    expect(names(applyPatch(board, { add: [], remove: [{ ...host, role: 'funder' }] }))).toEqual(['space', 'known', 'sme:host'])
  })
  it('never leaves a concept without blocks', () => {
    const board = startBoard([space])
    expect(applyPatch(board, { add: [], remove: [space] })).toBe(board)
  })
})

describe('two people at once', () => {
  const theirs: Block = { kind: 'funding', value: 'municipal', provenance: 'table' }
  const mine: Block = { kind: 'trust', value: 'insurance', provenance: 'table' }
  it('keeps what both wanted', () => {
    const result = rebase(saved, [space, host, mine], [...saved, theirs])
    expect(names(result)).toEqual(['space', 'sme:host', 'municipal', 'insurance'])
  })
  it('does not bring back what the other took away, nor add twice what both added', () => {
    expect(names(rebase(saved, [...saved, mine], [known, host, mine]))).toEqual(['known', 'sme:host', 'insurance'])
  })
  it('says what changed between two versions, whatever the order', () => {
    expect(differenceOf(saved, [host, mine, space])).toEqual({ added: [mine], removed: [known] })
    expect(isSameSet(saved, [host, known, space])).toBe(true)
  })
  it('goes on from an older version in one step', () => {
    const board = replaceAll(startBoard(saved), [space, theirs])
    expect(names(board)).toEqual(['space', 'municipal'])
    expect(names(undo(board))).toEqual(names(startBoard(saved)))
  })
})
