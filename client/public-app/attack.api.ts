import type { AttackedFirm, AttackResult } from '#contract/releases'
import { ask } from '../shared/api.ts'

export const readFirm = () => ask<AttackedFirm>('/api/attack')
export const attack = (person: number, property: string) =>
  ask<AttackResult>(`/api/attack/${person}/${encodeURIComponent(property)}`)
