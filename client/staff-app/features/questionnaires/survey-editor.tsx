import { Alert, Button, Card, Group, Menu, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkerLanguage } from '#contract/common'
import type { OwnSurveyView } from '#contract/questionnaires'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { PhoneFrame } from './phone-frame.tsx'
import { QuestionCard } from './question-card.tsx'
import { useSaveSurvey } from './questionnaires.api.ts'
import { RemarkList } from './remark-list.tsx'
import { SurveyActions } from './survey-actions.tsx'
import { type AddedType, useSurveyDraft } from './survey-draft.ts'
import { SurveyLanguages } from './survey-languages.tsx'

const types: readonly AddedType[] = ['single', 'multi', 'scale', 'number', 'short-text', 'long-text', 'info']

/** The questions of a survey of one's own, one under the other, with what the linter says; beside them the phone. */
export function SurveyEditor({ allianceId, survey }: { allianceId: string; survey: OwnSurveyView }) {
  const { t } = useTranslation()
  const draft = useSurveyDraft(survey)
  const save = useSaveSurvey(allianceId, survey.id)
  const [language, setLanguage] = useState<WorkerLanguage>('it')
  const [open, setOpen] = useState<string>()
  const editable = survey.state === 'draft'
  const { refusals, seconds } = draft.lint
  const asked = new Set(draft.questions.map(({ id }) => id))
  const leftOut = survey.baseQuestions.filter(({ id }) => !asked.has(id))
  const elsewhere = refusals.filter(({ question }) => !asked.has(question))
  return (
    <Stack gap="lg">
      <Alert color="petrol">{t('questionnaires.addedRule')}</Alert>
      <SurveyActions allianceId={allianceId} survey={survey} refusals={refusals.length} changed={draft.changed} />
      <Card>
        <Stack gap="sm">
          {editable ? (
            <TextInput
              label={t('questionnaires.name')}
              value={draft.name}
              maxLength={120}
              onChange={(event) => draft.setName(event.currentTarget.value)}
            />
          ) : null}
          <Select
            label={t('questionnaires.textLanguage')}
            data={survey.languages.map(({ language: value }) => ({ value, label: t(`language.${value}`) }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => setLanguage((value ?? 'it') as WorkerLanguage)}
          />
          <SurveyLanguages languages={survey.languages} />
          <Text size="sm">{t('questionnaires.longest', { minutes: Math.ceil(seconds / 60), seconds: Math.round(seconds) })}</Text>
          <div aria-live="polite">
            {!editable ? null : refusals.length === 0 ? (
              <Text size="sm" fw={600}>
                {t('questionnaires.clean')}
              </Text>
            ) : (
              <Text size="sm" fw={600} c="var(--brick)">
                {t('questionnaires.refusals', { count: refusals.length })}
              </Text>
            )}
          </div>
          <RemarkList remarks={elsewhere} color="brick" title={t('questionnaires.refused')} />
          {draft.lintFailed ? <Problem error={draft.lintFailed} /> : null}
        </Stack>
      </Card>
      <Group align="flex-start" gap="lg" wrap="wrap">
        <Stack style={{ flex: '1 1 420px', minWidth: 0 }}>
          <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {draft.questions.map((question, at) => (
              <QuestionCard
                key={question.id}
                survey={survey}
                draft={draft}
                question={question}
                at={at}
                language={language}
                refusals={refusals.filter((refusal) => refusal.question === question.id)}
                open={open === question.id}
                onToggle={() => setOpen(open === question.id ? undefined : question.id)}
              />
            ))}
          </Stack>
          {editable ? (
            <Group>
              <Menu>
                <Menu.Target>
                  <Button variant="default">{t('questionnaires.add')}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {types.map((type) => (
                    <Menu.Item key={type} onClick={() => setOpen(draft.add(type))}>
                      {t(`questionnaires.type.${type}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
              {leftOut.length > 0 ? (
                <Select
                  aria-label={t('questionnaires.putBack')}
                  placeholder={t('questionnaires.putBack')}
                  data={leftOut.map(({ id, house }) => ({ value: id, label: `${id}: ${house?.it?.title ?? ''}` }))}
                  value={null}
                  searchable
                  onChange={(id) => {
                    if (id) draft.putBack(id)
                  }}
                />
              ) : null}
            </Group>
          ) : null}
        </Stack>
        <PhoneFrame surveyId={survey.id} revision={survey.revision} language={language} changed={draft.changed} />
      </Group>
      {editable ? (
        <Card pos="sticky" bottom={0} padding="sm" style={{ zIndex: 2 }}>
          <Stack gap="xs">
            {save.isError ? <Problem error={save.error} /> : null}
            <Group justify="space-between">
              <Text size="sm">{draft.changed ? t('questionnaires.unsaved') : t('questionnaires.allSaved')}</Text>
              <Button
                disabled={!draft.changed || draft.name.trim() === ''}
                loading={save.isPending}
                onClick={() => save.mutate(draft.edit, { onSuccess: () => toastDone(t('questionnaires.saved')) })}
              >
                {t('app.save')}
              </Button>
            </Group>
          </Stack>
        </Card>
      ) : null}
    </Stack>
  )
}
