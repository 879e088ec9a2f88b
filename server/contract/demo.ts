import type { LocalText } from './common.ts'

/** GET /api/demo: the doors of `/demo`; 404 when this house holds no demo territory. */
export interface DemoDoors {
  allianceId: string
  allianceName: string
  /** Open link of a firm of the open wave. */
  workerPath: string
  /** Personal code (12 words) of an invented worker with a story and an open pulse. */
  personalCode: string
  /** POST /api/demo/enter { door } signs in without typing. */
  doors: { door: 'hr-60' | 'hr-4' | 'table' | 'coordinator' | 'facilitator' | 'worker-rep'; label: LocalText; path: string }[]
  signIns: { role: string; email: string; password: string }[]
}
