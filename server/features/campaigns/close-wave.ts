import type { WaveClosing } from '#contract/campaigns'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import type { Wave } from './wave.ts'
import { listClosingJobs } from './wave-list.queries.ts'
import { endWave, listOverdueWaveIds } from './wave-state.queries.ts'
import { getWave } from './waves.ts'

/**
 * No answer enters from here on; the job seals and publishes. Asking again gives the same job, or a new one where the last
 * one failed.
 */
export async function closeWave(house: House, wave: Wave): Promise<WaveClosing> {
  if (wave.state === 'draft' || wave.kind === 'imported') throw new Failure('conflict')
  await endWave(house.db, wave.id, ['open'], 'closing', house.clock.today())
  const jobs = await listClosingJobs(house.db, [wave.id])
  const done = jobs.find((job) => job.state === 'done')
  if (done) return { jobId: done.id }
  // Closed by the command line, which keeps no job: nothing is left to do.
  if (wave.state === 'closed' && jobs.length === 0) throw new Failure('conflict')
  return { jobId: await house.jobs.enqueue('close-wave', wave.id) }
}

/**
 * Closes every wave whose last day is over, and takes up again those that began to close and whose job is gone or failed. May run at any
 * time and twice. Result: how many waves are being closed.
 * Throws: AggregateError, once the others are closing, when some could not be closed.
 */
export async function closeOverdueWaves(house: House): Promise<number> {
  const ids = await listOverdueWaveIds(house.db, house.clock.today())
  const failures: unknown[] = []
  for (const id of ids) {
    try {
      await closeWave(house, await getWave(house, id))
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `closeOverdueWaves: ${failures.length} of ${ids.length} waves could not be closed`, {
      cause: failures[0],
    })
  return ids.length
}
