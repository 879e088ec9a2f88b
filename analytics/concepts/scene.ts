import { reliefWords } from './facet-words.ts'
import { asSentence, familySlots, fill } from './family-slots.ts'
import { worksNights } from './need-words.ts'
import { operators } from './operators.ts'
import { type Phrasings, phrased } from './phrasings.ts'
import { choosePlay } from './plays/choose-play.ts'
import type { Play } from './plays/play.ts'
import type { ConceptBlock, LocalText } from './profile.ts'
import { placeAdverbs } from './resource-words.ts'
import { accessLines, resourceLines, timeLines, trustLines } from './scene-words.ts'
import type { Situation } from './situation.ts'
import { momentInWords } from './week-words.ts'

const mostWords = 90
/** A turn that hangs on the family alone, so that a scene stays the same whenever it is told. */
const turnOf = (id: string) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length
/** Hours that come back later: relief is told, never promised. */
const relief = (situation: Situation) => {
  const stake = situation.strongest('stake').find((entry) => entry.value in reliefWords)
  return stake ? reliefWords[stake.value] : undefined
}

/** How the leading verb is played; undefined when the grammar does not know it. */
function leadPlay(operatorIds: readonly string[], situation: Situation): Play | undefined {
  const known = operators.find((operator) => operator.id === operatorIds[0])
  return known && choosePlay(known.id, situation)
}

/**
 * A day on which the concept works, in the present tense, from its blocks and nothing else.
 * Shape: operators by id, the leading one first.
 * Result: at most 90 words in each language; an edit of place, time, access, trust or of a given resource changes it.
 * Cost: O(blocks).
 */
export function sceneOf(blocks: readonly ConceptBlock[], operatorIds: readonly string[], situation: Situation): LocalText {
  const word = (kind: ConceptBlock['kind']) => blocks.find((block) => block.kind === kind)?.value ?? 'open'
  const place = placeAdverbs[word('place')] ?? placeAdverbs.open!
  const slots = familySlots(situation, [], place)
  const turn = turnOf(situation.family.id)
  const said = (lines: Phrasings | undefined) => lines && phrased(lines, turn)
  const asleep = situation.strongest('fn')[0]?.value === 'rest' && worksNights(situation)
  const play = leadPlay(operatorIds, situation)
  const lines: { text: LocalText | undefined; rank: number }[] = [
    { text: asleep ? undefined : momentInWords(situation.cells), rank: 1 },
    { text: asSentence(slots.happens!), rank: 0 },
    { text: said(timeLines[word('time')]), rank: 5 },
    { text: play && asSentence(fill(play.scene, slots)), rank: 0 },
  ]
  const told = play?.plan.resources ?? []
  const given = blocks.filter(
    ({ kind, value, provenance }) =>
      kind === 'resource' && provenance !== 'open' && provenance !== 'facilitator' && !told.includes(value),
  )
  for (const [at, block] of given.slice(0, 2).entries()) {
    const line = resourceLines[block.value]
    if (line) lines.push({ text: fill(line, slots), rank: 4 + at })
  }
  lines.push({ text: said(accessLines[word('access')]), rank: 3 })
  const knownAlready = [...told, ...given.map(({ value }) => value)].includes('known_person')
  const trust = Object.keys(trustLines).find(
    (value) =>
      !(value === 'known' && knownAlready) &&
      !(value === 'privacy_shield' && word('access') === 'automatic') &&
      blocks.some((block) => block.kind === 'trust' && block.value === value),
  )
  if (trust) lines.push({ text: said(trustLines[trust]), rank: 6 })
  lines.push({ text: relief(situation), rank: 2 })

  let kept = lines.flatMap(({ text, rank }) => (text ? [{ text, rank }] : []))
  const join = (language: 'it' | 'en') => kept.map(({ text }) => text[language]).join(' ')
  while (kept.length > 1 && Math.max(wordsIn(join('it')), wordsIn(join('en'))) > mostWords) {
    const last = Math.max(...kept.map(({ rank }) => rank))
    kept = kept.filter((line, at) => line.rank !== last || kept.findLastIndex((other) => other.rank === last) !== at)
  }
  return { it: join('it'), en: join('en') }
}
