import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useOwnSurvey } from './questionnaires.api.ts'
import { SurveyEditor } from './survey-editor.tsx'

export function QuestionnairePage() {
  const { t } = useTranslation()
  const { allianceId = '', surveyId = '' } = useParams()
  const survey = useOwnSurvey(surveyId)
  const { name, version, state } = survey.data ?? {}
  return (
    <Page
      title={name ?? t('questionnaires.title')}
      {...(version === undefined ? {} : { lead: t('questionnaires.version', { version }) })}
      actions={state ? <Badge color={state === 'draft' ? 'amber' : 'leaf'}>{t(`questionnaires.state.${state}`)}</Badge> : null}
    >
      <Loaded query={survey}>
        {(found) => <SurveyEditor key={`${found.id} ${found.revision} ${found.state}`} allianceId={allianceId} survey={found} />}
      </Loaded>
    </Page>
  )
}
