/** Front door of disclosure control: the plan before a wave, the release after it, and what the need map lets through. */
export {
  type BuiltRelease,
  buildRelease,
  type FirmDocument,
  type PoolsDocument,
  type ReleaseInput,
} from './build-release.ts'
export { mayPublishDelicate, needMapOptions } from './need-map-options.ts'
export { hmac, noiseKey } from './noise-key.ts'
export { hashPlan, type PlanInput, planWave, type ReleasePlan, readPlan, summarisePlan } from './plan.ts'
export { delicateRestIsOver, opensTooOften, policy } from './policy.ts'
export { countedAnswers, readPeople, type SealedAnswer } from './records.ts'
export { cellsOf, type ReleaseCell } from './release-cells.ts'
export { openStored, type Released } from './sealed.ts'
export { keyMark, openRows, sealBase } from './sealed-base.ts'
