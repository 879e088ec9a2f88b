import type { House } from '../house.ts'
import { listJobStates } from './jobs.queries.ts'

/** Once a day, and when the house starts: a day on which it was off is made up for. */
const dailyKinds = ['close-overdue', 'forget-expired'] as const
const lookEveryMs = 5 * 60_000
/** Jobs of one kind and day that may fail, each after several tries. */
const mostFailed = 12

/**
 * Hands out the work of each day, and again what failed. Several processes may do so: every kind may run again and changes nothing the second time.
 * Result: what ends it.
 */
export async function startDailyWork(house: House, everyMs = lookEveryMs): Promise<() => Promise<void>> {
  let handedOut = ''
  const look = async () => {
    const today = house.clock.today()
    for (const kind of dailyKinds) {
      if (today !== handedOut || (await hasFailed(house, kind, today))) await house.jobs.enqueue(kind, today)
    }
    handedOut = today
  }
  await look()
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = look().catch((error: unknown) => house.log.error({ err: error }, 'daily work'))
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}

/** Nothing of this day was done or is on its way, and it is worth trying again. */
async function hasFailed(house: House, kind: (typeof dailyKinds)[number], today: string): Promise<boolean> {
  const states = await listJobStates(house.db, kind, today)
  return states.length < mostFailed && states.every((state) => state === 'failed')
}
