import { weekDays } from './week-heat.tsx'

type WeekDay = (typeof weekDays)[number]
export interface HourRun {
  fromDay: WeekDay
  toDay: WeekDay
  /** First and last band of each run of bands that touch. */
  bands: { from: number; to: number }[]
}

/** A grid of 7 days by 7 bands, shortened: bands that touch are one, days in a row with the same hours are one. */
export function weekHours(grid: readonly number[]): HourRun[] {
  const runs: HourRun[] = []
  for (const day of weekDays) {
    const bands: HourRun['bands'] = []
    for (let band = 0; band < 7; band++) {
      if (grid[day * 7 + band] !== 1) continue
      const last = bands.at(-1)
      if (last?.to === band - 1) last.to = band
      else bands.push({ from: band, to: band })
    }
    const before = runs.at(-1)
    if (bands.length === 0) continue
    if (before?.toDay === day - 1 && JSON.stringify(before.bands) === JSON.stringify(bands)) before.toDay = day
    else runs.push({ fromDay: day, toDay: day, bands })
  }
  return runs
}
