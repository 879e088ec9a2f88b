import { Alert, Button, FileInput, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WorkerLanguage } from '#contract/common'
import { paths } from '../../paths.ts'
import { Problem } from '../../ui/problem.tsx'
import { useImportSurvey } from './questionnaires.api.ts'
import { RemarkList } from './remark-list.tsx'

const languages = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'] as const satisfies readonly WorkerLanguage[]
const mostBytes = 5_000_000

/** A SurveyJS file, chosen or pasted: what cannot be taken is named; what was taken is a draft to repair. */
export function ImportSurvey({ allianceId, onClose }: { allianceId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const load = useImportSurvey(allianceId)
  const [name, setName] = useState('')
  const [file, setFile] = useState('')
  const [language, setLanguage] = useState<WorkerLanguage>('it')
  const [tooLarge, setTooLarge] = useState(false)
  const read = async (chosen: File | null) => {
    load.reset()
    setTooLarge(chosen !== null && chosen.size > mostBytes)
    if (chosen === null || chosen.size > mostBytes) return setFile('')
    setFile(await chosen.text())
    if (name === '') setName(chosen.name.replace(/\.[^.]*$/, '').slice(0, 120))
  }
  const result = load.data
  const survey = result?.survey
  const outcome = useRef<HTMLDivElement>(null)
  // The answer stands under a long file, below the edge of the window.
  useEffect(() => {
    if ((result && !result.survey) || load.isError) outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [result, load.isError])
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={650}>{t('questionnaires.import.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {survey ? (
        <Stack>
          <Alert color="leaf" role="status">
            {t('questionnaires.import.done', { name: survey.name, count: survey.added })}
          </Alert>
          <RemarkList remarks={result.notices} color="amber" title={t('questionnaires.import.notices')} />
          <RemarkList
            remarks={survey.refusals}
            color="brick"
            title={t('questionnaires.refusals', { count: survey.refusals.length })}
          />
          <Group justify="flex-end">
            <Button component={Link} to={paths.questionnaire(allianceId, survey.id)}>
              {t('questionnaires.import.open')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Text size="sm">{t('questionnaires.import.lead')}</Text>
          <TextInput
            label={t('questionnaires.name')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('questionnaires.import.language')}
            description={t('questionnaires.import.languageHint')}
            data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => setLanguage((value ?? 'it') as WorkerLanguage)}
          />
          <FileInput
            label={t('questionnaires.import.file')}
            placeholder={t('app.chooseFile')}
            accept=".json,application/json"
            clearable
            fileInputProps={{
              onClick: (event) => {
                event.currentTarget.value = ''
              },
            }}
            onChange={(chosen) => void read(chosen)}
          />
          {tooLarge ? <Alert color="brick">{t('questionnaires.import.tooLarge')}</Alert> : null}
          <Textarea
            label={t('questionnaires.import.paste')}
            value={file.length > 20_000 ? '' : file}
            placeholder={file.length > 20_000 ? t('questionnaires.import.long') : '{ "pages": [ … ] }'}
            autosize
            minRows={4}
            maxRows={10}
            styles={{ input: { fontFamily: 'monospace' } }}
            onChange={(event) => {
              load.reset()
              setFile(event.currentTarget.value)
            }}
          />
          <div ref={outcome}>
            <RemarkList
              remarks={result?.problems ?? []}
              color="brick"
              title={t('questionnaires.import.refused', { count: result?.problems.length ?? 0 })}
            />
            {load.isError ? <Problem error={load.error} /> : null}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              disabled={name.trim() === '' || file.trim() === ''}
              loading={load.isPending}
              onClick={() => load.mutate({ name, file, language })}
            >
              {t('questionnaires.import.action')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
