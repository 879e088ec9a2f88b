/** Languages a worker can read the surveys in, Italian first. */
export const textLanguages = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'] as const
export type TextLanguage = (typeof textLanguages)[number]

/** Languages read by whoever has no text in their own, best first: Italian, then English. */
export const fallbackLanguages = ['it', 'en'] as const
export type FallbackLanguage = (typeof fallbackLanguages)[number]

/** Languages to try for a reader, best first: their own, Italian, English. */
export function readingChain(language: string): string[] {
  return [...new Set([language, ...fallbackLanguages])]
}

/**
 * The first of the reader's languages in which something is written, and which one it is.
 * Throws: RangeError when nobody wrote it.
 */
export function readIn<T>(
  written: { readonly [language: string]: T | undefined },
  language: string,
): { language: TextLanguage; text: T } {
  for (const candidate of readingChain(language)) {
    const text = written[candidate]
    if (text !== undefined) return { language: candidate as TextLanguage, text }
  }
  throw new RangeError(`readIn: nothing is written for ${language}`)
}
