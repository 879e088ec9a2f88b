import { Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LocalText } from '#contract/common'
import type { Concept, ConceptVersionView } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { Bullets } from '../../ui/map/family-card.tsx'
import { WhyList } from './why-list.tsx'

/** Where the idea comes from: a scene, the cause first, the reasons. */
export function ConceptStory({ concept, version }: { concept: Concept; version: ConceptVersionView }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card component="section" className="keep-together">
          <Title order={2} mb="xs">
            {t('concept.scene.title')}
          </Title>
          <Text className="scene">{text(version.scene)}</Text>
          <Text size="sm" c="dimmed" mt="sm">
            {t('concept.scene.hint')}
          </Text>
        </Card>
        <Card component="section" className="keep-together">
          <Title order={2} mb="xs">
            {t('concept.cause.title')}
          </Title>
          <Text>{text(concept.causeCheck)}</Text>
          <Text fw={650} size="sm" mt="md" mb={6}>
            {t('concept.operators')}
          </Text>
          <Group gap={6}>
            {version.operators.map(({ id, label }) => (
              <Badge key={id} size="lg">
                {text(label)}
              </Badge>
            ))}
          </Group>
        </Card>
      </SimpleGrid>
      <Card component="section">
        <Title order={2}>{t('concept.why.title')}</Title>
        <Text c="dimmed" size="sm" mb="sm">
          {t('concept.why.hint')}
        </Text>
        <WhyList why={concept.why} />
      </Card>
    </>
  )
}

/** Where the idea stops: what nobody said yet, how to tell whether it helps, what it leaves out. */
export function ConceptLimits({ concept }: { concept: Concept }) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      <ListCard title={t('concept.open.title')} hint={t('concept.open.hint')} items={concept.openPoints} />
      <ListCard title={t('concept.measures.title')} hint={t('concept.measures.hint')} items={concept.measures} />
      <ListCard title={t('concept.limits.title')} hint={t('concept.limits.hint')} items={concept.doesNotSolve} />
    </SimpleGrid>
  )
}

function ListCard({ title, hint, items }: { title: string; hint: string; items: LocalText[] }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  return (
    <Card component="section" className="keep-together">
      <Stack gap="xs">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text c="dimmed" size="sm">
            {hint}
          </Text>
        </div>
        {items.length > 0 ? <Bullets items={items.map(text)} /> : <Text size="sm">{t('concept.nothingSaid')}</Text>}
      </Stack>
    </Card>
  )
}
