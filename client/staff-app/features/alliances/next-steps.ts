import type { StaffListItem } from '#contract/accounts'
import type { Organisation } from '#contract/alliances'
import type { WaveListItem } from '#contract/campaigns'
import { paths } from '../../paths.ts'

export type StepId = 'organisations' | 'staff' | 'wave' | 'print' | 'open' | 'close' | 'sign' | 'table'
export interface Step {
  id: StepId
  done: boolean
  to: string
}

interface Situation {
  allianceId: string
  organisations: Organisation[]
  staff: StaffListItem[]
  waves: WaveListItem[]
}

export const missingSigners = (staff: StaffListItem[]) =>
  (['facilitator', 'worker_rep'] as const).filter((role) => !staff.some((person) => person.role === role))

/** The wave whose steps are being walked: the one under way, else the newest. Imported waves have no steps here. */
export function waveInHand(waves: WaveListItem[]): WaveListItem | undefined {
  const listening = waves.filter(({ kind }) => kind === 'listening').sort((a, b) => b.opensOn.localeCompare(a.opensOn))
  return listening.find(({ state }) => state !== 'closed') ?? listening[0]
}

/** What is done and what comes next, in the order in which an alliance works. */
export function nextSteps({ allianceId, organisations, staff, waves }: Situation): Step[] {
  const wave = waveInHand(waves)
  const open = wave !== undefined && wave.state !== 'draft'
  const closed = wave?.state === 'closed'
  const published = wave?.needMap === 'published'
  const waveList = paths.waves(allianceId)
  return [
    { id: 'organisations', done: organisations.some(({ invited }) => invited > 0), to: paths.organisations(allianceId) },
    { id: 'staff', done: missingSigners(staff).length === 0, to: paths.staff(allianceId) },
    { id: 'wave', done: wave !== undefined, to: paths.newWave(allianceId) },
    { id: 'print', done: open, to: wave ? paths.distribution(allianceId, wave.id) : waveList },
    { id: 'open', done: open, to: waveList },
    { id: 'close', done: closed, to: waveList },
    { id: 'sign', done: published, to: waveList },
    { id: 'table', done: false, to: paths.table(allianceId) },
  ]
}
