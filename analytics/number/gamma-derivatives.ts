/**
 * First and second derivative of the logarithm of the gamma function, for x > 0. Accuracy 1e-10.
 * Source: Abramowitz & Stegun 6.3.5, 6.3.18, 6.4.6, 6.4.12 (recurrence up to 6, then the asymptotic series).
 * Throws: RangeError for x <= 0. Cost: constant.
 */
export function digamma(x: number): number {
  refuse('digamma', x)
  let sum = 0
  let at = x
  for (; at < 6; at++) sum -= 1 / at
  const s = 1 / (at * at)
  return sum + Math.log(at) - 0.5 / at - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132)))))
}

export function trigamma(x: number): number {
  refuse('trigamma', x)
  let sum = 0
  let at = x
  for (; at < 6; at++) sum += 1 / (at * at)
  const s = 1 / (at * at)
  return sum + 1 / at + s / 2 + (s / at) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66)))))
}

function refuse(name: string, x: number): void {
  if (!(x > 0)) throw new RangeError(`${name} requires x > 0, got ${x}`)
}
