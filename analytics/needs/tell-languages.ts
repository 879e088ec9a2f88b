import type { Runtime } from '../runtime.ts'

const sure = 0.8
/** A language with at least this share of the sure texts is that of the doubtful ones too. */
const ruling = 0.8
/** Words of a language that fewer rows use tell no groups apart. */
const smallest = { rows: 10, share: 0.03 }

/**
 * Language of each text of a table whose stated language may be a mere default.
 *
 * Shape: one text and one stated language per row.
 * Result: what the texts say where they say it plainly; one language nearly everywhere is taken to be that of the short texts too, and
 * a language of a handful of rows is counted with the ruling one.
 * Cost: two detections per text.
 */
export function tellLanguages(texts: readonly string[], stated: readonly string[], runtime: Runtime): string[] {
  const told = texts.map((text, row) => runtime.detectLanguage(text, stated[row]!))
  const votes = new Map<string, number>()
  for (const { language, confidence } of told) if (confidence >= sure) votes.set(language, (votes.get(language) ?? 0) + 1)
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0)
  const ruler = [...votes].find(([, count]) => count >= ruling * total)?.[0]
  const languages =
    ruler === undefined ? told.map(({ language }) => language) : texts.map((text) => runtime.detectLanguage(text, ruler).language)
  const used = new Map<string, number>()
  for (const language of languages) used.set(language, (used.get(language) ?? 0) + 1)
  const main = ruler ?? [...used].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
  const rare = (language: string) => used.get(language)! < Math.max(smallest.rows, smallest.share * texts.length)
  return languages.map((language) => (rare(language) ? main : language))
}
