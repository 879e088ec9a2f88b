import type { TFunction } from 'i18next'

/** The lengths of the contract: a reason is a sentence, not a nod. */
export const reasonLimit = 500
const reasonLeast = 3

export const reasonShape = (t: TFunction) => (value: string) =>
  value.trim().length >= reasonLeast ? null : t('concept.reasonNeeded')
