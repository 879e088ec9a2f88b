import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'

/**
 * The personal code: 128 random bits, shown as 12 words. `threadKey` is all that ever leaves the phone.
 * `crypto.subtle` is absent on plain http, as in an office network, hence the hashes of a package.
 */
export interface PersonalCode {
  words: string[]
  threadKey: string
}

export type CodeProblem = { kind: 'length'; have: number } | { kind: 'word'; word: string } | { kind: 'checksum' }

const wordLists = {
  it: () => import('@scure/bip39/wordlists/italian.js').then((m) => m.wordlist),
  en: () => import('@scure/bip39/wordlists/english.js').then((m) => m.wordlist),
}

/** The same on every device and for every alliance: the server keeps alliances apart with its own pepper. */
const threadKeyOf = (entropy: Uint8Array): string =>
  bytesToHex(hkdf(sha256, entropy, undefined, utf8ToBytes('ascolto:thread:v1'), 32))

/** The code for 16 given bytes. */
export async function codeFrom(entropy: Uint8Array, language: string): Promise<PersonalCode> {
  if (entropy.length !== 16) throw new RangeError('codeFrom requires 16 bytes')
  const list = await wordLists[language === 'it' ? 'it' : 'en']()
  return { words: entropyToMnemonic(entropy, list).split(' '), threadKey: threadKeyOf(entropy) }
}

export const newCode = (language: string): Promise<PersonalCode> => codeFrom(crypto.getRandomValues(new Uint8Array(16)), language)

/** Reads a code as people paste it: numbered, in capitals, on several lines, with dashes. */
export async function readCode(text: string): Promise<PersonalCode | CodeProblem> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const lists = await Promise.all(Object.values(wordLists).map((load) => load()))
  if (words.length !== 12) return { kind: 'length', have: words.length }
  const strangers = lists.map((list) => words.filter((word) => !list.includes(word)))
  // Some words are in both languages: the list that knows most of them is the one that was meant.
  const best = (strangers[1]?.length ?? 0) < (strangers[0]?.length ?? 0) ? 1 : 0
  for (const [i, list] of lists.entries()) {
    if (strangers[i]?.length !== 0) continue
    try {
      return { words, threadKey: threadKeyOf(mnemonicToEntropy(words.join(' '), list)) }
    } catch {
      // The other list may still fit; if none does, the checksum is what is wrong.
    }
  }
  const stranger = strangers[best]?.[0]
  return stranger === undefined ? { kind: 'checksum' } : { kind: 'word', word: stranger }
}

export const isCode = (read: PersonalCode | CodeProblem): read is PersonalCode => 'threadKey' in read
