import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WaveListItem } from '#contract/campaigns'
import { paths } from '../../paths.ts'
import { useQuestionnaires } from '../../queries.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useCloseWave, useOpenWave, useRemoveWave } from './campaigns.api.ts'
import { JobBar } from './job-bar.tsx'
import { PlanWords } from './plan-words.tsx'

const stateColor = { draft: 'amber', open: 'leaf', closing: 'petrol', closed: 'gray' } as const

export function WaveCard({ allianceId, wave }: { allianceId: string; wave: WaveListItem }) {
  const { t } = useTranslation()
  const { day, list, number } = useLocal()
  const questionnaires = useQuestionnaires(allianceId)
  const own = questionnaires.data?.own.find(
    ({ instrument, version }) => instrument === wave.survey.instrument && version === wave.survey.version,
  )
  const facts = [
    t(`campaigns.kind.${wave.kind}`),
    t('campaigns.waves.dates', { from: day(wave.opensOn), to: day(wave.closesOn) }),
    t('campaigns.waves.organisations', { count: wave.organisations, number: number(wave.organisations) }),
    list(wave.languages.map((language) => t(`language.${language}`))),
    ...(own ? [`${own.name} · ${t('questionnaires.version', { version: own.version })}`] : []),
  ]
  return (
    <Card component="article">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{wave.name}</Title>
          <Badge color={stateColor[wave.state]} {...(wave.state === 'closed' ? { c: 'var(--ink)' } : {})}>
            {t(`campaigns.state.${wave.state}`)}
          </Badge>
        </Group>
        <Text c="dimmed" size="sm">
          {facts.join(' · ')}
        </Text>
        {wave.answeredBand ? <Text size="sm">{t('campaigns.waves.answered', { band: wave.answeredBand })}</Text> : null}
        {wave.state === 'open' ? <Text size="sm">{t('campaigns.waves.noCounter')}</Text> : null}
        {wave.state === 'draft' && wave.plan ? (
          <Stack gap={4} p="md" style={{ background: 'var(--sunk)', borderRadius: 'var(--radius)' }}>
            <Text fw={650}>{t('campaigns.plan.title')}</Text>
            <PlanWords plan={wave.plan} />
          </Stack>
        ) : null}
        {wave.jobId ? <JobBar allianceId={allianceId} jobId={wave.jobId} wave={wave} /> : null}
        {wave.state === 'closed' && wave.needMap === 'prepared' ? (
          <Alert color="amber">{t('campaigns.waves.mapPrepared')}</Alert>
        ) : null}
        {wave.needMap === 'published' ? <Text size="sm">{t('campaigns.waves.mapPublished')}</Text> : null}
        <WaveActions allianceId={allianceId} wave={wave} />
      </Stack>
    </Card>
  )
}

function WaveActions({ allianceId, wave }: { allianceId: string; wave: WaveListItem }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const [opening, openDialog] = useDisclosure(false)
  const [closing, closeDialog] = useDisclosure(false)
  const open = useOpenWave(allianceId)
  const close = useCloseWave(allianceId)
  const problem = open.error ?? close.error
  const early = wave.closesOn > new Date().toISOString().slice(0, 10)
  return (
    <>
      {problem ? <Problem error={problem} /> : null}
      <Group gap="sm">
        {wave.state === 'draft' ? <Button onClick={openDialog.open}>{t('campaigns.waves.open')}</Button> : null}
        {(wave.state === 'draft' || wave.state === 'open') && wave.kind === 'listening' ? (
          <Button
            component={Link}
            to={paths.distribution(allianceId, wave.id)}
            variant={wave.state === 'open' ? 'filled' : 'outline'}
          >
            {t('campaigns.waves.distribution')}
          </Button>
        ) : null}
        {wave.state === 'open' ? (
          <Button variant="outline" onClick={closeDialog.open}>
            {t('campaigns.waves.close')}
          </Button>
        ) : null}
        {wave.needMap === 'published' ? (
          <Button component={Link} to={paths.table(allianceId)} variant="outline">
            {t('campaigns.waves.table')}
          </Button>
        ) : null}
        {wave.state === 'draft' ? <RemoveDraft allianceId={allianceId} wave={wave} /> : null}
      </Group>
      <Confirm
        opened={opening}
        title={t('campaigns.open.title', { name: wave.name })}
        action={t('campaigns.open.action')}
        busy={open.isPending}
        onClose={openDialog.close}
        onConfirm={() =>
          open.mutate(wave.id, {
            onSettled: openDialog.close,
            onSuccess: () => toastDone(t('campaigns.waves.opened', { name: wave.name })),
          })
        }
      >
        {wave.plan ? <PlanWords plan={wave.plan} /> : null}
        <Text>{t('campaigns.plan.frozen')}</Text>
      </Confirm>
      <Confirm
        opened={closing}
        title={t('campaigns.close.title', { name: wave.name })}
        action={t('campaigns.close.action')}
        busy={close.isPending}
        onClose={closeDialog.close}
        onConfirm={() => close.mutate(wave.id, { onSettled: closeDialog.close })}
      >
        {early ? <Alert color="amber">{t('campaigns.close.early', { day: day(wave.closesOn) })}</Alert> : null}
        <Text>{t('campaigns.close.once')}</Text>
        <Text>{t('campaigns.close.what')}</Text>
      </Confirm>
    </>
  )
}

function RemoveDraft({ allianceId, wave }: { allianceId: string; wave: WaveListItem }) {
  const { t } = useTranslation()
  const remove = useRemoveWave(allianceId)
  const [asking, ask] = useDisclosure(false)
  return (
    <>
      <Button variant="subtle" color="brick" onClick={ask.open}>
        {t('campaigns.waves.remove')}
      </Button>
      <Confirm
        opened={asking}
        title={t('campaigns.waves.removeTitle', { name: wave.name })}
        action={t('campaigns.waves.remove')}
        busy={remove.isPending}
        onClose={ask.close}
        onConfirm={() =>
          remove.mutate(wave.id, { onSuccess: () => toastDone(t('campaigns.waves.removed', { name: wave.name })) })
        }
      >
        <Text>{t('campaigns.waves.removeHint')}</Text>
        {remove.isError ? <Problem error={remove.error} /> : null}
      </Confirm>
    </>
  )
}
