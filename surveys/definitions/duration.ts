import type { Answers, Question, SurveyDefinition } from '../define-survey.ts'
import { bands, days, shortQuestions } from '../define-survey.ts'
import type { Judge } from '../judge-conditions.ts'
import { facetLabelIn, mirrorFacets } from '../ontology/ontology.ts'
import type { OwnTexts, QuestionText } from '../texts/texts.ts'
import { questionText, textsFor } from '../texts/texts.ts'
import { drawPaths, longestPath } from './paths.ts'

/**
 * Characters read aloud in a minute. Of the alphabets measured, the language's own; ro as it; any other alphabet 68 ms a character.
 * Source: Trauzettel-Klosinski & Dietz 2012 (IReST, 17 languages, texts for the sixth grade).
 */
const charactersPerMinute: { readonly [language: string]: number } = { it: 950, en: 987, es: 1025, fr: 998, ro: 950 }
const otherCharactersPerMinute = 60_000 / 68
/** By script where it is not the Latin one: Chinese, Arabic, Cyrillic (as Russian). Words of another language are read at its own pace. */
const scripts: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/gu, 255],
  [/\p{Script=Arabic}/gu, 612],
  [/\p{Script=Cyrillic}/gu, 986],
]
/** Silent over aloud: 238 and 183 words a minute (Brysbaert 2019), a sixth less for readers at B1, within the usual range of 175 to 300. */
const silent = ((238 / 183) * 5) / 6
/** A list is scanned for one's own case, at twice the silent speed. Source: Carver 1992 (600 against 300 words a minute). */
const scanning = (2 * 6) / 5
/** Source: Card, Moran & Newell 1983, keystroke-level model: one mental step. */
const decideSeconds = 1.35
/** To hit a line of a list with a thumb (2.4 bits), and to see the next screen. Source: MacKenzie 2015: 6.95 bits a second on a phone. */
const tapSeconds = 0.35
const screenSeconds = 0.5
/** Source: Palin and others 2019, 37,370 people on their phones: 36.2 words of five characters a minute. */
const typedPerSecond = (36.2 * 5) / 60
/** Of the room given people use a part: a story of up to 600 characters is told in 100, one or two sentences, recalled before it is written. */
const story = { used: 1 / 6, recallSeconds: 5 }
const remark = { used: 0.15, recallSeconds: decideSeconds }
/** Later open answers are shorter. Source: Galesic & Bosnjak 2009. */
const laterStory = 2 / 3
/** Codes chosen where several may be, tags shown back, cells touched, characters of a proposed sentence, which most approve as it is. */
const usual = { choices: 2, tags: 3, cells: 6, sentence: 90 }

/** Seconds of one instrument in one language. */
export interface SurveySeconds {
  /** Of the person in the middle of many who answer everything but every other remark. */
  median: number
  /** Of the longest path there is, walked in the same way. */
  longest: number
  /** The longest path of the short mode, where there is one. */
  short?: number
}

/** How a text question is met: a remark may be left empty, a second story is shorter. */
type Met = 'answered' | 'skipped' | 'later'

/** One question, from its first word to the next screen. */
export function secondsOf(question: Question, text: QuestionText, language: string, met: Met = 'answered'): number {
  const read = (words = '', gear = 1) => readingSeconds(words, language) / gear
  const screen = read(text.title) + read(text.hint) + tapSeconds + screenSeconds
  if (met === 'skipped') return screen + decideSeconds
  const list = () => Object.values(text.choices ?? {}).reduce((sum, label) => sum + read(label, scanning), 0)
  const choose = (times: number) => times * (decideSeconds + tapSeconds)
  switch (question.type) {
    case 'info':
      return screen
    case 'long-text':
      return screen + told(question.maxLength * (met === 'later' ? laterStory : 1), story)
    case 'short-text':
      return screen + told(question.maxLength, remark)
    case 'single':
      return screen + list() + choose(1)
    case 'multi':
      return screen + list() + choose(Math.min(usual.choices, question.max ?? usual.choices))
    case 'scale':
      return screen + read(text.min) + read(text.max) + choose(1)
    case 'number':
      return screen + choose(1) + String(question.max).length / typedPerSecond
    case 'matrix': {
      const rows = Object.values(text.rows ?? {}).reduce((sum, label) => sum + read(label), 0)
      return screen + list() + rows + choose(question.rows.length)
    }
    case 'week-grid': {
      const { weekGrid } = textsFor(language)[0] ?? {}
      const labels = [...days.map((day) => weekGrid?.days[day]), ...bands.map((band) => weekGrid?.bands[band])]
      const buttons = [weekGrid?.weekdays, weekGrid?.weekend, weekGrid?.varies]
      const scanned = [...labels, ...buttons].reduce((sum, label) => sum + read(label, scanning), 0)
      // Neighbouring cells are one decision.
      return screen + scanned + (usual.cells / 2) * decideSeconds + usual.cells * tapSeconds
    }
    case 'mirror': {
      const facets = mirrorFacets().map((facet) => facetLabelIn(facet, language))
      const label = facets.reduce((sum, words) => sum + read(words), 0) / facets.length
      return screen + Math.min(usual.tags, question.maxProposed) * (label + decideSeconds + tapSeconds)
    }
    case 'sentence':
      return screen + read('x'.repeat(usual.sentence)) + choose(1)
  }
}

/** Silent reading of some words by a reader of a language. */
function readingSeconds(words: string, language: string): number {
  let rest = words.replace(/\s/g, '')
  let minutes = 0
  for (const [script, perMinute] of scripts) {
    minutes += (rest.match(script)?.length ?? 0) / perMinute
    rest = rest.replace(script, '')
  }
  return (60 * (minutes + rest.length / (charactersPerMinute[language] ?? otherCharactersPerMinute))) / silent
}

const told = (room: number, { used, recallSeconds }: typeof story) => recallSeconds + tapSeconds + (room * used) / typedPerSecond

/**
 * Seconds to answer one instrument in one language, counted from the words shown: reading, scanning lists, deciding, tapping, typing.
 * Shape: `own` is the wording of an alliance's own survey; `held` are answers that stay as given, such as `{ p_what: [] }`.
 * Result: paths are searched, not timed; questions whose choices come from the plan are left out.
 * Chance: seeded inside, the same definition always gives the same seconds.
 * Throws: RangeError when a question has no text.
 * Cost: about 0.2 s for forty questions.
 * Source: the constants above; to be timed on people.
 */
export function countSeconds(
  definition: SurveyDefinition,
  language: string,
  own: OwnTexts = {},
  held: Answers = {},
): SurveySeconds {
  const { asked, walked } = measured(definition, language, own)
  const drawn = drawPaths(asked, held)
    .map(walked)
    .sort((a, b) => a - b)
  const short = shortQuestions(definition)
  const shortest = asked.filter((q) => short?.has(q.id))
  return {
    median: drawn[drawn.length >> 1] ?? 0,
    longest: walked(longestPath(asked, walked, held)),
    ...(short === undefined ? {} : { short: walked(longestPath(shortest, walked, held)) }),
  }
}

/** Questions whose choices do not come from the plan, and what a path through them takes. */
function measured(definition: SurveyDefinition, language: string, own: OwnTexts, others: readonly string[] = []) {
  const asked = definition.questions.filter((q) => !('choices' in q) || q.choices !== 'from-plan')
  const texts = new Map(asked.map((q) => [q, questionText(q.id, language, own)]))
  const counted = new Map<string, number>()
  // What somebody wrote into the slot of another language is read as well.
  const worded = (question: Question, met: Met) => [
    secondsOf(question, texts.get(question) as QuestionText, language, met),
    ...others.flatMap((other) =>
      own[other]?.[question.id] ? [secondsOf(question, questionText(question.id, other, own), other, met)] : [],
    ),
  ]
  const secondsMet = (question: Question, met: Met): number => {
    const key = `${question.id} ${met}`
    const seconds = counted.get(key) ?? Math.max(...worded(question, met))
    counted.set(key, seconds)
    return seconds
  }
  const walked = (path: readonly Question[]) => {
    let [stories, remarks, seconds] = [0, 0, 0]
    for (const question of path) {
      const met =
        question.type === 'short-text' && remarks++ % 2 > 0
          ? 'skipped'
          : question.type === 'long-text' && stories++ > 0
            ? 'later'
            : 'answered'
      seconds += secondsMet(question, met)
    }
    return seconds
  }
  return { asked, walked }
}

/**
 * The longest path alone; a question that an alliance worded in English too takes as long as the slower of the two.
 * Shape: `judge` limits the work; once it is exhausted, the longest path found until then.
 * Throws: RangeError when a question has no text.
 */
export function countLongest(definition: SurveyDefinition, language: string, own: OwnTexts, judge: Judge): number {
  const { asked, walked } = measured(definition, language, own, ['en'])
  return walked(longestPath(asked, walked, {}, judge))
}
