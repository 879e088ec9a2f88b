import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FirmDashboard } from '#contract/releases'
import { useLocal } from '../../ui/local.ts'

type Release = NonNullable<FirmDashboard['release']>

/** The released figures as files, and the page on paper. */
export function Exports({ release }: { release: Release }) {
  const { t } = useTranslation()
  const { language } = useLocal()
  return (
    <>
      {(['csv', 'xlsx'] as const).map((ending) => (
        <Button
          key={ending}
          component="a"
          href={`/api/releases/${release.id}.${ending}?lang=${language}`}
          download
          variant="outline"
        >
          {t(`releases.files.${ending}`)}
        </Button>
      ))}
      <Button variant="outline" onClick={() => window.print()}>
        {t('releases.files.print')}
      </Button>
    </>
  )
}

/** Which report this is: at the end of the page, and at the foot of every sheet of paper. */
export function Stamp({ release, organisationName }: { release: Release; organisationName: string }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const foot = t('releases.foot', { name: organisationName, id: release.id, hash: release.hash.slice(0, 16) })
  const quoted = JSON.stringify(foot)
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('releases.stamp', { id: release.id, hash: release.hash, day: day(release.closesOn) })}
      </Text>
      <style>{`@page { @bottom-left { content: ${quoted}; font: 8pt sans-serif; color: #575048; } @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #575048; } }`}</style>
    </>
  )
}
