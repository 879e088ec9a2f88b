import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths.ts'
import { useWaves } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'

export function MapsPage() {
  const { t } = useTranslation()
  const { day } = useLocal()
  const { allianceId = '' } = useParams()
  const waves = useWaves(allianceId)
  return (
    <Page title={t('needs.maps.title')} lead={t('needs.maps.lead')}>
      <Loaded query={waves}>
        {(list) => {
          const withMap = list.filter(({ needMap }) => needMap !== 'none').sort((a, b) => b.closesOn.localeCompare(a.closesOn))
          return withMap.length === 0 ? (
            <NothingYet title={t('needs.maps.empty')} hint={t('needs.maps.emptyHint')} />
          ) : (
            <Stack>
              {withMap.map((wave) => {
                const waiting = wave.needMap === 'prepared'
                return (
                  <Card key={wave.id} component="article">
                    <Group justify="space-between">
                      <div>
                        <Title order={2}>{wave.name}</Title>
                        <Text size="sm" c="dimmed">
                          {day(wave.closesOn)}
                        </Text>
                      </div>
                      <Group>
                        <Badge color={waiting ? 'amber' : 'leaf'}>
                          {waiting ? t('needs.maps.waiting') : t('needs.maps.published')}
                        </Badge>
                        <Button
                          component={Link}
                          to={paths.signMap(allianceId, wave.id)}
                          variant={waiting ? 'filled' : 'outline'}
                          aria-label={t('needs.maps.openOne', { wave: wave.name })}
                        >
                          {t('needs.maps.open')}
                        </Button>
                      </Group>
                    </Group>
                  </Card>
                )
              })}
            </Stack>
          )
        }}
      </Loaded>
    </Page>
  )
}
