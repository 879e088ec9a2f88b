/** A text of fewer words says too little about how hard it is: one long word would decide. */
const fewestWords = 6

/**
 * How easy an Italian text is to read: 89 + (300 x sentences - 10 x letters) / words, between 0 and 100.
 * Result: from 60 on, who left school at 14 reads it alone, the level we take for B1; the higher the easier.
 * Too few: undefined under six words.
 * Source: P. Lucisano, M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in lingua italiana",
 *   Scuola e città 3 (1988), 110-124; bands of T. De Mauro's group: under 80 hard after five years of school, under 60 after eight,
 *   under 40 after thirteen. The sentence is what ends in . ! ? … : ; as in the authors' count; an elided article is its own word.
 */
export function gulpease(text: string): number | undefined {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < fewestWords) return undefined
  const letters = words.reduce((sum, word) => sum + [...word].length, 0)
  const sentences = text.split(/[.!?…:;]+(?=\s|$)/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  const score = 89 + (300 * sentences - 10 * letters) / words.length
  return Math.max(0, Math.min(100, score))
}
