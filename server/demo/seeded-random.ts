/** Chance that repeats: the same seed tells the same territory on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** 0 .. below - 1 */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** A key, with a probability proportional to its weight. */
  weighted(weights: Readonly<Record<string, number>>): string
  /** Roughly normal, from three uniform draws. */
  around(mean: number, spread: number): number
  shuffle<T>(list: readonly T[]): T[]
}

export function makeRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('pick requires something to pick from')
      return list[below(list.length)]!
    },
    weighted: (weights) => {
      const entries = Object.entries(weights)
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
      if (!(total > 0)) throw new RangeError('weighted requires a positive weight')
      let left = next() * total
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return entries.at(-1)![0]
    },
    around: (mean, spread) => mean + (next() + next() + next() - 1.5) * 2 * spread,
    shuffle: (list) => {
      const mixed = [...list]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1)
        const held = mixed[i]!
        mixed[i] = mixed[j]!
        mixed[j] = held
      }
      return mixed
    },
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}
