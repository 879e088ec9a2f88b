import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Concept, Grammar } from '#contract/concepts'
import { BoardBar } from './board-bar.tsx'
import { BoardEditor } from './board-editor.tsx'
import { BoardView } from './board-view.tsx'
import { Overtaken } from './overtaken.tsx'
import { Rules } from './rules.tsx'
import { SaveVersionForm } from './save-version.tsx'
import { Scores } from './scores.tsx'
import type { ConceptEdit } from './use-board.ts'

interface BoardSectionProps {
  allianceId: string
  concept: Concept
  grammar: Grammar
  edit: ConceptEdit
  canEdit: boolean
}

/** The blocks, and beside them what the rules and the bars say of exactly these blocks. */
export function BoardSection({ allianceId, concept, grammar, edit, canEdit }: BoardSectionProps) {
  const { t } = useTranslation()
  const { board, newest } = edit
  return (
    <div className="board-layout">
      <Card component="section" aria-labelledby="mattoni" className="board-card">
        <Stack gap="md">
          <Group justify="space-between" align="flex-start">
            <div style={{ flex: '1 1 18rem' }}>
              <Title order={2} id="mattoni">
                {t('concept.board.title')}
              </Title>
              <Text c="dimmed" size="sm">
                {board ? t('concept.board.editHint') : t('concept.board.hint')}
              </Text>
            </div>
            {canEdit && !board ? (
              <Button onClick={edit.start} className="no-print">
                {t('concept.board.edit')}
              </Button>
            ) : null}
          </Group>
          {board ? (
            <>
              <Overtaken edit={edit} grammar={grammar} />
              <BoardEditor board={board} base={edit.base} grammar={grammar} difference={edit.difference} onChange={edit.change} />
              <SaveVersionForm allianceId={allianceId} concept={concept} edit={edit} board={board} />
              <BoardBar edit={edit} />
            </>
          ) : (
            <BoardView blocks={newest.blocks} grammar={grammar} />
          )}
        </Stack>
      </Card>
      {/* While editing this column scrolls by itself, so keys must reach it. */}
      <div className={board ? 'board-side board-side-live' : 'board-side'} {...(board ? { tabIndex: 0 } : {})}>
        <Rules
          checks={edit.checks}
          checking={edit.checking}
          error={edit.checkError}
          grammar={grammar}
          onRetry={edit.checkAgain}
          {...(canEdit ? { onRepair: edit.repair } : {})}
        />
        <Scores scores={edit.scores} />
      </div>
    </div>
  )
}
