import { Badge, Card, Group, Skeleton, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReleasedItem, ReleasedSection } from '#contract/releases'
import { Figure } from '../../ui/figure.tsx'
import { useLocal } from '../../ui/local.ts'
import { weekBands } from '../../ui/week-heat.tsx'
import { BarLegend } from './bar-legend.tsx'
import { binEdges, binOf, marginWords, percentOf, shareWords, trendArrow, weekPartOf } from './share-words.ts'

const ShareBars = lazy(async () => ({ default: (await import('./charts.tsx')).ShareBars }))
const WeekMatrix = lazy(async () => ({ default: (await import('./charts.tsx')).WeekMatrix }))

interface SectionFigureProps {
  section: ReleasedSection
  baseBand: string
}

export function SectionFigure(props: SectionFigureProps) {
  const { text } = useLocal()
  return (
    <Card component="section" id={`figura-${props.section.question}`} className="report-part keep-together">
      <Title order={2} mb="xs">
        {text(props.section.title)}
      </Title>
      {props.section.question === 'grid' ? <WeekFigure {...props} /> : <BarFigure {...props} />}
    </Card>
  )
}

function BarFigure({ section, baseBand }: SectionFigureProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  const words = (item: ReleasedItem) => [shareWords(item.value, t), trendArrow(item)].filter(Boolean).join(' ')
  const bars = section.items.map((item) => ({
    label: text(item.label),
    percent: percentOf(item.value),
    margin: item.value.kind === 'not-published' ? null : item.value.margin,
    words: words(item),
    capped: item.value.kind !== 'share',
  }))
  const rows = section.items.map((item) => [
    item.delicate ? `${text(item.label)} (${t('releases.delicate')})` : text(item.label),
    shareWords(item.value, t),
    marginWords(item.value, t),
    item.trend ? t(`trend.${item.trend}`) : t('trend.none'),
  ])
  const description = t('releases.chart.description', {
    title: text(section.title),
    items: section.items
      .map((item) => [`${text(item.label)}: ${shareWords(item.value, t)}`, item.trend ? t(`trend.${item.trend}`) : ''])
      .map((said) => said.filter(Boolean).join(', '))
      .join('; '),
  })
  return (
    <Figure
      caption={text(section.caption)}
      description={description}
      head={[t('figure.item'), t('figure.value'), t('figure.margin'), t('figure.trend')]}
      rows={rows}
      note={
        <>
          <BarLegend
            hasMargin={section.items.some(({ value }) => value.kind === 'share')}
            hasTrend={section.items.some(({ trend }) => trend)}
          />
          <Sureness section={section} baseBand={baseBand} />
        </>
      }
    >
      <Suspense fallback={<Skeleton height={section.items.length * 40} />}>
        <ShareBars bars={bars} narrow={narrow} />
      </Suspense>
    </Figure>
  )
}

function WeekFigure({ section, baseBand }: SectionFigureProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  const cells = section.items.flatMap((item) => {
    const part = weekPartOf(item.property)
    return part
      ? [
          {
            row: t(`releases.grid.${part.part}`),
            column: t(`band.${part.band}`),
            bin: binOf(item.value),
            words:
              item.value.kind === 'below'
                ? `<${item.value.percent}`
                : item.value.kind === 'above'
                  ? `>${item.value.percent}`
                  : String(percentOf(item.value) ?? ''),
            item,
          },
        ]
      : []
  })
  const rowNames = [t('releases.grid.weekday'), t('releases.grid.weekend')]
  const columnNames = weekBands.map((band) => t(`band.${band}`))
  const labels = [
    '<10 %',
    ...binEdges.map((edge, index) =>
      binEdges[index + 1] === undefined ? `≥${edge} %` : `${edge}-${(binEdges[index + 1] ?? 100) - 1} %`,
    ),
  ]
  return (
    <Figure
      caption={text(section.caption)}
      description={t('releases.chart.description', {
        title: text(section.title),
        items: cells.map(({ row, column, item }) => `${row} ${column}: ${shareWords(item.value, t)}`).join('; '),
      })}
      head={[t('figure.item'), t('figure.value'), t('figure.margin'), t('figure.trend')]}
      rows={cells.map(({ row, column, item }) => [
        `${row} ${column}`,
        shareWords(item.value, t),
        marginWords(item.value, t),
        item.trend ? t(`trend.${item.trend}`) : t('trend.none'),
      ])}
      note={
        <>
          <Group gap="sm" mt="xs">
            <Text size="sm" c="dimmed">
              {t('releases.grid.bins')}:
            </Text>
            {labels.map((label, bin) => (
              <Group key={label} gap={4} wrap="nowrap">
                <span className={`week-cell heat-${bin}`} style={{ width: 20, minHeight: 14 }} />
                <Text size="sm" c="dimmed">
                  {label}
                </Text>
              </Group>
            ))}
            <Group gap={4} wrap="nowrap">
              <span className="week-cell hatched" style={{ width: 20, minHeight: 14 }} />
              <Text size="sm" c="dimmed">
                {t('releases.hatched')}
              </Text>
            </Group>
          </Group>
          <Sureness section={section} baseBand={baseBand} />
        </>
      }
    >
      <Suspense fallback={<Skeleton height={160} />}>
        <WeekMatrix key={String(narrow)} cells={cells} rows={rowNames} columns={columnNames} narrow={narrow} />
      </Suspense>
    </Figure>
  )
}

/** How far the figures of one section can be trusted, from what is published of them. */
function Sureness({ section, baseBand }: SectionFigureProps) {
  const { t } = useTranslation()
  const published = section.items.flatMap(({ value }) => (value.kind === 'not-published' ? [] : [value]))
  const [first] = published
  if (!first) return null
  const margin = Math.max(...published.map((value) => value.margin))
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('releases.sureness', { band: baseBand, step: first.step, margin: Math.round(margin) })}
    </Text>
  )
}

export function BandBadges({ baseBand, responseBand }: { baseBand: string; responseBand?: string | undefined }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      <Badge size="lg">{t('releases.base', { band: baseBand })}</Badge>
      {responseBand ? <Badge size="lg">{t('releases.response', { band: responseBand })}</Badge> : null}
    </Group>
  )
}
