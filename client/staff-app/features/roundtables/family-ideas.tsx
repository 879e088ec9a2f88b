import { Box, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LocalText } from '#contract/common'
import type { Concept } from '#contract/concepts'
import type { MapFamily } from '#contract/needs'
import { useLocal } from '../../ui/local.ts'
import { Bullets } from '../../ui/map/family-card.tsx'
import { IdeaCard } from './idea-card.tsx'

export const directions = ['remove-cause', 'combine', 'create'] as const satisfies readonly Concept['direction'][]

interface FamilyIdeasProps {
  allianceId: string
  waveId: string
  family: MapFamily
  concepts: Concept[]
  questions: LocalText[]
}

/** The ideas of one family in its directions; where too little is known, questions in their place. */
export function FamilyIdeas({ allianceId, waveId, family, concepts, questions }: FamilyIdeasProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const used = directions.filter((direction) => concepts.some((concept) => concept.direction === direction))
  return (
    <Box component="section" className="family-ideas" aria-labelledby={`idee-${family.id} nome-${family.id}`}>
      {concepts.length > 0 ? (
        <>
          <Title order={4} size="h3" id={`idee-${family.id}`}>
            {t('table.ideas.title')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('table.ideas.hint')}
          </Text>
          <SimpleGrid cols={{ base: 1, md: Math.max(1, used.length) }} spacing="md">
            {used.map((direction) => (
              <Stack key={direction} gap="xs">
                <div className="direction-head">
                  <Title order={5} size="h4">
                    {t(`table.direction.${direction}`)}
                  </Title>
                  <Text size="sm" c="dimmed">
                    {t(`table.directionHint.${direction}`)}
                  </Text>
                </div>
                {concepts
                  .filter((concept) => concept.direction === direction)
                  .map((concept) => (
                    <IdeaCard key={concept.id} allianceId={allianceId} waveId={waveId} concept={concept} />
                  ))}
              </Stack>
            ))}
          </SimpleGrid>
        </>
      ) : (
        <Title order={4} size="h3" id={`idee-${family.id}`}>
          {questions.length > 0 ? t('table.questions.title') : t('table.ideas.none')}
        </Title>
      )}
      {questions.length > 0 ? (
        <Stack gap="xs" mt={concepts.length > 0 ? 'md' : 0}>
          <Text size="sm" c="dimmed">
            {t('table.questions.hint')}
          </Text>
          <Bullets items={questions.map(text)} />
        </Stack>
      ) : null}
    </Box>
  )
}
