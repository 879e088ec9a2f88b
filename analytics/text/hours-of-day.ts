const hourWords: { readonly [word: string]: number } = {
  ...{ una: 1, un: 1, uno: 1, due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, otto: 8, nove: 9, dieci: 10, undici: 11 },
  ...{ dodici: 12, tredici: 13, quattordici: 14, quindici: 15, sedici: 16, diciassette: 17, diciotto: 18, diciannove: 19 },
  ...{ venti: 20, ventuno: 21, ventidue: 22, ventitre: 23, ventiquattro: 24, mezzogiorno: 12, mezzanotte: 24 },
}
const minutesPast =
  '(?: e (?:mezz[ao]|un quarto|tre quarti|cinque|dieci|venti(?:cinque)?|trenta(?:cinque)?|quaranta|cinquanta|\\d\\d))?'
const partOfDay = '(?: (?:di|del|della) (?:mattin[ao]|pomeriggio|sera|notte))?'
const longestFirst = Object.keys(hourWords).sort((a, b) => b.length - a.length)
const clock = `(?:${longestFirst.join('|')}|\\d{1,2}(?!\\d))(?:[:.,]\\d\\d)?${minutesPast}(?: in punto)?${partOfDay}`
const before = "(?:dalle|fino alle|alle|delle|verso le|per le|le|all'|dall'|dell') ?(?:ore )?"

/** "alle 7.30", "verso le sette e mezza", "per le 5 del pomeriggio"; on folded text. */
export const oneHour = `${before}${clock}`
/** "dalle 16 alle 18". */
export const hourRange = `(?:dalle|dall'|tra le|fra le) ?(?:ore )?(${clock}) (?:alle|all'|e le|fino alle) ?(${clock})`
/** "16:30" alone. */
export const bareHour = '\\d{1,2}[:.]\\d\\d'

const rangeParts = new RegExp(`^${hourRange}$`, 'u')
const hourParts = new RegExp(`^(?:${before})?(${clock})$`, 'u')
const readParts = /^([a-z]+|\d+)(?:[:.,](\d\d))?(?: e (mezz|un quarto|tre quarti|\S+))?/u
const fractions: { readonly [said: string]: number } = { mezz: 0.5, 'un quarto': 0.25, 'tre quarti': 0.75 }
const leaving = /finisc|finire|esc[oe]|uscit|uscire|chiud|scuola|prender|rientr|torn/u
const starting = /attacc|iniz|turno|entr[oai]\b|entrare|comincia|sveglia|timbr|alz/u
const bandStarts = [5, 7, 9, 13, 16, 19, 22]

/**
 * Bands of the week's day (`b1` from 5 to 7 ... `b7` from 22 to 5) that a told hour or stretch touches.
 *
 * Shape: `said` is one expression, folded; `around` the words near it; `after` those that follow ("alle 6" + "di domani mattina").
 * Result: an hour from 1 to 8 takes its half of the day from what happens then: "finisco alle 6" is 18, "attacco alle 6" is 6.
 * Too few: no band where the half of the day stays open, or where no hour was told.
 * Cost: O(length).
 */
export function bandsTold(said: string, around: string, after: string): string[] {
  const hours = hoursTold(said, around, after)
  if (hours === undefined) return []
  const [from, to] = hours
  const bands = new Set<string>()
  for (let at = from; at < Math.max(to, from + 0.01); at += 0.5) {
    const hour = at % 24
    bands.add(`b${(hour < 5 ? 6 : bandStarts.findLastIndex((start) => hour >= start)) + 1}`)
  }
  return [...bands]
}

/** First and last hour, past 24 when a night goes on. */
function hoursTold(said: string, around: string, after: string): [from: number, to: number] | undefined {
  const stretch = rangeParts.exec(said)
  if (stretch === null) {
    const alone = hourParts.exec(said)?.[1]
    const at = alone === undefined ? undefined : placeHour(readClock(alone), partTold(alone) ?? partTold(after), around)
    return at === undefined ? undefined : [at, at]
  }
  const [, first = '', last = ''] = stretch
  const [a, b] = [readClock(first), readClock(last)]
  const told = partTold(last) ?? partTold(after)
  const from = placeHour(a, partTold(first) ?? (b > a ? told : undefined), around)
  const to = placeHour(b, told, around)
  if (from === undefined && to === undefined) return undefined
  const start = from ?? (a + 12 < (to as number) ? a + 12 : a)
  return [
    start,
    [b, b + 12, b + 24].find((end) => end > start && (to === undefined || end % 12 !== to % 12 || end >= to)) ?? b + 24,
  ]
}

type Part = 'am' | 'pm' | 'night'

function partTold(said: string): Part | undefined {
  if (/mattin/u.test(said)) return 'am'
  if (/pomeriggio|sera/u.test(said)) return 'pm'
  return /notte/u.test(said) ? 'night' : undefined
}

function readClock(said: string): number {
  const [, hour = '', minutes, past] = readParts.exec(said) ?? []
  const half = past !== undefined && /^(?:trenta|quaranta|cinquanta|[345]\d)/u.test(past) ? 0.5 : 0
  return (hourWords[hour] ?? Number(hour)) + (minutes === undefined ? (fractions[past ?? ''] ?? half) : Number(minutes) / 60)
}

function placeHour(hour: number, told: Part | undefined, around: string): number | undefined {
  if (Number.isNaN(hour) || hour >= 25) return undefined
  if (hour >= 12 || hour < 1) return hour
  if (told === 'am') return hour
  if (told === 'pm' || (told === 'night' && hour >= 8)) return hour + 12
  if (told === 'night' || hour >= 9) return hour
  const [leaves, starts] = [leaving.test(around), starting.test(around)]
  if (hour >= 7) return leaves && !starts ? undefined : hour
  return leaves === starts ? undefined : starts ? hour : hour + 12
}
