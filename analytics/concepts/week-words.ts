import type { LocalText } from './profile.ts'

const bandHours = [5, 7, 9, 13, 16, 19, 22, 29]
const days = [
  { it: 'lunedì', en: 'Monday' },
  { it: 'martedì', en: 'Tuesday' },
  { it: 'mercoledì', en: 'Wednesday' },
  { it: 'giovedì', en: 'Thursday' },
  { it: 'venerdì', en: 'Friday' },
  { it: 'sabato', en: 'Saturday' },
  { it: 'domenica', en: 'Sunday' },
] as const

/** Clock of a band in a scene: a little after it begins. */
const clocks = [
  { it: 'le 5.40', en: '5.40 am' },
  { it: 'le 7.20', en: '7.20 am' },
  { it: 'le 10.30', en: '10.30 am' },
  { it: 'le 13.40', en: '1.40 pm' },
  { it: 'le 16.20', en: '4.20 pm' },
  { it: 'le 19.30', en: '7.30 pm' },
  { it: 'le 23', en: '11 pm' },
] as const

/** 16 -> "4 pm". */
function englishHour(hour: number): string {
  const h = hour % 24
  return `${h % 12 === 0 ? 12 : h % 12} ${h < 12 ? 'am' : 'pm'}`
}

function stretch(from: number, to: number): LocalText {
  const start = bandHours[from]!
  const end = bandHours[to + 1]!
  if (from === 6) return { it: 'di notte', en: 'at night' }
  if (from === 0 && to === 0) return { it: 'prima delle 7', en: 'before 7 am' }
  if (from === 0 && to === 6) return { it: 'a qualsiasi ora', en: 'at any hour' }
  if (to === 6) return { it: `dalle ${start} fino a notte`, en: `from ${englishHour(start)} into the night` }
  return { it: `tra le ${start} e le ${end}`, en: `between ${englishHour(start)} and ${englishHour(end)}` }
}

function daysInWords(list: readonly number[]): LocalText {
  const weekdays = list.filter((day) => day < 5).length
  if (list.length === 7) return { it: 'tutti i giorni', en: 'every day of the week' }
  if (weekdays === 5 && list.length === 5) return { it: 'nei giorni feriali', en: 'on weekdays' }
  if (weekdays === 5 && list.length === 6) {
    return list.includes(5)
      ? { it: 'dal lunedì al sabato', en: 'from Monday to Saturday' }
      : { it: 'nei giorni feriali e la domenica', en: 'on weekdays and Sundays' }
  }
  if (weekdays === 0 && list.length === 2) return { it: 'nel fine settimana', en: 'at weekends' }
  if (list.length === 1) {
    const day = days[list[0]!]!
    return { it: list[0] === 6 ? 'la domenica' : `il ${day.it}`, en: `on ${day.en}s` }
  }
  if (list.length <= 3) {
    const joined = (language: 'it' | 'en') => {
      const names = list.map((day) => (language === 'it' ? `${day === 6 ? 'la' : 'il'} ${days[day]!.it}` : `${days[day]!.en}s`))
      return `${names.slice(0, -1).join(', ')} ${language === 'it' ? 'e' : 'and'} ${names.at(-1)}`
    }
    return { it: joined('it'), en: `on ${joined('en')}` }
  }
  return { it: 'quasi tutti i giorni', en: 'on most days' }
}

/**
 * The most needed hours of the week in words, e.g. "tra le 16 e le 19 nei giorni feriali".
 * Shape: cells 0..48, day-major from Monday. Result: the one or two longest stretches; undefined when there are no cells.
 * Cost: O(cells).
 */
export function weekInWords(cells: readonly number[]): LocalText | undefined {
  if (cells.length === 0) return undefined
  const daysOfBand = Array.from({ length: 7 }, (_, band) =>
    Array.from({ length: 7 }, (_, day) => day).filter((day) => cells.includes(day * 7 + band)),
  )
  const runs: { from: number; to: number; days: number[] }[] = []
  for (const [band, list] of daysOfBand.entries()) {
    if (list.length === 0) continue
    const last = runs.at(-1)
    if (last && last.to === band - 1 && last.days.join() === list.join()) last.to = band
    else runs.push({ from: band, to: band, days: list })
  }
  const weight = (run: { from: number; to: number; days: number[] }) => run.days.length * (run.to - run.from + 1)
  const shown = [...runs].sort((a, b) => weight(b) - weight(a) || a.from - b.from).slice(0, 2)
  shown.sort((a, b) => a.from - b.from)
  if (shown.length === 1 && shown[0]!.from === 6 && shown[0]!.days.length === 7) return { it: 'ogni notte', en: 'every night' }
  const [first, second] = shown.map((run) => ({ hours: stretch(run.from, run.to), days: daysInWords(run.days), run }))
  if (!first) return undefined
  if (!second) return { it: `${first.hours.it} ${first.days.it}`, en: `${first.hours.en} ${first.days.en}` }
  if (first.run.days.join() === second.run.days.join()) {
    return {
      it: `${first.hours.it} e ${second.hours.it} ${second.days.it}`,
      en: `${first.hours.en} and ${second.hours.en} ${second.days.en}`,
    }
  }
  return {
    it: `${first.hours.it} ${first.days.it} e ${second.hours.it} ${second.days.it}`,
    en: `${first.hours.en} ${first.days.en} and ${second.hours.en} ${second.days.en}`,
  }
}

/** Only the hours of the most needed stretch, e.g. "tra le 16 e le 19"; undefined without cells. */
export function hoursInWords(cells: readonly number[]): LocalText | undefined {
  if (cells.length === 0) return undefined
  const perBand = Array.from({ length: 7 }, (_, band) => cells.filter((cell) => cell % 7 === band).length)
  const top = Math.max(...perBand)
  const busy = (band: number) => (perBand[band] ?? 0) >= 0.6 * top
  let from = perBand.indexOf(top)
  let to = from
  while (busy(to + 1)) to++
  while (busy(from - 1)) from--
  return stretch(from, to)
}

/** One moment of the needed week for a scene, e.g. "È martedì, sono le 16.20."; undefined without cells. */
export function momentInWords(cells: readonly number[]): LocalText | undefined {
  if (cells.length === 0) return undefined
  const perBand = Array.from({ length: 7 }, (_, band) => cells.filter((cell) => cell % 7 === band).length)
  const band = perBand.indexOf(Math.max(...perBand))
  const withBand = cells.filter((cell) => cell % 7 === band).map((cell) => Math.floor(cell / 7))
  const day = withBand[Math.floor(withBand.length / 2)]!
  return { it: `È ${days[day]!.it}, sono ${clocks[band]!.it}.`, en: `It is ${days[day]!.en}, ${clocks[band]!.en}.` }
}
