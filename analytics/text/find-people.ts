import { firstNames } from './first-names.ts'
import * as people from './people-words.ts'
import { abbreviation, at, isItalian, readWords, type Word } from './read-words.ts'

/**
 * Where people are named: by a first name of the list, by a family name, or by the words around a capitalised one ("la signora Kowalczyk",
 * "il mio capo Yara", "mi chiamo ...", "ho chiesto a ...").
 *
 * Shape: places in the text as start and end, in order, not overlapping.
 * Result: names that are also words (Rosa, Vittoria) count only where the words around say so; saints, streets, months and towns are no people.
 * Cost: O(words).
 */
export function findPeople(text: string): [start: number, end: number][] {
  const words = readWords(text)
  const inItalian = isItalian(words)
  const found: [number, number][] = []
  for (let i = 0; i < words.length; ) {
    const length = nameLength(words, i, inItalian)
    if (length === 0) {
      i += 1
      continue
    }
    let last = i + length
    found.push([at(words, i).start, endOf(text, words, last - 1)])
    for (let next = joinedName(words, last); next !== undefined; next = joinedName(words, last)) {
      found.push([at(words, next.from).start, endOf(text, words, next.to - 1)])
      last = next.to
    }
    i = last
  }
  return found
}

/** "Marco R.": the dot of an initial belongs to the name. */
function endOf(text: string, words: readonly Word[], last: number): number {
  const { end, text: word } = at(words, last)
  return word.length === 1 && text[end] === '.' ? end + 1 : end
}

/** How many words from `i` on are one person's name; 0 for none. */
function nameLength(words: readonly Word[], i: number, inItalian: boolean): number {
  const word = at(words, i)
  if (word.text[0] === '[') return 0
  const before = at(words, i - 1)
  if (people.saints.has(before.lower) && isNear(word)) return 0
  if (isNamed(words, i)) return runLength(words, i)
  const kind = kindOf(word)
  if (kind === 'any-case' || (kind === 'capital' && isCapital(word))) return runLength(words, i)
  if (word.shape !== 'title') return 0
  if (people.surnames.get(word.lower) === 'surname') return runLength(words, i)
  if (kind === 'also-word') return isPersonHere(words, i) ? runLength(words, i) : 0
  if (!couldBeName(word) || people.relations.has(word.lower)) return 0
  const isPerson = word.opens ? isPersonAtStart(words, i) : isTreatedAsPerson(words, i, inItalian)
  return isPerson ? runLength(words, i) : 0
}

/** Short words all in capitals are initials of something else. */
const isCapital = (word: Word): boolean => word.shape === 'title' || (word.shape === 'upper' && word.text.length > 4)
const isNear = (word: Word): boolean => !word.opens && /^[\s\u00a0'’.]{0,2}$/u.test(word.gap)
const couldBeName = (word: Word): boolean => word.shape === 'title' && word.text.length > 1 && !people.notPeople.has(word.lower)

function kindOf(word: Word): ReturnType<typeof firstNames.get> {
  const whole = firstNames.get(word.lower)
  if (whole !== undefined || !word.lower.includes('-')) return whole
  return word.lower.split('-').every((part) => firstNames.has(part)) ? 'capital' : undefined
}

/** Called by a title, a relation or "mi chiamo": what follows is a name, known or not. */
function isNamed(words: readonly Word[], i: number): boolean {
  const word = at(words, i)
  const [before, earlier, third] = [at(words, i - 1), at(words, i - 2), at(words, i - 3)]
  const known = kindOf(word) ?? people.surnames.get(word.lower)
  if (/^(?:grazie|saluti|thanks|regards)$/u.test(before.lower) && couldBeName(word) && isLastOfLine(words, i)) return true
  if (word.opens && !abbreviation.test(before.lower)) return false
  if (isTitleWord(words, i - 1))
    return (
      (word.shape !== 'lower' && word.text.length > 1 && !people.notPeople.has(word.lower)) ||
      (known !== undefined && /^\.?\s$/u.test(word.gap))
    )
  if (
    /^(?:mi chiamo|ci chiamiamo|name is|di nome|m'appelle|me llamo|mă numesc|ma numesc|mă cheamă)$/u.test(
      `${earlier.lower} ${before.lower}`,
    )
  ) {
    return (
      /^\s+$/u.test(word.gap) &&
      !people.afterSelf.has(word.lower) &&
      !(before.lower === 'nome' && word.shape === 'lower' && known === undefined)
    )
  }
  if (
    /^(?:si chiaman?o?|si chiama|nome è|nome e'|chiamato|chiamata|called|named|i am|io sono)$/u.test(
      `${earlier.lower} ${before.lower}`,
    ) ||
    /^(?:nome|firmato|named)$/u.test(before.lower)
  ) {
    return couldBeName(word) || (known !== undefined && known !== 'also-word' && /chiam|nome|named/u.test(before.lower))
  }
  const isLoose = /^\s*[,(:]?\s*["«“]?$/u.test(word.gap)
  const related =
    people.relations.has(before.lower) ||
    (people.qualities.has(before.lower) &&
      (people.relations.has(earlier.lower) || (people.qualities.has(earlier.lower) && people.relations.has(third.lower))))
  if (!related || !isLoose) return false
  if (/[,(:]/u.test(word.gap)) {
    const next = at(words, i + runLength(words, i))
    return couldBeName(word) && (known !== undefined || /^\s*[,)]/u.test(next.gap) || /^(?:e|ed|and)$/u.test(next.lower))
  }
  return (
    couldBeName(word) ||
    (word.shape === 'lower' && (known === 'capital' || (known === 'also-word' && /^(?:zi|nonn)[ao]$/u.test(before.lower))))
  )
}

/** "Grazie, Yara": a signature. */
const isLastOfLine = (words: readonly Word[], i: number): boolean => i + 1 >= words.length || at(words, i + 1).gap.includes('\n')

/** A title, its second half ("sig.ra") included. */
function isTitleWord(words: readonly Word[], i: number): boolean {
  const { lower, gap, shape } = at(words, i)
  if (people.titles.has(lower)) return shape !== 'upper'
  return (lower === 'ra' || lower === 'ssa' || lower === 'na') && gap === '.' && people.titles.has(at(words, i - 1).lower)
}

/** A name that is also a word, with a capital letter: in the middle of a sentence most often a person, at its start only with more. */
function isPersonHere(words: readonly Word[], i: number): boolean {
  const [word, before, next] = [at(words, i), at(words, i - 1), at(words, i + 1)]
  const isFamilyName =
    next.shape === 'title' && next.gap === ' ' && (people.surnames.has(next.lower) || kindOf(next) !== undefined)
  if (isFamilyName) return true
  if (people.datesFirst.has(word.lower)) return false
  if (!word.opens) {
    if (/^(?:colore?|monte|rosso|in)$/u.test(before.lower)) return false
    return people.articles.has(before.lower) ? actsAfter(words, i + 1) : true
  }
  return (/^(?:mi|ci|ti)$/u.test(next.lower) && people.personVerbs.has(at(words, i + 2).lower)) || isApposition(words, i + 1)
}

/** "Yara, la mia collega": what stands after the name says who it is. */
const isApposition = (words: readonly Word[], end: number): boolean =>
  /^\s*,/u.test(at(words, end).gap) &&
  [1, 2].some(
    (step) =>
      people.relations.has(at(words, end + step).lower) &&
      /^(?:mi[ao]|nostr[ao]|la|il|my)$/u.test(at(words, end + step - 1).lower),
  )

/** What a person does stands after the name: "mi ha detto", "lavora". */
function actsAfter(words: readonly Word[], end: number): boolean {
  if (at(words, end).opens || !/^\s+$/u.test(at(words, end).gap)) return false
  let next = end
  while (next < end + 3 && people.clitics.has(at(words, next).lower)) next += 1
  return people.personVerbs.has(at(words, next).lower)
}

/** "Yara mi ha detto": a word of no list at the start, that does something to the writer. */
function isPersonAtStart(words: readonly Word[], i: number): boolean {
  const { lower } = at(words, i)
  const end = i + runLength(words, i)
  if (people.starters.has(lower) || commonEnding.test(lower)) return false
  return (
    isApposition(words, end) ||
    (/^(?:mi|ci|ti|gli)$/u.test(at(words, end).lower) && people.personVerbs.has(at(words, end + 1).lower))
  )
}

/** Endings of nouns that are written with a capital for weight: "voglio Flessibilità". */
const commonEnding = /(?:zion[ei]|ità|mento|menti|mente|ismo|ezza|abil[ei]|ibil[ei]|tura|aggio)$/u

/** A capitalised word of no list, inside a sentence: to which things are said, that does them, or, in Italian, that follows a small word without an article. */
function isTreatedAsPerson(words: readonly Word[], i: number, inItalian: boolean): boolean {
  const [before, earlier] = [at(words, i - 1), at(words, i - 2)]
  if (people.articles.has(before.lower) || (before.shape === 'title' && !before.opens)) return false
  if (people.actsOnPeople.has(before.lower)) return true
  if (people.saidBy.has(before.lower) && /^(?:ha|aveva|hanno|avevano)$/u.test(earlier.lower))
    return !commonEnding.test(at(words, i).lower)
  if (before.lower === 'da' && [2, 3].some((step) => people.staysAt.has(at(words, i - step).lower))) return true
  if (people.prepositions.has(before.lower)) {
    return [2, 3, 4].some((step) => people.towardsPeople.has(at(words, i - step).lower) && !at(words, i - step + 1).opens)
  }
  const end = i + runLength(words, i)
  if (actsAfter(words, end) || isApposition(words, end)) return true
  if (!inItalian || !people.leadOn.has(before.lower) || !/^\s+$/u.test(at(words, i).gap)) return false
  return (
    !commonEnding.test(at(words, i).lower) &&
    !people.placesBefore.has(earlier.lower) &&
    !people.notPeople.has(before.lower === 'e' ? earlier.lower : '')
  )
}

/** First name and what belongs to it: "Maria Grazia De Luca", "marco rossi", "Anna R." */
function runLength(words: readonly Word[], i: number): number {
  const isSmall = at(words, i).shape === 'lower'
  let length = 1
  while (length < 6) {
    const next = at(words, i + length)
    if (next.opens || !/^(?:[ \u00a0]|['’] ?|\. )$/u.test(next.gap)) break
    const isInitial = next.shape === 'title' && next.text.length === 1
    if (isSmall) {
      if (next.gap !== ' ' || !(people.surnames.has(next.lower) || kindOf(next) === 'any-case') || next.shape !== 'lower') break
      length += 1
      continue
    }
    if (isInitial || (next.shape === 'upper' && people.surnames.has(next.lower)) || couldBeName(next)) {
      length += 1
      continue
    }
    const last = at(words, i + length + 1)
    if (people.particles.has(next.lower) && next.shape === 'title' && couldBeName(last)) {
      length += 2
      continue
    }
    break
  }
  return length
}

/** Another name after "e" or "and", or in a row of names with commas that ends so. */
function joinedName(words: readonly Word[], i: number): { from: number; to: number } | undefined {
  const isLinked = /^(?:e|ed|and|o|y|și)$/u.test(at(words, i).lower) && /^\s+$/u.test(at(words, i).gap)
  const from = isLinked ? i + 1 : i
  const word = at(words, from)
  if (word.opens || word.text[0] === '[' || !(isLinked ? /^\s+$/u : /^\s*,\s+$/u).test(word.gap)) return undefined
  const kind = kindOf(word)
  const isKnown = kind === 'any-case' || (kind === 'capital' && isCapital(word))
  const to = from + runLength(words, from)
  const goesOn = isLinked || /^\s*,/u.test(at(words, to).gap) || /^(?:e|ed|and)$/u.test(at(words, to).lower)
  return isKnown || (goesOn && couldBeName(word) && !people.datesFirst.has(word.lower)) ? { from, to } : undefined
}
