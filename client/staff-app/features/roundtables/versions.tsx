import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Concept, Grammar } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { differenceOf } from './block-board.ts'
import { useBlockWords } from './block-words.ts'
import { useShowVersion } from './show-version.ts'

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
