import { expect, it } from 'vitest'
import { weekHours } from './week-hours.ts'

const week = (...cells: [day: number, band: number][]) =>
  Array.from({ length: 49 }, (_, at) => (cells.some(([day, band]) => day * 7 + band === at) ? 1 : 0))

it('bands that touch are one, and days in a row with the same hours are one', () => {
  expect(weekHours(week([0, 0], [0, 1], [0, 4], [1, 0], [1, 1], [1, 4]))).toEqual([
    {
      fromDay: 0,
      toDay: 1,
      bands: [
        { from: 0, to: 1 },
        { from: 4, to: 4 },
      ],
    },
  ])
})

it('days that do not touch, or differ, stay apart', () => {
  expect(weekHours(week([0, 0], [2, 0], [3, 1])).map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
    [0, 0],
    [2, 2],
    [3, 3],
  ])
  expect(weekHours(week())).toEqual([])
})
