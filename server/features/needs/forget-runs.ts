import type { House } from '../../house.ts'
import { emptyOldRuns } from './needs.queries.ts'

const keptMonths = 24

/** What an analysis found goes with the answers it was made of; published maps stay. */
export const forgetOldRuns = (house: House): Promise<number> => emptyOldRuns(house.db, house.clock.today(), keptMonths)
