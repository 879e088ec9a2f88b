import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SurveyLanguage } from '#contract/questionnaires'

/** In which languages a survey is written, and where readers fall back on another one. */
export function SurveyLanguages({ languages }: { languages: readonly SurveyLanguage[] }) {
  const { t } = useTranslation()
  return (
    <Group gap={6}>
      {languages.map(({ language, missing, texts, machineWritten }) => (
        <Badge
          key={language}
          variant={missing === 0 ? 'light' : 'outline'}
          color={missing === 0 ? 'leaf' : 'gray'}
          tt="none"
          styles={{ label: { color: 'var(--ink)' } }}
        >
          {t(`language.${language}`)}
          {missing > 0 ? ` · ${t('questionnaires.missing', { missing, texts })}` : ''}
          {machineWritten ? ` · ${t('questionnaires.machine')}` : ''}
        </Badge>
      ))}
      {languages.some(({ missing }) => missing > 0) ? (
        <Text size="xs" c="dimmed">
          {t('questionnaires.fallback')}
        </Text>
      ) : null}
    </Group>
  )
}
