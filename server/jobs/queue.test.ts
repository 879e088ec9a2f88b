import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DatabasePlace, type OpenDatabase, openDatabase } from '../db/open-database.ts'
import type { JobKind } from '../house.ts'
import { insertJob, updateJob } from './jobs.queries.ts'
import { type JobHandler, openQueue, type Queue } from './queue.ts'

let opened: OpenDatabase
let queue: Queue
let ids = 0
const memory: DatabasePlace = 'memory'
const open = () => openQueue(opened, { newId: () => `job-${ids++}`, today: () => '2027-03-01', log: pino({ level: 'silent' }) })

beforeAll(async () => {
  opened = await openDatabase(memory)
})
afterAll(() => opened.close())
beforeEach(async () => {
  await opened.db.deleteFrom('job_progress').execute()
  queue = await open()
  return () => queue.close()
})

const done: string[] = []
const noting: JobHandler = async (subjectId) => void done.push(subjectId)
const handlers = (change: Partial<Record<JobKind, JobHandler>> = {}): Record<JobKind, JobHandler> => ({
  'close-wave': noting,
  'publish-map': noting,
  'close-overdue': noting,
  'forget-expired': noting,
  ...change,
})
const jobs = (subject: string) =>
  opened.db.selectFrom('job_progress').select(['id', 'state', 'message']).where('subject_id', '=', subject).execute()
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 300 && !(await holds()); waited++) await new Promise((resolve) => setTimeout(resolve, 100))
}
const endOf = async (subject: string) => {
  await until(async () => (await jobs(subject)).some(({ state }) => state === 'done' || state === 'failed'))
  return (await jobs(subject)).map(({ state }) => state)
}

describe('a job that throws', () => {
  it('is tried again by itself when it is daily, and has failed only when the last attempt did', async () => {
    let calls = 0
    const states: string[][] = []
    const second: JobHandler = async (subject) => {
      calls++
      states.push((await jobs(subject)).map(({ state }) => state))
      if (calls < 3) throw new Error('not now')
    }
    await queue.work(handlers({ 'forget-expired': second }))
    await queue.enqueue('forget-expired', 'day-1')
    expect(await endOf('day-1')).toEqual(['done'])
    expect(calls).toBe(3)
    expect(states).toEqual([['running'], ['running'], ['running']])
  })

  it('has failed after its last attempt, and is not left running', async () => {
    const never: JobHandler = async () => {
      throw new Error('no')
    }
    await queue.enqueue('close-overdue', 'day-2')
    await opened.db
      .withSchema('pgboss')
      .updateTable('job' as never)
      .set({ retry_limit: 1 } as never)
      .execute()
    await queue.work(handlers({ 'close-overdue': never }))
    expect(await endOf('day-2')).toEqual(['failed'])
  })

  it('has failed at once where somebody waits for it, and a new one may be asked for', async () => {
    let calls = 0
    const never: JobHandler = async () => {
      calls++
      throw new Error('no')
    }
    await queue.work(handlers({ 'publish-map': never }))
    const id = await queue.enqueue('publish-map', 'wave-1')
    expect(await endOf('wave-1')).toEqual(['failed'])
    expect((await jobs('wave-1'))[0]?.message).toHaveProperty('it')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(calls).toBe(1)
    expect(await queue.enqueue('publish-map', 'wave-1')).not.toBe(id)
  })
})

describe('a job that was noted and never handed over', () => {
  it('is done by the next process that starts', async () => {
    await insertJob(opened.db, { id: 'lost-1', kind: 'close-wave', subjectId: 'wave-2' })
    await queue.work(handlers())
    expect(await endOf('wave-2')).toEqual(['done'])
    expect(done.filter((subject) => subject === 'wave-2')).toHaveLength(1)
  })

  it('is handed over when it is asked for again, once', async () => {
    await queue.work(handlers())
    await insertJob(opened.db, { id: 'lost-2', kind: 'close-wave', subjectId: 'wave-3' })
    expect(await queue.enqueue('close-wave', 'wave-3')).toBe('lost-2')
    await queue.enqueue('close-wave', 'wave-3')
    expect(await endOf('wave-3')).toEqual(['done'])
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(done.filter((subject) => subject === 'wave-3')).toHaveLength(1)
  })
})

it('a job the queue gave up on, its processes killed, has failed: a new one is made', async () => {
  const id = await queue.enqueue('close-wave', 'wave-4')
  await updateJob(opened.db, id, { state: 'running' })
  await opened.db
    .withSchema('pgboss')
    .updateTable('job' as never)
    .set({ state: 'failed' } as never)
    .execute()
  expect(await queue.enqueue('close-wave', 'wave-4')).not.toBe(id)
  expect((await jobs('wave-4')).map(({ state }) => state).sort()).toEqual(['failed', 'waiting'])
  const other = await queue.enqueue('close-wave', 'wave-5')
  await opened.db
    .withSchema('pgboss')
    .updateTable('job' as never)
    .set({ state: 'failed' } as never)
    .execute()
  await queue.work(handlers())
  expect((await jobs('wave-5')).map((job) => [job.id, job.state])).toEqual([[other, 'failed']])
})
