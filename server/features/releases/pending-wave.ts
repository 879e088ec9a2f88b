import type { PendingWave } from '#contract/releases'
import type { House } from '../../house.ts'
import { findUnreleasedWave, listClosingStates } from './releases.queries.ts'

/** What an organisation is waiting for, from days and jobs only: how many answered is never looked at. */
export async function findPending(house: House, organisationId: string): Promise<PendingWave | undefined> {
  const wave = await findUnreleasedWave(house.db, organisationId)
  if (!wave) return undefined
  const said = { name: wave.name, opensOn: wave.opens_on, closesOn: wave.closes_on }
  const today = house.clock.today()
  if (wave.state === 'open' && today < wave.opens_on) return { ...said, state: 'planned' }
  if (wave.state === 'open' && today <= wave.closes_on) return { ...said, state: 'open' }
  const jobs = await listClosingStates(house.db, wave.id)
  const isWorking = jobs.some((state) => state === 'waiting' || state === 'running')
  const hasFailed = jobs.includes('failed') || jobs.includes('done')
  return { ...said, state: !isWorking && hasFailed ? 'failed' : 'closing' }
}
