import { Worker } from 'node:worker_threads'
import type { FamiliesRun, Need } from '#analytics'

export interface AnalysisTask {
  needs: Need[]
  seed: number
  groups: number | 'auto'
}
export type AnalysisMessage = { kind: 'progress'; done: number; step: string } | { kind: 'done'; run: FamiliesRun }

/** Finds need families in a worker thread: a long analysis never stops the house from answering. */
export function runAnalysis(task: AnalysisTask, onProgress: (done: number, step: string) => void): Promise<FamiliesRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { workerData: task })
    worker.on('message', (message: AnalysisMessage) => {
      if (message.kind === 'done') resolve(message.run)
      else onProgress(message.done, message.step)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The analysis ended without a result (exit ${code})`)))
  })
}
