import lock from './published.lock.json' with { type: 'json' }

/**
 * SHA-256 of a published version as it was on the day it was published: definition and Italian and English wording, in canonical JSON.
 * Too few: undefined for a version that was never published. `published.test.ts` fails when a published version no longer matches.
 */
export function publishedHash(instrument: string, version: number): string | undefined {
  return (lock as { [published: string]: string })[`${instrument}.v${version}`]
}
