/** Words right before a cue that turn it into its opposite; on folded text. */
const negations: { readonly [language: string]: RegExp } = {
  it: /(?:\bnon (?:(?:mi|ci|si|ne) )?(?:(?:ho|abbiamo|sono|siamo|sento|faccio|facciamo|c'e) )?|\bsenza |\bnessun[oa]? |\bnessun')(?:piu |mai |molto |troppo |un |una |un'|il |la |i |le |gli )?$/u,
  en: /\b(?:no|not|don't|don't have|do not|do not have|without|never|isn't|aren't)\s+(?:a |an |any |the |so |very )?$/u,
  ro: /\b(?:nu am|fara)\s+$/u,
  es: /\b(?:no tengo|sin|ningun[oa]?)\s+$/u,
  fr: /\b(?:pas d[e'] ?|sans |aucune? )$/u,
}
/** "Non ho tempo" is a lack of time, not its absence: what is missing, and what must be done, is never turned round. */
const negatable: readonly string[] = ['who', 'offer', 'stake', 'work', 'mob', 'must']
const lookBack = 40

/** Whether the words before a cue deny it: "non ho figli", "I do not work shifts". */
export function isNegated(dim: string, folded: string, start: number, language: string): boolean {
  const negation = negations[language]
  if (negation === undefined || !negatable.includes(dim)) return false
  return negation.test(folded.slice(Math.max(0, start - lookBack), start))
}

const helpsAfter: { readonly [language: string]: RegExp } = {
  it: /^\p{L}*(?: \p{L}+)? (?:che )?(?:(?:mi|ci|li|lo|la|le|gli|me l[aoie]|ce l[aoie]) (?:aiuta|tien|tengono|guarda|port|prend|copr|sostitui|da una mano|danno una mano)|aiuta)/u,
  en: /^\p{L}*(?: \p{L}+)? (?:helps?|looks? after|takes? care of the|picks? (?:up|them|him|her)|watch(?:es)?|minds?)\b/u,
}
const helpsBefore: { readonly [language: string]: RegExp } = {
  it: /\b(?:(?:li|lo|la|le|mi|ci|me l[aoie]|ce l[aoie]) (?:tiene|tengono|guarda|guardano|porta|portano|prende|prendono|aiuta|aiutano)|l'aiuto d[ei]|grazie a|chiam(?:are|o)|(?:scriv(?:ere|o)|telefon(?:are|o)) a) ?(?:l[ae] |i |il |l')?(?:mi[ao] |miei |sua |suo )?$/u,
  en: /\b(?:thanks to|with the help of|helped by) (?:my |the )?$/u,
}

/** Whether kin is who helps or is called, not who needs: "li tiene mia madre", "my mother looks after them". */
export function isHelper(dim: string, value: string, folded: string, start: number, end: number, language: string): boolean {
  if (dim !== 'who' || !['elder', 'partner', 'far_family'].includes(value)) return false
  const before = folded.slice(Math.max(0, start - lookBack), start)
  return (helpsBefore[language]?.test(before) || helpsAfter[language]?.test(folded.slice(end, end + lookBack))) ?? false
}
