import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { fromPglite, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { LocalText } from '#contract/common'
import type { OpenDatabase } from '../db/open-database.ts'
import type { Tables } from '../db/tables.ts'
import { type JobKind, type Jobs, jobKinds } from '../house.ts'
import { failUnfinished, findUnfinishedJob, insertJob, listUnfinishedJobs, updateJob } from './jobs.queries.ts'

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
const mendEveryMs = 5 * 60_000
/** Nobody waits before a screen for these: they are tried again by themselves, the others by whoever asked. */
const triedAgain: readonly JobKind[] = ['close-overdue', 'forget-expired']

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
  let mending = Promise.resolve()
  let mendTimer: NodeJS.Timeout | undefined

  return {
    async enqueue(kind, subjectId) {
      const unfinished = await findUnfinishedJob(db, kind, subjectId)
      if (unfinished && (await handOver(kind, unfinished, subjectId))) return unfinished
      const id = newId()
      await insertJob(db, { id, kind, subjectId })
      await handOver(kind, id, subjectId)
      return id
    },
    async work(handlers) {
      await mend()
      mendTimer = setInterval(() => {
        mending = mend().catch((error: unknown) => log.error({ err: error }, 'mending jobs'))
      }, mendEveryMs)
      mendTimer.unref()
      for (const kind of jobKinds) {
        const options = { pollingIntervalSeconds: 0.5, batchSize: 1, includeMetadata: true } as const
        await boss.work(kind, options, async ([job]: JobWithMetadata<JobData>[]) => {
          if (job) await run(kind, job, handlers[kind])
        })
      }
    },
    async close() {
      clearInterval(mendTimer)
      await mending
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }

  /**
   * Gives the queue a job that is noted; one it has already is not doubled. False where the queue gave up on it, as after the last of several
   * processes that were killed: then it is noted as failed.
   */
  async function handOver(kind: JobKind, jobId: string, subjectId: string): Promise<boolean> {
    const id = queueId(jobId)
    const sent = await boss.send(kind, { jobId, subjectId } satisfies JobData, {
      id,
      ...(triedAgain.includes(kind) ? { retryBackoff: true } : {}),
    })
    if (sent) return true
    const [known] = await boss.findJobs<JobData>(kind, { id })
    if (known && ['created', 'retry', 'active'].includes(known.state)) return true
    return !(await failUnfinished(db, jobId, unexpected, today()))
  }

  /** What a process noted and did not hand over before it was killed, and what the queue gave up on. */
  async function mend(): Promise<void> {
    for (const { id, kind, subjectId } of await listUnfinishedJobs(db)) {
      const known = jobKinds.find((each) => each === kind)
      if (known) await handOver(known, id, subjectId)
    }
  }

  async function run(kind: JobKind, job: JobWithMetadata<JobData>, handler: JobHandler): Promise<void> {
    const { jobId, subjectId } = job.data
    await updateJob(db, jobId, { state: 'running' })
    try {
      await handler(subjectId, (progress, step) => updateJob(db, jobId, { progress, step }))
      await updateJob(db, jobId, { state: 'done', progress: 1, step: ended, endedOn: today() })
    } catch (error) {
      log.error({ err: error, kind, attempt: job.retryCount + 1 }, 'job failed')
      if (triedAgain.includes(kind) && job.retryCount < job.retryLimit) throw error
      await updateJob(db, jobId, { state: 'failed', message: unexpected, endedOn: today() })
    }
  }
}

/** The queue knows a job by a UUID: always the same for the same job. */
function queueId(jobId: string): string {
  const hex = createHash('sha256').update(jobId).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
