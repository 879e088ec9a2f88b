import type { TFunction } from 'i18next'
import type { ReleasedItem, ReleasedSection, ReleasedShare } from '#contract/releases'

/** A released share as people say it. */
export function shareWords(share: ReleasedShare, t: TFunction): string {
  return share.kind === 'not-published' ? t('share.notPublished') : t(`share.${share.kind}`, { percent: share.percent })
}

export function marginWords(share: ReleasedShare, t: TFunction): string {
  return share.kind === 'share' ? t('share.margin', { margin: Math.round(share.margin) }) : '–'
}

export const trendArrows = { up: '▲', down: '▼', stable: '=' } as const
export const trendArrow = (item: ReleasedItem): string => (item.trend ? trendArrows[item.trend] : '')

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
