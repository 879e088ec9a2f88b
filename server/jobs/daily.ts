import type { House } from '../house.ts'

/** Once a day, and when the house starts: a day on which it was off is made up for. */
const dailyKinds = ['close-overdue', 'forget-expired'] as const
const lookEveryMs = 5 * 60_000

/**
 * Hands out the work of each day. Several processes may do so: every kind may run again and changes nothing the second time.
 * Result: what ends it.
 */
export async function startDailyWork(house: House): Promise<() => Promise<void>> {
  let handedOut = ''
  const look = async () => {
    const today = house.clock.today()
    if (today === handedOut) return
    for (const kind of dailyKinds) await house.jobs.enqueue(kind, today)
    handedOut = today
  }
  await look()
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = look().catch((error: unknown) => house.log.error({ err: error }, 'daily work'))
  }, lookEveryMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}
