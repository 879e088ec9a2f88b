import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkerLanguage } from '#contract/common'
import { useOfferedLanguages } from './campaigns.api.ts'

/** For each chosen language, what its readers will meet: machine-written texts, texts still in Italian. */
export function LanguageNotes({ allianceId, chosen }: { allianceId: string; chosen: readonly WorkerLanguage[] }) {
  const { t } = useTranslation()
  const { data = [] } = useOfferedLanguages(allianceId)
  const noted = data.filter(
    ({ language, machineWritten, missing }) => chosen.includes(language) && (machineWritten || missing > 0),
  )
  if (noted.length === 0) return null
  return (
    <List size="sm" role="status">
      {noted.map(({ language, machineWritten, missing }) => (
        <List.Item key={language}>
          <strong>{t(`language.${language}`)}</strong>
          {machineWritten ? `: ${t('campaigns.new.languageMachine')}` : null}
          {missing > 0 ? `; ${t('campaigns.new.languageMissing', { count: missing })}` : null}
        </List.Item>
      ))}
    </List>
  )
}
