/** Front door of the job room. */
export { findJob } from './jobs.queries.ts'
export { type JobHandler, openQueue, type Queue, type Report } from './queue.ts'
