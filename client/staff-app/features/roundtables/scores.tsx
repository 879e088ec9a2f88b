import { Card, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ScoreBar } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'

/** Six bars side by side, never added up: a concept is not a mark. */
export function Scores({ scores }: { scores: ScoreBar[] }) {
  const { t } = useTranslation()
  return (
    <Card component="section" className="keep-together" aria-labelledby="barre">
      <Title order={2} size="h3" id="barre">
        {t('concept.scores.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('concept.scores.hint')}
      </Text>
      <Stack gap="sm">
        {scores.map((score) => (
          <Bar key={score.id} score={score} />
        ))}
      </Stack>
    </Card>
  )
}

function Bar({ score }: { score: ScoreBar }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const { value } = score
  const label = text(score.label)
  const note = text(score.note)
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {value === null ? (
        <>
          <div className="bar hatched" aria-hidden="true" />
          <Text size="xs" fw={600}>
            {t('concept.scores.unknown')}
          </Text>
        </>
      ) : (
        <>
          <div className="bar" aria-hidden="true">
            <div style={{ width: `${Math.round(value * 100)}%` }} />
          </div>
          <VisuallyHidden>{t('share.share', { percent: Math.round(value * 100) })}</VisuallyHidden>
        </>
      )}
      <Text size="xs" c="dimmed" mt={2}>
        {note}
      </Text>
    </div>
  )
}
