import { Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocal } from '../../ui/local.ts'

interface OrganisationPickerProps {
  organisations: { id: string; name: string; invited: number }[]
  value: string[]
  error?: ReactNode
  onChange: (ids: string[]) => void
}

export function OrganisationPicker({ organisations, value, error, onChange }: OrganisationPickerProps) {
  const { t } = useTranslation()
  const { number, language } = useLocal()
  const sorted = [...organisations].sort((a, b) => a.name.localeCompare(b.name, language))
  return (
    <Checkbox.Group
      label={t('campaigns.new.organisations')}
      description={t('campaigns.new.organisationsHint')}
      value={value}
      onChange={onChange}
      error={error}
    >
      <Group my="xs" gap="sm">
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('campaigns.new.chosen', { count: value.length, total: number(organisations.length) })}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(organisations.map(({ id }) => id))}>
          {t('campaigns.new.all')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
          {t('campaigns.new.none')}
        </Button>
      </Group>
      <ScrollArea.Autosize mah={320} type="auto" offsetScrollbars>
        <Stack gap="xs">
          {sorted.map(({ id, name, invited }) => (
            <Checkbox key={id} value={id} label={`${name} (${number(invited)})`} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  )
}
