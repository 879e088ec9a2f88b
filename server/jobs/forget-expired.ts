import { removeOldLinks } from '../features/accounts/accounts.ts'
import { forgetOldRuns } from '../features/needs/needs.ts'
import { forgetOldAnswers, forgetOldDrafts } from '../features/responses/responses.ts'
import { forgetOldHands } from '../features/roundtables/roundtables.ts'
import type { House } from '../house.ts'
import { deleteEndedJobs } from './jobs.queries.ts'

const keptJobDays = 7

/**
 * Takes away what has been kept long enough, table by table as `server/db/tables.ts` says. May run at any time and twice.
 * Throws: AggregateError, once the others are done, when some of it could not be taken away.
 */
export async function forgetExpired(house: House): Promise<void> {
  const steps = [
    forgetOldAnswers,
    forgetOldDrafts,
    forgetOldRuns,
    forgetOldHands,
    removeOldLinks,
    () => deleteEndedJobs(house.db, house.clock.today(), keptJobDays),
  ]
  const failures: unknown[] = []
  for (const step of steps) {
    try {
      await step(house)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'forgetExpired: not everything could be taken away', { cause: failures[0] })
}
