import type { TFunction } from 'i18next'
import type { FieldProblem } from '#contract/common'
import { Refusal } from '../../shared/api.ts'

/** Problems of a field that have words of their own; the others are said in general. */
const problems = [
  'past',
  'once-a-year',
  'still-open',
  'too-many-waves',
  'clash',
  'holds-role',
  'granted-after-opening',
  'same-person',
  'formula',
  'wrong',
  'nobody-invited',
  'last-coordinator',
  'in-use',
  'not-for-role',
  'taken',
  'too-long',
  'unreadable',
] as const

/** What a field's problem says by itself; undefined when only its place makes it clear. */
export function problemWords({ problem, limit }: FieldProblem, t: TFunction): string | undefined {
  if (problem === 'range' && limit !== undefined) return t('field.problem.limit', { limit })
  const known = problems.find((each) => each === problem)
  return known ? t(`field.problem.${known}`, limit === undefined ? {} : { limit }) : undefined
}

/** The fields a refusal names, as messages of a form; the rest stays in the refusal's own message. */
export function fieldErrors(error: unknown, t: TFunction): Record<string, string> {
  if (!(error instanceof Refusal)) return {}
  const words = (problem: FieldProblem) =>
    problemWords(problem, t) ?? t(problem.problem === 'required' ? 'field.required' : 'field.refused')
  return Object.fromEntries(error.fields.map((problem) => [problem.field, words(problem)]))
}

export const required = (t: TFunction) => (value: string) => (value.trim() === '' ? t('field.required') : null)
export const emailShape = (t: TFunction) => (value: string) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('field.email'))
export const passwordShape = (t: TFunction) => (value: string) => (value.length >= 12 ? null : t('field.password'))
