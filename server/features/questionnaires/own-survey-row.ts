import type { OwnTexts, SurveyDefinition } from '#surveys'

/** A survey of an alliance's own, one version of it. */
export interface OwnSurveyVersion {
  id: string
  allianceId: string
  instrument: string
  version: number
  name: string
  base: { instrument: string; version: number }
  state: 'draft' | 'published'
  definition: SurveyDefinition
  texts: OwnTexts
  revision: number
  hash: string | null
  madeBy: string
  madeOn: string
  publishedBy: string | null
  publishedOn: string | null
}

/** A question of a published version. */
export interface OwnQuestion {
  instrument: string
  version: number
  id: string
}
