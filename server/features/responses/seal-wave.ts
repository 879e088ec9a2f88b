import { baseBand, geometricAt } from '#analytics'
import { policy } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { answeredBandKey } from '../campaigns/campaigns.ts'
import { listSealed, sealIntake, wipeDeleted } from './responses.queries.ts'
import type { SealedResponse } from './sealed-response.ts'

/** Moves the answers of a wave, in random order, where only the release and the analysis read them. May run twice. */
export async function sealWave(house: House, waveId: string): Promise<void> {
  await sealIntake(house.db, waveId, (answered) => ({ key: answeredBandKey(waveId), band: bandOf(answered + noise(house)) }))
  await wipe(house)
}

/** The seal stands also where the database does not let us wipe: whoever runs the house is told. */
async function wipe(house: House): Promise<void> {
  try {
    const kept = await wipeDeleted(house.db)
    if (kept.length > 0)
      house.log.warn({ tables: kept }, 'sealed, but deleted rows stay on disk: the rights to vacuum are missing')
  } catch (error) {
    house.log.warn({ err: error }, 'sealed, but deleted rows stay on disk: the database refused to vacuum')
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
