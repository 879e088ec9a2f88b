import { Alert, Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { EmployerSurvey } from '#contract/employers'
import { Loaded, Skeletons } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { readAnswers } from './employer-answers.ts'
import { EmployerResources } from './employer-resources.tsx'
import { useEarlierAnswers, useEmployerSurvey, useKeepDraft, useSendAnswers } from './employers.api.ts'

/** The engine is large: it comes when somebody opens the questionnaire. */
const SurveyForm = lazy(() => import('../../ui/survey-form.tsx').then((m) => ({ default: m.SurveyForm })))
const keepAfterMs = 1_000

export function EmployerSurveyPage() {
  const { t } = useTranslation()
  const { language } = useLocal()
  const { organisationId = '' } = useParams()
  const survey = useEmployerSurvey(organisationId, language)
  return (
    <Page title={t('employer.title')} lead={t('employer.lead')}>
      <Loaded query={survey}>
        {(loaded) => (
          <Questionnaire key={`${language} ${loaded.sent?.number ?? 0}`} survey={loaded} organisationId={organisationId} />
        )}
      </Loaded>
    </Page>
  )
}

function Questionnaire({ survey, organisationId }: { survey: EmployerSurvey; organisationId: string }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const { sent, draft, mayWrite } = survey
  const [writing, setWriting] = useState(mayWrite && (sent === undefined || draft !== undefined))
  return (
    <Stack gap="lg">
      <Text fw={600}>{survey.organisationName}</Text>
      {sent ? (
        <Alert color="leaf">
          {t(sent.onBehalf ? 'employer.sentOnBehalf' : 'employer.sent', { day: day(sent.on), name: sent.by })}
        </Alert>
      ) : null}
      {mayWrite ? null : <Alert color="amber">{t(sent ? 'employer.readOnly' : 'employer.notYet')}</Alert>}
      {writing ? (
        <Writing survey={survey} organisationId={organisationId} />
      ) : sent ? (
        <>
          <EmployerResources
            organisationId={organisationId}
            json={survey.json}
            ticked={sent.answers.e_share}
            mayWrite={mayWrite}
          />
          <SentAnswers survey={survey} organisationId={organisationId} onEdit={() => setWriting(true)} />
        </>
      ) : null}
    </Stack>
  )
}

function Writing({ survey, organisationId }: { survey: EmployerSurvey; organisationId: string }) {
  const { t } = useTranslation()
  const { day, language } = useLocal()
  const keep = useKeepDraft(organisationId)
  const send = useSendAnswers(organisationId)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const { draft, version } = survey
  const later = (answers: Record<string, unknown>) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => keep.mutate({ version, answers }), keepAfterMs)
  }
  const finish = (answers: Record<string, unknown>) => {
    clearTimeout(timer.current)
    send.mutate(
      { version, basedOn: survey.sent?.number ?? 0, answers },
      {
        onSuccess: () => {
          toastDone(t('employer.done'))
          window.scrollTo(0, 0)
        },
      },
    )
  }
  return (
    <Stack gap="sm">
      {draft ? <Text size="sm">{t('employer.draft', { day: day(draft.on), name: draft.by })}</Text> : null}
      <Suspense fallback={<Skeletons />}>
        <SurveyForm
          json={survey.json}
          language={language}
          answers={draft?.answers ?? survey.sent?.answers ?? {}}
          sendText={t('employer.send')}
          onChange={later}
          onSend={finish}
        />
      </Suspense>
      <Text size="sm" c="dimmed" role="status">
        {keep.isPending ? t('employer.keeping') : keep.isSuccess ? t('employer.kept') : t('employer.willKeep')}
      </Text>
      {keep.isError ? <Problem error={keep.error} /> : null}
      {send.isError ? <Problem error={send.error} /> : null}
    </Stack>
  )
}

interface SentProps {
  survey: EmployerSurvey
  organisationId: string
  onEdit: () => void
}

function SentAnswers({ survey, organisationId, onEdit }: SentProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const [number, setNumber] = useState<number>()
  const earlier = useEarlierAnswers(organisationId, number)
  const answers = number === undefined ? survey.sent?.answers : earlier.data?.answers
  return (
    <Card>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h3">
            {t('employer.answers')}
          </Title>
          {survey.mayWrite ? (
            <Button variant="outline" onClick={onEdit}>
              {t('employer.change')}
            </Button>
          ) : null}
        </Group>
        {survey.history.length > 1 ? (
          <NativeSelect
            label={t('employer.history')}
            maw={420}
            value={String(number ?? survey.sent?.number ?? '')}
            onChange={(event) => {
              const chosen = Number(event.currentTarget.value)
              setNumber(chosen === survey.sent?.number ? undefined : chosen)
            }}
            data={survey.history.map((sending) => ({
              value: String(sending.number),
              label: t('employer.version', { number: sending.number, day: day(sending.on), name: sending.by }),
            }))}
          />
        ) : null}
        {earlier.isError ? <Problem error={earlier.error} /> : null}
        {answers ? (
          <dl style={{ margin: 0 }}>
            {readAnswers(survey.json, answers).map(({ question, title, lines }) => (
              <div key={question} style={{ marginBlockEnd: 'var(--mantine-spacing-md)' }}>
                <Text component="dt" size="sm" c="dimmed">
                  {title}
                </Text>
                {lines.map((line) => (
                  <Text key={line} component="dd" m={0} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                    {line}
                  </Text>
                ))}
              </div>
            ))}
          </dl>
        ) : null}
      </Stack>
    </Card>
  )
}
