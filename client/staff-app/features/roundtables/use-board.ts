import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import type { Concept, RuleCheck } from '#contract/concepts'
import { applyPatch, type Board, differenceOf, isSameSet, rebase, replaceAll, startBoard } from './block-board.ts'
import { useBlockCheck } from './roundtables.api.ts'
import { newestVersion } from './voices.ts'

/** Typing pauses shorter than this are not asked about. */
const checkAfterMs = 400

interface Edit {
  board: Board
  basedOn: number
}

/** One person's edit of a concept: it lives here, untouched by what others save, until it is saved or given up. */
export function useBoard(concept: Concept) {
  const newest = newestVersion(concept)
  const [edit, setEdit] = useState<Edit>()
  const base = concept.versions.find(({ version }) => version === edit?.basedOn) ?? newest
  const changed = edit !== undefined && !isSameSet(base.blocks, edit.board.blocks)
  const [settled] = useDebouncedValue(edit?.board.blocks, checkAfterMs)
  const asked = changed ? settled : undefined
  const check = useBlockCheck(concept.id, asked)
  const live = changed && check.data ? check.data : undefined
  const difference = useMemo(
    () => (edit ? differenceOf(base.blocks, edit.board.blocks) : { added: [], removed: [] }),
    [base, edit],
  )
  const started = (): Edit => edit ?? { board: startBoard(newest.blocks), basedOn: newest.version }
  const overtaken = edit !== undefined && newest.version > edit.basedOn
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit that changed nothing yet simply follows the newest version
  useEffect(() => {
    if (overtaken && !changed) setEdit({ board: startBoard(newest.blocks), basedOn: newest.version })
  }, [overtaken, changed])
  return {
    newest,
    base,
    board: edit?.board,
    changed,
    difference,
    /** Somebody saved after this edit began. */
    overtaken: overtaken && changed,
    checks: live?.checks ?? newest.checks,
    scores: live?.scores ?? newest.scores,
    checking: changed && (settled !== edit.board.blocks || check.isFetching || check.isPlaceholderData),
    checkError: changed && check.isError ? check.error : null,
    checkAgain: () => void check.refetch(),
    start: () => setEdit(started()),
    change: (next: (board: Board) => Board) => setEdit((now) => (now ? { ...now, board: next(now.board) } : now)),
    repair: (patch: NonNullable<RuleCheck['patch']>) => {
      const from = started()
      setEdit({ ...from, board: applyPatch(from.board, patch) })
    },
    restart: (version: number) => {
      const old = concept.versions.find((each) => each.version === version)
      const from = started()
      if (old) setEdit({ ...from, board: replaceAll(from.board, old.blocks) })
    },
    /** Puts the edit on top of the newest version. */
    rebase: () => {
      if (edit)
        setEdit({
          board: replaceAll(startBoard(newest.blocks), rebase(base.blocks, edit.board.blocks, newest.blocks)),
          basedOn: newest.version,
        })
    },
    giveUp: () => setEdit(undefined),
  }
}

export type ConceptEdit = ReturnType<typeof useBoard>
