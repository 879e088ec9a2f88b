import { z } from 'zod'
import type { OrganisationKind, SharedResource } from './alliances.ts'
import { isStorable } from './common.ts'

const answers = z
  .record(z.string().max(60), z.unknown())
  .refine((given) => isStorable(JSON.stringify(given)), { params: { problem: 'unreadable' } })

/** PUT /api/organisations/:id/employer-draft: kept until it is sent; questions may still be missing. */
export const EmployerDraft = z.object({ version: z.number().int(), answers })
export type EmployerDraft = z.infer<typeof EmployerDraft>

/** POST /api/organisations/:id/employer-answers; 409 when `basedOn` is not the newest sending (nobody's edit is lost). */
export const EmployerAnswers = z.object({
  version: z.number().int(),
  /** Number of the sending that was on screen; 0 for the first. */
  basedOn: z.number().int().min(0),
  answers,
})
export type EmployerAnswers = z.infer<typeof EmployerAnswers>

/** One sending: who, when. */
export interface EmployerSending {
  number: number
  by: string
  /** Written down by the coordinator for an organisation without an account. */
  onBehalf: boolean
  on: string
}

/** GET /api/organisations/:id/employer-survey?lang= : its HR, and the coordinator. */
export interface EmployerSurvey {
  organisationName: string
  /** False for a coordinator whose organisation answers by itself. */
  mayWrite: boolean
  version: number
  /** SurveyJS JSON in one language. */
  json: Record<string, unknown>
  draft?: { answers: Record<string, unknown>; by: string; on: string }
  sent?: EmployerSending & { answers: Record<string, unknown> }
  /** All sendings, newest first. */
  history: EmployerSending[]
}

/** GET /api/organisations/:id/employer-answers/:number: one earlier sending. */
export interface EarlierAnswers extends EmployerSending {
  version: number
  answers: Record<string, unknown>
}

/** GET /api/alliances/:allianceId/employers: what employers bring to the table. */
export interface EmployersVoice {
  /** Which organisations answered; for the coordinator only. */
  organisations?: { id: string; name: string; kind: OrganisationKind; answered?: EmployerSending }[]
  /** Shared with the consent of who owns them, and still valid. */
  resources: SharedResource[]
}
