import type { SeededRandom } from '../number/seeded-random.ts'
import { answerModel } from './answer-model.ts'
import type { MixtureData, PartModel, SweepOptions } from './mixture-data.ts'
import { textModel } from './text-model.ts'

/** Labels after the sweeps, and the sum over rows of the log-likelihood of each row given all others. */
export interface SweepResult {
  readonly labels: Int32Array
  readonly fit: number
}

/**
 * Moves every row to the group that explains it best, again and again: a collapsed mixture of latent classes (closed answers) and
 * Dirichlet multinomials (words), whose log-likelihoods add up.
 *
 * Shape: labels 0..groups-1; rows of -1 are left out.
 * Chance: draws at temperatures above 0, in row order.
 * Cost: O(sweeps * (entries * groups + moved rows * features)).
 * Source: Yin and Wang 2014 (GSDMM); Lazarsfeld and Henry 1968 (latent class analysis).
 */
export function sweepMixture(data: MixtureData, start: Int32Array, options: SweepOptions, random: SeededRandom): SweepResult {
  const k = options.groups
  const labels = Int32Array.from(start)
  const model = openMixture(data, labels, options)
  const scores = new Float64Array(k)
  let fit = 0
  for (const temperature of options.temperatures) {
    model.refresh()
    let moved = 0
    fit = 0
    for (let i = 0; i < data.rows; i++) {
      const own = labels[i]!
      if (own < 0) continue
      model.score(i, own, scores)
      const next = temperature > 0 ? draw(scores, temperature, random) : strongest(scores, own)
      fit += scores[next]!
      if (next === own) continue
      model.move(i, own, next)
      labels[i] = next
      moved++
    }
    if (temperature === 0 && moved === 0) break
  }
  return { labels, fit }
}

/** A mixture with its counts open: scores rows, moves rows. */
export interface OpenMixture {
  readonly score: (row: number, own: number, scores: Float64Array) => void
  readonly move: (row: number, from: number, to: number) => void
  /** Counts everything anew from the labels, so that no rounding piles up. */
  readonly refresh: () => void
}

/** Opens the mixture of the rows as they are labelled. Cost: O(entries + terms * groups). */
export function openMixture(data: MixtureData, labels: Int32Array, options: Omit<SweepOptions, 'temperatures'>): OpenMixture {
  const k = options.groups
  const size = new Float64Array(k)
  const logSize = new Float64Array(k)
  const alpha = 0.1
  let parts: PartModel[] = []
  const refresh = (): void => {
    size.fill(0)
    for (let i = 0; i < data.rows; i++) if (labels[i]! >= 0) size[labels[i]!]! += 1
    for (let c = 0; c < k; c++) logSize[c] = Math.log(size[c]! + alpha)
    parts = []
    if (data.text !== null) parts.push(textModel(data.text, labels, options))
    if (data.answers !== null) parts.push(answerModel(data.answers, labels, options))
  }
  refresh()
  return {
    refresh,
    score: (row, own, scores) => {
      scores.set(logSize)
      if (own >= 0) scores[own] = Math.log(Math.max(0, size[own]! - 1) + alpha)
      for (const part of parts) part.addScores(row, own, scores)
    },
    move: (row, from, to) => {
      if (from >= 0) logSize[from] = Math.log(--size[from]! + alpha)
      if (to >= 0) logSize[to] = Math.log(++size[to]! + alpha)
      for (const part of parts) part.move(row, from, to)
    },
  }
}

/** The best group; the row stays where it is when nothing is better. */
function strongest(scores: Float64Array, own: number): number {
  let best = own
  for (let c = 0; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
  return best
}

function draw(scores: Float64Array, temperature: number, random: SeededRandom): number {
  let most = scores[0]!
  for (let c = 1; c < scores.length; c++) if (scores[c]! > most) most = scores[c]!
  let total = 0
  for (let c = 0; c < scores.length; c++) total += Math.exp((scores[c]! - most) / temperature)
  let left = random.next() * total
  for (let c = 0; c < scores.length; c++) {
    left -= Math.exp((scores[c]! - most) / temperature)
    if (left < 0) return c
  }
  return scores.length - 1
}
