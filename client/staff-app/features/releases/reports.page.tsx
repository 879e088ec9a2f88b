import { Anchor, Card, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { useReports } from './releases.api.ts'

/** For worker representatives of the alliance: the reports that HR of each organisation reads. */
export function ReportsPage() {
  const { t } = useTranslation()
  const { day } = useLocal()
  const { allianceId = '' } = useParams()
  const reports = useReports(allianceId)
  return (
    <Page title={t('releases.list.title')} lead={t('releases.list.lead')}>
      <Loaded query={reports}>
        {(items) =>
          items.length === 0 ? (
            <NothingYet title={t('releases.list.none')} hint={t('releases.list.noneHint')} />
          ) : (
            <Stack gap="sm">
              {items.map(({ organisationId, name, newest }) => (
                <Card key={organisationId} padding="md">
                  <Anchor component={Link} to={paths.firm(organisationId)} fw={650}>
                    {name}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {newest
                      ? t('releases.list.newest', { wave: newest.waveName, day: day(newest.closesOn) })
                      : t('releases.list.notYet')}
                  </Text>
                </Card>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  )
}
