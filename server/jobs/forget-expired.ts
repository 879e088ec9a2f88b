import { removeOldLinks } from '../features/accounts/accounts.ts'
import { forgetOldRuns } from '../features/needs/needs.ts'
import { forgetOldAnswers, forgetOldDrafts } from '../features/responses/responses.ts'
import { forgetOldHands } from '../features/roundtables/roundtables.ts'
import type { House } from '../house.ts'
import { deleteEndedJobs } from './jobs.queries.ts'

const keptJobDays = 7

/** Takes away what has been kept long enough, table by table as `server/db/tables.ts` says. May run at any time and twice. */
export async function forgetExpired(house: House): Promise<void> {
  await forgetOldAnswers(house)
  await forgetOldDrafts(house)
  await forgetOldRuns(house)
  await forgetOldHands(house)
  await removeOldLinks(house)
  await deleteEndedJobs(house.db, house.clock.today(), keptJobDays)
}
