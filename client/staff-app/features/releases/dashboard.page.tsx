import { Anchor, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { FirmDashboard, ReleasedGroup } from '#contract/releases'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { Page } from '../../ui/page.tsx'
import { BesideFigure } from './beside-figure.tsx'
import { DoneSinceCard } from './done-since.tsx'
import { HistoryFigure } from './history-figure.tsx'
import { AtAGlance, HowSure } from './notes.tsx'
import { useDashboard } from './releases.api.ts'
import { BandBadges, SectionFigure } from './section-figure.tsx'
import { Exports, Stamp } from './stamp.tsx'
import { Waiting } from './waiting.tsx'
import { WhySoLittle } from './why-so-little.tsx'

type ShownRelease = NonNullable<FirmDashboard['release']>

export function DashboardPage() {
  const { organisationId = '' } = useParams()
  const [search] = useSearchParams()
  const dashboard = useDashboard(organisationId, search.get('wave'))
  return (
    <Loaded query={dashboard}>
      {(data) => <Dashboard organisationId={organisationId} data={data} onRefresh={() => void dashboard.refetch()} />}
    </Loaded>
  )
}

interface DashboardProps {
  organisationId: string
  data: FirmDashboard
  onRefresh: () => void
}

function Dashboard({ organisationId, data, onRefresh }: DashboardProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const [, setSearch] = useSearchParams()
  const { release, waves, pending } = data
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
      <Exports release={release} />
    </>
  ) : null
  return (
    <Page
      title={data.organisationName}
      lead={release ? `${release.waveName}. ${t('releases.lead')}` : t('releases.lead')}
      actions={actions}
    >
      <Waiting pending={pending} hasReport={release !== undefined} onRefresh={onRefresh} />
      {release ? (
        <>
          <Release key={release.id} organisationId={organisationId} release={release} />
          <Stamp release={release} organisationName={data.organisationName} />
        </>
      ) : null}
    </Page>
  )
}

function Release({ organisationId, release }: { organisationId: string; release: ShownRelease }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const { firm, pool, units, history } = release
  const [chosen, setChosen] = useState('0')
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  const groups = firm ? [firm, ...units] : pool ? [pool] : []
  const group = groups[Number(chosen)] ?? groups[0]
  const isWhole = group === groups[0]
  return (
    <Stack gap="lg">
      <WhySoLittle organisationId={organisationId} release={release} />
      {!firm && pool ? (
        <div id="gruppo" className="report-part">
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
      {group ? (
        <>
          <Text className="print-only" fw={650}>
            {text(group.name)}
          </Text>
          <BandBadges baseBand={group.baseBand} responseBand={group.responseBand} />
          <AtAGlance group={group} />
          <PageIndex
            group={group}
            hasHistory={isWhole && history !== undefined}
            hasBeside={firm === group && pool !== undefined}
          />
          {group.sections.map((section) => (
            <SectionFigure key={section.question} section={section} baseBand={group.baseBand} />
          ))}
          {isWhole && history ? <HistoryFigure history={history} /> : null}
          {firm && firm === group && pool ? <BesideFigure firm={firm} pool={pool} /> : null}
        </>
      ) : (
        <Text>{t('releases.noPool')}</Text>
      )}
      <DoneSinceCard organisationId={organisationId} waveId={release.waveId} />
      {group ? <HowSure group={group} isUnsplit={firm !== undefined && units.length === 0} /> : null}
    </Stack>
  )
}

interface PageIndexProps {
  group: ReleasedGroup
  hasHistory: boolean
  hasBeside: boolean
}

function PageIndex({ group, hasHistory, hasBeside }: PageIndexProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const links: [string, string][] = [
    ...group.sections.map(({ question, title }): [string, string] => [`figura-${question}`, text(title)]),
    ...(hasHistory ? [['nel-tempo', t('releases.history.title')] as [string, string]] : []),
    ...(hasBeside ? [['accanto', t('releases.beside.title')] as [string, string]] : []),
    ['fatto', t('releases.done.title')],
    ['sicuro', t('releases.sure.title')],
  ]
  return (
    <nav className="no-print" aria-label={t('releases.index')}>
      <ul className="page-index">
        {links.map(([id, label]) => (
          <li key={id}>
            <Anchor href={`#${id}`} size="sm">
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
