import type { OfferedLanguage } from '#contract/campaigns'
import { workerLanguages } from '#contract/common'
import { isMachineWritten, surveyCompleteness } from '#surveys'

/** What a coordinator must know of a language before a wave is offered in it. */
export function listOfferedLanguages(): OfferedLanguage[] {
  return workerLanguages.map((language) => ({
    language,
    machineWritten: isMachineWritten(language),
    missing: surveyCompleteness(language).reduce((sum, { missing }) => sum + missing.length, 0),
  }))
}
