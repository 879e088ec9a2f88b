import type { TFunction } from 'i18next'
import type { ReleasedGroup, ReleasedItem, ReleasedLine, ReleasedSection, ReleasedShare } from '#contract/releases'

/** A released share as people say it. */
export function shareWords(share: ReleasedShare, t: TFunction): string {
  return share.kind === 'not-published' ? t('share.notPublished') : t(`share.${share.kind}`, { percent: share.percent })
}

export function marginWords(share: ReleasedShare, t: TFunction): string {
  return share.kind === 'share' ? t('share.margin', { margin: Math.round(share.margin) }) : '–'
}

/** Where a share stands on an axis: a cap at its edge. */
export const percentOf = (value: ReleasedShare): number | null => (value.kind === 'not-published' ? null : value.percent)

export const trendArrows = { up: '▲', down: '▼', stable: '=' } as const
export const trendArrow = (item: Pick<ReleasedItem, 'trend'>): string => (item.trend ? trendArrows[item.trend] : '')

/** At most five steps, always of the rounded value: -1 stands for what is not published. */
export const binEdges = [10, 20, 35, 50] as const
export type Bin = -1 | 0 | 1 | 2 | 3 | 4
export function binOf(share: ReleasedShare): Bin {
  if (share.kind === 'not-published') return -1
  if (share.kind === 'below') return 0
  return binEdges.filter((edge) => share.percent >= edge).length as Bin
}

export interface WeekPart {
  part: 'weekday' | 'weekend'
  band: `b${1 | 2 | 3 | 4 | 5 | 6 | 7}`
}
/** `grid:weekday:b5` -> weekday, b5. */
export function weekPartOf(property: string): WeekPart | undefined {
  const match = /^grid:(weekday|weekend):(b[1-7])$/.exec(property)
  return match ? ({ part: match[1], band: match[2] } as WeekPart) : undefined
}

/** The strongest published item: what can be said in one breath. */
export function topItem(section: ReleasedSection | undefined): ReleasedItem | undefined {
  const size = ({ value }: ReleasedItem) => (value.kind === 'not-published' || value.kind === 'below' ? -1 : value.percent)
  const published = (section?.items ?? []).filter((item) => size(item) >= 0)
  return published.reduce<ReleasedItem | undefined>(
    (best, item) => (best === undefined || size(item) > size(best) ? item : best),
    undefined,
  )
}

/** Lines whose newest point carries an arrow. */
export function changedLines(lines: readonly ReleasedLine[]): { up: ReleasedLine[]; down: ReleasedLine[] } {
  const going = (trend: 'up' | 'down') => lines.filter(({ points }) => points.at(-1)?.trend === trend)
  return { up: going('up'), down: going('down') }
}

const mostLines = 8
/** What a picture of the waves shows: what changed, then the largest, as far as they were published at least twice. */
export function shownLines(lines: readonly ReleasedLine[]): ReleasedLine[] {
  const percentsOf = ({ points }: ReleasedLine) => points.flatMap((point) => (point ? (percentOf(point.value) ?? []) : []))
  const isChanged = ({ points }: ReleasedLine) => Number(['up', 'down'].includes(points.at(-1)?.trend ?? ''))
  return lines
    .filter((line) => percentsOf(line).length >= 2)
    .sort((a, b) => isChanged(b) - isChanged(a) || (percentsOf(b).at(-1) ?? 0) - (percentsOf(a).at(-1) ?? 0))
    .slice(0, mostLines)
}

export interface Compared {
  item: ReleasedItem
  /** The same item of the pool. */
  other: ReleasedItem | undefined
  /** In points as shown; null where one of the two is not published. */
  gap: number | null
  /** Whether the gap is wider than die and rounding of both can make it. */
  beyond: 'more' | 'less' | 'no'
}

const leastGap = 10
/** Every item of a firm beside the same of its pool. */
export function compareGroups(firm: ReleasedGroup, pool: ReleasedGroup): Compared[] {
  const others = new Map(pool.sections.flatMap(({ items }) => items.map((item) => [item.property, item] as const)))
  return firm.sections.flatMap(({ items }) =>
    items.map((item): Compared => {
      const other = others.get(item.property)
      if (!other || item.value.kind === 'not-published' || other.value.kind === 'not-published')
        return { item, other, gap: null, beyond: 'no' }
      const gap = item.value.percent - other.value.percent
      const needed = Math.max(leastGap, Math.hypot(item.value.margin, other.value.margin))
      return { item, other, gap, beyond: Math.abs(gap) < needed ? 'no' : gap > 0 ? 'more' : 'less' }
    }),
  )
}
