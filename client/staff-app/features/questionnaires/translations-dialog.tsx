import { Alert, Button, FileInput, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnSurveyView } from '#contract/questionnaires'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useImportTranslations } from './questionnaires.api.ts'

interface TranslationsDialogProps {
  allianceId: string
  survey: OwnSurveyView
  onClose: () => void
}

/** The table of texts, brought back translated: changed cells are taken, all or none. */
export function TranslationsDialog({ allianceId, survey, onClose }: TranslationsDialogProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const load = useImportTranslations(allianceId, survey.id)
  const [csv, setCsv] = useState('')
  const rejected = load.data?.rejected ?? []
  const send = () =>
    load.mutate(
      { csv, revision: survey.revision },
      {
        onSuccess: ({ changed, rejected: wrong }) => {
          if (wrong.length > 0) return
          toastDone(t('questionnaires.translations.done', { count: changed }))
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={650}>{t('questionnaires.translations.import')}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text size="sm">{t('questionnaires.translations.lead')}</Text>
        <FileInput
          label={t('questionnaires.translations.file')}
          placeholder={t('app.chooseFile')}
          accept=".csv,text/csv"
          clearable
          fileInputProps={{
            onClick: (event) => {
              event.currentTarget.value = ''
            },
          }}
          onChange={(file) => {
            load.reset()
            if (file) void file.text().then(setCsv)
            else setCsv('')
          }}
        />
        {rejected.length > 0 ? (
          <Alert color="brick" role="alert" title={t('questionnaires.translations.rejected', { count: rejected.length })}>
            <List size="sm">
              {rejected.map(({ line, column, reason }, index) => (
                <List.Item key={index}>{t('questionnaires.translations.line', { line, column, reason: text(reason) })}</List.Item>
              ))}
            </List>
          </Alert>
        ) : null}
        {load.isError ? <Problem error={load.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={csv === ''} loading={load.isPending} onClick={send}>
            {t('questionnaires.translations.action')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
