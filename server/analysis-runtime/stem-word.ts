import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'

const stemmers: ReadonlyMap<string, (word: string) => string> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['pt', portuguese],
  ['ro', romanian],
  ['ru', russian],
  ['uk', ukrainian],
])

/** Words kept per language: a wave has tens of thousands, so the memory is bounded before it matters. */
const mostRemembered = 100_000

/**
 * A stemmer that remembers: the stem of a lower-case word, or the word itself where the language has none
 * (Albanian, Chinese) or nothing would be left.
 */
export function stemWord(): (word: string, language: string) => string {
  const remembered = new Map<string, Map<string, string>>()
  return (word, language) => {
    const stemmer = stemmers.get(language)
    if (stemmer === undefined) return word
    let stems = remembered.get(language)
    if (stems === undefined || stems.size > mostRemembered) {
      stems = new Map()
      remembered.set(language, stems)
    }
    const known = stems.get(word)
    if (known !== undefined) return known
    const stem = stemmer(word) || word
    stems.set(word, stem)
    return stem
  }
}
