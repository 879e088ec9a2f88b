import { isHelper, isNegated } from './cue-context.ts'
import { foldAccents } from './fold-accents.ts'
import { maskWords } from './mask-words.ts'
import { findTimes } from './time-expressions.ts'

export interface LexiconCue {
  readonly dim: string
  readonly value: string
  readonly match: 'word' | 'stem' | 'phrase' | 'substr'
  readonly cue: string
  readonly scope: string
}

export interface FoundTag {
  dim: string
  value: string
  /** The surest cue that was read. */
  cue: string
  /** 0..1, to order proposals; never a fact. */
  certainty: number
}

export interface FindTagsOptions {
  /** Cues of one language. */
  readonly lexicon: readonly LexiconCue[]
  readonly language: string
  /** In a pulse "better" and "worse" speak of the need. */
  readonly pulse?: boolean
  /** Adds `flag:pii` where the text names somebody. */
  readonly personal?: boolean
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly dim: string
  readonly value: string
  readonly cue: string
  readonly certainty: number
}

/** Their cues win over shorter ones inside them: "dopo cena" is a time, not a meal. */
const winning: readonly string[] = ['when', 'offer', 'pred', 'work']
const losing: readonly string[] = ['fn', 'res', 'who']
const certainties = { phrase: 0.85, word: 0.7, substr: 0.7, stem: 0.65 } as const
const vague = 0.3
const timeCertainty = 0.6
const flagCertainty = 0.95
const letter = /[\p{L}\p{N}]/u

/**
 * Proposes facets of the ontology from the words of a text: each is to be confirmed by the person who wrote it.
 *
 * Shape: the lexicon of the language comes as an argument; hours and days are read in Italian.
 * Result: one entry per `dim:value`, the most certain first, then in reading order; `flag:distress` and `flag:violence` among them, to be shown
 *   as help and never kept.
 * Too few: an empty list for a text without cues.
 * Cost: O(cues * length), about 0.3 ms for 500 cues and 300 characters.
 */
export function findTags(text: string, options: FindTagsOptions): FoundTag[] {
  const folded = foldAccents(text)
  const hits = [...cueHits(folded, text, options), ...timeHits(text, options.language)]
  const kept = hits.filter((hit) => !hits.some((other) => isInside(hit, other)))
  if (options.personal && maskWords(text) !== text) {
    kept.push({ start: 0, end: 0, dim: 'flag', value: 'pii', cue: '', certainty: flagCertainty })
  }
  return gather(kept)
}

function cueHits(folded: string, text: string, { lexicon, language, pulse }: FindTagsOptions): Hit[] {
  const hits: Hit[] = []
  const named = properNames(text, folded.length)
  for (const [i, { dim, value, match, scope }] of lexicon.entries()) {
    if (scope === 'pulse_only' && !pulse) continue
    const cue = foldedCues(lexicon)[i] as string
    if (cue === '') continue
    for (let start = folded.indexOf(cue); start >= 0; start = folded.indexOf(cue, start + 1)) {
      const end = start + cue.length
      if (match !== 'substr' && start > 0 && letter.test(folded[start - 1] as string)) continue
      if (match === 'word' && end < folded.length && letter.test(folded[end] as string)) continue
      if (match !== 'phrase' && named.some(([from, to]) => from <= start && start < to)) continue
      if (isNegated(dim, folded, start, language) || isHelper(dim, value, folded, start, end, language)) continue
      const certainty = dim === 'flag' ? flagCertainty : isVague(dim, value, match) ? vague : certaintyOf(match, cue)
      hits.push({ start, end, dim, value, cue: (lexicon[i] as LexiconCue).cue, certainty })
    }
  }
  return hits
}

/** Tired is what most people are: it alone does not make one's own health the need. */
const isVague = (dim: string, value: string, match: LexiconCue['match']) =>
  dim === 'who' && value === 'self_health' && match === 'stem'
const certaintyOf = (match: LexiconCue['match'], cue: string) =>
  match === 'phrase' && !cue.includes(' ') ? certainties.word : certainties[match]

const foldedByLexicon = new WeakMap<readonly LexiconCue[], string[]>()
function foldedCues(lexicon: readonly LexiconCue[]): string[] {
  const known = foldedByLexicon.get(lexicon)
  if (known) return known
  const cues = lexicon.map(({ cue }) => foldAccents(cue))
  foldedByLexicon.set(lexicon, cues)
  return cues
}

function timeHits(text: string, language: string): Hit[] {
  if (language !== 'it') return []
  return findTimes(text).flatMap(({ text: cue, start, end, facets }) =>
    facets.map((facet) => {
      const [dim, value] = facet.split(':') as [string, string]
      return { start, end, dim, value, cue, certainty: timeCertainty }
    }),
  )
}

function isInside(hit: Hit, other: Hit): boolean {
  const longer = other.end - other.start > hit.end - hit.start
  return longer && other.start <= hit.start && other.end >= hit.end && winning.includes(other.dim) && losing.includes(hit.dim)
}

/** Two capitalised words in a row inside a sentence are a name ("Costa Rica"), not what they mean. */
function properNames(text: string, foldedLength: number): [from: number, to: number][] {
  const flat = text.normalize('NFC').replace(/\s+/gu, ' ')
  if (flat.length !== foldedLength) return []
  return [...flat.matchAll(/(?<=[\p{Ll}\d,;:)] )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(({ 0: name, index }) => [
    index,
    index + name.length,
  ])
}

function gather(hits: readonly Hit[]): FoundTag[] {
  const byFacet = new Map<string, Hit[]>()
  for (const hit of hits) {
    const facet = `${hit.dim}:${hit.value}`
    byFacet.set(facet, [...(byFacet.get(facet) ?? []), hit])
  }
  return [...byFacet]
    .map(([facet, found]) => {
      const surest = found.reduce((best, hit) => (hit.certainty > best.certainty ? hit : best))
      const doubts = new Map(found.map((hit) => [hit.cue, 1 - hit.certainty]))
      const certainty = 1 - [...doubts.values()].reduce((product, doubt) => product * doubt, 1)
      const at = Math.min(...found.map((hit) => hit.start))
      const { dim, value, cue } = surest
      return { facet, at, tag: { dim, value, cue, certainty: Math.round(certainty * 1000) / 1000 } }
    })
    .sort((a, b) => b.tag.certainty - a.tag.certainty || a.at - b.at || (a.facet < b.facet ? -1 : 1))
    .map(({ tag }) => tag)
}
