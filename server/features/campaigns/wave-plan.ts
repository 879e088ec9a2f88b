import type { Organisation } from '#contract/alliances'
import type { PlanSummary } from '#contract/campaigns'
import { planWave, policy, readPlan, summarisePlan } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { getSurvey } from '../questionnaires/questionnaires.ts'
import { findPlan } from './campaigns.queries.ts'
import type { Wave } from './wave.ts'

type Asked = Pick<Wave, 'instrument' | 'instrumentVersion' | 'publishDelicate'>

/** What would be published of a wave opened now, with these organisations. */
export async function draftPlan(
  house: House,
  wave: Asked,
  organisations: readonly Organisation[],
): Promise<{ plan: object; hash: string; summary: PlanSummary }> {
  const { definition } = await getSurvey(house, wave.instrument, wave.instrumentVersion)
  return planWave({ organisations, publishDelicate: wave.publishDelicate, definition })
}

export function frozenSummary(wave: Pick<Wave, 'plan' | 'planHash'>): PlanSummary | undefined {
  if (wave.planHash === null) return undefined
  return summarisePlan(readPlan(wave.plan, wave.planHash), wave.planHash)
}

/** What a worker is told and asked of a frozen plan. */
export interface WorkersPlan {
  minAnswered: number
  minInvited: number
  /** Units offered as an answer, by organisation; absent where the plan does not split it. */
  units: ReadonlyMap<string, readonly { code: string; label: string }[]>
}

const undecided: WorkersPlan = { minAnswered: policy.minAnswered, minInvited: policy.minInvited, units: new Map() }
const remembered = new Map<string, WorkersPlan>()
const mostRemembered = 100

/** Read once for each plan and kept by its hash: a plan of thousands of firms is too much to read at every answer. */
export async function workersPlan(house: House, wave: Pick<Wave, 'id' | 'planHash'>): Promise<WorkersPlan> {
  if (wave.planHash === null) return undecided
  const present = remembered.get(wave.planHash)
  if (present) return present
  const plan = readPlan(await findPlan(house.db, wave.id), wave.planHash)
  const split = plan.firms.filter((firm) => firm.blocks.length > 0)
  const read: WorkersPlan = {
    minAnswered: plan.minAnswered,
    minInvited: plan.minInvited,
    units: new Map(split.map((firm) => [firm.id, firm.blocks.flatMap((block) => block.units)])),
  }
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(wave.planHash, read)
  return read
}
