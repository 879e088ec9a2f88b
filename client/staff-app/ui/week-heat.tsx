import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Figure } from './figure.tsx'

export const weekBands = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'] as const
export const weekDays = [0, 1, 2, 3, 4, 5, 6] as const
type Heat = 0 | 1 | 2 | 3 | 4

/** Seven days by seven bands in five steps; the same as a table for who prefers words. */
export function WeekHeat({ grid, caption }: { grid: readonly Heat[]; caption: string }) {
  const { t } = useTranslation()
  const heatOf = (day: number, band: number): Heat => grid[day * 7 + band] ?? 0
  return (
    <Figure
      caption={caption}
      description={caption}
      head={[t('figure.item'), ...weekBands.map((band) => t(`band.${band}`))]}
      rows={weekDays.map((day) => [t(`day.${day}`), ...weekBands.map((_, band) => t(`heat.${heatOf(day, band)}`))])}
      note={
        <Group gap="xs" mt="xs" wrap="wrap">
          <Text size="xs" c="dimmed">
            {t('heat.legend')}:
          </Text>
          {([0, 1, 2, 3, 4] as const).map((heat) => (
            <Group key={heat} gap={4} wrap="nowrap">
              <span className={`week-cell heat-${heat}`} style={{ width: 18, minHeight: 14, display: 'inline-block' }} />
              <Text size="xs" c="dimmed">
                {t(`heat.${heat}`)}
              </Text>
            </Group>
          ))}
        </Group>
      }
    >
      <div className="week">
        <span />
        {weekBands.map((band) => (
          <span key={band} className="week-head">
            {t(`band.${band}`)}
          </span>
        ))}
        {weekDays.map((day) => [
          <span key={`d${day}`} className="week-row">
            {t(`dayShort.${day}`)}
          </span>,
          ...weekBands.map((band, column) => (
            <span
              key={`${day}${band}`}
              className={`week-cell heat-${heatOf(day, column)}`}
              title={`${t(`day.${day}`)} ${t(`band.${band}`)}: ${t(`heat.${heatOf(day, column)}`)}`}
            />
          )),
        ])}
      </div>
    </Figure>
  )
}
