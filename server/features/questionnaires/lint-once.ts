import { type LintRefusal, lintSurvey, type OwnTexts, type SurveyDefinition } from '#surveys'
import { hashSurvey } from './hash-survey.ts'

const linted = new Map<string, readonly LintRefusal[]>()
const mostLinted = 200

/** What the linter refuses, worked out once for the same questions, words and service names: nobody waits for it at every look. */
export function lintOnce(definition: SurveyDefinition, texts: OwnTexts, services: readonly string[]): LintRefusal[] {
  const key = JSON.stringify([hashSurvey(definition, texts), services])
  const known = linted.get(key)
  if (known !== undefined) return [...known]
  const refusals = lintSurvey({ definition, texts, services })
  if (linted.size >= mostLinted) linted.clear()
  linted.set(key, refusals)
  return [...refusals]
}
