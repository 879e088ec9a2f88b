import type { FailureCode, WorkerLanguage } from '#contract/common'
import { readingChain } from '#surveys'
import ar from './failure-messages/ar.json' with { type: 'json' }
import es from './failure-messages/es.json' with { type: 'json' }
import fr from './failure-messages/fr.json' with { type: 'json' }
import ro from './failure-messages/ro.json' with { type: 'json' }
import sq from './failure-messages/sq.json' with { type: 'json' }
import uk from './failure-messages/uk.json' with { type: 'json' }
import zh from './failure-messages/zh.json' with { type: 'json' }
import { failureMessages } from './failure-messages.ts'

type Messages = { readonly [code: string]: string | undefined }

/** Languages of workers alone; Italian and English are with the messages that staff read too. */
const messages: { readonly [language: string]: Messages | undefined } = { ro, es, fr, ar, uk, sq, zh }

/** What a refusal says in this very language; undefined where nobody wrote it. */
export function workerMessageIn(code: FailureCode, language: string): string | undefined {
  const staff: Messages = failureMessages[code]
  return staff[language] ?? messages[language]?.[code]
}

/** What a refusal says in the language of a worker, else in Italian. */
export function workerMessage(code: FailureCode, language: WorkerLanguage): string {
  for (const each of readingChain(language)) {
    const found = workerMessageIn(code, each)
    if (found !== undefined) return found
  }
  return failureMessages[code].it
}
