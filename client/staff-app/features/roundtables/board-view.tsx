import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BlockView, Grammar } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { boardKinds, useBlockWords } from './block-words.ts'
import { ProvenanceBadge } from './provenance-badge.tsx'

/** The blocks to read: by kind, each with what it stands on and why. */
export function BoardView({ blocks, grammar }: { blocks: BlockView[]; grammar: Grammar }) {
  const { t } = useTranslation()
  const { roleLabel } = useBlockWords(grammar)
  return (
    <dl className="board">
      {boardKinds.map((kind) => {
        const ofKind = blocks.filter((block) => block.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind} className="board-kind">
            <Text component="dt" fw={650}>
              {t(`concept.kind.${kind}`)}
            </Text>
            <dd>
              <ul>
                {ofKind.map((block) => (
                  <BlockLine
                    key={`${block.value}${block.role ?? ''}`}
                    block={block}
                    role={block.role ? roleLabel(block.role) : ''}
                  />
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function BlockLine({ block, role }: { block: BlockView; role: string }) {
  const { text } = useLocal()
  return (
    <li className={block.value === 'open' ? 'block block-open' : 'block'}>
      <Group gap={8} align="center">
        <Text fw={600}>{text(block.label)}</Text>
        {role ? <Text size="sm">{role}</Text> : null}
        <ProvenanceBadge provenance={block.provenance} />
      </Group>
      <Text size="sm" c="dimmed">
        {text(block.why)}
      </Text>
    </li>
  )
}
