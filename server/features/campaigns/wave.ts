import type { WaveKind, WaveState } from '#contract/campaigns'
import type { WorkerLanguage } from '#contract/common'

/** One round of listening, as the server knows it. */
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
  /** Order of the waves of an alliance. */
  number: number
}

/** A wave without its plan, which can be large. */
export type WaveOutline = Omit<Wave, 'plan'>

/** What a worker meets today: an opened wave takes answers from its first to its last day. */
export function answering(wave: Pick<Wave, 'state' | 'opensOn' | 'closesOn'>, today: string): 'not-yet' | 'open' | 'closed' {
  if (wave.state === 'draft') return today <= wave.closesOn ? 'not-yet' : 'closed'
  if (wave.state !== 'open' || today > wave.closesOn) return 'closed'
  return today < wave.opensOn ? 'not-yet' : 'open'
}
