import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { OwnSurveyView } from '#contract/questionnaires'
import { paths } from '../../paths.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useDeleteSurvey, useNextVersion, usePublishSurvey } from './questionnaires.api.ts'
import { TranslationsDialog } from './translations-dialog.tsx'

interface SurveyActionsProps {
  allianceId: string
  survey: OwnSurveyView
  refusals: number
  changed: boolean
}

/** What can be done with the whole survey: files in and out, publishing, the next version. */
export function SurveyActions({ allianceId, survey, refusals, changed }: SurveyActionsProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const navigate = useNavigate()
  const publish = usePublishSurvey(allianceId, survey.id)
  const next = useNextVersion(allianceId, survey.id)
  const remove = useDeleteSurvey(allianceId, survey.id)
  const [publishing, publishDialog] = useDisclosure(false)
  const [removing, removeDialog] = useDisclosure(false)
  const [translating, translateDialog] = useDisclosure(false)
  const { id, name, version, state } = survey
  const problem = publish.error ?? next.error ?? remove.error
  return (
    <Stack gap="sm">
      {survey.publishedOn && survey.publishedBy ? (
        <Alert color="leaf">
          {t('questionnaires.publishedBy', { name: survey.publishedBy, day: day(survey.publishedOn) })}{' '}
          {t('questionnaires.forGood')}
        </Alert>
      ) : null}
      <Group gap="sm">
        {state === 'draft' ? (
          <Button disabled={refusals > 0 || changed} onClick={publishDialog.open}>
            {t('questionnaires.publish')}
          </Button>
        ) : (
          <Button
            loading={next.isPending}
            disabled={!survey.newest}
            onClick={() =>
              next.mutate(undefined, { onSuccess: (made) => void navigate(paths.questionnaire(allianceId, made.id)) })
            }
          >
            {t('questionnaires.nextVersion')}
          </Button>
        )}
        <Button variant="default" component="a" href={`/api/questionnaires/${id}/surveyjs.json`} download>
          {t('questionnaires.export')}
        </Button>
        <Button variant="default" component="a" href={`/api/questionnaires/${id}/translations.csv`} download>
          {t('questionnaires.translations.export')}
        </Button>
        {state === 'draft' ? (
          <>
            <Button variant="default" disabled={changed} onClick={translateDialog.open}>
              {t('questionnaires.translations.import')}
            </Button>
            <Button variant="subtle" color="brick" onClick={removeDialog.open}>
              {t('questionnaires.delete')}
            </Button>
          </>
        ) : null}
      </Group>
      {state === 'draft' && refusals > 0 ? <Text size="sm">{t('questionnaires.notYet')}</Text> : null}
      {problem ? <Problem error={problem} /> : null}
      <Confirm
        opened={publishing}
        title={t('questionnaires.publishTitle', { name, version })}
        action={t('questionnaires.publishAction')}
        busy={publish.isPending}
        onClose={publishDialog.close}
        onConfirm={() =>
          publish.mutate(survey.revision, {
            onSuccess: () => toastDone(t('questionnaires.published', { name })),
            onSettled: publishDialog.close,
          })
        }
      >
        <Text>{t('questionnaires.publishHint')}</Text>
        <Text>{t('questionnaires.addedRule')}</Text>
      </Confirm>
      <Confirm
        opened={removing}
        title={t('questionnaires.deleteTitle', { name })}
        action={t('questionnaires.delete')}
        busy={remove.isPending}
        onClose={removeDialog.close}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => void navigate(paths.questionnaires(allianceId)),
            onSettled: removeDialog.close,
          })
        }
      >
        <Text>{t('questionnaires.deleteHint')}</Text>
      </Confirm>
      {translating ? <TranslationsDialog allianceId={allianceId} survey={survey} onClose={translateDialog.close} /> : null}
    </Stack>
  )
}
