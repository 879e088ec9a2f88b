import { hkdfSync } from 'node:crypto'
import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/italian.js'
import type { House } from '../house.ts'
import type { DemoWave } from './population.ts'

/** An invented worker whose personal code the demo shows. */
export interface Protagonist {
  /** Place of the answer in its wave. */
  readonly at: number
  readonly words: string
  readonly threadKey: string
}

/**
 * Some of those who told the story of one need in wave 1 and approved a sentence. Each gets a real code of 12 words;
 * which of them the demo shows is known only after the analysis, as for anybody.
 */
export function castProtagonists(house: House, wave: DemoWave, need: string, count: number): Protagonist[] {
  return wave.answers
    .map((answer, at) => ({ answer, truth: wave.truth[at]!, at }))
    .filter(
      ({ answer, truth }) =>
        truth.need === need &&
        truth.text === 'told' &&
        answer.language === 'it' &&
        answer.answers.sentence &&
        answer.answers.weight !== undefined,
    )
    .slice(0, count)
    .map(({ at }) => ({ at, ...makeCode(house) }))
}

/** Same derivation as on the phone: 128 random bits, 12 Italian words, HKDF for what is sent. */
function makeCode(house: House): { words: string; threadKey: string } {
  const entropy = house.random.bytes(16)
  const key = hkdfSync('sha256', entropy, new Uint8Array(0), 'ascolto:thread:v1', 32)
  return { words: entropyToMnemonic(entropy, wordlist), threadKey: Buffer.from(key).toString('hex') }
}

/** The same wave, with the protagonists' answers under their own codes. */
export function withProtagonists(wave: DemoWave, protagonists: readonly Protagonist[]): DemoWave {
  const keys = new Map(protagonists.map((each) => [each.at, each.threadKey]))
  return { ...wave, answers: wave.answers.map((answer, at) => (keys.has(at) ? { ...answer, threadKey: keys.get(at)! } : answer)) }
}
