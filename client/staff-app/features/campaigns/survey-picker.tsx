import { Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuestionnaires } from '../../queries.ts'
import { useLocal } from '../../ui/local.ts'

interface SurveyPickerProps {
  allianceId: string
  /** Instrument of a survey of the alliance's own; undefined for the house's. */
  value: string | undefined
  languages: readonly string[]
  error?: React.ReactNode
  onChange: (instrument: string | undefined) => void
}

const ofHouse = 'house'

/** What a wave of listening asks; nothing to choose where the alliance published no survey of its own. */
export function SurveyPicker({ allianceId, value, languages, error, onChange }: SurveyPickerProps) {
  const { t } = useTranslation()
  const { list, languageName } = useLocal()
  const { data } = useQuestionnaires(allianceId)
  const published = (data?.own ?? []).filter(
    (survey, _, all) =>
      survey.state === 'published' &&
      !all.some((o) => o.instrument === survey.instrument && o.state === 'published' && o.version > survey.version),
  )
  if (published.length === 0) return null
  const chosen = published.find(({ instrument }) => instrument === value)
  const missing = chosen?.languages.filter((each) => languages.includes(each.language) && each.missing > 0) ?? []
  return (
    <Stack gap={4}>
      <Select
        label={t('campaigns.new.survey')}
        description={t('campaigns.new.surveyHint')}
        data={[
          { value: ofHouse, label: t('campaigns.new.surveyHouse') },
          ...published.map(({ instrument, name, version }) => ({
            value: instrument,
            label: `${name} · ${t('questionnaires.version', { version })}`,
          })),
        ]}
        value={value ?? ofHouse}
        allowDeselect={false}
        error={error}
        onChange={(next) => onChange(next === null || next === ofHouse ? undefined : next)}
      />
      {missing.length > 0 ? (
        <Text size="sm" role="status">
          {t('campaigns.new.surveyLanguages', { languages: list(missing.map(({ language }) => languageName(language))) })}
        </Text>
      ) : null}
    </Stack>
  )
}
