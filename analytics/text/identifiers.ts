/** What an identifier is replaced by, and how it is recognised. */
interface Identifier {
  readonly marker: string
  readonly pattern: RegExp
  /** Sorts out what only looks like it. */
  readonly holds?: (found: string) => boolean
}

const compact = (text: string): string => text.replace(/[\s.-]/gu, '').toUpperCase()

/** Values of a character at an odd place of a codice fiscale, for 0..9 and A..Z. */
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
const rank = (character: string): number => (/\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 65)

/** Whether the last letter of a codice fiscale (16 characters, upper case) fits the others. Source: D.M. 23 December 1976. */
export function hasFiscalCheck(code: string): boolean {
  const sum = [...code.slice(0, 15)].reduce(
    (total, character, i) => total + (i % 2 === 0 ? (oddValues[rank(character)] ?? 0) : rank(character)),
    0,
  )
  return code.charCodeAt(15) - 65 === sum % 26
}

/** Whether 11 digits are a partita IVA. Source: Luhn's check digit, as in D.P.R. 633/1972. */
export function hasVatCheck(digits: string): boolean {
  if (/^0{7}/u.test(digits)) return false
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Whether an IBAN (no spaces, upper case) has remainder 1 modulo 97. Source: ISO 13616. */
export function hasIbanCheck(iban: string): boolean {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(/\d/u.test(character) ? character : character.charCodeAt(0) - 55))
      remainder = (remainder * 10 + Number(digit)) % 97
  }
  return remainder === 1
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '')
/** "08.30 13.30" and "10.12.2023" are times and dates. */
const looksLikeTime = /^(?:[012]?\d[.:][0-5]\d[\s/-]*)+$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u
const isPhone = (found: string): boolean => {
  const count = digitsOf(found).length
  return count >= 8 && count <= 15 && !looksLikeTime.test(found.trim())
}

const months = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'
const notLetter = '(?<![\\p{L}\\p{N}])'
const noMore = '(?![\\p{L}\\p{N}])'
const sep = '[ \\u00a0./-]?'
const fiscalDigit = '[\\dLMNP-V]'
const street = '(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Vv]icolo|[Cc]ontrada)'
const streetLink = "(?:(?:della|delle|dello|dei|degli|del|di|de|da|san|santa|s\\.|don|xx|xxv|iv|\\d{1,2}) |(?:dell|d|sant)['’])"
const streetName = `(?:${streetLink}){0,2}\\p{Lu}[\\p{L}\\p{M}]+(?: (?:${streetLink})?\\p{Lu}[\\p{L}\\p{M}]+){0,3}`

/**
 * Identifiers in the order they are looked for; an earlier one takes its characters away from the later ones.
 * Every pattern is bounded, so that the time grows with the length of the text.
 */
export const identifiers: readonly Identifier[] = [
  {
    marker: '[email]',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?(?:@|\(at\)|\[at\]|chiocciola) ?(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}/giu,
  },
  { marker: '[link]', pattern: /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]]/giu },
  {
    marker: '[link]',
    pattern:
      /(?<![\p{L}\p{N}.@-])(?:[a-z\d-]{2,63}\.){1,3}(?:it|com|org|net|eu|info|gov|io|me|ro|uk|fr|es|de|ch)(?![\p{L}\p{N}])(?:\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]])?/gu,
  },
  { marker: '[nome]', pattern: /(?<![\p{L}\p{N}@.])@[\p{L}][\p{L}\p{N}_.]{1,29}(?<!\.)/gu },
  {
    marker: '[iban]',
    pattern: new RegExp(`${notLetter}IT[ -]?\\d{2}[ -]?[A-Z](?:[ -]?\\d){10}(?:[ -]?[A-Z\\d]){12}${noMore}`, 'giu'),
  },
  {
    marker: '[iban]',
    pattern: new RegExp(`${notLetter}[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){2,7}(?: ?[A-Z\\d]{1,3})?${noMore}`, 'gu'),
    holds: (found) => hasIbanCheck(compact(found)),
  },
  {
    marker: '[codice fiscale]',
    pattern: new RegExp(
      `${notLetter}[A-Z]{3} ?[A-Z]{3} ?${fiscalDigit}{2} ?[A-EHLMPRST] ?${fiscalDigit}{2} ?[A-Z] ?${fiscalDigit}{3} ?[A-Z]${noMore}`,
      'giu',
    ),
    holds: (found) => /^[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]$/u.test(compact(found)) || hasFiscalCheck(compact(found)),
  },
  {
    marker: '[codice fiscale]',
    pattern: new RegExp(`(?<=codice fiscale:? |\\bc\\.?f\\.?:? )[A-Z\\d]{11,16}${noMore}`, 'giu'),
    holds: (found) => /\d/u.test(found),
  },
  {
    marker: '[data]',
    pattern: new RegExp(`${notLetter}\\d{1,2}(?:/\\d{1,2}/(?:\\d{4}|\\d{2})|([.-])\\d{1,2}\\1\\d{4})${noMore}`, 'gu'),
  },
  { marker: '[data]', pattern: new RegExp(`${notLetter}(?:\\d{1,2}|1°) (?:${months}),? (?:19|20)\\d{2}${noMore}`, 'giu') },
  {
    marker: '[telefono]',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}+])\\+\\d{1,3}(?:${sep}\\(?\\d\\)?){6,13}${noMore}`, 'gu'),
    holds: isPhone,
  },
  { marker: '[telefono]', pattern: new RegExp(`${notLetter}0039${sep}\\d(?:${sep}\\d){7,10}${noMore}`, 'gu') },
  {
    marker: '[telefono]',
    pattern: new RegExp(`${notLetter}(?:39${sep})?3[1-9]\\d(?:${sep}\\d){6,7}${noMore}`, 'gu'),
    holds: isPhone,
  },
  {
    marker: '[partita iva]',
    pattern: new RegExp(`${notLetter}(?:IT ?)?\\d{11}${noMore}`, 'giu'),
    holds: (found) => /^it/iu.test(found) || hasVatCheck(digitsOf(found)),
  },
  {
    marker: '[partita iva]',
    pattern: new RegExp(`(?<=(?:partita iva|p\\.? ?iva)[: ]{0,3})(?:IT ?)?\\d(?:[ .]?\\d){10}${noMore}`, 'giu'),
  },
  {
    marker: '[telefono]',
    pattern: new RegExp(`${notLetter}\\(?0[1-9]\\d{0,2}\\)?${sep}\\d(?:${sep}\\d){4,8}${noMore}`, 'gu'),
    holds: isPhone,
  },
  {
    marker: '[targa]',
    pattern: new RegExp(`${notLetter}(?!S[SPR])[A-HJ-NPR-TV-Z]{2}[ -]?\\d{3}[ -]?[A-HJ-NPR-TV-Z]{2}${noMore}`, 'gu'),
  },
  { marker: '[targa]', pattern: new RegExp(`${notLetter}[a-hj-npr-tv-z]{2}\\d{3}[a-hj-npr-tv-z]{2}${noMore}`, 'giu') },
  {
    marker: '[targa]',
    pattern: new RegExp(`(?<=\\btarga(?:ta|to)?:? )[A-Z]{2}[ -]?[A-Z\\d]{5,6}${noMore}`, 'giu'),
    holds: (found) => /\d{3}/u.test(found),
  },
  { marker: '[numero]', pattern: new RegExp(`${notLetter}\\d(?:[ -]?\\d){12,18}${noMore}`, 'gu') },
  { marker: '[numero]', pattern: new RegExp(`${notLetter}\\d{8,}${noMore}`, 'gu') },
  {
    marker: '[indirizzo]',
    pattern: new RegExp(
      `${notLetter}(?:${street}|[Ll]argo|[Cc]orso)[. ]${streetName},? ?(?:n\\.? ?|n° ?)?\\d{1,4}(?:/?[a-zA-Z])?${noMore}`,
      'gu',
    ),
  },
  {
    marker: '[indirizzo]',
    pattern: new RegExp(`(?<=(?:in|di|da|a|abito|sede|zona|nella|dalla|alla|per|angolo) )${street} ${streetName}`, 'gu'),
  },
]
