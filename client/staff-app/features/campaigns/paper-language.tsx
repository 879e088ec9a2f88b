import { NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkerLanguage } from '#contract/common'
import { machineWritten } from './poster-texts.ts'

/** The language of what is printed: one of the wave, at first the one of the screen where the wave speaks it. */
export function usePaperLanguage(languages: readonly WorkerLanguage[]) {
  const { i18n } = useTranslation()
  const first = languages.find((language) => language === i18n.language) ?? languages[0] ?? 'it'
  return useState<WorkerLanguage>(first)
}

interface PaperLanguageProps {
  languages: readonly WorkerLanguage[]
  value: WorkerLanguage
  onChange: (language: WorkerLanguage) => void
}

export function PaperLanguage({ languages, value, onChange }: PaperLanguageProps) {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        aria-label={t('campaigns.poster.language')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as WorkerLanguage)}
        data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
      />
      {machineWritten.includes(value) ? (
        <Text size="sm" c="dimmed">
          {t('campaigns.poster.machine')}
        </Text>
      ) : null}
    </>
  )
}
