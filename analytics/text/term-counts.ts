import { packRows, type SparseMatrix } from '../number/sparse-matrix.ts'

/** One text as the mixture sees it. */
export interface TermDocument {
  /** Stems in reading order. */
  readonly stems: readonly string[]
  /** Index of the language: every language has its own share of the terms. */
  readonly language: number
  /** Concept ids of the lexicon, shared by all languages. */
  readonly concepts: readonly string[]
}

/** Counts of terms; terms of one block are normalised together, so that no group is drawn to a language as such. */
export interface TermCounts {
  readonly counts: SparseMatrix
  readonly terms: readonly string[]
  /** Block of each term: 0 for concepts, 1 + language for words. */
  readonly block: Uint16Array
  readonly blocks: number
}

/**
 * Counts words (and pairs of neighbouring words) of each text, leaving out those too rare or too common to tell groups apart.
 *
 * Shape: documents in canonical order; terms get their numbers in order of first use.
 * Result: a row for every document, empty where no term is left.
 * Too few: below 30 documents a term used once is kept.
 * Cost: O(words).
 */
export function countTerms(
  documents: readonly TermDocument[],
  options: { pairs: boolean; maxShare?: number; minimum?: number },
): TermCounts {
  const minimum = options.minimum ?? (documents.length < 30 ? 1 : 2)
  const maxShare = options.maxShare ?? 0.4
  const perLanguage: number[] = []
  const seen = new Map<string, { documents: number; last: number; block: number }>()
  const keys = documents.map((document, d) => {
    perLanguage[document.language] = (perLanguage[document.language] ?? 0) + (document.stems.length > 0 ? 1 : 0)
    const found: string[] = []
    const add = (key: string, block: number): void => {
      found.push(key)
      const entry = seen.get(key)
      if (entry === undefined) seen.set(key, { documents: 1, last: d, block })
      else if (entry.last !== d) {
        entry.documents++
        entry.last = d
      }
    }
    for (const concept of document.concepts) add(`\u00a7${concept}`, 0)
    const { stems, language } = document
    for (let i = 0; i < stems.length; i++) {
      add(`${language}\u00b7${stems[i]}`, language + 1)
      if (options.pairs && i + 1 < stems.length) add(`${language}\u00b7${stems[i]} ${stems[i + 1]}`, language + 1)
    }
    return found
  })
  const written = perLanguage.reduce((s, n) => s + (n ?? 0), 0)
  const number = new Map<string, number>()
  const block: number[] = []
  for (const [key, entry] of seen) {
    const base = entry.block === 0 ? written : perLanguage[entry.block - 1]!
    if (entry.documents < minimum || (base >= 20 && entry.documents > maxShare * base)) continue
    number.set(key, number.size)
    block.push(entry.block)
  }
  const rows = keys.map((found) => {
    const row = new Map<number, number>()
    for (const key of found) {
      const term = number.get(key)
      if (term !== undefined) row.set(term, (row.get(term) ?? 0) + 1)
    }
    return row
  })
  return {
    counts: packRows(rows, number.size),
    terms: [...number.keys()],
    block: Uint16Array.from(block),
    blocks: perLanguage.length + 1,
  }
}
