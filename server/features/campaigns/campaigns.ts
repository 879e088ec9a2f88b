import { Router } from 'express'
import type { WaveInput, WaveKind, WaveState } from '#contract/campaigns'
import type { WorkerLanguage } from '#contract/common'
import type { House } from '../../house.ts'

export interface Wave {
  id: string
  allianceId: string
  name: string
  kind: WaveKind
  state: WaveState
  opensOn: string
  closesOn: string
  instrument: string
  instrumentVersion: number
  instrumentHash: string
  languages: WorkerLanguage[]
  publishDelicate: boolean
  controller: string
  contact: string
  noticeVersion: string
  plan: object | null
  planHash: string | null
  number: number
}
const later = (): never => {
  throw new TypeError('campaigns is being built')
}
export const campaignsRoutes = (_house: House): Router => Router()
export const getWave = async (_house: House, _id: string): Promise<Wave> => later()
export const listWaves = async (_house: House, _allianceId: string): Promise<Wave[]> => later()
export const setWaveState = async (_house: House, _id: string, _state: WaveState): Promise<void> => later()
export const createWave = async (_house: House, _allianceId: string, _input: WaveInput, _kind?: WaveKind): Promise<Wave> => later()
export const openWave = async (_house: House, _id: string): Promise<Wave> => later()
export const createImportedWave = async (_house: House, _input: ImportedWaveInput): Promise<Wave> => later()
export interface ImportedWaveInput {
  allianceId: string
  name: string
  opensOn: string
  closesOn: string
  languages: WorkerLanguage[]
  controller?: string
  contact?: string
}
