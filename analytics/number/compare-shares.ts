/** z of 95 %. */
const z95 = 1.959963984540054

/**
 * Wilson interval of a share.
 *
 * Too few: [0, 1] for nobody asked.
 * Source: Wilson 1927.
 */
export function wilsonInterval(holders: number, asked: number): { low: number; high: number } {
  if (asked === 0) return { low: 0, high: 1 }
  const share = holders / asked
  const square = z95 * z95
  const middle = (share + square / (2 * asked)) / (1 + square / asked)
  const half = (z95 / (1 + square / asked)) * Math.sqrt((share * (1 - share)) / asked + square / (4 * asked * asked))
  return { low: holders === 0 ? 0 : Math.max(0, middle - half), high: holders === asked ? 1 : Math.min(1, middle + half) }
}

/**
 * Difference of two independent shares with its 95 % interval.
 *
 * Too few: with nobody asked on one side the interval is as wide as it can be.
 * Source: Newcombe 1998, method 10 (hybrid of two Wilson intervals).
 */
export function shareDifference(
  holders: number,
  asked: number,
  otherHolders: number,
  otherAsked: number,
): { value: number; low: number; high: number } {
  const share = asked === 0 ? 0 : holders / asked
  const other = otherAsked === 0 ? 0 : otherHolders / otherAsked
  const own = wilsonInterval(holders, asked)
  const others = wilsonInterval(otherHolders, otherAsked)
  return {
    value: share - other,
    low: Math.max(-1, share - other - Math.sqrt((share - own.low) ** 2 + (others.high - other) ** 2)),
    high: Math.min(1, share - other + Math.sqrt((own.high - share) ** 2 + (other - others.low) ** 2)),
  }
}

/**
 * Two-sided p of "both shares are the same".
 *
 * Result: 1 where one side was not asked or everybody answers alike.
 * Source: pooled two-proportion z test.
 */
export function sameShareP(holders: number, asked: number, otherHolders: number, otherAsked: number): number {
  if (asked === 0 || otherAsked === 0) return 1
  const pooled = (holders + otherHolders) / (asked + otherAsked)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / asked + 1 / otherAsked))
  return spread === 0 ? 1 : normalTail(Math.abs(holders / asked - otherHolders / otherAsked) / spread)
}

/** Two-sided tail of the standard normal. Source: Numerical Recipes erfcc, relative error below 1.2e-7. */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.5 * x)
  const inner = [1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277]
  let sum = 0
  for (let i = inner.length - 1; i >= 0; i--) sum = sum * t + inner[i]!
  return Math.min(1, t * Math.exp(-x * x - 1.26551223 + t * sum))
}

/**
 * Which of many tests hold when at most `rate` of those called true may be false.
 *
 * Shape: p values in any order.
 * Result: one yes or no per p.
 * Source: Benjamini and Hochberg 1995.
 */
export function falseDiscoveries(ps: readonly number[], rate: number): boolean[] {
  const order = [...ps.keys()].sort((a, b) => ps[a]! - ps[b]!)
  let last = -1
  order.forEach((test, rank) => {
    if (ps[test]! <= (rate * (rank + 1)) / ps.length) last = rank
  })
  const holds = ps.map(() => false)
  for (let rank = 0; rank <= last; rank++) holds[order[rank]!] = true
  return holds
}
