/** Words that Italian sentences are held together by and that the other languages we offer do not have. */
const joining = new Set(
  (
    'il gli di che non è per del dello della dei degli delle nel nello nella nei nelle nell dell sono sei hai siamo quando cosa più anche al alla ' +
    'agli alle dal dalla tuo tuoi tua tue quanto quanti quale quali dove perché oppure questo questa questi queste altro tutti molto ti ci chi ma'
  ).split(' '),
)
const ending =
  /(?:zion[ei]|mente|ment[oi]|ità|tric[ei]|zzat[oaie]|ggi[oa]|bil[ei]|ic(?:o|he)|iv[oaie]|ar[ei]|er[ei]|ir[ei]|at[oaie]|ut[oaie]|it[oaie])$/
const fewestWords = 5
const smallestShare = 0.2
const smallestVowelShare = 0.85

/** Whether a text is written in Italian, in whichever language's place it stands. Too few: false under five words. */
export function looksItalian(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < fewestWords || words.some((word) => /[^a-zàèéìíòóùú]/u.test(word))) return false
  const joined = words.filter((word) => joining.has(word)).length / words.length
  if (joined >= smallestShare) return true
  const long = words.filter((word) => word.length >= 4)
  const share = (pattern: RegExp) => long.filter((word) => pattern.test(word)).length / Math.max(1, long.length)
  return long.length >= 4 && share(/[aeioàèéìòù]$/) >= smallestVowelShare && share(ending) + joined >= smallestShare
}
