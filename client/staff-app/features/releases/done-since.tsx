import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DoneSince } from '#contract/releases'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { useDoneSince } from './releases.api.ts'

const colours = { yes: 'leaf', 'not-yet': 'amber', no: 'brick' } as const

/** What the table decided since the wave closed: title, reason and day, as the workers read it. */
export function DoneSinceCard({ organisationId, waveId }: { organisationId: string; waveId: string }) {
  const { t } = useTranslation()
  const done = useDoneSince(organisationId, waveId)
  return (
    <Card component="section" id="fatto" className="report-part">
      <Title order={2} mb="xs">
        {t('releases.done.title')}
      </Title>
      {done.isError ? <Problem error={done.error} onRetry={() => void done.refetch()} /> : null}
      {done.isPending ? <Text c="dimmed">{t('app.loading')}</Text> : null}
      {done.data ? <Decisions done={done.data} /> : null}
    </Card>
  )
}

function Decisions({ done }: { done: DoneSince }) {
  const { t } = useTranslation()
  const { text, day } = useLocal()
  const { decisions, openIdeas, since } = done
  return (
    <Stack gap="sm">
      <Text>
        {decisions.length > 0
          ? t('releases.done.some', { count: decisions.length, day: day(since) })
          : t('releases.done.none', { day: day(since) })}{' '}
        {openIdeas > 0 ? t('releases.done.open', { count: openIdeas }) : ''}
      </Text>
      {decisions.map(({ title, outcome, reason, on }) => (
        <div key={`${title.it} ${on}`} className="decision keep-together">
          <Group gap="xs" mb={4}>
            <Badge color={colours[outcome]} variant="filled">
              {t(`concept.outcome.${outcome}`)}
            </Badge>
            <Text size="sm" c="dimmed">
              {day(on)}
            </Text>
          </Group>
          <Text fw={650}>{text(title)}</Text>
          <Text>{text(reason)}</Text>
        </div>
      ))}
      <Text size="sm" c="dimmed">
        {t('releases.done.sure')}
      </Text>
    </Stack>
  )
}
