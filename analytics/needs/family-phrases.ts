import type { Runtime } from '../runtime.ts'
import { normaliseText } from '../text/normalise-text.ts'
import { hasFunctionWords, isFaintAlone, isFunctionWord } from './function-words.ts'
import type { FoundFamily, Need } from './need.ts'

type Phrase = FoundFamily['phrases'][number]

const fewestPeople = 5
/** Log-odds z a phrase needs to be called more used here than elsewhere. */
const clearlyMore = 1.96
const mostPhrases = 6
const longest = 3
/** In a language without a list of function words, a word this many texts hold joins words rather than says something. */
const everywhere = 0.4
/** A part of a longer phrase is dropped unless so many more people use it. */
const widerThanWhole = 1.2
/** Phrases used by nearly the same people come from the same thing said: two are enough. */
const sameRows = 0.7
const mostSaidTogether = 2

interface Use {
  readonly rows: Set<number>
  readonly surfaces: Map<string, number>
}

/**
 * Phrases that members of a family use and others do not, as they are written.
 *
 * Shape: texts of all needs with their languages; families as rows of members.
 * Result: one to three words that neither start nor end with a function word, no single word that says nothing alone, used by at least five people of the family, most telling
 *   first (coverage times log lift), at most six; part of a longer phrase only where it reaches further.
 * Too few: none below five people.
 * Cost: O(words * 3) plus O(families * phrases).
 * Source: log-odds with an informative Dirichlet prior, Monroe, Colaresi and Quinn 2008; score as measured.
 */
export function familyPhrases(
  needs: readonly Need[],
  languages: readonly string[],
  families: readonly (readonly number[])[],
  runtime: Runtime,
): Phrase[][] {
  const uses = readPhrases(needs, languages, runtime)
  const texts = countBy(needs.flatMap((need, row) => (need.text === '' ? [] : [languages[row]!])))
  const familyOf = new Int32Array(needs.length).fill(-1)
  families.forEach((members, family) => {
    for (const row of members) familyOf[row] = family
  })
  const found = families.map(() => [] as Candidate[])
  const membersWriting = families.map((members) =>
    countBy(members.flatMap((row) => (needs[row]!.text === '' ? [] : [languages[row]!]))),
  )
  for (const [key, { rows, surfaces }] of uses) {
    if (rows.size < fewestPeople) continue
    const language = key.slice(0, key.indexOf('\u00b7'))
    if (isFaintAlone(mostCommon(surfaces), language)) continue
    const all = texts.get(language) ?? 0
    const inFamily = new Map<number, number[]>()
    for (const row of rows) {
      const family = familyOf[row]!
      if (family < 0) continue
      const holders = inFamily.get(family)
      if (holders === undefined) inFamily.set(family, [row])
      else holders.push(row)
    }
    for (const [family, holders] of inFamily) {
      if (holders.length < fewestPeople) continue
      const writing = membersWriting[family]!.get(language) ?? 0
      const z = logOddsZ(holders.length, writing, rows.size - holders.length, all - writing, rows.size / all)
      if (z < clearlyMore) continue
      const coverage = holders.length / writing
      const lift = coverage / ((rows.size - holders.length + 0.5) / (all - writing + 1))
      const firms = new Set(holders.flatMap((row) => needs[row]!.firm ?? [])).size
      found[family]!.push({
        phrase: mostCommon(surfaces),
        people: holders.length,
        firms,
        z,
        score: coverage * Math.log(lift),
        key,
        rows: new Set(holders),
      })
    }
  }
  return found.map(pickPhrases)
}

interface Candidate extends Phrase {
  readonly score: number
  readonly key: string
  readonly rows: ReadonlySet<number>
}

function pickPhrases(candidates: readonly Candidate[]): Phrase[] {
  const wordsOf = (key: string) => key.slice(key.indexOf('\u00b7') + 1)
  const isPart = (part: string, whole: string) => part !== whole && ` ${whole} `.includes(` ${part} `)
  const ranked = candidates
    .filter(
      (phrase) =>
        !candidates.some(
          (longer) => isPart(wordsOf(phrase.key), wordsOf(longer.key)) && phrase.people < widerThanWhole * longer.people,
        ),
    )
    .sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1))
  const picked: Candidate[] = []
  for (const phrase of ranked) {
    if (picked.length === mostPhrases) break
    const saidTogether = picked.filter(
      (other) => [...phrase.rows].filter((row) => other.rows.has(row)).length > sameRows * phrase.rows.size,
    )
    if (saidTogether.length < mostSaidTogether) picked.push(phrase)
  }
  return picked.map(({ phrase, people, firms, z }) => ({ phrase, people, firms, z }))
}

/** z of the log odds ratio of a phrase here and elsewhere; the prior is its use by all. */
export function logOddsZ(here: number, textsHere: number, elsewhere: number, textsElsewhere: number, shareOfAll: number): number {
  const priorTexts = 10
  const prior = priorTexts * shareOfAll
  const odds = (uses: number, texts: number) => Math.log((uses + prior) / Math.max(0.5, texts + priorTexts - uses - prior))
  return (odds(here, textsHere) - odds(elsewhere, textsElsewhere)) / Math.sqrt(1 / (here + prior) + 1 / (elsewhere + prior))
}

/** Who uses which run of one to three stems, and how it is written. */
function readPhrases(needs: readonly Need[], languages: readonly string[], runtime: Runtime): Map<string, Use> {
  const words = needs.map((need) => splitParts(need.text))
  const spread = new Map<string, Set<number>>()
  const texts = countBy(needs.flatMap((need, row) => (need.text === '' ? [] : [languages[row]!])))
  words.forEach((parts, row) => {
    for (const { word } of parts.flat()) {
      const key = `${languages[row]}\u00b7${word}`
      spread.set(key, (spread.get(key) ?? new Set()).add(row))
    }
  })
  const joins = (word: string, language: string) =>
    isFunctionWord(word, language) ||
    (!hasFunctionWords(language) &&
      (spread.get(`${language}\u00b7${word}`)?.size ?? 0) > Math.max(fewestPeople, everywhere * (texts.get(language) ?? 0)))
  const uses = new Map<string, Use>()
  words.forEach((parts, row) => {
    const language = languages[row]!
    for (const part of parts) {
      for (let from = 0; from < part.length; from++) {
        if (joins(part[from]!.word, language)) continue
        for (let to = from; to < Math.min(part.length, from + longest); to++) {
          if (joins(part[to]!.word, language)) continue
          const stems = part.slice(from, to + 1).map(({ word }) => runtime.stem(word, language))
          const key = `${language}\u00b7${stems.join(' ')}`
          const use = uses.get(key) ?? { rows: new Set(), surfaces: new Map() }
          const surface = part[from]!.text.slice(part[from]!.from, part[to]!.to)
          use.rows.add(row)
          use.surfaces.set(surface, (use.surfaces.get(surface) ?? 0) + 1)
          uses.set(key, use)
        }
      }
    }
  })
  return uses
}

interface WordInText {
  readonly word: string
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Words between stops and masks, with their place. */
function splitParts(text: string): WordInText[][] {
  return text.split(/\[[\p{L} ]+\]|[.,;:!?()[\]"«»“”…\n\r\t–—/]/gu).map((part) => {
    const clean = normaliseText(part)
    return [...clean.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
      word: match[0],
      text: clean,
      from: match.index,
      to: match.index + match[0].length,
    }))
  })
}

function mostCommon(surfaces: ReadonlyMap<string, number>): string {
  return [...surfaces].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
