import type { TFunction } from 'i18next'
import { Refusal } from '../../shared/api.ts'

/** The fields a refusal names, as messages of a form; the rest stays in the refusal's own message. */
export function fieldErrors(error: unknown, t: TFunction): Record<string, string> {
  if (!(error instanceof Refusal)) return {}
  return Object.fromEntries(
    error.fields.map(({ field, problem }) => [field, problem === 'required' ? t('field.required') : t('field.refused')]),
  )
}

export const required = (t: TFunction) => (value: string) => (value.trim() === '' ? t('field.required') : null)
export const emailShape = (t: TFunction) => (value: string) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('field.email'))
export const passwordShape = (t: TFunction) => (value: string) => (value.length >= 12 ? null : t('field.password'))
