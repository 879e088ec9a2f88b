/** A word and how it is written. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** What stands between the word before and this one. */
  readonly gap: string
  readonly shape: 'title' | 'upper' | 'lower'
  /** Begins a sentence. */
  readonly opens: boolean
}

const token = /\[[\p{Ll} ]+\]|\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu
const sentenceEnd = /[.!?…\n\r:;•*]|^[^\p{L}\p{N}]*[-–—] |[«“"]\s*$/u
/** Titles whose dot ends no sentence. */
export const abbreviation = /^(?:sig|sigra|dott|dr|prof|ing|avv|arch|geom|rag|ra|ssa|mr|mrs|ms)$/u
const shoutingShare = 0.6

/** Words of a text in order; markers such as [nome] count as words in small letters. In a text that shouts, capitals say nothing. */
export function readWords(text: string): Word[] {
  const matches = [...text.matchAll(token)]
  const upper = matches.filter(([word]) => isUpper(word) && word.length > 1).length
  const shouting = matches.length > 2 && upper / matches.length > shoutingShare
  return matches.map((match, i) => {
    const [word] = match
    const before = matches[i - 1]
    const gap = text.slice(before === undefined ? 0 : before.index + before[0].length, match.index)
    const shape =
      word[0] === '[' || (shouting && isUpper(word))
        ? 'lower'
        : isUpper(word) && word.length > 1
          ? 'upper'
          : isTitle(word)
            ? 'title'
            : 'lower'
    const opens =
      before === undefined ||
      (sentenceEnd.test(gap) && !(abbreviation.test(before[0].toLowerCase()) && !isUpper(before[0]) && /^\.[^\n]*$/u.test(gap)))
    return {
      text: word,
      lower: word.normalize('NFC').toLowerCase(),
      start: match.index,
      end: match.index + word.length,
      gap,
      shape,
      opens,
    }
  })
}

const isUpper = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase()
const isTitle = (word: string): boolean => word[0] !== word[0]?.toLowerCase()

/** Beyond both ends of a text stand empty words. */
const nothing: Word = { text: '', lower: '', start: 0, end: 0, gap: '', shape: 'lower', opens: true }
export const at = (words: readonly Word[], i: number): Word => words[i] ?? nothing

const italian = new Set('di che non la il un una per con mi è e ho sono le da al del della i gli si ma io se nel alla'.split(' '))
const english = new Set('the to and of my is that it for was are have with but not be at when'.split(' '))

/** Whether the small words are Italian rather than English: only there a capital inside a sentence is most often a name. */
export function isItalian(words: readonly Word[]): boolean {
  const count = (small: ReadonlySet<string>) => words.filter((word) => small.has(word.lower)).length
  return count(italian) > count(english)
}
