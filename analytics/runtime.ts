/**
 * What a pure room needs from outside, passed as an argument and built in `server/analysis-runtime/`.
 * analytics/ has no package, no clock, no file and no chance of its own.
 */
export interface Runtime {
  /** Keyed pseudo-random function: HMAC-SHA256(key, message), 32 bytes. */
  readonly prf: (key: Uint8Array, message: Uint8Array) => Uint8Array
  /** Stem of one lower-case word; the word itself where the language has no stemmer. */
  readonly stem: (word: string, language: string) => string
  /** Best guess of the language of a short text with 0..1 confidence; the prior is the language of the form. */
  readonly detectLanguage: (text: string, prior: string) => { language: string; confidence: number }
}

/** Called with 0..1 as long work goes on; throws to cancel. */
export type OnProgress = (done: number, step: string) => void
