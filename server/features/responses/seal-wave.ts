import { baseBand, geometricAt } from '#analytics'
import { policy } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { answeredBandKey } from '../campaigns/campaigns.ts'
import { listSealed, sealIntake } from './responses.queries.ts'
import type { SealedResponse } from './sealed-response.ts'

/** Moves the answers of a wave, in random order, where only the release and the analysis read them. May run twice. */
export async function sealWave(house: House, waveId: string): Promise<void> {
  await sealIntake(house.db, waveId, (answered) => ({ key: answeredBandKey(waveId), band: bandOf(answered + noise(house)) }))
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
