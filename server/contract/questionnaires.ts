import { z } from 'zod'
import type { AddedQuestion, AskedQuestion as AskedQuestionType, ImportRemark, LintRefusal, OwnTexts } from '#surveys'
import { AskedQuestion, OwnWording } from '#surveys'
import type { LocalText, WorkerLanguage } from './common.ts'
import { Exact, WorkerLanguage as Language, Words } from './common.ts'

export type { AddedQuestion, ImportRemark, LintRefusal, OwnTexts }

/** POST /api/alliances/:allianceId/questionnaires: a draft with every question of the house's first listening. */
export const NewOwnSurvey = z.object({ name: Words(1, 120) })

/** POST /api/alliances/:allianceId/questionnaires/import: `file` is SurveyJS JSON as text, `language` what its plain strings are in. */
export const SurveyFile = z.object({ name: Words(1, 120), file: z.string().max(12_000_000), language: Language.default('it') })

/** PUT /api/questionnaires/:id (a draft), and POST .../lint, which stores nothing. */
export const OwnSurveyEdit = z.object({
  name: Words(1, 120),
  /** Of the draft that was edited; another one is a conflict. */
  revision: z.number().int().min(1),
  questions: z.array(AskedQuestion).min(1).max(120),
  texts: OwnWording,
})
export type OwnSurveyEdit = { name: string; revision: number; questions: AskedQuestionType[]; texts: OwnTexts }

/** POST /api/questionnaires/:id/publish */
export const PublishOwnSurvey = z.object({ revision: z.number().int().min(1) })
/** POST /api/questionnaires/:id/translations */
export const TranslationsCsv = z.object({ csv: Exact(0, 1_000_000), revision: z.number().int().min(1) })
/** PUT /api/alliances/:allianceId/service-names */
export const ServiceNames = z.object({ names: z.array(Words(2, 60)).max(200) })

export interface SurveyLanguage {
  language: WorkerLanguage
  /** Texts read in another language, because nobody wrote them in this one. */
  missing: number
  texts: number
  /** The house's wording in this language was written by a machine and nobody confirmed it. */
  machineWritten: boolean
}

/** An instrument of the house in its newest version: locked, the same for all. */
export interface HouseSurveyItem {
  instrument: string
  version: number
  questions: number
  seconds: number
  languages: SurveyLanguage[]
  /** A survey of one's own is made from this one. */
  base: boolean
}

export interface OwnSurveyItem {
  id: string
  instrument: string
  version: number
  name: string
  state: 'draft' | 'published'
  questions: number
  added: number
  seconds: number
  languages: SurveyLanguage[]
  madeBy: string
  madeOn: string
  publishedBy?: string
  publishedOn?: string
  /** The newest version of its instrument. */
  newest: boolean
}

/** GET /api/alliances/:allianceId/questionnaires */
export interface QuestionnaireList {
  house: HouseSurveyItem[]
  own: OwnSurveyItem[]
  /** Names the alliance added to the services no question may name. */
  serviceNames: string[]
}

/** A question as the editor shows it: of the house, or added. */
export interface ShownQuestion {
  id: string
  type: string
  /** Codes of a closed question in the order shown; absent where the plan gives them. */
  choices?: string[]
  visibleIf?: string
  /** Wording of the house by language, in Italian and English; absent for an added question. */
  house?: {
    [language: string]: { title: string; hint?: string; choices?: { [code: string]: string }; min?: string; max?: string }
  }
  /** May not be left out. */
  needed: boolean
}

/** GET /api/questionnaires/:id */
export interface OwnSurveyView extends OwnSurveyItem {
  allianceId: string
  revision: number
  asked: AskedQuestionType[]
  texts: OwnTexts
  /** Questions of the base, asked or left out. */
  baseQuestions: ShownQuestion[]
  refusals: LintRefusal[]
}

export interface LintReply {
  refusals: LintRefusal[]
  seconds: number
}

/** Nothing was stored when `problems` is not empty. */
export interface SurveyImported {
  survey?: OwnSurveyView
  notices: ImportRemark[]
  problems: ImportRemark[]
}

/** Nothing was stored when `rejected` is not empty. */
export interface TranslationsImported {
  changed: number
  rejected: { line: number; column: string; reason: LocalText }[]
}
