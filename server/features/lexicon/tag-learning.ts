import { createHash } from 'node:crypto'
import { type ConfirmedText, cueRule, suggestCues, tagQuality, tagRule } from '#analytics'
import { WorkerLanguage } from '#contract/common'
import type { CueToReview, LexiconReview, ReviewCue } from '#contract/lexicon'
import { facetLabel, type LexiconCue, mirrorFacets } from '#surveys'
import type { CueSuggestionRow } from '../../db/tables.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { judgeCue, listCues, listQuality, replaceFindings, resumeLanguage } from './lexicon.queries.ts'

/** A text with the number of the wave it was told in. */
export type LearntText = ConfirmedText & { readonly wave: number }

/**
 * After a wave is sealed: how well proposed tags fit in each language of the alliance, and which words may be missing in the lexicon.
 * `texts` are those of all sealed waves; running it twice changes nothing. A language that was stopped stays stopped until somebody resumes it.
 */
export async function learnTags(house: House, allianceId: string, texts: readonly LearntText[]): Promise<void> {
  const before = await listQuality(house.db, allianceId)
  const since = (language: string) => before.find((row) => row.language === language)?.counts_from ?? 0
  const stopped = new Set(before.filter(({ proposed }) => !proposed).map(({ language }) => language))
  const mirrored = new Set(mirrorFacets())
  await replaceFindings(
    house.db,
    allianceId,
    tagQuality(texts.filter((text) => text.wave >= since(text.language))).map(
      ({ language, people, decided, precision, proposed }) => ({
        alliance_id: allianceId,
        language,
        people,
        decided,
        precision_share: precision,
        proposed: proposed && !stopped.has(language),
      }),
    ),
    suggestCues(texts)
      .filter(({ facet }) => mirrored.has(facet))
      .map((cue) => ({ alliance_id: allianceId, ...cue, state: 'waiting' as const, reviewed_by: null, reviewed_on: null })),
  )
}

export interface LearntWords {
  /** Cues that were accepted, by language. */
  cues: readonly { readonly language: string; readonly cue: LexiconCue }[]
  /** Languages in which tags are not proposed. */
  stopped: readonly string[]
  /** Names this state: another state is another file on the phone. Empty while nothing was learnt. */
  version: string
}

/** What an alliance learnt about its own words. */
export async function learntWords(house: House, allianceId: string): Promise<LearntWords> {
  const cues = (await listCues(house.db, allianceId, 'accepted')).map(({ language, cue, facet }) => {
    const [dim, value] = facet.split(':') as [string, string]
    return { language, cue: { dim, value, cue, match: matchOf(cue), scope: 'all' } satisfies LexiconCue }
  })
  const stopped = (await listQuality(house.db, allianceId)).filter(({ proposed }) => !proposed).map(({ language }) => language)
  const state = JSON.stringify([cues, stopped])
  const version = cues.length + stopped.length === 0 ? '' : createHash('sha256').update(state).digest('base64url').slice(0, 12)
  return { cues, stopped, version }
}

/** Where words are written without spaces a cue stands between other letters. */
function matchOf(cue: string): LexiconCue['match'] {
  if (/\p{Script=Han}/u.test(cue)) return 'substr'
  return cue.includes(' ') ? 'phrase' : 'word'
}

/** A lexicon with what was learnt. Where tags are stopped only the cues that open the help panel stay. */
export function withLearnt(lexicon: readonly LexiconCue[], language: string, { cues, stopped }: LearntWords): LexiconCue[] {
  if (stopped.includes(language)) return lexicon.filter(({ dim }) => dim === 'flag')
  return [...lexicon, ...cues.filter((learnt) => learnt.language === language).map(({ cue }) => cue)]
}

const inFives = (people: number) => Math.floor(people / 5) * 5
const inTwentieths = (share: number) => Math.round(share * 20) / 20

export async function readLexicon(house: House, allianceId: string): Promise<LexiconReview> {
  const quality = await listQuality(house.db, allianceId)
  const waiting = await listCues(house.db, allianceId, 'waiting')
  const accepted = await listCues(house.db, allianceId, 'accepted')
  return {
    languages: quality.map(({ language, people, precision_share: precision, proposed }) => ({
      language: WorkerLanguage.parse(language),
      people: inFives(people),
      precision: precision === null ? null : inTwentieths(precision),
      proposed,
    })),
    leastPrecision: tagRule.leastPrecision,
    fewestPeople: cueRule.fewestPeople,
    suggestions: waiting.map(toReview),
    accepted: accepted.map(toReview),
  }
}

const toReview = ({ language, cue, facet, people }: CueSuggestionRow): CueToReview => ({
  language: WorkerLanguage.parse(language),
  cue,
  facet,
  label: facetLabel(facet),
  people: inFives(people),
})

/** Throws: Failure not-found for a suggestion that is not there. */
export async function reviewCue(house: House, allianceId: string, review: ReviewCue, by: string): Promise<void> {
  const { language, cue, facet, judgement: state } = review
  const reviewed = state === 'waiting' ? [null, null] : [by, house.clock.today()]
  const [reviewed_by = null, reviewed_on = null] = reviewed
  const found = await judgeCue(house.db, { allianceId, language, cue, facet }, { state, reviewed_by, reviewed_on })
  if (!found) throw new Failure('not-found')
}

/** From the wave after `lastWave` on the tags of this language are proposed and judged anew. Throws: Failure conflict. */
export async function resumeTags(house: House, allianceId: string, language: string, lastWave: number): Promise<void> {
  if (!(await resumeLanguage(house.db, allianceId, language, lastWave + 1))) throw new Failure('conflict')
}
