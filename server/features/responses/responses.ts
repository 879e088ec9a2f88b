import { Router } from 'express'
import type { House } from '../../house.ts'

const later = (): never => {
  throw new TypeError('responses is being built')
}
/** One sealed answer. Only the release builder and the needs analysis may read these. */
export interface SealedResponse {
  id: string
  waveId: string
  organisationId: string | null
  entry: 'card' | 'open' | 'imported'
  language: string
  answers: Record<string, unknown>
  threadId: string | null
  pulseOf: string | null
  employer: string | null
}
export const responsesRoutes = (_house: House): Router => Router()
export const submitResponse = async (_house: House, _slug: string, _key: string | undefined, _body: unknown): Promise<{ received: true; first: boolean }> => later()
export const sealWave = async (_house: House, _waveId: string): Promise<void> => later()
export const findThread = async (_house: House, _threadKey: string): Promise<{ threadId: string; allianceId: string } | undefined> => later()
export const listThreadResponses = async (_house: House, _threadId: string): Promise<SealedResponse[]> => later()
export const listSealedResponses = async (_house: House, _waveId: string): Promise<SealedResponse[]> => later()
