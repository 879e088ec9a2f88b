import type { Situation } from './situation.ts'

/** Uses a month of one person who is in the situation. */
const monthly: Readonly<Record<string, number>> = { daily: 20, weekly_multi: 10, weekly: 4, monthly: 2, rare: 0.5, once: 0.2 }

/** Stated use is larger than use: six tenths of it, until a try-out tells better. */
const honesty = 0.6

/** People of the family, at least: the lower end of its published band. */
export function leastHolders(sizeBand: string): number | undefined {
  const digits = /\d+/.exec(sizeBand.replace(/[.\u00a0 ](?=\d{3})/g, ''))
  return digits ? Number(digits[0]) : undefined
}

/**
 * Uses a month to expect from a family, cautiously.
 * Result: undefined when the map tells neither how often it happens nor how many people hold it.
 */
export function expectedUses(situation: Situation): number | undefined {
  const holders = leastHolders(situation.family.sizeBand)
  const often = situation.strongest('freq').find((entry) => entry.value in monthly)
  if (holders === undefined || !often) return undefined
  return Math.round(monthly[often.value]! * holders * honesty)
}
