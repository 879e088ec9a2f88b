import { createHmac } from 'node:crypto'
import type { Runtime } from '#analytics'
import { detectLanguage } from './detect-language.ts'
import { stemWord } from './stem-word.ts'

/** What the pure analysis needs from outside: a keyed function, stems, languages. Nothing of it has a clock or chance. */
export function buildAnalysisRuntime(): Runtime {
  return {
    prf: (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest()),
    stem: stemWord(),
    detectLanguage,
  }
}
