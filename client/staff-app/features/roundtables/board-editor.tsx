import { Button, Group, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block, ConceptVersionView, Grammar } from '#contract/concepts'
import { AddBlock } from './add-block.tsx'
import { addBlock, type Board, type Difference, isSameBlock, redo, removeBlock, replaceBlock, undo } from './block-board.ts'
import { BlockRow } from './block-row.tsx'
import { boardKinds, useBlockWords } from './block-words.ts'

interface BoardEditorProps {
  board: Board
  base: ConceptVersionView
  grammar: Grammar
  difference: Difference
  onChange: (next: (board: Board) => Board) => void
}

/** The blocks to change: one list per kind, one box per block, every step back and forward again. */
export function BoardEditor({ board, base, grammar, difference, onChange }: BoardEditorProps) {
  const { t } = useTranslation()
  const back = useRef<HTMLButtonElement>(null)
  useHotkeys(
    [
      ['mod+Z', () => onChange(undo)],
      ['mod+shift+Z', () => onChange(redo)],
    ],
    ['INPUT', 'TEXTAREA'],
  )
  return (
    <Stack gap="md" className="no-print">
      <Group justify="space-between">
        <Group gap="xs">
          <Button
            ref={back}
            variant="default"
            size="xs"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-disabled={board.past.length === 0}
            data-disabled={board.past.length === 0}
            onClick={() => onChange(undo)}
          >
            {t('concept.board.undo')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            aria-disabled={board.future.length === 0}
            data-disabled={board.future.length === 0}
            onClick={() => onChange(redo)}
          >
            {t('concept.board.redo')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('concept.board.changes', { count: difference.added.length + difference.removed.length })}
        </Text>
      </Group>
      {boardKinds.map((kind) => (
        <KindEditor
          key={kind}
          kind={kind}
          board={board}
          base={base}
          grammar={grammar}
          difference={difference}
          onChange={onChange}
          onRemoved={() => requestAnimationFrame(() => back.current?.focus())}
        />
      ))}
    </Stack>
  )
}

function KindEditor({
  kind,
  board,
  base,
  grammar,
  difference,
  onChange,
  onRemoved,
}: BoardEditorProps & { kind: Block['kind']; onRemoved: () => void }) {
  const { t } = useTranslation()
  const words = useBlockWords(grammar)
  const removed = difference.removed.filter((block) => block.kind === kind)
  return (
    <fieldset className="board-kind-edit">
      <legend>{t(`concept.kind.${kind}`)}</legend>
      <Text size="sm" c="dimmed">
        {t(`concept.kindHint.${kind}`)}
      </Text>
      <Stack gap="xs" mt="xs">
        {board.blocks.map((block, at) =>
          block.kind === kind ? (
            <BlockRow
              key={at}
              block={block}
              saved={base.blocks.find((each) => isSameBlock(each, block))}
              words={words}
              canRemove={board.blocks.length > 1}
              onReplace={(choice) => onChange((now) => replaceBlock(now, at, choice, base.blocks))}
              onRemove={() => {
                onChange((now) => removeBlock(now, at))
                onRemoved()
              }}
            />
          ) : null,
        )}
        {removed.map((block) => (
          <Group key={`${block.value}${block.role ?? ''}`} gap="xs">
            <Text size="sm" td="line-through" c="dimmed">
              {words.whole(block)}
            </Text>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('concept.board.putBackOne', { block: words.whole(block) })}
              onClick={() => onChange((now) => addBlock(now, block, base.blocks))}
            >
              {t('concept.board.putBack')}
            </Button>
          </Group>
        ))}
        <AddBlock
          kind={kind}
          blocks={board.blocks}
          words={words}
          onAdd={(choice) => onChange((now) => addBlock(now, choice, base.blocks))}
        />
      </Stack>
    </fieldset>
  )
}
