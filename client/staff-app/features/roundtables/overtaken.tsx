import { Alert, Button, Group, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Grammar } from '#contract/concepts'
import { Confirm } from '../../ui/confirm.tsx'
import { useLocal } from '../../ui/local.ts'
import { differenceOf } from './block-board.ts'
import { useBlockWords } from './block-words.ts'
import type { ConceptEdit } from './use-board.ts'

/** Somebody saved a newer version while this edit was open: what they changed, and three ways on. */
export function Overtaken({ edit, grammar }: { edit: ConceptEdit; grammar: Grammar }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const { whole } = useBlockWords(grammar)
  const [asking, ask] = useDisclosure(false)
  if (!edit.overtaken) return null
  const { newest, base } = edit
  const theirs = differenceOf(base.blocks, newest.blocks)
  return (
    <Alert color="amber" role="alert" title={t('concept.overtaken.title', { version: newest.version })} className="no-print">
      <Text size="sm">{t('concept.overtaken.kept')}</Text>
      <Text size="sm" mt="xs">
        {t('concept.overtaken.who', { by: newest.by, day: day(newest.on), reason: newest.reason })}
      </Text>
      <details>
        <summary>{t('concept.overtaken.see')}</summary>
        <List size="sm" spacing={2}>
          {theirs.added.map((block) => (
            <List.Item key={`+${whole(block)}`}>{t('concept.versions.added', { block: whole(block) })}</List.Item>
          ))}
          {theirs.removed.map((block) => (
            <List.Item key={`-${whole(block)}`}>{t('concept.versions.removed', { block: whole(block) })}</List.Item>
          ))}
        </List>
      </details>
      <Group gap="sm" mt="sm">
        <Button size="xs" onClick={edit.rebase}>
          {t('concept.overtaken.rebase')}
        </Button>
        <Button size="xs" variant="default" onClick={ask.open}>
          {t('concept.overtaken.giveUp')}
        </Button>
      </Group>
      <Confirm
        opened={asking}
        title={t('concept.overtaken.giveUp')}
        action={t('concept.overtaken.giveUpSure')}
        onClose={ask.close}
        onConfirm={edit.giveUp}
      >
        <Text>{t('concept.overtaken.giveUpHint')}</Text>
      </Confirm>
    </Alert>
  )
}
