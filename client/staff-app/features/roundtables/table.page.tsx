import { Button, Card, List, NativeSelect, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams, useSearchParams } from 'react-router'
import type { TableView } from '#contract/concepts'
import type { NeedMap } from '#contract/needs'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NeedMapView } from '../../ui/map/need-map.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { FamilyIdeas } from './family-ideas.tsx'
import { FamilyJump } from './family-jump.tsx'
import { useTable } from './roundtables.api.ts'
import { Seats } from './seats.tsx'
import { TableOverview } from './table-overview.tsx'

export function TablePage() {
  const { allianceId = '' } = useParams()
  const [search] = useSearchParams()
  const table = useTable(allianceId, search.get('wave'))
  return (
    <Loaded query={table} rows={6}>
      {(data) => <Table allianceId={allianceId} table={data} />}
    </Loaded>
  )
}

function Table({ allianceId, table }: { allianceId: string; table: TableView }) {
  const { t } = useTranslation()
  const { map } = table
  const { hash } = useLocation()
  // The family a link points at is there only once the map has come.
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
  return (
    <Page
      title={t('table.title')}
      lead={t('table.lead', { alliance: table.allianceName })}
      actions={map ? <TableActions table={table} map={map} /> : null}
    >
      {map ? (
        <>
          <TableOverview allianceId={allianceId} table={table} map={map} />
          {map.families.length > 1 ? <FamilyJump families={map.families} /> : null}
          <NeedMapView
            map={map}
            belowFamily={(family) => (
              <FamilyIdeas
                allianceId={allianceId}
                family={family}
                waveId={map.waveId}
                concepts={table.concepts.filter(({ familyId }) => familyId === family.id)}
                questions={table.questions.find(({ familyId }) => familyId === family.id)?.questions ?? []}
              />
            )}
          />
          <MapStamp map={map} />
        </>
      ) : (
        <NoMapYet />
      )}
      <Seats seats={table.seats} />
    </Page>
  )
}

function TableActions({ table, map }: { table: TableView; map: NeedMap }) {
  const { t } = useTranslation()
  const [, setSearch] = useSearchParams()
  return (
    <>
      {table.maps.length > 1 ? (
        <NativeSelect
          aria-label={t('table.wave')}
          data={table.maps.map(({ waveId, waveName }) => ({ value: waveId, label: waveName }))}
          value={map.waveId}
          onChange={(event) => setSearch({ wave: event.currentTarget.value })}
        />
      ) : null}
      <Button variant="outline" onClick={() => window.print()}>
        {t('app.print')}
      </Button>
    </>
  )
}

function NoMapYet() {
  const { t } = useTranslation()
  return (
    <NothingYet
      title={t('table.empty.title')}
      hint={
        <>
          <Text mb="sm">{t('table.empty.hint')}</Text>
          <List type="ordered" spacing={6}>
            {(['open', 'close', 'sign', 'table'] as const).map((step) => (
              <List.Item key={step}>{t(`table.empty.${step}`)}</List.Item>
            ))}
          </List>
        </>
      }
    />
  )
}

function MapStamp({ map }: { map: NeedMap }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  return (
    <Card padding="md" bg="transparent">
      <Stack gap={2}>
        <Text size="sm">{t('table.once')}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('table.stamp', { wave: map.waveName, day: day(map.publishedOn), hash: map.hash.slice(0, 12) })}
        </Text>
        {map.signatures?.map(({ role, name, on }) => (
          <Text key={role} size="sm" c="dimmed">
            {t('needs.sign.signedBy', { role: t(`role.${role}`), name, day: day(on) })}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}
