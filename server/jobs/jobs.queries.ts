import { type Kysely, sql } from 'kysely'
import type { JobStatus } from '#contract/common'
import { toJson } from '../db/json.ts'
import type { Tables } from '../db/tables.ts'

/** The newest job of this kind and subject that has not ended. */
export async function findUnfinishedJob(db: Kysely<Tables>, kind: string, subjectId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('job_progress')
    .select('id')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return row?.id
}

/** Every job that has not ended, by kind and subject. */
export async function listUnfinishedJobs(db: Kysely<Tables>): Promise<{ id: string; kind: string; subjectId: string }[]> {
  return db
    .selectFrom('job_progress')
    .select(['id', 'kind', 'subject_id as subjectId'])
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('kind')
    .orderBy('subject_id')
    .execute()
}

/** States of the jobs of this kind and subject. */
export async function listJobStates(db: Kysely<Tables>, kind: string, subjectId: string): Promise<JobStatus['state'][]> {
  const rows = await db
    .selectFrom('job_progress')
    .select('state')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute()
  return rows.map(({ state }) => state)
}

/** Notes a job as failed unless it ended meanwhile. Result: whether it had not. */
export async function failUnfinished(
  db: Kysely<Tables>,
  id: string,
  message: JobStatus['step'],
  endedOn: string,
): Promise<boolean> {
  const row = await db
    .updateTable('job_progress')
    .set({ state: 'failed', message: toJson(message), ended_on: endedOn })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findJob(db: Kysely<Tables>, id: string): Promise<(JobStatus & { subjectId: string }) | undefined> {
  const row = await db.selectFrom('job_progress').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    state: row.state,
    progress: Number(row.progress),
    step: row.step,
    ...(row.message ? { message: row.message } : {}),
  }
}

export async function insertJob(db: Kysely<Tables>, job: { id: string; kind: string; subjectId: string }): Promise<void> {
  await db
    .insertInto('job_progress')
    .values({
      id: job.id,
      kind: job.kind,
      subject_id: job.subjectId,
      state: 'waiting',
      progress: 0,
      step: toJson({ it: 'In attesa', en: 'Waiting' }),
      message: null,
    })
    .execute()
}

export async function updateJob(
  db: Kysely<Tables>,
  id: string,
  change: {
    state?: JobStatus['state']
    progress?: number
    step?: JobStatus['step']
    message?: JobStatus['step']
    endedOn?: string
  },
): Promise<void> {
  await db
    .updateTable('job_progress')
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.progress !== undefined ? { progress: change.progress } : {}),
      ...(change.step ? { step: toJson(change.step) } : {}),
      ...(change.message ? { message: toJson(change.message) } : {}),
      ...(change.endedOn ? { ended_on: change.endedOn } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Jobs that ended at least `days` ago. One whose end was not noted counts from today. Result: how many went. */
export async function deleteEndedJobs(db: Kysely<Tables>, today: string, days: number): Promise<number> {
  await db
    .updateTable('job_progress')
    .set({ ended_on: today })
    .where('state', 'in', ['done', 'failed'])
    .where('ended_on', 'is', null)
    .execute()
  const gone = await db
    .deleteFrom('job_progress')
    .where('state', 'in', ['done', 'failed'])
    .where(sql<boolean>`ended_on::date + ${days}::int <= ${today}::date`)
    .returning('id')
    .execute()
  return gone.length
}
