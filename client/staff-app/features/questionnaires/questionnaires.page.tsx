import { Anchor, Badge, Button, Card, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { HouseSurveyItem, OwnSurveyItem } from '#contract/questionnaires'
import { paths } from '../../paths.ts'
import { useQuestionnaires } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ImportSurvey } from './import-survey.tsx'
import { useCreateSurvey } from './questionnaires.api.ts'
import { ServiceNames } from './service-names.tsx'
import { SurveyLanguages } from './survey-languages.tsx'

export function QuestionnairesPage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const list = useQuestionnaires(allianceId)
  const [importing, importDialog] = useDisclosure(false)
  const [creating, createDialog] = useDisclosure(false)
  const actions = (
    <>
      <Button variant="default" onClick={importDialog.open}>
        {t('questionnaires.importOpen')}
      </Button>
      <Button onClick={createDialog.open}>{t('questionnaires.new')}</Button>
    </>
  )
  return (
    <Page title={t('questionnaires.title')} lead={t('questionnaires.lead')} actions={actions}>
      <Loaded query={list}>
        {({ house, own, serviceNames }) => (
          <Stack gap="lg">
            <Stack>
              <Title order={2}>{t('questionnaires.own')}</Title>
              {own.length === 0 ? (
                <NothingYet title={t('questionnaires.none')} hint={t('questionnaires.noneHint')} />
              ) : (
                own.map((survey) => <OwnCard key={survey.id} allianceId={allianceId} survey={survey} />)
              )}
            </Stack>
            <Stack>
              <Title order={2}>{t('questionnaires.house')}</Title>
              <Text size="sm">{t('questionnaires.houseHint')}</Text>
              {house.map((survey) => (
                <HouseCard key={`${survey.instrument} ${survey.version}`} survey={survey} />
              ))}
            </Stack>
            <ServiceNames key={serviceNames.join('\n')} allianceId={allianceId} names={serviceNames} />
          </Stack>
        )}
      </Loaded>
      {importing ? <ImportSurvey allianceId={allianceId} onClose={importDialog.close} /> : null}
      {creating ? <NewSurvey allianceId={allianceId} onClose={createDialog.close} /> : null}
    </Page>
  )
}

function NewSurvey({ allianceId, onClose }: { allianceId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateSurvey(allianceId)
  const [name, setName] = useState('')
  const submit = () => create.mutate(name, { onSuccess: (survey) => void navigate(paths.questionnaire(allianceId, survey.id)) })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('questionnaires.new')}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <Text size="sm">{t('questionnaires.newHint')}</Text>
          <TextInput
            label={t('questionnaires.name')}
            value={name}
            maxLength={120}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {create.isError ? <Problem error={create.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
              {t('questionnaires.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const useMinutes = () => {
  const { t } = useTranslation()
  return (seconds: number) => t('questionnaires.minutes', { count: Math.max(1, Math.round(seconds / 60)) })
}

function OwnCard({ allianceId, survey }: { allianceId: string; survey: OwnSurveyItem }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const minutes = useMinutes()
  const facts = [
    t('questionnaires.version', { version: survey.version }),
    t('questionnaires.questions', { count: survey.questions }),
    t('questionnaires.added', { count: survey.added }),
    minutes(survey.seconds),
  ]
  return (
    <Card component="article">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3}>
            <Anchor component={Link} to={paths.questionnaire(allianceId, survey.id)} inherit>
              {survey.name}
            </Anchor>
          </Title>
          <Badge color={survey.state === 'draft' ? 'amber' : 'leaf'}>{t(`questionnaires.state.${survey.state}`)}</Badge>
        </Group>
        <Text c="dimmed" size="sm">
          {facts.join(' · ')}
        </Text>
        {survey.publishedOn && survey.publishedBy ? (
          <Text size="sm">{t('questionnaires.publishedBy', { name: survey.publishedBy, day: day(survey.publishedOn) })}</Text>
        ) : null}
        {survey.state === 'published' && !survey.newest ? <Text size="sm">{t('questionnaires.older')}</Text> : null}
        <SurveyLanguages languages={survey.languages} />
      </Stack>
    </Card>
  )
}

function HouseCard({ survey }: { survey: HouseSurveyItem }) {
  const { t } = useTranslation()
  const minutes = useMinutes()
  const known = ['first-listening', 'pulse', 'concept-test', 'employer'] as const
  const instrument = known.find((each) => each === survey.instrument)
  const facts = [
    t('questionnaires.version', { version: survey.version }),
    t('questionnaires.questions', { count: survey.questions }),
    minutes(survey.seconds),
  ]
  return (
    <Card component="article">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3}>{instrument ? t(`questionnaires.instrument.${instrument}`) : survey.instrument}</Title>
          <Badge color="gray" styles={{ label: { color: 'var(--ink)' } }}>
            {t('questionnaires.locked')}
          </Badge>
        </Group>
        <Text c="dimmed" size="sm">
          {facts.join(' · ')}
        </Text>
        {survey.base ? <Text size="sm">{t('questionnaires.isBase')}</Text> : null}
        <SurveyLanguages languages={survey.languages} />
        <Anchor href={`/p/${survey.instrument}?v=${survey.version}`} target="_blank" size="sm" underline="always">
          {t('questionnaires.previewHouse')}
        </Anchor>
      </Stack>
    </Card>
  )
}
