import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeLanguage, currentLanguage, type StaffLanguage } from '../i18n.ts'
import { queryClient } from './request.ts'

export function LanguageSwitch() {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      value={currentLanguage()}
      onChange={(language) => {
        void changeLanguage(language as StaffLanguage).then(() => queryClient.invalidateQueries())
      }}
      data={[
        { value: 'it', label: 'IT' },
        { value: 'en', label: 'EN' },
      ]}
    />
  )
}
