import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Block } from '#contract/concepts'

const colours = {
  worker_text: 'petrol',
  worker_offer: 'petrol',
  employer_share: 'leaf',
  table: 'gray',
  facilitator: 'gray',
  open: 'amber',
} as const

/** On what a block stands: words or offers of workers, something shared, the table itself, or still a question. */
export function ProvenanceBadge({ provenance }: { provenance: Block['provenance'] }) {
  const { t } = useTranslation()
  const colour = colours[provenance]
  return (
    <Badge size="sm" color={colour} {...(colour === 'gray' ? { c: 'var(--ink)' } : {})}>
      {t(`concept.provenance.${provenance}`)}
    </Badge>
  )
}
