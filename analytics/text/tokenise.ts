import { normaliseText } from './normalise-text.ts'

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const word = /[\p{L}\p{M}\p{N}]+/gu
const mask = /\[[\p{L} ]+\]/gu

/**
 * Words of a text in any script; scripts written without spaces give pairs of neighbouring characters.
 *
 * Result: normalised words in reading order; masks such as [persona] are no words.
 * Too few: an empty list for a text without letters or digits.
 * Cost: O(length).
 */
export function tokenise(text: string): string[] {
  const words: string[] = []
  for (const [run] of normaliseText(text).replace(mask, ' ').matchAll(word)) {
    let at = 0
    for (const match of run.matchAll(unspaced)) {
      if (match.index > at) words.push(run.slice(at, match.index))
      const characters = [...match[0]]
      if (characters.length === 1) words.push(match[0])
      for (let i = 0; i + 1 < characters.length; i++) words.push(characters[i]! + characters[i + 1]!)
      at = match.index + match[0].length
    }
    if (at < run.length) words.push(run.slice(at))
  }
  return words
}
