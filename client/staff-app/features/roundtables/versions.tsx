import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Concept, ConceptVersionView, Grammar } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { differenceOf } from './block-board.ts'
import { useBlockWords } from './block-words.ts'
import { BoardView } from './board-view.tsx'
import { Rules } from './rules.tsx'
import { Scores } from './scores.tsx'

/** The address of a version, so that a link to an older one can be shared and Back returns. */
function useShowVersion() {
  const [search, setSearch] = useSearchParams()
  return (version: number | undefined) => {
    const next = new URLSearchParams(search)
    if (version === undefined) next.delete('version')
    else next.set('version', String(version))
    setSearch(next, { preventScrollReset: true })
  }
}

/** Every version with who saved it, when, why, and what changed; none is ever lost. */
export function Versions({ concept, shown, grammar }: { concept: Concept; shown: number; grammar: Grammar }) {
  const { t } = useTranslation()
  const { day, text } = useLocal()
  const { whole } = useBlockWords(grammar)
  const show = useShowVersion()
  const versions = [...concept.versions].sort((a, b) => b.version - a.version)
  const newest = versions[0]?.version
  return (
    <Card component="section" aria-labelledby="versioni">
      <Title order={2} id="versioni">
        {t('concept.versions.title')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('concept.versions.hint')}
      </Text>
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {versions.map((version, index) => {
          const before = versions[index + 1]
          const { added, removed } = before ? differenceOf(before.blocks, version.blocks) : { added: [], removed: [] }
          return (
            <li key={version.version} className="version keep-together">
              <Group justify="space-between" align="flex-start">
                <div style={{ flex: '1 1 18rem' }}>
                  <Text fw={650}>
                    {t('concept.versions.line', { version: version.version, by: version.by, day: day(version.on) })}
                  </Text>
                  <Text>{before ? `«${version.reason}»` : t('concept.versions.composed')}</Text>
                  <Text size="sm" c="dimmed">
                    {[
                      ...added.map((block) => t('concept.versions.added', { block: whole(block) })),
                      ...removed.map((block) => t('concept.versions.removed', { block: whole(block) })),
                    ].join(' · ')}
                  </Text>
                </div>
                {version.version === shown ? (
                  <Text size="sm" fw={600} className="no-print">
                    {t('concept.versions.shown')}
                  </Text>
                ) : (
                  <Button
                    variant="outline"
                    size="xs"
                    className="no-print"
                    aria-label={t('concept.versions.lookAt', { version: version.version, title: text(concept.title) })}
                    onClick={() => show(version.version === newest ? undefined : version.version)}
                  >
                    {t('concept.versions.look')}
                  </Button>
                )}
              </Group>
            </li>
          )
        })}
      </Stack>
    </Card>
  )
}

interface OlderVersionProps {
  version: ConceptVersionView
  newest: ConceptVersionView
  grammar: Grammar
  canEdit: boolean
  onRestart: () => void
}

/** An older version to read, as it was saved; a new edit can start from its blocks. */
export function OlderVersion({ version, newest, grammar, canEdit, onRestart }: OlderVersionProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const show = useShowVersion()
  return (
    <>
      <Alert color="amber" title={t('concept.versions.old', { version: version.version, day: day(version.on) })}>
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
    </>
  )
}
