import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { FirmDashboard, ReleasedGroup } from '#contract/releases'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { AtAGlance, HowSure } from './notes.tsx'
import { useDashboard } from './releases.api.ts'
import { BandBadges, SectionFigure } from './section-figure.tsx'

export function DashboardPage() {
  const { organisationId = '' } = useParams()
  const [search] = useSearchParams()
  const dashboard = useDashboard(organisationId, search.get('wave'))
  return <Loaded query={dashboard}>{(data) => <Dashboard data={data} />}</Loaded>
}

function Dashboard({ data }: { data: FirmDashboard }) {
  const { t } = useTranslation()
  const { day, language } = useLocal()
  const [, setSearch] = useSearchParams()
  const { release, waves } = data
  const actions = release ? (
    <>
      {waves.length > 1 ? (
        <Select
          aria-label={t('releases.wave')}
          data={waves.map(({ id, name, closesOn }) => ({ value: id, label: `${name} (${day(closesOn)})` }))}
          value={release.waveId}
          allowDeselect={false}
          w={{ base: '100%', xs: 330 }}
          onChange={(wave) => wave && setSearch({ wave })}
        />
      ) : null}
      <Button component="a" href={`/api/releases/${release.id}.csv?lang=${language}`} download variant="outline">
        {t('releases.csv')}
      </Button>
      <Button variant="outline" onClick={() => window.print()}>
        {t('app.print')}
      </Button>
    </>
  ) : null
  return (
    <Page
      title={data.organisationName}
      lead={release ? `${release.waveName}. ${t('releases.lead')}` : t('releases.lead')}
      actions={actions}
    >
      {release ? (
        <Release release={release} />
      ) : (
        <NothingYet
          title={t('releases.none')}
          hint={t('releases.noneHint')}
          action={<Text>{t('releases.noneMeanwhile')}</Text>}
        />
      )}
      {release ? (
        <Text size="sm" c="dimmed">
          {t('releases.stamp', { id: release.id.slice(0, 8), hash: release.hash.slice(0, 12), day: day(release.closesOn) })}
        </Text>
      ) : null}
    </Page>
  )
}

function Release({ release }: { release: NonNullable<FirmDashboard['release']> }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const { firm, pool, reason, advice, units } = release
  const [chosen, setChosen] = useState('0')
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  const groups = firm ? [firm, ...units] : pool ? [pool] : []
  const group = groups[Number(chosen)] ?? groups[0]
  return (
    <Stack gap="lg">
      {!firm && reason ? (
        <Alert color="amber" title={t('releases.noFirm')}>
          <Text>{text(reason)}</Text>
          {advice ? (
            <>
              <Text fw={650} mt="sm">
                {t('releases.whatToDo')}
              </Text>
              <Text>{text(advice)}</Text>
            </>
          ) : null}
        </Alert>
      ) : null}
      {!firm && pool ? (
        <div>
          <Title order={2}>{t('releases.poolTitle', { name: text(pool.name) })}</Title>
          <Text c="dimmed">{t('releases.poolHint')}</Text>
        </div>
      ) : null}
      {firm && units.length > 0 ? (
        <SegmentedControl
          className="no-print"
          aria-label={t('releases.group')}
          value={chosen}
          onChange={setChosen}
          data={groups.map((each, index) => ({ value: String(index), label: text(each.name) }))}
          orientation={narrow ? 'vertical' : 'horizontal'}
          fullWidth={narrow}
          style={{ alignSelf: narrow ? 'stretch' : 'flex-start' }}
        />
      ) : null}
      {group ? <GroupFigures group={group} beside={group === pool ? undefined : pool} /> : <Text>{t('releases.noPool')}</Text>}
    </Stack>
  )
}

function GroupFigures({ group, beside }: { group: ReleasedGroup; beside: ReleasedGroup | undefined }) {
  const { text } = useLocal()
  return (
    <>
      <Group>
        <BandBadges baseBand={group.baseBand} responseBand={group.responseBand} />
      </Group>
      <AtAGlance group={group} />
      {group.sections.map((section) => (
        <SectionFigure
          key={section.question}
          section={section}
          name={text(group.name)}
          beside={beside?.sections.find(({ question }) => question === section.question)}
          besideName={beside ? text(beside.name) : undefined}
        />
      ))}
      <HowSure group={group} />
    </>
  )
}
