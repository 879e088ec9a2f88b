import type { Kysely } from 'kysely'
import { fromPglite, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { LocalText } from '#contract/common'
import type { OpenDatabase } from '../db/open-database.ts'
import type { Tables } from '../db/tables.ts'
import { type JobKind, type Jobs, jobKinds } from '../house.ts'
import { findUnfinishedJob, insertJob, updateJob } from './jobs.queries.ts'

export type Report = (progress: number, step: LocalText) => Promise<void>
export type JobHandler = (subjectId: string, report: Report) => Promise<void>

export interface Queue extends Jobs {
  /** Take work in this process. */
  work(handlers: Record<JobKind, JobHandler>): Promise<void>
  close(): Promise<void>
}

interface JobData {
  jobId: string
  subjectId: string
}

const ended: LocalText = { it: 'Fatto', en: 'Done' }
const unexpected: LocalText = {
  it: 'Il lavoro si è interrotto per un errore interno. Nulla è andato perso: riprova; se succede ancora, avvisa chi gestisce il sistema.',
  en: 'The work stopped because of an internal error. Nothing was lost: try again; if it happens again, tell whoever runs the system.',
}

/** How often the queue looks for work whose process was killed: such a job starts again within a minute. */
const watch = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 }

/** pg-boss on the house's own database: jobs survive a restart, and a job runs once at a time per subject. */
export async function openQueue(
  opened: OpenDatabase,
  { newId, today, log }: { newId: () => string; today: () => string; log: Logger },
): Promise<Queue> {
  const db: Kysely<Tables> = opened.db
  const boss =
    opened.engine.kind === 'pglite'
      ? new PgBoss({ db: fromPglite(opened.engine.instance), backend: 'pglite', ...watch })
      : new PgBoss({ connectionString: opened.engine.url, max: 4, ...watch })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  for (const kind of jobKinds)
    await boss.createQueue(kind, {
      policy: 'standard',
      retryLimit: 5,
      retryDelay: 1,
      expireInSeconds: 3600,
      heartbeatSeconds: 30,
    })

  return {
    async enqueue(kind, subjectId) {
      const unfinished = await findUnfinishedJob(db, kind, subjectId)
      if (unfinished) return unfinished
      const id = newId()
      await insertJob(db, { id, kind, subjectId })
      await boss.send(kind, { jobId: id, subjectId } satisfies JobData)
      return id
    },
    async work(handlers) {
      for (const kind of jobKinds) {
        await boss.work<JobData>(kind, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
          if (job) await run(kind, job.data, handlers[kind])
        })
      }
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }

  async function run(kind: JobKind, { jobId, subjectId }: JobData, handler: JobHandler): Promise<void> {
    await updateJob(db, jobId, { state: 'running' })
    try {
      await handler(subjectId, (progress, step) => updateJob(db, jobId, { progress, step }))
      await updateJob(db, jobId, { state: 'done', progress: 1, step: ended, endedOn: today() })
    } catch (error) {
      log.error({ err: error, kind }, 'job failed')
      await updateJob(db, jobId, { state: 'failed', message: unexpected, endedOn: today() })
    }
  }
}
