import type { LocalText, PublishedShare } from './profile.ts'

/** "a, b e c" / "a, b and c". */
export function joinWords(list: readonly LocalText[]): LocalText {
  const join = (language: 'it' | 'en', and: string) => {
    const words = list.map((text) => text[language])
    return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
  }
  return { it: join('it', 'e'), en: join('en', 'and') }
}

/** Words as people gave them, in quotation marks. */
export const quoted = ({ it, en }: LocalText): LocalText => ({ it: `«${it}»`, en: `“${en}”` })

/** A published share in words; undefined when the family is too small for figures. */
export function shareInWords(share: PublishedShare): LocalText | undefined {
  if (share.kind === 'few') return undefined
  if (share.kind === 'above') return { it: 'quasi tutte le persone', en: 'almost everyone' }
  if (share.kind === 'below') return { it: 'poche persone', en: 'few people' }
  return { it: `circa ${share.percent} persone su 100`, en: `about ${share.percent} people in 100` }
}

/** "«Saperlo prima» (circa 70 persone su 100)". */
export function facetInWords(entry: { readonly label: LocalText; readonly share: PublishedShare }): LocalText {
  const label = quoted(entry.label)
  const share = shareInWords(entry.share)
  return share ? { it: `${label.it} (${share.it})`, en: `${label.en} (${share.en})` } : label
}
