import { createHash } from 'node:crypto'
import { canonicalJson, type OwnTexts, type SurveyDefinition } from '#surveys'

/** The same questions and words give the same hash, whatever the database did with them. */
export function hashSurvey(definition: SurveyDefinition, texts: OwnTexts): string {
  return createHash('sha256').update(canonicalJson({ definition, texts })).digest('hex')
}
