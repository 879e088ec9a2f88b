/** Front door: answers, from the phone to the seal, and the threads of those who kept a personal code. */

export { forgetOldAnswers } from './forget-answers.ts'
export { responsesRoutes } from './responses.routes.ts'
export { listSealedResponses, sealWave } from './seal-wave.ts'
export type { SealedResponse } from './sealed-response.ts'
export { submitResponse } from './submit-response.ts'
export { findThread, listThreadResponses } from './threads.ts'
