import { createHash } from 'node:crypto'
import type { OwnTexts, SurveyDefinition } from '#surveys'

/** JSON with sorted keys: the same content gives the same bytes, whatever the database did with it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

export function hashSurvey(definition: SurveyDefinition, texts: OwnTexts): string {
  return createHash('sha256').update(canonical({ definition, texts })).digest('hex')
}
