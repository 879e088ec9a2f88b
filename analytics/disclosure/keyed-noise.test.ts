import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawNoise, geometricAt, type NoiseKey, noiseDeviation, noiseProbability, sealSet } from './keyed-noise.ts'

const prf = (key: Uint8Array, message: Uint8Array) => new Uint8Array(createHmac('sha256', key).update(message).digest())
const noise: NoiseKey = { key: new Uint8Array(32).fill(3), prf }
const people = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `person-${i + from}`)

describe('drawNoise', () => {
  const draws = 60_000
  const seal = sealSet(noise, people(12))
  const sample = (epsilon: number) => Array.from({ length: draws }, (_, i) => drawNoise(noise, `v1|q|${i}`, seal, seal, epsilon))
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const sd = (values: number[]) => Math.sqrt(mean(values.map((each) => each ** 2)) - mean(values) ** 2)

  it.each([
    [1, 1.357],
    [0.5, 2.799],
  ])('has mean 0 and the deviation of the two-sided geometric at epsilon %s', (epsilon, deviation) => {
    const values = sample(epsilon)
    expect(noiseDeviation(epsilon)).toBeCloseTo(deviation, 2)
    expect(Math.abs(mean(values))).toBeLessThan((4 * deviation) / Math.sqrt(draws))
    expect(Math.abs(sd(values) / deviation - 1)).toBeLessThan(0.02)
  })

  it('follows P(k) = (1-a)/(1+a) a^|k| value by value', () => {
    const values = sample(1)
    for (let k = -4; k <= 4; k++) {
      const expected = draws * noiseProbability(k, 1)
      const seen = values.filter((value) => value === k).length
      expect(Math.abs(seen - expected), `k = ${k}`).toBeLessThan(4.5 * Math.sqrt(expected))
    }
  })

  it('is the same for the same people with the same answers, in any order', () => {
    const base = people(40)
    const yes = base.filter((_, i) => i % 3 === 0)
    const draw = (b: string[], y: string[]) => drawNoise(noise, 'v1|res|time', sealSet(noise, b), sealSet(noise, y), 0.05)
    const first = draw(base, yes)
    expect(draw(base.toReversed(), yes.toReversed())).toBe(first)
    expect(
      draw(
        base.toSorted(() => -1),
        yes,
      ),
    ).toBe(first)
  })

  it('is drawn anew when one joins, leaves or answers otherwise, for another question and with another key', () => {
    const base = people(40)
    const yes = people(10)
    const at = (b: string[], y: string[], context = 'v1|res|time', key = noise) =>
      drawNoise(key, context, sealSet(key, b), sealSet(key, y), 0.001)
    const first = at(base, yes)
    expect(at(people(41), yes)).not.toBe(first)
    expect(at(people(39), yes)).not.toBe(first)
    expect(at(base, people(9))).not.toBe(first)
    expect(at(base, yes, 'v1|res|ride')).not.toBe(first)
    expect(at(base, yes, 'v1|res|time', { ...noise, key: new Uint8Array(32).fill(4) })).not.toBe(first)
  })

  it('refuses keys it could confuse', () => {
    expect(() => sealSet(noise, ['è'])).toThrow(RangeError)
  })
})

describe('geometricAt', () => {
  it('is the inverse of the distribution function', () => {
    for (const epsilon of [0.3, 0.5, 1, 2]) {
      const a = Math.exp(-epsilon)
      let below = a ** 61 / (1 + a)
      for (let k = -60; k <= 60; k++) {
        const mass = noiseProbability(k, epsilon)
        if (mass > 1e-9) expect(geometricAt(below + mass / 2, epsilon)).toBe(k)
        below += mass
      }
    }
  })
  it('refuses what is no probability and no epsilon', () => {
    for (const u of [0, 1, -1, Number.NaN]) expect(() => geometricAt(u, 1)).toThrow(RangeError)
    expect(() => geometricAt(0.5, 0)).toThrow(RangeError)
  })
})
