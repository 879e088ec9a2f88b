import type { DemoDoors } from '#contract/demo'
import { ask, Refusal } from '../shared/api.ts'
import type { Language } from './i18n.tsx'

export type Door = DemoDoors['doors'][number]

/** Undefined when this house holds no demo. */
export async function findDemo(): Promise<DemoDoors | undefined> {
  try {
    return await ask<DemoDoors>('/api/demo')
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'not-found') return undefined
    throw cause
  }
}

/** Signs in as the person of that door; returns where to go. */
export const enterDoor = (door: Door['door'], language: Language) =>
  ask<{ path: string }>(`/api/demo/enter?lang=${language}`, { method: 'POST', body: { door } })
