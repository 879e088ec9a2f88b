export interface Reminder {
  title: string
  text: string
  /** ISO day; the reminder takes the whole day, so that no hour says when somebody answered. */
  on: string
  /** Makes calendars treat a second download as the same entry. */
  id: string
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
const compact = (iso: string) => iso.replaceAll('-', '')

/** Lines longer than 75 bytes are folded, never inside a character (RFC 5545, 3.1). */
function foldLine(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > 74) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}

/** A file that any calendar opens, instead of an e-mail address or a phone number. Nothing in it leads to an answer. */
export function calendarFile({ title, text, on, id }: Reminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ascolto//IT',
    'BEGIN:VEVENT',
    `UID:${id}@ascolto`,
    `DTSTAMP:${compact(on)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

/** The same day some months later; the 31st becomes the last day of a shorter month. */
export function monthsLater(iso: string, months: number): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  const wanted = day.getUTCDate()
  day.setUTCDate(1)
  day.setUTCMonth(day.getUTCMonth() + months)
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(wanted, last))
  return day.toISOString().slice(0, 10)
}

export function dayAfter(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
