import type { Runtime } from '../runtime.ts'
import { countTerms, type TermDocument } from '../text/term-counts.ts'
import { tokenise } from '../text/tokenise.ts'
import type { TextPart } from './mixture-data.ts'

/** The words of the rows, alone and with pairs of neighbours: two views that make the runs of a consensus differ. */
export interface TextViews {
  readonly words: TextPart
  readonly pairs: TextPart
}

/** Words of one text that are read; what comes after does not change what it is about. */
const mostWords = 400

/**
 * Counts the stems of texts.
 *
 * Shape: one text and one language per row, in canonical order.
 * Result: null when no text has a word that another text shares.
 * Cost: O(words).
 */
export function readTexts(texts: readonly string[], languages: readonly string[], runtime: Runtime): TextViews | null {
  const index = new Map<string, number>()
  for (const language of [...new Set(languages)].sort()) index.set(language, index.size)
  const documents = texts.map(
    (text, row): TermDocument => ({
      stems: tokenise(text)
        .slice(0, mostWords)
        .map((word) => runtime.stem(word, languages[row]!)),
      language: index.get(languages[row]!)!,
      concepts: [],
    }),
  )
  const words = countTerms(documents, { pairs: false })
  if (words.terms.length === 0) return null
  return { words, pairs: countTerms(documents, { pairs: true }) }
}
