import type { FailureCode, WorkerLanguage } from '#contract/common'
import { readingChain } from '#surveys'
import { failureMessages } from './failure-messages.ts'

type Messages = { readonly [code: string]: string | undefined }

/** Languages of workers alone; Italian and English are with the messages that staff read too. */
const messages: { readonly [language: string]: Messages | undefined } = {}

/** What a refusal says in the language of a worker, else in Italian. */
export function workerMessage(code: FailureCode, language: WorkerLanguage): string {
  const staff: Messages = failureMessages[code]
  for (const each of readingChain(language)) {
    const found = staff[each] ?? messages[each]?.[code]
    if (found !== undefined) return found
  }
  return failureMessages[code].it
}
