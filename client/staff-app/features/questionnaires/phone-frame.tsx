import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkerLanguage } from '#contract/common'

interface PhoneFrameProps {
  surveyId: string
  revision: number
  language: WorkerLanguage
  /** What is on the screen is not yet what the phone shows. */
  changed: boolean
}

/** The survey on a phone, as it is saved. Nothing of it is sent. */
export function PhoneFrame({ surveyId, revision, language, changed }: PhoneFrameProps) {
  const { t } = useTranslation()
  return (
    <Stack
      gap="xs"
      component="aside"
      w={390}
      maw="100%"
      style={{ position: 'sticky', top: 'calc(var(--app-shell-header-height, 3.5rem) + 1rem)' }}
    >
      <Title order={2}>{t('questionnaires.preview')}</Title>
      <Text size="sm" c="dimmed">
        {changed ? t('questionnaires.previewOld') : t('questionnaires.previewHint')}
      </Text>
      <iframe
        key={`${revision} ${language}`}
        src={`/p/${surveyId}?lang=${language}`}
        title={t('questionnaires.preview')}
        style={{
          width: '100%',
          height: 'clamp(420px, 100dvh - 17rem, 720px)',
          border: '1px solid var(--line)',
          borderRadius: 24,
          background: 'white',
        }}
      />
    </Stack>
  )
}
