import { z } from 'zod'
import type { LocalText } from './common.ts'

/** Share in 10-point steps with end caps, after noise (eps 0.5). `few`: 10-19 people, shown without a figure. */
export type MapShare = { kind: 'share'; percent: number } | { kind: 'below' } | { kind: 'above' } | { kind: 'few' }

export interface MapFacet {
  /** Ontology id, e.g. `res:trusted_person`. */
  facet: string
  dimension: string
  label: LocalText
  share: MapShare
  /** True when clearly more frequent than among all others of the wave. */
  distinctive: boolean
}

export interface MapFamily {
  id: string
  /** Stays the same from wave to wave while the family persists. */
  lineageId: string
  name: LocalText
  /** Generated from the majority facets; never somebody's words. */
  sentence: LocalText
  sizeBand: string
  /** Noised share of the wave, 10-point steps. */
  shareOfWave: MapShare
  stability: { value: number; band: 'stable' | 'tentative' }
  /** Strongest first. With 10-19 people at most three, without figures. */
  facets: MapFacet[]
  /** 49 values 0..4 (bins of the noised share), day-major; null when not published. */
  grid: (0 | 1 | 2 | 3 | 4)[] | null
  gridCaption: LocalText
  /** Words used by at least 5 people of at least 3 firms. */
  phrases: string[]
  languages: string[]
  /** Against the previous map. */
  since?: { event: 'born' | 'persists' | 'grows' | 'shrinks' | 'splits' | 'merges'; note: LocalText }
}

export interface NeedMap {
  waveId: string
  waveName: string
  waveKind: 'listening' | 'pulse' | 'imported'
  /** "rilevazione importata" and what its data lack. */
  notes: LocalText[]
  hash: string
  publishedOn: string
  /** Who signed, once published. */
  signatures?: MapSignature[]
  families: MapFamily[]
  /** Families lost since the previous map. */
  faded: { name: LocalText }[]
  unexplained: MapShare
  weakSignals: { facets: LocalText[] }[]
  /** Signals that exist but may not be shown. */
  hiddenSignals: number
  /** What the data cannot say: coverage, missing dimensions, language mix. */
  limits: LocalText[]
}

export interface MapSignature {
  role: 'facilitator' | 'worker_rep'
  name: string
  on: string
}

/** GET /api/waves/:waveId/need-map/draft: facilitator and worker representative see what they sign. */
export interface NeedMapDraft {
  map: NeedMap
  signatures: MapSignature[]
  /** Families that exist but do not pass the gate, with the reason; no content. */
  heldBack: { reason: LocalText }[]
}
/** POST /api/waves/:waveId/need-map/sign; the second signature publishes and composes concepts. */
export const SignMap = z.object({ hash: z.string().length(64) })
