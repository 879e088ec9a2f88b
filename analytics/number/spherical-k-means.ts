import type { DenseRows } from './project-rows.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * Groups unit rows by direction.
 *
 * Shape: rows of length 1; zero rows belong nowhere.
 * Result: one label per row, 0..groups-1, and -1 for zero rows.
 * Chance: k-means++ starts; the restart with the largest sum of cosines is kept.
 * Too few: with fewer distinct rows than groups some labels stay unused.
 * Cost: O(restarts * rounds * rows * groups * width).
 * Source: Dhillon and Modha 2001; Arthur and Vassilvitskii 2007.
 */
export function sphericalKMeans(x: DenseRows, groups: number, random: SeededRandom, restarts = 2, rounds = 25): Int32Array {
  let best: { labels: Int32Array; fit: number } | undefined
  for (let restart = 0; restart < restarts; restart++) {
    const run = lloyd(x, groups, plusPlus(x, groups, random), rounds)
    if (best === undefined || run.fit > best.fit) best = run
  }
  return best!.labels
}

/**
 * Improves a given grouping of unit rows by direction.
 *
 * Shape: labels 0..groups-1, -1 for rows in no group yet; an unused group restarts at the row farthest from its centre.
 * Result: one label per row, -1 for zero rows.
 * Cost: O(rounds * rows * groups * width).
 */
export function refineByDirection(x: DenseRows, groups: number, labels: Int32Array, rounds = 8): Int32Array {
  const centres = new Float64Array(groups * x.width)
  const rows = nonZeroRows(x).filter((i) => labels[i]! >= 0)
  recentre(x, rows, labels, centres, groups, new Float64Array(rows.length))
  return lloyd(x, groups, centres, rounds).labels
}

function nonZeroRows(x: DenseRows): Int32Array {
  const rows: number[] = []
  for (let i = 0; i < x.rows; i++) {
    for (let d = i * x.width; d < (i + 1) * x.width; d++) {
      if (x.value[d]! !== 0) {
        rows.push(i)
        break
      }
    }
  }
  return Int32Array.from(rows)
}

function dot(a: Float64Array, from: number, b: Float64Array, at: number, w: number): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let d = 0
  for (; d + 3 < w; d += 4) {
    s0 += a[from + d]! * b[at + d]!
    s1 += a[from + d + 1]! * b[at + d + 1]!
    s2 += a[from + d + 2]! * b[at + d + 2]!
    s3 += a[from + d + 3]! * b[at + d + 3]!
  }
  for (; d < w; d++) s0 += a[from + d]! * b[at + d]!
  return s0 + s1 + s2 + s3
}

function plusPlus(x: DenseRows, groups: number, random: SeededRandom): Float64Array {
  const { width: w, value } = x
  const rows = nonZeroRows(x)
  const centres = new Float64Array(groups * w)
  if (rows.length === 0) return centres
  const far = new Float64Array(rows.length).fill(1)
  for (let c = 0; c < groups; c++) {
    let total = 0
    for (let r = 0; r < rows.length; r++) total += far[r]!
    let pick = rows.length - 1
    if (c === 0 || total < 1e-9) pick = random.below(rows.length)
    else {
      let left = random.next() * total
      for (let r = 0; r < rows.length; r++) {
        left -= far[r]!
        if (left < 0) {
          pick = r
          break
        }
      }
    }
    centres.set(value.subarray(rows[pick]! * w, (rows[pick]! + 1) * w), c * w)
    for (let r = 0; r < rows.length; r++) {
      const distance = Math.max(0, 1 - dot(value, rows[r]! * w, centres, c * w, w))
      if (c === 0 || distance < far[r]!) far[r] = distance
    }
  }
  return centres
}

function lloyd(x: DenseRows, groups: number, centres: Float64Array, rounds: number): { labels: Int32Array; fit: number } {
  const { width: w, value } = x
  const rows = nonZeroRows(x)
  const labels = new Int32Array(x.rows).fill(-1)
  const near = new Float64Array(rows.length)
  let fit = 0
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    fit = 0
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r]!
      let best = 0
      let bestCosine = Number.NEGATIVE_INFINITY
      const from = i * w
      let c = 0
      for (; c + 3 < groups; c += 4) {
        const at = c * w
        let s0 = 0
        let s1 = 0
        let s2 = 0
        let s3 = 0
        for (let d = 0; d < w; d++) {
          const v = value[from + d]!
          s0 += v * centres[at + d]!
          s1 += v * centres[at + w + d]!
          s2 += v * centres[at + 2 * w + d]!
          s3 += v * centres[at + 3 * w + d]!
        }
        if (s0 > bestCosine) {
          bestCosine = s0
          best = c
        }
        if (s1 > bestCosine) {
          bestCosine = s1
          best = c + 1
        }
        if (s2 > bestCosine) {
          bestCosine = s2
          best = c + 2
        }
        if (s3 > bestCosine) {
          bestCosine = s3
          best = c + 3
        }
      }
      for (; c < groups; c++) {
        const cosine = dot(value, from, centres, c * w, w)
        if (cosine > bestCosine) {
          bestCosine = cosine
          best = c
        }
      }
      if (labels[i]! !== best) {
        labels[i] = best
        moved++
      }
      near[r] = bestCosine
      fit += bestCosine
    }
    if (moved === 0 || round === rounds - 1) break
    recentre(x, rows, labels, centres, groups, near)
  }
  return { labels, fit }
}

function recentre(
  x: DenseRows,
  rows: Int32Array,
  labels: Int32Array,
  centres: Float64Array,
  groups: number,
  near: Float64Array,
): void {
  const { width: w, value } = x
  centres.fill(0)
  for (let r = 0; r < rows.length; r++) {
    const from = rows[r]! * w
    const at = labels[rows[r]!]! * w
    for (let d = 0; d < w; d++) centres[at + d]! += value[from + d]!
  }
  for (let c = 0; c < groups; c++) {
    const length = Math.sqrt(dot(centres, c * w, centres, c * w, w))
    if (length > 1e-12) {
      for (let d = c * w; d < (c + 1) * w; d++) centres[d]! /= length
      continue
    }
    let farthest = 0
    for (let r = 1; r < rows.length; r++) if (near[r]! < near[farthest]!) farthest = r
    if (rows.length === 0) continue
    near[farthest] = 2
    centres.set(value.subarray(rows[farthest]! * w, (rows[farthest]! + 1) * w), c * w)
  }
}
