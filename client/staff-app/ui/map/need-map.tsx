import { Alert, Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapFamily, NeedMap } from '#contract/needs'
import { useLocal } from '../local.ts'
import { Bullets, FamilyCard } from './family-card.tsx'
import { mapShareWords } from './map-share.ts'

interface NeedMapViewProps {
  map: NeedMap
  unfolded?: boolean
  belowFamily?: (family: MapFamily) => ReactNode
}

/** A whole need map: families, weak signals, what is not explained and what the data cannot say. */
export function NeedMapView({ map, unfolded = false, belowFamily }: NeedMapViewProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  return (
    <Stack gap="lg">
      {map.waveKind === 'imported' || map.notes.length > 0 ? (
        <Alert color="amber" {...(map.waveKind === 'imported' ? { title: t('map.imported') } : {})}>
          {map.notes.map((note) => (
            <Text key={text(note)}>{text(note)}</Text>
          ))}
        </Alert>
      ) : null}
      <div>
        <Title order={2}>{t('map.families')}</Title>
        <Text c="dimmed">{t('map.familiesHint')}</Text>
      </div>
      {map.families.length === 0 ? <Text>{t('map.noFamilies')}</Text> : null}
      {map.families.map((family) => (
        <FamilyCard key={family.id} family={family} unfolded={unfolded}>
          {belowFamily?.(family)}
        </FamilyCard>
      ))}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <WeakSignals map={map} />
        <Stack>
          <Card component="section">
            <Title order={3} size="h2">
              {t('map.unexplained', { share: mapShareWords(map.unexplained, t) })}
            </Title>
            <Text>{t('map.unexplainedHint')}</Text>
          </Card>
          {map.faded.length > 0 ? (
            <Card component="section">
              <Title order={3} size="h2" mb="xs">
                {t('map.faded')}
              </Title>
              <Bullets items={map.faded.map(({ name }) => text(name))} />
            </Card>
          ) : null}
        </Stack>
      </SimpleGrid>
      <Card component="section">
        <Title order={3} size="h2" mb="xs">
          {t('map.limits')}
        </Title>
        <Bullets items={map.limits.map(text)} />
      </Card>
    </Stack>
  )
}

function WeakSignals({ map }: { map: NeedMap }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  return (
    <Card component="section">
      <Title order={3} size="h2">
        {t('map.weak')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('map.weakHint')}
      </Text>
      <Stack gap="xs">
        {map.weakSignals.map(({ facets }, index) => (
          <Group key={index} gap="xs">
            <Badge color="amber">{t('map.few')}</Badge>
            <Text size="sm">{facets.map(text).join(' + ')}</Text>
          </Group>
        ))}
        {map.weakSignals.length === 0 ? <Text size="sm">{t('map.noWeak')}</Text> : null}
        {map.hiddenSignals > 0 ? <Text size="sm">{t('map.hidden', { count: map.hiddenSignals })}</Text> : null}
      </Stack>
    </Card>
  )
}
