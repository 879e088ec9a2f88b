import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Concept, TableView } from '#contract/concepts'
import type { NeedMap } from '#contract/needs'
import { paths } from '../../paths.ts'
import { useMe } from '../../queries.ts'
import { useLocal } from '../../ui/local.ts'
import { newestVersion } from './voices.ts'

/** What this map holds and what still waits for a voice of mine, before the long reading. */
export function TableOverview({ allianceId, table, map }: { allianceId: string; table: TableView; map: NeedMap }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const mine = useAwaitingMe(allianceId, table.concepts)
  const decided = table.concepts.filter(({ decision }) => decision).length
  return (
    <Card component="section" aria-labelledby="in-breve">
      <Stack gap="md">
        <div>
          <Title order={2} id="in-breve">
            {t('table.overview.title', { wave: map.waveName })}
          </Title>
          <Text mt={4}>
            {[
              t('table.overview.families', { count: map.families.length }),
              t('table.overview.ideas', { count: table.concepts.length }),
              t('table.overview.decided', { count: decided }),
            ].join(' · ')}
          </Text>
        </div>
        {map.families.length > 0 ? (
          <nav aria-label={t('table.overview.index')}>
            <Stack component="ol" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
              {map.families.map((family) => {
                const ideas = table.concepts.filter(({ familyId }) => familyId === family.id).length
                return (
                  <li key={family.id} className="index-row">
                    <Anchor href={`#famiglia-${family.lineageId}`}>{text(family.name)}</Anchor>
                    <Group gap={6}>
                      <Badge>{t('map.size', { band: family.sizeBand })}</Badge>
                      <Badge color={ideas > 0 ? 'leaf' : 'amber'}>
                        {ideas > 0 ? t('table.overview.ideas', { count: ideas }) : t('table.overview.questionsOnly')}
                      </Badge>
                    </Group>
                  </li>
                )
              })}
            </Stack>
          </nav>
        ) : null}
        {mine.length > 0 ? (
          <div className="no-print">
            <Text fw={650}>{t('table.overview.waiting', { count: mine.length })}</Text>
            <Stack component="ul" gap={4} mt={4} pl="lg" my={0}>
              {mine.slice(0, waitingShown).map((concept) => (
                <li key={concept.id}>
                  <Anchor component={Link} to={`${paths.concept(allianceId, concept.id)}?wave=${map.waveId}`}>
                    {text(concept.title)}
                  </Anchor>
                </li>
              ))}
            </Stack>
            {mine.length > waitingShown ? (
              <Text size="sm" c="dimmed">
                {t('table.overview.more', { count: mine.length - waitingShown })}
              </Text>
            ) : null}
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}

const waitingShown = 4

/** Ideas without a decision on whose newest version this seat has not spoken. */
function useAwaitingMe(allianceId: string, concepts: Concept[]): Concept[] {
  const me = useMe()
  const person = me.data
  if (!person?.grants.some((grant) => grant.allianceId === allianceId && grant.role === 'table')) return []
  return concepts.filter((concept) => {
    const { version } = newestVersion(concept)
    return !concept.decision && !concept.votes.some((vote) => vote.version === version && vote.by === person.name)
  })
}
