import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { countKind } from './rule-order.ts'
import type { ConceptEdit } from './use-board.ts'

/** Stays in sight while blocks are changed: what the rules say now, and the way to them and to saving. */
export function BoardBar({ edit }: { edit: ConceptEdit }) {
  const { t } = useTranslation()
  const stops = countKind(edit.checks, 'forbid')
  const missing = countKind(edit.checks, 'requires')
  const words = edit.checking
    ? t('concept.rules.checking')
    : stops > 0
      ? t('concept.rules.stopsShort', { count: stops })
      : missing > 0
        ? t('concept.rules.missingShort', { count: missing })
        : t('concept.rules.fineShort')
  return (
    <Group className="board-bar no-print" justify="space-between" gap="xs">
      <Text size="sm" fw={650} {...(stops > 0 && !edit.checking ? { c: 'brick' } : {})}>
        {words}
      </Text>
      <Group gap="md">
        <Anchor href="#verifiche" size="sm">
          {t('concept.board.toRules')}
        </Anchor>
        {edit.changed ? (
          <Anchor href="#salva" size="sm" fw={650}>
            {t('concept.board.toSave')}
          </Anchor>
        ) : null}
      </Group>
    </Group>
  )
}
