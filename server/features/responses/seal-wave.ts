import { baseBand, geometricAt } from '#analytics'
import { countedAnswers, noiseKey, policy, readPlan } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { answeredBandKey, getWave, type Wave } from '../campaigns/campaigns.ts'
import { listSealed, type SealedRow, sealIntake, wipeDeleted } from './responses.queries.ts'
import type { SealedResponse } from './sealed-response.ts'

/** Moves the answers of a wave, in random order, where only the release and the analysis read them. May run twice. */
export async function sealWave(house: House, waveId: string): Promise<void> {
  const wave = await getWave(house, waveId)
  await sealIntake(house.db, waveId, (rows) => ({
    key: answeredBandKey(waveId),
    band: bandOf(countPeople(house, wave, rows) + noise(house)),
  }))
  await wipe(house)
}

/** As the release and the need analysis count them: a flood through an open link moves no band. */
function countPeople(house: House, wave: Wave, rows: readonly SealedRow[]): number {
  const firms = wave.plan === null ? [] : readPlan(wave.plan, wave.planHash).firms
  const marked = rows.map(({ answered, ...row }) => ({ ...row, answers: answered ? { answered } : {} }))
  return countedAnswers(marked, firms, noiseKey(house, 'release', wave)).length
}

/** What was done stands also where the database does not let us wipe: whoever runs the house is told. */
export async function wipe(house: House, done = 'sealed', tables?: Parameters<typeof wipeDeleted>[1]): Promise<void> {
  try {
    const kept = await wipeDeleted(house.db, tables)
    if (kept.length > 0)
      house.log.warn({ tables: kept }, `${done}, but deleted rows stay on disk: the rights to vacuum are missing`)
  } catch (error) {
    house.log.warn({ err: error }, `${done}, but deleted rows stay on disk: the database refused to vacuum`)
  }
}

export async function listSealedResponses(house: House, waveId: string): Promise<SealedResponse[]> {
  return listSealed(house.db, waveId)
}

/** How many answered, for the screen of staff: noised like every count of a pool, then only a band. */
function bandOf(noisy: number): string {
  return noisy < policy.minAnswered ? `<${policy.minAnswered}` : baseBand(noisy)
}

function noise(house: House): number {
  const bits = Buffer.from(house.random.bytes(6)).readUIntBE(0, 6)
  return geometricAt((bits + 0.5) / 2 ** 48, policy.poolEpsilon)
}
