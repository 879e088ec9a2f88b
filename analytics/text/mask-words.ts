import { findPeople } from './find-people.ts'
import { identifiers } from './identifiers.ts'

/**
 * Replaces what could lead to a person by neutral markers in square brackets: names of people, codice fiscale, partita IVA, IBAN, phone numbers,
 * plates, e-mail and other addresses, full dates.
 *
 * Result: every other character as it was; masking twice changes nothing more. A seat-belt, not anonymity: facts and style remain.
 * Too few: a text without such things comes back as it is.
 * Cost: O(length) per round, two rounds for most texts.
 */
export function maskWords(text: string): string {
  for (let before = text; ; ) {
    const after = maskOnce(before)
    if (after === before) return after
    before = after
  }
}

function maskOnce(text: string): string {
  let masked = text
  for (const { marker, pattern, holds } of identifiers) {
    masked = masked.replace(pattern, (found: string) => (holds === undefined || holds(found) ? marker : found))
  }
  let result = ''
  let at = 0
  for (const [start, end] of findPeople(masked)) {
    result += `${masked.slice(at, start)}[nome]`
    at = end
  }
  return result + masked.slice(at)
}
