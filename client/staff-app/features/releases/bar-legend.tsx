import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { trendArrows } from './share-words.ts'

interface BarLegendProps {
  hasMargin: boolean
  hasTrend: boolean
}

/** What the colours, the line and the signs of a bar chart stand for. */
export function BarLegend({ hasMargin, hasTrend }: BarLegendProps) {
  const { t } = useTranslation()
  return (
    <Group mt="xs" style={{ gap: '0.3rem 1rem' }}>
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
