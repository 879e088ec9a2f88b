/**
 * One spelling for what readers take as the same text: NFC, lower case, one apostrophe, single spaces, Romanian comma letters,
 * Arabic without vowel signs and with one alef.
 *
 * Cost: O(length).
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’`ʼ]/gu, "'")
    .replace(/[\u0640\u064b-\u0652]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replaceAll('ş', 'ș')
    .replaceAll('ţ', 'ț')
    .replace(/\s+/gu, ' ')
}
