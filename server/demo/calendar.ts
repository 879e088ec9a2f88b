/** ISO day some days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const monthName = new Intl.DateTimeFormat('it', { month: 'long', year: 'numeric', timeZone: 'UTC' })
/** e.g. "aprile 2026" */
export const inWords = (day: string): string => monthName.format(new Date(`${day}T00:00:00Z`))
