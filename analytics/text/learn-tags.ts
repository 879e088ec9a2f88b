import { foldAccents } from './fold-accents.ts'
import { tokenise } from './tokenise.ts'

/** One text with what its writer did with the tags proposed from it. */
export interface ConfirmedText {
  /** Whoever wrote it: two texts of one person count once. */
  readonly person: string
  readonly language: string
  readonly text: string
  /** 0 removed, 1 kept, 2 added by the person. */
  readonly tags: readonly { readonly tag: string; readonly keep: 0 | 1 | 2 }[]
}

export interface TagQuality {
  language: string
  /** People who were shown at least one tag. */
  people: number
  /** Tags kept or removed. */
  decided: number
  /** Kept among decided; null where too few said so. */
  precision: number | null
  /** False: tags are no longer proposed in this language. */
  proposed: boolean
}

export interface CueSuggestion {
  language: string
  cue: string
  facet: string
  people: number
}

export const tagRule = { fewestPeople: 10, fewestDecided: 30, leastPrecision: 0.6 } as const
export const cueRule = { fewestPeople: 5, leastShare: 0.5, leastLift: 2, longestCue: 40, most: 100 } as const

const commonest = 0.25

/**
 * How often people keep the tags proposed from their words, per language. Added tags say what was missed, not what was wrong: they do not count.
 *
 * Result: one row per language, in order of its code; `proposed` is false below a precision of .6.
 * Too few: under 10 people or 30 decided tags `precision` is null and tags go on being proposed.
 * Cost: linear.
 */
export function tagQuality(texts: readonly ConfirmedText[]): TagQuality[] {
  const byLanguage = groupBy(texts, (text) => text.language)
  return [...byLanguage]
    .map(([language, written]) => {
      const shown = written.filter(({ tags }) => tags.some(({ keep }) => keep !== 2))
      const decided = shown.flatMap(({ tags }) => tags.filter(({ keep }) => keep !== 2))
      const people = new Set(shown.map(({ person }) => person)).size
      const enough = people >= tagRule.fewestPeople && decided.length >= tagRule.fewestDecided
      const precision = enough ? decided.filter(({ keep }) => keep === 1).length / decided.length : null
      return { language, people, decided: decided.length, precision, proposed: (precision ?? 1) >= tagRule.leastPrecision }
    })
    .sort((a, b) => (a.language < b.language ? -1 : 1))
}

/**
 * Words that people used when they added a tag nobody had proposed: candidates for the lexicon, to be judged by a person.
 *
 * Result: words and pairs of neighbouring words that at least 5 people used while adding the same tag, where at least half of those who used
 *   them hold that tag and at least twice as many as among all; the most people first. Where a pair says no more than its word, the pair goes.
 * Too few: an empty list. Words of more than a quarter of all people are grammar, not cues.
 * Source: lift of an association (Brin et al. 1997), with a count floor instead of a test because a person decides.
 * Cost: O(words of all texts).
 */
export function suggestCues(texts: readonly ConfirmedText[]): CueSuggestion[] {
  return [...groupBy(texts, (text) => text.language)]
    .flatMap(([language, written]) => suggestIn(language, written))
    .sort(order)
    .slice(0, cueRule.most)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const order = (a: CueSuggestion, b: CueSuggestion) =>
  b.people - a.people || compare(a.language, b.language) || compare(a.cue, b.cue) || compare(a.facet, b.facet)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface Person {
  terms: Set<string>
  held: Set<string>
  added: Set<string>
}

function suggestIn(language: string, written: readonly ConfirmedText[]): CueSuggestion[] {
  const people = [...groupBy(written, ({ person }) => person).values()].map(readPerson)
  const users = new Map<string, Person[]>()
  for (const person of people) for (const term of person.terms) users.set(term, [...(users.get(term) ?? []), person])
  const holders = new Map<string, number>()
  for (const { held } of people) for (const facet of held) holders.set(facet, (holders.get(facet) ?? 0) + 1)

  const found: CueSuggestion[] = []
  for (const [cue, using] of users) {
    if (using.length < cueRule.fewestPeople || using.length > Math.max(cueRule.fewestPeople, commonest * people.length)) continue
    for (const facet of new Set(using.flatMap(({ added }) => [...added]))) {
      const adding = using.filter(({ added }) => added.has(facet)).length
      const share = using.filter(({ held }) => held.has(facet)).length / using.length
      const everywhere = (holders.get(facet) ?? 0) / people.length
      if (adding < cueRule.fewestPeople || share < cueRule.leastShare || share < cueRule.leastLift * everywhere) continue
      found.push({ language, cue, facet, people: adding })
    }
  }
  return found.filter(
    ({ cue, facet, people: count }) =>
      !found.some(
        (other) => other.facet === facet && other.people >= count && other.cue !== cue && ` ${cue} `.includes(` ${other.cue} `),
      ),
  )
}

function readPerson(written: readonly ConfirmedText[]): Person {
  const tags = written.flatMap((text) => text.tags)
  return {
    terms: new Set(written.flatMap(({ text }) => termsOf(text))),
    held: new Set(tags.filter(({ keep }) => keep !== 0).map(({ tag }) => tag)),
    added: new Set(tags.filter(({ keep }) => keep === 2).map(({ tag }) => tag)),
  }
}

function termsOf(text: string): string[] {
  const words = tokenise(foldAccents(text)).filter((word) => !/^\p{N}+$/u.test(word))
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`)
  return [...words.filter((word) => [...word].length > 2 || /\p{Script=Han}/u.test(word)), ...pairs].filter(
    (term) => term.length <= cueRule.longestCue,
  )
}
