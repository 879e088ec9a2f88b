import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { trendArrows } from './share-words.ts'

interface BarLegendProps {
  name: string
  besideName: string | undefined
  hasMargin: boolean
  hasTrend: boolean
}

/** What the colours, the line and the signs of a bar chart stand for. */
export function BarLegend({ name, besideName, hasMargin, hasTrend }: BarLegendProps) {
  const { t } = useTranslation()
  return (
    <Group mt="xs" style={{ gap: '0.3rem 1rem' }}>
      {besideName === undefined ? null : (
        <>
          <Entry sign={<span className="legend-swatch" style={{ background: 'var(--accent)' }} />}>{name}</Entry>
          <Entry sign={<span className="legend-swatch" style={{ background: '#b9aa92' }} />}>
            {t('releases.besideLegend', { name: besideName })}
          </Entry>
        </>
      )}
      {hasMargin ? <Entry sign={<span className="legend-whisker" />}>{t('releases.legend.margin')}</Entry> : null}
      {hasTrend ? (
        <Text size="sm" c="dimmed">
          {t('releases.legend.trend')}{' '}
          {(['up', 'down', 'stable'] as const).map((trend) => `${trendArrows[trend]} ${t(`trend.${trend}`)}`).join(', ')}
        </Text>
      ) : null}
    </Group>
  )
}

function Entry({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <Group gap={6} wrap="nowrap" align="center">
      {sign}
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Group>
  )
}
