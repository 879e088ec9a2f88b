import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#contract/concepts'

const colours = { yes: 'leaf', 'not-yet': 'amber', no: 'brick' } as const

export function OutcomeBadge({ outcome, size = 'md' }: { outcome: Decision['outcome']; size?: 'md' | 'lg' }) {
  const { t } = useTranslation()
  return (
    <Badge color={colours[outcome]} variant="filled" size={size}>
      {t(`concept.outcome.${outcome}`)}
    </Badge>
  )
}
