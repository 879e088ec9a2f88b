import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'

/**
 * The personal code: 128 random bits, shown as 12 words. `threadKey` and `draftKey` are all that ever leaves the phone: one finds the thread,
 * the other a draft kept for another phone; neither tells the other.
 * `crypto.subtle` is absent on plain http, as in an office network, hence the hashes of a package.
 */
export interface PersonalCode {
  words: string[]
  threadKey: string
  draftKey: string
  /** Opens the draft. Stays here. */
  sealKey: Uint8Array
}

export type CodeProblem = { kind: 'length'; have: number } | { kind: 'word'; word: string } | { kind: 'checksum' }

/** The languages with a list of words for codes (BIP-39); the others write codes in Italian, which everybody here can copy. */
const wordLists = {
  it: () => import('@scure/bip39/wordlists/italian.js').then((m) => m.wordlist),
  en: () => import('@scure/bip39/wordlists/english.js').then((m) => m.wordlist),
  es: () => import('@scure/bip39/wordlists/spanish.js').then((m) => m.wordlist),
  fr: () => import('@scure/bip39/wordlists/french.js').then((m) => m.wordlist),
  zh: () => import('@scure/bip39/wordlists/simplified-chinese.js').then((m) => m.wordlist),
}
type ListLanguage = keyof typeof wordLists
const listLanguages = Object.keys(wordLists) as ListLanguage[]
const listOf = (language: string): ListLanguage => listLanguages.find((each) => each === language) ?? 'it'

const keyFor = (entropy: Uint8Array, purpose: string) =>
  hkdf(sha256, entropy, undefined, utf8ToBytes(`ascolto:${purpose}:v1`), 32)

/** The same on every device and for every alliance: the server keeps alliances apart with its own pepper. */
const keysOf = (entropy: Uint8Array): Omit<PersonalCode, 'words'> => ({
  threadKey: bytesToHex(keyFor(entropy, 'thread')),
  draftKey: bytesToHex(keyFor(entropy, 'draft')),
  sealKey: keyFor(entropy, 'draft-seal'),
})

/** The code for 16 given bytes, in the words of the language or in Italian ones. */
export async function codeFrom(entropy: Uint8Array, language: string): Promise<PersonalCode> {
  if (entropy.length !== 16) throw new RangeError('codeFrom requires 16 bytes')
  const list = await wordLists[listOf(language)]()
  const words = entropyToMnemonic(entropy, list).split(/\s/)
  return { words: words.map((word) => word.normalize('NFC')), ...keysOf(entropy) }
}

export const newCode = (language: string): Promise<PersonalCode> => codeFrom(crypto.getRandomValues(new Uint8Array(16)), language)

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** Words of a list by how they may be typed: as they are, and without accents where that leaves no doubt. */
function spellings(list: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const word of list) {
    const bare = plain(word)
    if (found.has(bare)) doubtful.add(bare)
    found.set(bare, word)
  }
  for (const bare of doubtful) found.delete(bare)
  for (const word of list) found.set(word.normalize('NFC'), word)
  return found
}

/**
 * Reads a code as people paste it: numbered, in capitals, on several lines, with dashes, without accents, Chinese without spaces.
 * It is tried in the words of every language: a code written on one phone opens on any other, whatever language it speaks.
 */
export async function readCode(text: string): Promise<PersonalCode | CodeProblem> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{M}]+/gu) ?? []
  if (words.length !== 12) return { kind: 'length', have: words.length }
  const lists = await Promise.all(listLanguages.map((language) => wordLists[language]()))
  let strangers: readonly string[] | undefined
  for (const list of lists) {
    const known = spellings(list)
    const unknown = words.filter((word) => !known.has(word))
    // Some words are in several languages: the list that knows most of them is the one that was meant.
    if (strangers === undefined || unknown.length < strangers.length) strangers = unknown
    if (unknown.length > 0) continue
    const written = words.map((word) => known.get(word) as string)
    try {
      const keys = keysOf(mnemonicToEntropy(written.join(' '), list as string[]))
      return { words: written.map((word) => word.normalize('NFC')), ...keys }
    } catch {
      // Another list may still fit; if none does, the checksum is what is wrong.
    }
  }
  const stranger = strangers?.[0]
  return stranger === undefined ? { kind: 'checksum' } : { kind: 'word', word: stranger }
}

export const isCode = (read: PersonalCode | CodeProblem): read is PersonalCode => 'threadKey' in read
