/** Front door: answers, from the phone to the seal, and the threads of those who kept a personal code. */

export { forgetOldDrafts } from './drafts.ts'
export { forgetOldAnswers } from './forget-answers.ts'
export { responsesRoutes } from './responses.routes.ts'
export { listSealedResponses, sealWave } from './seal-wave.ts'
export type { SealedResponse, ThreadResponse } from './sealed-response.ts'
export { type IsTried, submitPulse } from './submit-pulse.ts'
export { submitResponse } from './submit-response.ts'
export { findThread, listNeedsWithPulses, listThreadResponses } from './threads.ts'
