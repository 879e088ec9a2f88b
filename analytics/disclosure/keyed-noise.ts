import type { Runtime } from '../runtime.ts'

/** The secret die: a key that never enters the database, and the function that uses it. */
export interface NoiseKey {
  readonly key: Uint8Array
  readonly prf: Runtime['prf']
}

/**
 * Folds a set of record keys into 32 bytes, whatever their order.
 * Shape: distinct ASCII keys without line breaks. Cost: O(n log n), O(n) when already sorted.
 */
export function sealSet({ key, prf }: NoiseKey, recordKeys: readonly string[]): Uint8Array {
  return prf(key, bytesOf([...recordKeys].sort().join('\n')))
}

/**
 * Noise of one count: the same people with the same answers always draw the same number, in any table and any order.
 * Result: a whole number, two-sided geometric with P(k) = (1-a)/(1+a) a^|k|, a = exp(-epsilon).
 * Chance: the seed is context, base set and yes set; a person who joins or leaves redraws it whatever he or she answered.
 * Source: cell-key method (Thompson, Broadfoot, Elazar 2013) with a discrete Laplace table (Rinott et al. 2018).
 */
export function drawNoise(noise: NoiseKey, context: string, base: Uint8Array, yes: Uint8Array, epsilon: number): number {
  const head = bytesOf(context)
  const message = new Uint8Array(head.length + base.length + yes.length)
  message.set(head)
  message.set(base, head.length)
  message.set(yes, head.length + base.length)
  return geometricAt(uniformOf(noise.prf(noise.key, message)), epsilon)
}

/**
 * Inverse of the two-sided geometric distribution function.
 * Shape: u in (0, 1). Throws: RangeError outside of it or for an epsilon that is not positive.
 */
export function geometricAt(u: number, epsilon: number): number {
  if (!(u > 0 && u < 1)) throw new RangeError('geometricAt requires 0 < u < 1')
  if (!(epsilon > 0)) throw new RangeError('geometricAt requires a positive epsilon')
  const a = Math.exp(-epsilon)
  if (u < a / (1 + a)) return -(Math.ceil(Math.log(u * (1 + a)) / -epsilon) - 1)
  return Math.floor(Math.log((1 - u) * (1 + a)) / -epsilon)
}

/** Probability of one value of the noise. */
export function noiseProbability(k: number, epsilon: number): number {
  const a = Math.exp(-epsilon)
  return ((1 - a) / (1 + a)) * a ** Math.abs(k)
}

/** Standard deviation of the noise in persons: 1.36 at epsilon 1, 2.80 at 0.5. */
export function noiseDeviation(epsilon: number): number {
  const a = Math.exp(-epsilon)
  return Math.sqrt(2 * a) / (1 - a)
}

/** First 53 bits as a number in (0, 1). */
function uniformOf(bytes: Uint8Array): number {
  let whole = 0
  for (let i = 0; i < 6; i++) whole = whole * 256 + (bytes[i] as number)
  whole = whole * 32 + ((bytes[6] as number) >> 3)
  return Math.max(whole, 0.5) / 2 ** 53
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) throw new RangeError('Record keys and contexts of the noise are ASCII')
    bytes[i] = code
  }
  return bytes
}
