/** A stream of chance that its seed fixes for ever. */
export interface SeededRandom {
  /** Uniform in [0, 1), 32 bits. */
  readonly next: () => number
  /** Whole number in 0..below-1. */
  readonly below: (below: number) => number
  /** A new array with the numbers 0..n-1 in random order. */
  readonly permutation: (n: number) => Int32Array
}

/**
 * Chance from a seed: the same seed gives the same numbers on every machine.
 *
 * Shape: a number or any string; strings are hashed with MurmurHash3's finaliser, so 'a|1' and 'a|2' are unrelated streams.
 * Chance: all of it comes from here; nothing in this room draws any other way.
 * Cost: O(1) per number.
 * Source: Blackman and Vigna 2018, xoshiro128**; seeding by splitmix32.
 */
export function seededRandom(seed: number | string): SeededRandom {
  let state = hashSeed(String(seed))
  const split = (): number => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let a = split()
  let b = split()
  let c = split()
  let d = split()
  const next = (): number => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const permutation = (n: number): Int32Array => {
    const order = Int32Array.from({ length: n }, (_, i) => i)
    for (let i = n - 1; i > 0; i--) {
      const j = below(i + 1)
      const kept = order[i]!
      order[i] = order[j]!
      order[j] = kept
    }
    return order
  }
  return { next, below, permutation }
}

function hashSeed(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    h ^= h >>> 13
  }
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
