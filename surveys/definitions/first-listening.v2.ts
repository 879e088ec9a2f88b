import { defineSurvey } from '../define-survey.ts'
import { firstListeningV1 } from './first-listening.v1.ts'

/**
 * The first listening with a short mode of three minutes: moment, situation, hours, notice, what is missing, weight, how it should be.
 * Source: shared structure with version 1; short mode of the survey engine's technical notes.
 */
export const firstListeningV2 = defineSurvey({
  ...firstListeningV1,
  version: 2,
  short: [
    ...['ep_text', 'ep_none', 'keep_text', 'mirror', 'who', 'fn', 'grid', 'pred', 'res', 'weight', 'better'],
    ...['sentence', 'codesign'],
  ],
})
