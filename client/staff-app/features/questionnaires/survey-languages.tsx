import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SurveyLanguage } from '#contract/questionnaires'

/** In which languages a survey is written, and where readers fall back on another one. */
export function SurveyLanguages({ languages }: { languages: readonly SurveyLanguage[] }) {
  const { t } = useTranslation()
  return (
    <Group gap={6}>
      {languages.map(({ language, missing, machineWritten }) => (
        <Badge
          key={language}
          variant={missing === 0 ? 'light' : 'outline'}
          color={missing === 0 ? 'leaf' : 'gray'}
          tt="none"
          styles={{ root: { height: 'auto' }, label: { color: 'var(--ink)', whiteSpace: 'normal' } }}
        >
          {t(`language.${language}`)}
          {missing > 0 ? ` · ${t('questionnaires.missing', { count: missing })}` : ''}
          {machineWritten ? ` · ${t('questionnaires.machine')}` : ''}
        </Badge>
      ))}
      {languages.some(({ missing, machineWritten }) => missing > 0 || machineWritten) ? (
        <Text size="xs" c="dimmed">
          {t('questionnaires.fallback')}
        </Text>
      ) : null}
    </Group>
  )
}
