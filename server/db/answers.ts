import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

const patienceMs = 3_000

/** Whether the database answers a question within three seconds. */
export async function answers(db: Kysely<Tables>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const answered = await Promise.race([asked, tooLong])
  clearTimeout(timer)
  return answered
}
