import { useTranslation } from 'react-i18next'

const organisationKinds = [
  'firm',
  'public_company',
  'consortium_company',
  'municipality',
  'health_body',
  'social_coop',
  'association',
  'union',
  'employer_assoc',
  'school',
] as const
const otherSeats = ['worker', 'worker_rep', 'facilitator', 'coordinator', 'citizen'] as const

/** For whom somebody sits at the table; an unknown kind says nothing rather than a code. */
export function useSeatWords() {
  const { t } = useTranslation()
  return (kind: string): string => {
    const organisation = organisationKinds.find((known) => known === kind)
    if (organisation) return t(`alliances.kind.${organisation}`)
    const other = otherSeats.find((known) => known === kind)
    return other ? t(`table.seat.${other}`) : ''
  }
}
