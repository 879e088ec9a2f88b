import { parentPort, workerData } from 'node:worker_threads'
import { findNeedFamilies } from '#analytics'
import { ontology } from '#surveys'
import { buildAnalysisRuntime } from './analysis-runtime.ts'
import type { AnalysisMessage, AnalysisTask } from './run-analysis.ts'

/** Runs one analysis away from the thread that answers requests. */
const task = workerData as AnalysisTask
const say = (message: AnalysisMessage) => parentPort?.postMessage(message)

const run = findNeedFamilies(task.needs, ontology, {
  seed: task.seed,
  groups: task.groups,
  runtime: buildAnalysisRuntime(),
  onProgress: (done, step) => say({ kind: 'progress', done, step }),
})
say({ kind: 'done', run })
