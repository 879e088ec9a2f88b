import { hkdfSync } from 'node:crypto'
import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/italian.js'
import type { House } from '../house.ts'
import type { DemoWave } from './population.ts'

/** An invented worker whose personal code the demo shows. */
export interface Protagonist {
  /** Places of their answers in the wave: the story of the need, and of another one where somebody alike told it. */
  readonly at: readonly number[]
  readonly words: string
  readonly threadKey: string
}

/**
 * Some of those who told the story of one need in wave 1 and approved a sentence. Each gets a real code of 12 words, and tells a second need:
 * one of another person of the same place and gender. Which of them the demo shows is known only after the analysis, as for anybody.
 */
export function castProtagonists(house: House, wave: DemoWave, need: string, count: number): Protagonist[] {
  const told = wave.answers
    .map((answer, at) => ({ answer, truth: wave.truth[at]!, at }))
    .filter(
      ({ answer, truth }) =>
        truth.text === 'told' && answer.language === 'it' && answer.answers.sentence && answer.answers.weight !== undefined,
    )
  const others = told.filter(({ truth }) => truth.need !== need && truth.need !== 'diffuse')
  return told
    .filter(({ truth }) => truth.need === need)
    .slice(0, count)
    .map(({ at, answer }) => {
      const alike = others.findIndex(
        (other) => other.answer.organisation === answer.organisation && other.answer.answers.gender === answer.answers.gender,
      )
      const second = alike < 0 ? [] : others.splice(alike, 1)
      return { at: [at, ...second.map((other) => other.at)], ...makeCode(house) }
    })
}

/** Same derivation as on the phone: 128 random bits, 12 Italian words, HKDF for what is sent. */
function makeCode(house: House): { words: string; threadKey: string } {
  const entropy = house.random.bytes(16)
  const key = hkdfSync('sha256', entropy, new Uint8Array(0), 'ascolto:thread:v1', 32)
  return { words: entropyToMnemonic(entropy, wordlist), threadKey: Buffer.from(key).toString('hex') }
}

/** The same wave, with the protagonists' answers under their own codes. */
export function withProtagonists(wave: DemoWave, protagonists: readonly Protagonist[]): DemoWave {
  const keys = new Map(protagonists.flatMap((each) => each.at.map((at) => [at, each.threadKey] as const)))
  return { ...wave, answers: wave.answers.map((answer, at) => (keys.has(at) ? { ...answer, threadKey: keys.get(at)! } : answer)) }
}
