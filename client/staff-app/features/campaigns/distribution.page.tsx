import { Alert, Button, Card, Group, List, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Distribution } from '#contract/campaigns'
import { CopyField } from '../../ui/copy-field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { Page } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { useDistribution } from './campaigns.api.ts'
import { CardSheet } from './card-sheet.tsx'
import { Poster } from './poster.tsx'

type Organisation = Distribution['organisations'][number]
type Showing = { what: 'poster' | 'cards'; organisation: Organisation } | undefined

export function DistributionPage() {
  const { t } = useTranslation()
  const { day } = useLocal()
  const { waveId = '' } = useParams()
  const distribution = useDistribution(waveId)
  const [showing, setShowing] = useState<Showing>()
  const back = () => setShowing(undefined)
  return (
    <Loaded query={distribution}>
      {(wave) => {
        if (showing?.what === 'poster') return <Poster wave={wave} organisation={showing.organisation} onBack={back} />
        if (showing?.what === 'cards') return <CardSheet wave={wave} organisation={showing.organisation} onBack={back} />
        return (
          <Page
            title={t('campaigns.dist.title')}
            lead={t('campaigns.dist.lead', { wave: wave.waveName, from: day(wave.opensOn), to: day(wave.closesOn) })}
          >
            {wave.state === 'draft' ? <Alert color="amber">{t('campaigns.dist.notOpen')}</Alert> : null}
            {wave.state === 'closed' || wave.state === 'closing' ? (
              <Alert color="amber">{t('campaigns.dist.closed')}</Alert>
            ) : null}
            <Card>
              <Title order={2}>{t('campaigns.dist.twoWays')}</Title>
              <List mt="xs" spacing={6}>
                <List.Item>{t('campaigns.dist.openWay')}</List.Item>
                <List.Item>{t('campaigns.dist.cardWay')}</List.Item>
              </List>
            </Card>
            <OrganisationLinks wave={wave} onShow={setShowing} />
          </Page>
        )
      }}
    </Loaded>
  )
}

function OrganisationLinks({ wave, onShow }: { wave: Distribution; onShow: (showing: Showing) => void }) {
  const { t } = useTranslation()
  const { number, language } = useLocal()
  const [search, setSearch] = useState('')
  const shown = wave.organisations.filter(({ name }) =>
    name.toLocaleLowerCase(language).includes(search.trim().toLocaleLowerCase(language)),
  )
  const active = wave.state === 'draft' || wave.state === 'open'
  return (
    <Stack>
      {wave.organisations.length > 6 ? (
        <TextInput
          maw={360}
          aria-label={t('campaigns.dist.search')}
          placeholder={t('campaigns.dist.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      {shown.map((organisation) => {
        const address = `${location.origin}${organisation.openPath}`
        return (
          <Card key={organisation.organisationId} component="article">
            <Group align="flex-start" gap="lg">
              <QrCode text={address} label={t('campaigns.dist.qr', { name: organisation.name })} size={96} />
              <Stack flex="1 1 18rem" gap="sm" miw={0}>
                <div>
                  <Title order={2} size="h3">
                    {organisation.name}
                  </Title>
                  <Text size="sm" c="dimmed">
                    {t('campaigns.dist.invited', { count: organisation.invited, number: number(organisation.invited) })} ·{' '}
                    {t('campaigns.dist.printed', { count: organisation.cardsPrinted })}
                  </Text>
                </div>
                <CopyField label={t('campaigns.dist.link')} value={address} />
                <Group gap="sm">
                  <Button variant="outline" onClick={() => onShow({ what: 'poster', organisation })}>
                    {t('campaigns.dist.poster')}
                  </Button>
                  {active ? (
                    <Button variant="outline" onClick={() => onShow({ what: 'cards', organisation })}>
                      {t('campaigns.dist.cards')}
                    </Button>
                  ) : null}
                </Group>
              </Stack>
            </Group>
          </Card>
        )
      })}
    </Stack>
  )
}
