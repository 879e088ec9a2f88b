import { detectAll } from 'tinyld'

/** Languages the house has words or stems for; a detector that may answer anything is wrong more often on short texts. */
const only = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'zh', 'de', 'pt', 'ru']
/** The detector does not know Albanian and others: what it says of such a text means nothing. */
const known: ReadonlySet<string> = new Set(only)
const readLength = 1_000
const shortest = { latin: 20, otherScript: 4 }
const clearlyMore = 3

/**
 * Language of a short text. The prior (the language of the form) stands unless the text is long enough, another language is three
 * times as likely, and both halves of the text say so: names and titles in a foreign language overrule nothing.
 */
export function detectLanguage(text: string, prior: string): { language: string; confidence: number } {
  const read = text.slice(0, readLength)
  const letters = read.match(/\p{L}/gu) ?? []
  const otherScript = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2
  const unsure = { language: prior, confidence: 0.5 }
  if (!known.has(prior) && !otherScript) return unsure
  if (letters.length === 0 || read.length < (otherScript ? shortest.otherScript : shortest.latin)) return unsure
  const guesses = detectAll(read, { only })
  const best = guesses[0]
  if (best === undefined) return unsure
  const ofPrior = guesses.find((guess) => guess.lang === prior)?.accuracy ?? 0
  const confidence = best.accuracy / (best.accuracy + (best.lang === prior ? 0 : ofPrior))
  if (best.lang === prior)
    return { language: prior, confidence: guesses.length === 1 ? confidence : Math.max(0.5, 1 - (guesses[1]?.accuracy ?? 0)) }
  if (best.accuracy < clearlyMore * ofPrior) return unsure
  return halves(read).every((half) => detectAll(half, { only })[0]?.lang === best.lang)
    ? { language: best.lang, confidence }
    : unsure
}

function halves(text: string): [string, string] {
  const middle = text.length >> 1
  const space = text.indexOf(' ', middle)
  const cut = space < 0 ? middle : space
  return [text.slice(0, cut), text.slice(cut)]
}
