import { Anchor, Badge, Card, Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { SharedResource } from '#contract/alliances'
import type { EmployersVoice } from '#contract/employers'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { weekBands } from '../../ui/week-heat.tsx'
import { weekHours } from '../../ui/week-hours.ts'
import { useEmployersVoice } from './employers.api.ts'
import { resourceKinds, resourcePlaces } from './resource-kinds.ts'

/** What employers bring to the table: things shared with consent; for the coordinator also who answered the questionnaire. */
export function EmployersPage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const voice = useEmployersVoice(allianceId)
  return (
    <Page title={t('employers.title')} lead={t('employers.lead')}>
      <Loaded query={voice}>
        {({ organisations, resources }) => (
          <Stack gap="lg">
            {organisations ? <WhoAnswered organisations={organisations} /> : null}
            <Title order={2}>{t('employers.resources')}</Title>
            {resources.length === 0 ? (
              <NothingYet title={t('employers.empty')} hint={t('employers.emptyHint')} />
            ) : (
              <ByKind resources={resources} />
            )}
          </Stack>
        )}
      </Loaded>
    </Page>
  )
}

function WhoAnswered({ organisations }: { organisations: NonNullable<EmployersVoice['organisations']> }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  return (
    <Card>
      <Title order={2} size="h3" mb="sm">
        {t('employers.answered')}
      </Title>
      <Table.ScrollContainer minWidth={420}>
        <Table>
          <Table.Tbody>
            {organisations.map(({ id, name, answered }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} to={paths.employer(id)} underline="always">
                    {name}
                  </Anchor>
                </Table.Td>
                <Table.Td>{answered ? t('employers.on', { day: day(answered.on) }) : t('employers.no')}</Table.Td>
                <Table.Td>
                  {answered?.onBehalf ? (
                    <Badge color="amber" variant="light">
                      {t('employers.onBehalf')}
                    </Badge>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  )
}

function ByKind({ resources }: { resources: readonly SharedResource[] }) {
  const { t } = useTranslation()
  const kinds = [...new Set(resources.map(({ kind }) => kind))].sort()
  return (
    <Stack gap="lg">
      {kinds.map((kind) => {
        const known = resourceKinds.find((each) => each === kind)
        return (
          <section key={kind}>
            <Title order={3} mb="sm">
              {known ? t(`alliances.resource.${known}`) : kind}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {resources
                .filter((resource) => resource.kind === kind)
                .map((resource) => (
                  <ResourceHours key={resource.id} resource={resource} />
                ))}
            </SimpleGrid>
          </section>
        )
      })}
    </Stack>
  )
}

function ResourceHours({ resource }: { resource: SharedResource }) {
  const { t } = useTranslation()
  const { day, number, list } = useLocal()
  const place = resourcePlaces.find((each) => each === resource.place)
  // A band reads "from-to", so a run of them reads from the first to the last.
  const edge = (band: number, side: 0 | 1) => t(`band.${weekBands[band] ?? 'b1'}`).split('-')[side]
  const hours = weekHours(resource.grid).map(({ fromDay, toDay, bands }) => {
    const days = fromDay === toDay ? t(`dayShort.${fromDay}`) : `${t(`dayShort.${fromDay}`)}-${t(`dayShort.${toDay}`)}`
    return `${days} ${list(bands.map(({ from, to }) => `${edge(from, 0)}-${edge(to, 1)}`))}`
  })
  return (
    <Card>
      <Stack gap={4}>
        <Group justify="space-between">
          <Text fw={600}>{resource.organisationName}</Text>
          <Text size="sm">{t('employers.capacity', { number: number(resource.capacity) })}</Text>
        </Group>
        {resource.note ? <Text>{resource.note}</Text> : null}
        <Text size="sm">{hours.join(' · ')}</Text>
        <Text size="sm" c="dimmed">
          {[
            place ? t(`alliances.place.${place}`) : resource.place,
            t('alliances.resources.until', { day: day(resource.validUntil) }),
          ].join(' · ')}
        </Text>
      </Stack>
    </Card>
  )
}
