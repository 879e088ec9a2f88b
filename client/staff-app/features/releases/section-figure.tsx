import { Badge, Card, Group, Skeleton, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReleasedItem, ReleasedSection } from '#contract/releases'
import { Figure } from '../../ui/figure.tsx'
import { useLocal } from '../../ui/local.ts'
import { weekBands } from '../../ui/week-heat.tsx'
import { BarLegend } from './bar-legend.tsx'
import { binEdges, binOf, marginWords, shareWords, trendArrow, weekPartOf } from './share-words.ts'

const ShareBars = lazy(async () => ({ default: (await import('./charts.tsx')).ShareBars }))
const WeekMatrix = lazy(async () => ({ default: (await import('./charts.tsx')).WeekMatrix }))

interface SectionFigureProps {
  section: ReleasedSection
  /** Whom the dark bars are about. */
  name: string
  /** The same section of the pool shown beside the firm. */
  beside?: ReleasedSection | undefined
  besideName?: string | undefined
}

const percentOf = ({ value }: ReleasedItem): number | null => (value.kind === 'not-published' ? null : value.percent)

export function SectionFigure(props: SectionFigureProps) {
  const { text } = useLocal()
  return (
    <Card component="section" className="keep-together">
      <Title order={2} mb="xs">
        {text(props.section.title)}
      </Title>
      {props.section.question === 'grid' ? <WeekFigure section={props.section} /> : <BarFigure {...props} />}
    </Card>
  )
}

function BarFigure({ section, name, beside, besideName }: SectionFigureProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const narrow = useMediaQuery('(max-width: 640px)') ?? false
  const besideOf = (property: string) => beside?.items.find((item) => item.property === property)
  const words = (item: ReleasedItem) => [shareWords(item.value, t), trendArrow(item)].filter(Boolean).join(' ')
  const bars = section.items.map((item) => {
    const other = besideOf(item.property)
    return {
      label: text(item.label),
      percent: percentOf(item),
      margin: item.value.kind === 'not-published' ? null : item.value.margin,
      words: words(item),
      capped: item.value.kind !== 'share',
      beside: other ? percentOf(other) : null,
    }
  })
  const rows = section.items.map((item) => {
    const other = besideOf(item.property)
    return [
      item.delicate ? `${text(item.label)} (${t('releases.delicate')})` : text(item.label),
      shareWords(item.value, t),
      marginWords(item.value, t),
      item.trend ? t(`trend.${item.trend}`) : t('trend.none'),
      ...(beside ? [other ? shareWords(other.value, t) : '–'] : []),
    ]
  })
  const head = [
    t('figure.item'),
    t('figure.value'),
    t('figure.margin'),
    t('figure.trend'),
    ...(beside && besideName ? [besideName] : []),
  ]
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
      head={head}
      rows={rows}
      note={
        <BarLegend
          name={name}
          besideName={beside ? besideName : undefined}
          hasMargin={section.items.some(({ value }) => value.kind === 'share')}
          hasTrend={section.items.some(({ trend }) => trend)}
        />
      }
    >
      <Suspense fallback={<Skeleton height={section.items.length * 40} />}>
        <ShareBars bars={bars} narrow={narrow} />
      </Suspense>
    </Figure>
  )
}

function WeekFigure({ section }: { section: ReleasedSection }) {
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
                  : String(percentOf(item) ?? ''),
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
      }
    >
      <Suspense fallback={<Skeleton height={160} />}>
        <WeekMatrix key={String(narrow)} cells={cells} rows={rowNames} columns={columnNames} narrow={narrow} />
      </Suspense>
    </Figure>
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
