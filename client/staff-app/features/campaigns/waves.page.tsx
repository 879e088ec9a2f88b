import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths.ts'
import { useWaves } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { WaveCard } from './wave-card.tsx'

export function WavesPage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const waves = useWaves(allianceId)
  const create = (
    <Button component={Link} to={paths.newWave(allianceId)}>
      {t('campaigns.waves.new')}
    </Button>
  )
  return (
    <Page title={t('campaigns.waves.title')} lead={t('campaigns.waves.lead')} actions={create}>
      <Loaded query={waves}>
        {(list) =>
          list.length === 0 ? (
            <NothingYet title={t('campaigns.waves.empty')} hint={t('campaigns.waves.emptyHint')} action={create} />
          ) : (
            <Stack>
              {[...list]
                .sort((a, b) => b.opensOn.localeCompare(a.opensOn))
                .map((wave) => (
                  <WaveCard key={wave.id} allianceId={allianceId} wave={wave} />
                ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  )
}
