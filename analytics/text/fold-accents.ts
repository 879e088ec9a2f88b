import { normaliseText } from './normalise-text.ts'

/**
 * The spelling in which cues are looked for: normalised, Latin letters without accents, and no apostrophe that stands for an accent, so that
 * "perche'", "perche" and "perché" are one word. Other scripts keep their marks.
 *
 * Cost: O(length).
 */
export function foldAccents(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .replace(/([aeiou])'(?![\p{L}\p{N}])/gu, '$1')
}
