import { Alert, Button, Card, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ConceptVersionView, Grammar } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { BoardView } from './board-view.tsx'
import { Rules } from './rules.tsx'
import { Scores } from './scores.tsx'
import { useShowVersion } from './show-version.ts'

interface OlderNoticeProps {
  version: ConceptVersionView
  newest: ConceptVersionView
  canEdit: boolean
  onRestart: () => void
}

/** Says before anything else that this is not the current version, and the ways on from it. */
export function OlderNotice({ version, newest, canEdit, onRestart }: OlderNoticeProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const show = useShowVersion()
  return (
    <Alert color="amber" role="status" title={t('concept.versions.old', { version: version.version, day: day(version.on) })}>
      <Text size="sm">{t('concept.versions.oldHint', { version: newest.version })}</Text>
      <Group gap="sm" mt="sm" className="no-print">
        <Button size="xs" onClick={() => show(undefined)}>
          {t('concept.versions.toNewest', { version: newest.version })}
        </Button>
        {canEdit ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onRestart()
              show(undefined)
            }}
          >
            {t('concept.versions.restart')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  )
}

/** The blocks of an older version as they were saved, with what the rules say of them. */
export function OlderBoard({ version, grammar }: { version: ConceptVersionView; grammar: Grammar }) {
  const { t } = useTranslation()
  return (
    <div className="board-layout">
      <Card component="section">
        <Title order={2} mb="md">
          {t('concept.board.titleOf', { version: version.version })}
        </Title>
        <BoardView blocks={version.blocks} grammar={grammar} />
      </Card>
      <div className="board-side">
        <Rules checks={version.checks} checking={false} error={null} grammar={grammar} onRetry={() => undefined} />
        <Scores scores={version.scores} />
      </div>
    </div>
  )
}
