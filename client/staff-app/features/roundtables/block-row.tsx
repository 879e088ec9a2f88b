import { ActionIcon, Badge, Group, NativeSelect, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Block, BlockView } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import type { BlockChoice } from './block-board.ts'
import type { useBlockWords } from './block-words.ts'
import { ProvenanceBadge } from './provenance-badge.tsx'

interface BlockRowProps {
  block: Block
  /** The same block in the version this edit began from. */
  saved: BlockView | undefined
  words: ReturnType<typeof useBlockWords>
  canRemove: boolean
  onReplace: (choice: BlockChoice) => void
  onRemove: () => void
}

export function BlockRow({ block, saved, words, canRemove, onReplace, onRemove }: BlockRowProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const { kind, value, role } = block
  const name = words.whole(block)
  return (
    <div className={saved ? 'block-edit' : 'block-edit block-new'}>
      <div className="block-fields">
        <NativeSelect
          aria-label={t('concept.board.blockLabel', { block: name })}
          data={words.choices(kind)}
          value={value}
          onChange={(event) => onReplace({ kind, value: event.currentTarget.value, role })}
        />
        {kind === 'actor' ? (
          <NativeSelect
            aria-label={t('concept.board.roleLabel', { block: words.label(kind, value) })}
            data={role ? words.roles : [{ value: '', label: t('concept.board.noRole') }, ...words.roles]}
            value={role ?? ''}
            onChange={(event) => onReplace({ kind, value, role: event.currentTarget.value || undefined })}
          />
        ) : null}
        <ActionIcon
          variant="subtle"
          color="brick"
          size="lg"
          disabled={!canRemove}
          aria-label={t('concept.board.remove', { block: name })}
          onClick={onRemove}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      <Group gap={6} mt={4}>
        {saved ? null : (
          <Badge size="sm" color="amber" variant="outline">
            {t('concept.board.new')}
          </Badge>
        )}
        <ProvenanceBadge provenance={block.provenance} />
        <Text size="xs" c="dimmed">
          {saved ? text(saved.why) : ''}
        </Text>
      </Group>
    </div>
  )
}
