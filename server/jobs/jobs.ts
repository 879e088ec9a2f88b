/** Front door of the job room. */
export { startDailyWork } from './daily.ts'
export { deleteEndedJobs, findJob } from './jobs.queries.ts'
export { type JobHandler, openQueue, type Queue, type Report } from './queue.ts'
