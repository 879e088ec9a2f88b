import { Button, Card, Group, Stack, TagsInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useSaveServiceNames } from './questionnaires.api.ts'

/** Names of local services that no question may hold, beside those the house knows. */
export function ServiceNames({ allianceId, names }: { allianceId: string; names: readonly string[] }) {
  const { t } = useTranslation()
  const save = useSaveServiceNames(allianceId)
  const [written, setWritten] = useState([...names])
  const changed = written.join('\n') !== names.join('\n')
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('questionnaires.services.title')}</Title>
        <Text size="sm">{t('questionnaires.services.lead')}</Text>
        <TagsInput
          label={t('questionnaires.services.label')}
          placeholder={t('questionnaires.services.add')}
          value={written}
          maxTags={200}
          onChange={setWritten}
        />
        {save.isError ? <Problem error={save.error} /> : null}
        <Group>
          <Button
            variant="default"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate(written, { onSuccess: () => toastDone(t('questionnaires.services.saved')) })}
          >
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
