/** Front door: waves of listening, their frozen plan, links and cards. */

export { campaignsRoutes } from './campaigns.routes.ts'
export { hashCardCode, readCardCode } from './card-code.ts'
export { closeOverdueWaves } from './close-wave.ts'
export { findPlace, type Place } from './distribution.ts'
export { answering, type Wave, type WaveOutline } from './wave.ts'
export { answeredBandKey } from './wave-list.queries.ts'
export { type WorkersPlan, workersPlan } from './wave-plan.ts'
export {
  createImportedWave,
  createWave,
  getWave,
  type ImportedWaveInput,
  listWaves,
  openWave,
  setWaveState,
} from './waves.ts'
