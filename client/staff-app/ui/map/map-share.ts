import type { TFunction } from 'i18next'
import type { MapShare } from '#contract/needs'

/** Shares of the map come in ten-point steps with caps; small families have none. */
export function mapShareWords(share: MapShare, t: TFunction): string {
  if (share.kind === 'share') return t('share.share', { percent: share.percent })
  if (share.kind === 'below') return t('share.below', { percent: 10 })
  if (share.kind === 'above') return t('share.above', { percent: 90 })
  return t('share.few')
}

/** Length of a bar for a share, 0 to 100; null where there is no figure. */
export function mapShareLength(share: MapShare): number | null {
  if (share.kind === 'share') return share.percent
  if (share.kind === 'below') return 5
  return share.kind === 'above' ? 95 : null
}
